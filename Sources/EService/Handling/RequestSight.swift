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
        case .member(let member) where member.roles.isDisjoint(with: [.officer, .executive]):
            self = .own(member.person)
        default: self = .all
        }
    }

    /// The condition on a request "r" and how it stands, "s". An office without divisions has nothing to keep apart.
    var condition: Statement {
        switch self {
        case .all: "1 = 1"
        case .own(let person):
            """
            (s.person = \(person) OR (r.by_authority = scope() AND r.by_person = \(person))
                OR s.division IN (SELECT b.division FROM own_membership b
                    WHERE b.person = \(person) AND b.ended IS NULL)
                OR (EXISTS (SELECT 1 FROM own_service_payment y WHERE y.request = s.request)
                    AND EXISTS (SELECT 1 FROM own_membership b
                        WHERE b.person = \(person) AND b.ended IS NULL AND b.division = (
                            SELECT o.division FROM own_service_payee o
                            ORDER BY o.version DESC LIMIT 1)))
                OR NOT EXISTS (SELECT 1 FROM own_division d WHERE d.ended IS NULL))
            """
        }
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

    /// Whether somebody belongs to a division that works.
    func belongsSomewhere(_ person: Person.ID?) throws -> Bool {
        guard let person else { return false }
        let row = try row(
            """
            SELECT b.division FROM own_membership b
            JOIN own_division d ON d.id = b.division AND d.ended IS NULL
            WHERE b.person = \(person) AND b.ended IS NULL LIMIT 1
            """)
        return row != nil
    }
}
