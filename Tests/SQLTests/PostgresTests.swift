import Foundation
import Testing

@testable import SQL

@Suite(
    "A server of PostgreSQL", .serialized, .enabled(if: Trial.server != nil, Trial.withoutServer))
struct PostgresTests {
    @Test("After a crash of the server the next reading and writing find a new session")
    func again() async throws {
        let server = try OwnServer()
        defer { server.stop() }
        let database = try await Database.open(
            Configuration(.postgresql(server.connection), limits: Trial.patient))
        try await database.migrate([Migrations("trial", [Trial.people])], at: 0)
        for round in 1...2 {
            try await database.write {
                try $0.change("INSERT INTO office (id, name) VALUES (\(round), 'A')")
            }
            _ = try await database.read { try $0.rows("SELECT id FROM office") }
            server.crash()
            try await database.expectOffices(round)
            let rows = try await database.read { try $0.rows("SELECT id FROM office") }
            #expect(rows.count == round)
        }
        await database.close()
    }

    @Test("A server that crashes under load loses nothing acknowledged")
    func crashes() async throws {
        let server = try OwnServer()
        defer { server.stop() }
        var writer = CrashedWriter(
            place: Place(.postgresql(server.connection)), trial: .postgresql)
        var crashes = 0
        try writer.round(until: 1_500) { kept in
            guard kept > 300 * (crashes + 1) else { return }
            crashes += 1
            server.crash()
        }
        #expect(crashes >= 3)
        #expect(try await writer.faults() == [])
    }

    @Test("A server that is not there is told with its reason")
    func absent() async throws {
        let nowhere = "host=/nowhere dbname=x"
        let error = await #expect(throws: SQLError.self) {
            _ = try await Database.open(Configuration(.postgresql(nowhere)))
        }
        guard case .unavailable(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("/nowhere"))
    }

    @Test("Settings that lose data are found")
    func settings() async throws {
        let server = try OwnServer(settings: "-c full_page_writes=off")
        defer { server.stop() }
        let database = try await Database.open(
            Configuration(.postgresql(server.connection), limits: Trial.patient))
        #expect(
            try await database.findings() == [
                .setting(name: "full_page_writes", value: "off", needed: "on")
            ])
        await database.close()
    }

    @Test("Row security of a role that owns nothing is kept by every way of reading")
    func roles() async throws {
        let server = try OwnServer()
        defer { server.stop() }
        let owner = try await Database.open(
            Configuration(.postgresql(server.connection), limits: Trial.patient))
        try await owner.migrate([Migrations("trial", [Self.notes])], at: 0)
        await owner.close()
        let place = server.connection.replacing("user=prongsai", with: "user=clerk")
        let database = try await Database.open(
            Configuration(.postgresql(place), limits: Trial.patient))
        let (mine, others) = (database.scoped(to: 1), database.scoped(to: 2))
        try await mine.write { try $0.change("INSERT INTO note (authority, body) VALUES (1, 'a')") }
        await #expect(throws: SQLError.self) {
            try await others.write {
                try $0.change("INSERT INTO note (authority, body) VALUES (1, 'b')")
            }
        }
        let all = Query("SELECT body FROM note") { row -> String in try row["body"] }
        #expect(try await mine.read(all) == ["a"])
        #expect(try await mine.read { try $0.read(all) } == ["a"])
        #expect(try await others.read(all) == [])
        #expect(try await others.read { try $0.read(all) } == [])
        #expect(try await database.read(all) == [])
        await database.close()
    }

    private static let notes = Migration(
        "0001-notes", sqlite: "",
        postgresql: """
            CREATE TABLE note (authority INTEGER NOT NULL, body TEXT NOT NULL);
            ALTER TABLE note ENABLE ROW LEVEL SECURITY;
            ALTER TABLE note FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON note USING (authority = scope());
            CREATE ROLE clerk LOGIN; GRANT SELECT, INSERT ON note TO clerk;
            """)
}
