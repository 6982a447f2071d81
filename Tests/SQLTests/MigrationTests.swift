import Testing

@testable import SQL

@Suite("Migrations") struct MigrationTests {
    private static let first = Migration(
        "0001-office", "CREATE TABLE office (id INTEGER NOT NULL PRIMARY KEY, name TEXT) STRICT")
    private static let second = Migration(
        "0002-phone", "ALTER TABLE office ADD COLUMN phone TEXT; CREATE INDEX a ON office (phone)")
    private static let other = Migration(
        "0001-measure", "CREATE TABLE measure (id INTEGER NOT NULL PRIMARY KEY) STRICT")

    @Test("What is missing is applied, in order, once, area by area", arguments: Trial.engines)
    func order(_ trial: Trial) async throws {
        try await trial.run(migrations: []) { database, _ in
            let offices = Migrations("offices", [Self.first])
            #expect(try await database.migrate([offices], at: 1) == ["offices/0001-office"])
            let later = [
                Migrations("offices", [Self.first, Self.second]),
                Migrations("measures", [Self.other]),
            ]
            let applied = try await database.migrate(later, at: 2)
            #expect(applied == ["offices/0002-phone", "measures/0001-measure"])
            let again = try await database.migrate(later, at: 3)
            #expect(again == [])
            let times = try await database.read(
                Query("SELECT applied FROM migration ORDER BY applied") { try $0["applied"] as Int }
            )
            #expect(times == [1, 2, 2])
        }
    }

    @Test("What is still missing is told without changing anything", arguments: Trial.engines)
    func pending(_ trial: Trial) async throws {
        try await trial.run(migrations: []) { database, _ in
            let lists = [Migrations("offices", [Self.first, Self.second])]
            let all = ["offices/0001-office", "offices/0002-phone"]
            #expect(try await database.pending(lists) == all)
            #expect(try await database.pending(lists) == all)
            try await database.migrate([Migrations("offices", [Self.first])], at: 0)
            #expect(try await database.pending(lists) == ["offices/0002-phone"])
            try await database.migrate(lists, at: 0)
            #expect(try await database.pending(lists) == [])
            await expect(.newer(area: "offices", name: "0002-phone")) {
                try await database.pending([Migrations("offices", [Self.first])])
            }
        }
    }

    @Test("A database of a newer release is refused", arguments: Trial.engines)
    func newer(_ trial: Trial) async throws {
        try await trial.run(migrations: [Migrations("offices", [Self.first, Self.second])]) {
            database, _ in
            await expect(.newer(area: "offices", name: "0002-phone")) {
                try await database.migrate([Migrations("offices", [Self.first])], at: 0)
            }
            await expect(.newer(area: "offices", name: "0001-office")) {
                try await database.migrate([], at: 0)
            }
        }
    }

    @Test(
        "A migration that was rewritten after it was applied is refused", arguments: Trial.engines)
    func changed(_ trial: Trial) async throws {
        try await trial.run(migrations: [Migrations("offices", [Self.first])]) { database, _ in
            let rewritten = Migration(
                "0001-office", "CREATE TABLE office (id INTEGER NOT NULL PRIMARY KEY) STRICT")
            await expect(.changed(area: "offices", name: "0001-office")) {
                try await database.migrate([Migrations("offices", [rewritten])], at: 0)
            }
        }
    }

    @Test(
        "A schema that was changed by hand is refused, and what differs is named",
        arguments: Trial.engines)
    func altered(_ trial: Trial) async throws {
        let migrations = [Migrations("offices", [Self.first])]
        try await trial.run(migrations: migrations) { database, configuration in
            try Self.byHand(configuration, "ALTER TABLE office ADD COLUMN smuggled TEXT")
            let error = await #expect(throws: SQLError.self) {
                try await database.migrate(migrations, at: 0)
            }
            guard case .migration(.altered(let what)) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(what.contains("smuggled"))
        }
    }

    @Test(
        "A migration that fails leaves nothing of itself, and what came before stays",
        arguments: Trial.engines)
    func failing(_ trial: Trial) async throws {
        try await trial.run(migrations: []) { database, _ in
            let broken = Migration(
                "0002-broken",
                "CREATE TABLE half (id INTEGER) STRICT; CREATE TABLE office (id INTEGER)")
            try await database.migrate([Migrations("offices", [Self.first])], at: 0)
            let error = await #expect(throws: SQLError.self) {
                try await database.migrate([Migrations("offices", [Self.first, broken])], at: 0)
            }
            guard case .migration(.failed("offices", "0002-broken", _)) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            let mended = Migration("0002-broken", "CREATE TABLE half (id INTEGER) STRICT")
            let applied = try await database.migrate(
                [Migrations("offices", [Self.first, mended])], at: 0)
            #expect(applied == ["offices/0002-broken"])
        }
    }

    @Test("Of a new database a migration that fails leaves nothing", arguments: Trial.engines)
    func failingAnew(_ trial: Trial) async throws {
        try await trial.run(migrations: []) { database, _ in
            let broken = Migration("0002-broken", "CREATE TABLE office (id INTEGER)")
            await #expect(throws: SQLError.self) {
                try await database.migrate([Migrations("offices", [Self.first, broken])], at: 0)
            }
            let applied = try await database.migrate(
                [Migrations("offices", [Self.first])], at: 0)
            #expect(applied == ["offices/0001-office"])
        }
    }

    @Test("Programs that start at once share the work", arguments: Trial.engines)
    func atOnce(_ trial: Trial) async throws {
        try await trial.run(migrations: []) { _, configuration in
            let lists = [Migrations("offices", [Self.first, Self.second])]
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        let database = try await Database.open(configuration)
                        let names = try await database.migrate(lists, at: 0)
                        await database.close()
                        return names
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied.sorted() == ["offices/0001-office", "offices/0002-phone"])
        }
    }

    @Test("A schema for SQLite is said in PostgreSQL's words, quoted text apart")
    func dialect() {
        let script = "CREATE TABLE a (b INTEGER, \"INTEGER\" BLOB DEFAULT 'STRICT') STRICT; -- BLOB"
        #expect(
            Dialect.postgresql(script)
                == "CREATE TABLE a (b BIGINT, \"INTEGER\" BYTEA DEFAULT 'STRICT') ; -- BLOB")
    }

    private func expect(
        _ refusal: MigrationRefusal, sourceLocation: SourceLocation = #_sourceLocation,
        _ body: () async throws -> [String]
    ) async {
        await #expect(throws: SQLError.migration(refusal), sourceLocation: sourceLocation) {
            _ = try await body()
        }
    }

    private static func byHand(_ configuration: Configuration, _ script: String) throws {
        switch configuration.engine {
        case .sqlite(let path, let id):
            let file = SQLiteFile(path: path, applicationID: id, limits: Trial.patient)
            try file.writing().script(script)
        case .postgresql(let connection, _): try Place.session(connection).script(script)
        }
    }
}
