import Cryptography
import Mail
import Platform
import Testing

@testable import Platform
@testable import SQL

/// One table of an authority's rows: how it is read, and how a stranger would try to change it.
private struct Table: Sendable {
    let name: String
    let own: Statement
    let all: Statement
    /// Touches rows of an authority.
    let touch: @Sendable (Authority.ID) -> Statement
    /// Deletes rows of an authority.
    let delete: @Sendable (Authority.ID) -> Statement
    /// Gives rows of one to another.
    let give: @Sendable (Authority.ID, Authority.ID) -> Statement
    /// Whether even its own authority changes nothing.
    var isKept = false
}

@Suite("Authorities apart") struct ApartTests {
    @Test("As one authority, another's rows are neither read nor changed", arguments: Trial.engines)
    func apart(_ trial: Trial) async throws {
        try await trial.run([PlatformMigrations.all] + PlatformMigrations.services) { database in
            let (one, two) = try await Self.filled(database)
            for table in Self.tables {
                let before = try await Self.rows(table.own, two.rows)
                let mine = try await Self.rows(table.own, one.rows)
                #expect(!before.isEmpty && !mine.isEmpty, "\(table.name) is not tried")
                #expect(Set(mine).isDisjoint(with: before), "\(table.name) is read")
                #expect(try await Self.rows(table.own, nil, database).isEmpty, "\(table.name)")
                if trial == .postgresql {
                    // Row security binds a statement that forgot its WHERE, too.
                    #expect(
                        try await Self.rows(table.all, one.rows) == mine, "\(table.name) is read")
                    #expect(try await Self.rows(table.all, nil, database).isEmpty)
                }
                for statement in [
                    table.touch(two.id), table.delete(two.id), table.give(one.id, two.id),
                    table.give(two.id, one.id),
                ] {
                    let changed = await Self.changed(statement, one.rows)
                    #expect(changed == 0, "\(table.name): \(statement.text)")
                    let unscoped = await Self.changed(statement, nil, database)
                    #expect(unscoped == 0, "\(table.name): \(statement.text)")
                }
                #expect(try await Self.rows(table.own, two.rows) == before, "\(table.name)")
                // The control: the owner's own hand does change them.
                let own = await Self.changed(table.touch(two.id), two.rows)
                #expect(own == (table.isKept ? 0 : before.count), "\(table.name)")
            }
        }
    }

    @Test("No table of an authority's rows is left untried, or without a view of its own")
    func complete() async throws {
        try await Trial.sqlite.run { database in
            let found = try await database.read { transaction in
                try transaction.rows(
                    """
                    SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                    WHERE m.type = 'table' AND c.name = 'authority'
                    """
                ).map { row -> String in try row["name"] }
            }
            #expect(Set(found) == Set(Self.tables.map(\.name)).union(["authority_closure"]))
        }
    }

    @Test(
        "Nobody's particulars are changed by another, and authorities are never deleted",
        arguments: Trial.engines)
    func authorities(_ trial: Trial) async throws {
        try await trial.run { database in
            let (one, two) = try await (
                Town.found("one", on: database), Town.found("two", on: database)
            )
            let before = try await database.read(Authority.all)
            for statement: Statement in [
                "UPDATE authority SET slug = 'x' WHERE id = \(two.id)",
                "DELETE FROM authority WHERE id = \(two.id)",
                "DELETE FROM authority WHERE id = \(one.id)",
                "INSERT INTO authority_closure (authority, since) VALUES (\(two.id), 1)",
            ] {
                #expect(await Self.changed(statement, one.rows) == 0, "\(statement.text)")
            }
            #expect(try await database.read(Authority.all) == before)
        }
    }

    private static func rows(
        _ statement: Statement, _ scoped: ScopedDatabase?, _ database: Database? = nil
    ) async throws -> [[SQLValue]] {
        var rows: [Row] = []
        if let scoped { rows = try await scoped.read { try $0.rows(statement) } }
        if let database { rows = try await database.read { try $0.rows(statement) } }
        // A server may read a table in another order once it has gathered figures about it.
        return rows.map(\.values).sorted { "\($0)" < "\($1)" }
    }

    /// How many rows a statement would change; 0 when it is refused. Nothing is kept.
    private static func changed(
        _ statement: Statement, _ scoped: ScopedDatabase?, _ database: Database? = nil
    ) async -> Int {
        struct Undone: Error { let count: Int }
        do {
            try await scoped?.write { throw Undone(count: try $0.change(statement)) }
            try await database?.write { throw Undone(count: try $0.change(statement)) }
        } catch let undone as Undone { return undone.count } catch {}
        return 0
    }

    /// Two towns with a row at least in every table.
    private static func filled(_ database: Database) async throws -> (Town, Town) {
        let installation = Town(
            database: database, id: .installation, administrator: Person.ID(rawValue: 1),
            divisions: [])
        let overseer = try await installation.add("ก", "o@example.go.th", [.overseer])
        var towns: [Town] = []
        for slug in ["one", "two"] {
            let town = try await Town.found(slug, on: database)
            let door = try Door(town)
            let head = try await town.add(
                "ข \(slug)", "head-\(slug)@example.go.th", [.head], division: town.divisions[0])
            try await town.console.giveOversight(to: overseer)
            _ = try await door.add("b-\(slug)@example.go.th", [.executive])
            _ = try await door.enrol("b-\(slug)@example.go.th")
            _ = try await door.begin("b-\(slug)@example.go.th")
            let administrator = town.administer()
            _ = try await door.signIn.offerReset(to: head, administrator)
            _ = try await door.signIn.invite(
                Invitation.Offer(
                    mail: #require(MailAddress("c-\(slug)@example.go.th")), roles: [.officer]),
                administrator)
            try await administrator.disable(head)
            _ = try? await door.begin("nobody@example.go.th")
            _ = try await Act(by: .program, in: town.rows, at: Town.began)
                .signAuditHead(with: SigningKey(seed: [1]))
            towns.append(town)
        }
        return (towns[0], towns[1])
    }

    private static let tables: [Table] = [
        Table(
            name: "person", own: "SELECT * FROM own_person", all: "SELECT * FROM person",
            touch: { "UPDATE person SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM person WHERE authority = \($0)" },
            give: { "UPDATE person SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "division", own: "SELECT * FROM own_division", all: "SELECT * FROM division",
            touch: { "UPDATE division SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM division WHERE authority = \($0)" },
            give: { "UPDATE division SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "membership", own: "SELECT * FROM own_membership",
            all: "SELECT * FROM membership",
            touch: { "UPDATE membership SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM membership WHERE authority = \($0)" },
            give: { "UPDATE membership SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "role_grant", own: "SELECT * FROM own_role_grant",
            all: "SELECT * FROM role_grant",
            touch: { "UPDATE role_grant SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM role_grant WHERE authority = \($0)" },
            give: { "UPDATE role_grant SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "disablement", own: "SELECT * FROM own_disablement",
            all: "SELECT * FROM disablement",
            touch: { "UPDATE disablement SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM disablement WHERE authority = \($0)" },
            give: { "UPDATE disablement SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "oversight", own: "SELECT * FROM own_oversight", all: "SELECT * FROM oversight",
            touch: { "UPDATE oversight SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM oversight WHERE authority = \($0)" },
            give: { "UPDATE oversight SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "audit_entry", own: "SELECT * FROM own_audit_entry",
            all: "SELECT * FROM audit_entry",
            touch: { "UPDATE audit_entry SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM audit_entry WHERE authority = \($0)" },
            give: { "UPDATE audit_entry SET authority = \($1) WHERE authority = \($0)" },
            isKept: true),
        Table(
            name: "password", own: "SELECT * FROM own_password", all: "SELECT * FROM password",
            touch: { "UPDATE password SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM password WHERE authority = \($0)" },
            give: { "UPDATE password SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "second_factor", own: "SELECT * FROM own_second_factor",
            all: "SELECT * FROM second_factor",
            touch: { "UPDATE second_factor SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM second_factor WHERE authority = \($0)" },
            give: { "UPDATE second_factor SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "recovery_code", own: "SELECT * FROM own_recovery_code",
            all: "SELECT * FROM recovery_code",
            touch: { "UPDATE recovery_code SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM recovery_code WHERE authority = \($0)" },
            give: { "UPDATE recovery_code SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "half_sign_in", own: "SELECT * FROM own_half_sign_in",
            all: "SELECT * FROM half_sign_in",
            touch: { "UPDATE half_sign_in SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM half_sign_in WHERE authority = \($0)" },
            give: { "UPDATE half_sign_in SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "sign_in_failure", own: "SELECT * FROM own_sign_in_failure",
            all: "SELECT * FROM sign_in_failure",
            touch: { "UPDATE sign_in_failure SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM sign_in_failure WHERE authority = \($0)" },
            give: { "UPDATE sign_in_failure SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "session", own: "SELECT * FROM own_session", all: "SELECT * FROM session",
            touch: { "UPDATE session SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM session WHERE authority = \($0)" },
            give: { "UPDATE session SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "password_reset", own: "SELECT * FROM own_password_reset",
            all: "SELECT * FROM password_reset",
            touch: { "UPDATE password_reset SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM password_reset WHERE authority = \($0)" },
            give: { "UPDATE password_reset SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "invitation", own: "SELECT * FROM own_invitation",
            all: "SELECT * FROM invitation",
            touch: { "UPDATE invitation SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM invitation WHERE authority = \($0)" },
            give: { "UPDATE invitation SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "invitation_role", own: "SELECT * FROM own_invitation_role",
            all: "SELECT * FROM invitation_role",
            touch: { "UPDATE invitation_role SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM invitation_role WHERE authority = \($0)" },
            give: { "UPDATE invitation_role SET authority = \($1) WHERE authority = \($0)" }),
        Table(
            name: "audit_head", own: "SELECT * FROM own_audit_head",
            all: "SELECT * FROM audit_head",
            touch: { "UPDATE audit_head SET authority = authority WHERE authority = \($0)" },
            delete: { "DELETE FROM audit_head WHERE authority = \($0)" },
            give: { "UPDATE audit_head SET authority = \($1) WHERE authority = \($0)" },
            isKept: true),
    ]
}
