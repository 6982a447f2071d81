import Foundation
import Testing

@testable import SQL

/// An owner that makes the tables and reads everything, and a role that serves (rule D22).
@Suite("Two roles of PostgreSQL", .enabled(if: Trial.server != nil, Trial.withoutServer))
struct RoleTests {
    private static let schema = [
        Migrations(
            "trial",
            [
                Migration(
                    "0001-notes",
                    sqlite: """
                        CREATE TABLE note (authority INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY);
                        CREATE TABLE entry (authority INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY);
                        """,
                    postgresql: """
                        CREATE TABLE note (authority INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY);
                        CREATE TABLE entry (authority INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY);
                        CREATE VIEW every_note AS SELECT * FROM note;
                        ALTER TABLE note ENABLE ROW LEVEL SECURITY;
                        ALTER TABLE note FORCE ROW LEVEL SECURITY;
                        CREATE POLICY own ON note USING (authority = scope());
                        """)
            ], kept: ["entry"])
    ]

    private static func with(
        _ body: (
            _ serving: Database, _ owner: Database, _ session: PostgresConnection,
            _ making: PostgresConnection
        ) async throws -> Void
    ) async throws {
        let server = try #require(Trial.server)
        let name = "roles_\(UInt64.random(in: 0 ... .max))"
        let superuser = try Place.session(server)
        try superuser.script(
            """
            CREATE ROLE \(name)_o LOGIN BYPASSRLS; CREATE ROLE \(name)_s LOGIN;
            CREATE SCHEMA \(name) AUTHORIZATION \(name)_o;
            GRANT USAGE ON SCHEMA \(name) TO \(name)_s
            """)
        defer {
            try? superuser.script(
                """
                DROP SCHEMA \(name) CASCADE; DROP OWNED BY \(name)_s, \(name)_o;
                DROP ROLE \(name)_s, \(name)_o
                """)
        }
        func place(_ role: String) -> String {
            server.replacing("user=prongsai", with: "user=\(name)_\(role)")
                + " options='-c search_path=\(name)'"
        }
        let serving = try await Database.open(
            Configuration(.postgresql(place("s"), owner: place("o")), limits: Trial.patient))
        let owner = try await Database.open(
            Configuration(.postgresql(place("o")), limits: Trial.patient))
        let session = try PostgresServer(connection: place("s"), limits: Trial.patient).writing()
        let making = try PostgresServer(connection: place("o"), limits: Trial.patient).writing()
        do { try await body(serving, owner, session, making) } catch {
            await serving.close()
            await owner.close()
            throw error
        }
        await serving.close()
        await owner.close()
    }

    @Test("The role that serves works with rows, in its authority, and with nothing else")
    func bounds() async throws {
        try await Self.with { serving, owner, session, making in
            try await serving.migrate(Self.schema, at: 0)
            #expect(try await serving.pending(Self.schema) == [])
            for authority in [1, 2] as [Int64] {
                try await serving.scoped(to: authority).write {
                    try $0.change("INSERT INTO note VALUES (\(authority), \(authority))")
                    try $0.change("INSERT INTO entry VALUES (\(authority), \(authority))")
                }
            }
            for view in ["SELECT * FROM note", "SELECT * FROM every_note"] as [Statement] {
                #expect(try await serving.scoped(to: 1).read { try $0.rows(view).count } == 1)
                #expect(try await serving.read { try $0.rows(view).count } == 0)
                #expect(try await owner.read { try $0.rows(view).count } == 2, "the control")
            }
            for forbidden in [
                "CREATE TABLE more (id BIGINT)", "DROP TABLE note CASCADE", "TRUNCATE note",
                "ALTER TABLE note DISABLE ROW LEVEL SECURITY", "DROP POLICY own ON note",
                "UPDATE entry SET id = id + 9", "DELETE FROM entry", "DELETE FROM migration",
                "INSERT INTO migration_schema VALUES (2, '')", "DELETE FROM every_note",
                "ALTER TABLE note DISABLE TRIGGER USER",
            ] {
                #expect("\(forbidden)") {
                    try session.script(forbidden)
                } throws: { error in
                    if case .notPermitted? = error as? SQLError { true } else { false }
                }
                // The control: there is such a thing, and its owner may.
                try making.script("BEGIN; \(forbidden); ROLLBACK")
            }
            try session.script("DELETE FROM note")
        }
    }

    @Test("Migrations need the owner; a copy needs who may read every authority's rows")
    func owners() async throws {
        try await Self.with { serving, _, session, _ in
            func refuses(_ work: () async throws -> Void) async -> Bool {
                do { try await work() } catch SQLError.notPermitted { return true } catch {}
                return false
            }
            let alone = try await Database.open(
                Configuration(
                    .postgresql(try Self.connection(session)), limits: Trial.patient))
            #expect(await refuses { try await alone.migrate(Self.schema, at: 0) })
            try await serving.migrate(Self.schema, at: 0)
            // A program of the same release that knows the serving role alone.
            #expect(try await alone.pending(Self.schema) == [])
            let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
                .path
            #expect(
                await refuses {
                    try await alone.backup(to: path, Self.schema, applicationID: 25)
                })
            #expect(!FileManager.default.fileExists(atPath: path))
            await alone.close()
        }
    }

    /// The connection string of a session.
    private static func connection(_ session: PostgresConnection) throws -> String {
        let server = try #require(Trial.server)
        let role = try session.text("SELECT CAST(current_user AS text) AS text")
        let schema = try session.text("SELECT CAST(current_schema() AS text) AS text")
        return server.replacing("user=prongsai", with: "user=\(role)")
            + " options='-c search_path=\(schema)'"
    }
}
