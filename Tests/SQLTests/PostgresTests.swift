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
        let database = try await Database.open(Configuration(.postgresql(server.connection)))
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
        let database = try await Database.open(Configuration(.postgresql(server.connection)))
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
        let owner = try Place.session(server.connection)
        try owner.script(
            """
            CREATE TABLE note (authority BIGINT NOT NULL, body TEXT NOT NULL);
            ALTER TABLE note ENABLE ROW LEVEL SECURITY;
            ALTER TABLE note FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON note
                USING (authority = current_setting('prongsai.authority', true)::bigint);
            CREATE ROLE clerk LOGIN; GRANT SELECT, INSERT ON note TO clerk;
            """)
        let place = server.connection.replacing("user=prongsai", with: "user=clerk")
        let database = try await Database.open(Configuration(.postgresql(place)))
        let (_, none) = try await database.read(
            Query("SELECT set_config('prongsai.authority', '1', true) AS a"),
            Query("SELECT body FROM note"))
        #expect(none.isEmpty)
        try await database.write {
            _ = try $0.rows("SELECT set_config('prongsai.authority', '1', true) AS a")
            try $0.change("INSERT INTO note (authority, body) VALUES (1, 'one')")
        }
        let (_, own) = try await database.read(
            Query("SELECT set_config('prongsai.authority', '1', true) AS a"),
            Query("SELECT body FROM note"))
        let (_, others) = try await database.read(
            Query("SELECT set_config('prongsai.authority', '2', true) AS a"),
            Query("SELECT body FROM note"))
        #expect(own.count == 1)
        #expect(others.isEmpty)
        await database.close()
    }
}
