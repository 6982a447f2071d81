import Mail
import SQL

extension Person {
    /// Everybody with an account, in the order of their numbers, without roles.
    static let all = Query("\(sql: selection) ORDER BY p.id", decode: Person.init(row:))

    /// One person, without roles.
    static func numbered(_ id: ID) -> Query<Person> {
        Query("\(sql: selection) WHERE p.id = \(id)", decode: Person.init(row:))
    }

    private static let selection: Statement = """
        SELECT p.id, p.name, p.mail, p.since, x.since AS disabled, m.division
        FROM own_person p
        LEFT JOIN own_disablement x ON x.person = p.id AND x.ended IS NULL
        LEFT JOIN own_membership m ON m.person = p.id AND m.ended IS NULL
        """

    private init(row: Row) throws {
        let mail: String = try row["mail"]
        guard let address = MailAddress(mail) else {
            throw SQLError.column(name: "mail", expected: .text, found: .text)
        }
        self.init(
            id: try row["id"], name: try row["name"], mail: address, since: try row["since"],
            disabled: try row["disabled"], division: try row["division"], roles: [])
    }

    /// The same person with the roles held now.
    func with(_ roles: [RoleGrant]) -> Person {
        Person(
            id: id, name: name, mail: mail, since: since, disabled: disabled, division: division,
            roles: roles)
    }
}

/// A person beside a role that is held.
struct HeldRole: Sendable {
    let person: Person.ID
    let grant: RoleGrant

    /// Every role that is held now.
    static let all = Query(
        """
        SELECT person, role, division FROM own_role_grant WHERE ended IS NULL ORDER BY id
        """,
        decode: HeldRole.init(row:))

    /// Those of one person.
    static func of(_ person: Person.ID) -> Query<HeldRole> {
        Query(
            """
            SELECT person, role, division FROM own_role_grant
            WHERE person = \(person) AND ended IS NULL ORDER BY id
            """,
            decode: HeldRole.init(row:))
    }

    private init(row: Row) throws {
        person = try row["person"]
        guard let grant = RoleGrant(try row["role"], division: try row["division"]) else {
            throw SQLError.constraint(.check("role_grant_division"))
        }
        self.grant = grant
    }
}

extension RoleGrant {
    /// The roles that a person holds and may use: none while disabled.
    static func rolesHeld(by person: Person.ID) -> Query<Role> {
        Query(
            """
            SELECT g.role FROM own_role_grant g
            WHERE g.person = \(person) AND g.ended IS NULL AND NOT EXISTS (
                SELECT 1 FROM own_disablement x WHERE x.person = g.person AND x.ended IS NULL)
            """
        ) { row in try row["role"] }
    }
}

extension Act {
    /// A person who is here; throws `noPerson`.
    func person(_ id: Person.ID, _ transaction: ReadTransaction) throws -> Person {
        guard let person = try transaction.read(Person.numbered(id)).first else {
            throw AccountRefusal.noPerson
        }
        return person.with(try transaction.read(HeldRole.of(id)).map(\.grant))
    }

    /// Throws when nobody would be left to look after the authority's people.
    func requireAnotherAdministrator(
        than person: Person.ID, _ transaction: ReadTransaction
    ) throws {
        let role: Role = authority == .installation ? .operator : .administrator
        let other = try transaction.row(
            """
            SELECT g.person FROM own_role_grant g
            WHERE g.role = \(role) AND g.ended IS NULL AND g.person <> \(person)
                AND NOT EXISTS (
                    SELECT 1 FROM own_disablement x WHERE x.person = g.person AND x.ended IS NULL)
            LIMIT 1
            """)
        guard other != nil else { throw AccountRefusal.lastAdministrator }
    }

    /// Throws when another working account has exactly this name: nobody passes for a colleague.
    func requireOwnName(
        _ name: String, of person: Person.ID? = nil, _ transaction: ReadTransaction
    ) throws {
        let other = try transaction.row(
            """
            SELECT p.id FROM own_person p
            WHERE p.name = \(name) AND p.id <> \(person?.rawValue ?? 0) AND NOT EXISTS (
                SELECT 1 FROM own_disablement x WHERE x.person = p.id AND x.ended IS NULL)
            LIMIT 1
            """)
        guard other == nil else { throw AccountRefusal.nameTaken }
    }

    /// Writes a new person's row; the number.
    func insertPerson(
        _ name: PlainName, _ mail: MailAddress, _ transaction: WriteTransaction
    ) throws -> Person.ID {
        let id = Person.ID(rawValue: try transaction.next("SELECT max(id) AS id FROM own_person"))
        try AccountRefusal.unlessTaken(
            transaction.attempt(
                """
                INSERT INTO person
                    (authority, id, name, mail, mail_key, since, by_authority, by_person)
                VALUES (\(authority), \(id), \(name), \(mail.text), \(mail.key), \(time),
                    \(actor.authority), \(actor.person))
                """))
        return id
    }

    /// Writes where a person works from now on, ending where he worked before.
    func insertMembership(
        _ person: Person.ID, _ division: Division.ID?, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            UPDATE membership SET ended = \(time), ended_by_authority = \(actor.authority),
                ended_by_person = \(actor.person)
            WHERE authority = \(authority) AND person = \(person) AND ended IS NULL
            """)
        guard let division else { return }
        try requireWorking(division, transaction)
        let id = try transaction.next("SELECT max(id) AS id FROM own_membership")
        try transaction.change(
            """
            INSERT INTO membership
                (authority, id, person, division, since, by_authority, by_person)
            VALUES (\(authority), \(id), \(person), \(division), \(time), \(actor.authority),
                \(actor.person))
            """)
    }

    /// Writes a role; refusals of the schema become refusals of the rules.
    func insertRole(
        _ grant: RoleGrant, _ person: Person.ID, _ transaction: WriteTransaction
    ) throws {
        if let division = grant.division { try requireWorking(division, transaction) }
        let id = try transaction.next("SELECT max(id) AS id FROM own_role_grant")
        try AccountRefusal.unlessTaken(
            transaction.attempt(
                """
                INSERT INTO role_grant
                    (authority, id, person, role, division, since, by_authority, by_person)
                VALUES (\(authority), \(id), \(person), \(grant.role), \(grant.division),
                    \(time), \(actor.authority), \(actor.person))
                """))
    }

    func requireWorking(_ division: Division.ID, _ transaction: ReadTransaction) throws {
        let found = try transaction.row(
            "SELECT id FROM own_division WHERE id = \(division) AND ended IS NULL")
        guard found != nil else { throw AccountRefusal.noDivision }
    }
}

extension MailAddress {
    /// How addresses are compared: a person types capitals or not.
    var key: String { text.lowercased() }
}
