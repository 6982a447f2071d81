import Platform
import SQL

/// Which requests somebody of the staff sees: who oversees the office sees all, everybody else those that are his work.
enum RequestSight: Sendable, Hashable {
    /// Every request: ITA officers, who give them to divisions, and executives.
    case all
    /// Those of his divisions, those that he works on or entered himself, and where his division confirms payments those
    /// that are paid for.
    case own(Person.ID)

    /// What an actor sees; who he is and that he may see requests at all was looked at before.
    init(_ actor: Actor) {
        switch actor {
        case .console, .program: self = .all
        case .visitor: self = .own(Person.ID(rawValue: 0))
        case .member(let member):
            let oversees = !member.roles.isDisjoint(with: [.officer, .executive])
            self = oversees ? .all : .own(member.person)
        }
    }

    /// The condition on a request "r" and how it stands, "s". An office without divisions has nothing to keep apart.
    var condition: Statement {
        switch self {
        case .all: "1 = 1"
        case .own(let person):
            """
            (s.person = \(person) OR (r.by_authority = scope() AND r.by_person = \(person))
                OR s.division IN (\(sql: person.divisions))
                OR (\(sql: person.isOfFinance) AND EXISTS (
                    SELECT 1 FROM own_service_payment y WHERE y.request = s.request
                        AND y.state <> \(RequestBill.State.none.rawValue)))
                OR NOT EXISTS (SELECT 1 FROM own_division d WHERE d.ended IS NULL))
            """
        }
    }
}

extension Person.ID {
    /// The divisions whose work is somebody's: the one that he belongs to, and one that he heads.
    var divisions: Statement {
        """
        SELECT b.division FROM own_membership b WHERE b.person = \(self) AND b.ended IS NULL
        UNION SELECT g.division FROM own_role_grant g
        WHERE g.person = \(self) AND g.division IS NOT NULL AND g.ended IS NULL
        """
    }

    /// Whether one of them is the division that was chosen to confirm payments.
    var isOfFinance: Statement {
        """
        (SELECT o.division FROM own_service_payee o ORDER BY o.version DESC LIMIT 1)
            IN (\(sql: divisions))
        """
    }
}

extension Act {
    /// Which requests the actor sees.
    var sight: RequestSight { RequestSight(actor) }
}

extension ReadTransaction {
    /// A request that somebody may see; one that he may not is not there: `RequestRefusal.noRequest`.
    func request(_ id: ServiceRequest.ID, _ sight: RequestSight) throws -> ServiceRequest {
        guard try sees(id, sight) else { throw RequestRefusal.noRequest }
        return try request(id)
    }

    /// Whether a request is there for somebody.
    func sees(_ id: ServiceRequest.ID, _ sight: RequestSight) throws -> Bool {
        let row = try row(
            """
            SELECT s.request FROM own_service_request_standing s
            JOIN service_request r ON r.authority = s.authority AND r.id = s.request
            WHERE s.request = \(id) AND \(sql: sight.condition)
            """)
        return row != nil
    }

    /// Whether somebody belongs to a division or heads one.
    func belongsSomewhere(_ person: Person.ID?) throws -> Bool {
        guard let person else { return false }
        return try row("\(sql: person.divisions) LIMIT 1") != nil
    }

    /// Whether somebody reads the register of receipts: who oversees the office, and the division that confirms payments.
    func readsReceipts(_ sight: RequestSight) throws -> Bool {
        guard case .own(let person) = sight else { return true }
        return try row("SELECT 1 AS found WHERE \(sql: person.isOfFinance)") != nil
    }
}
