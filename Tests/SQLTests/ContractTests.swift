import Testing

@testable import SQL

@Suite("What both engines keep to") struct ContractTests {
    @Test("PostgreSQL is part of this run", .enabled(if: Trial.server != nil, Trial.withoutServer))
    func server() { #expect(Trial.engines.contains(.postgresql)) }

    @Test("Values come back as they went in", arguments: Trial.engines)
    func values(_ trial: Trial) async throws {
        let texts = [
            "", "ก็ ำ ๙", "'\"$1\\", "e\u{301}", "🧾", String(repeating: "ยาว", count: 100_000),
        ]
        let bytes: [[UInt8]] = [[], [0], Array(0...255), Array(repeating: 0, count: 100_000)]
        try await trial.run { database, _ in
            for text in texts {
                let row = try await database.read(Query("SELECT \(text) AS v")).first
                #expect(try row?["v"] == text)
            }
            for value in bytes {
                let row = try await database.read(Query("SELECT \(value) AS v")).first
                #expect(try row?["v"] == value)
            }
            for value in [0, 1, -1, Int.max, Int.min] {
                let row = try await database.read(Query("SELECT \(value) AS v")).first
                #expect(try row?["v"] == value)
            }
            let row = try await database.read(
                Query("SELECT \(nil as Int?) AS i, \(nil as [UInt8]?) AS b, \(true) AS t")
            ).first
            #expect(row?.values == [.null, .null, .integer(1)])
            #expect(try row?["t"] == true)
        }
    }

    @Test("A zero character is refused and not cut off", arguments: Trial.engines)
    func zero(_ trial: Trial) async throws {
        try await trial.run { database, _ in
            await #expect(throws: SQLError.zeroCharacter) {
                _ = try await database.read(Query("SELECT \("a\0b") AS v"))
            }
        }
    }

    @Test("A column that is missing or holds something else is named", arguments: Trial.engines)
    func columns(_ trial: Trial) async throws {
        try await trial.run { database, _ in
            let row = try #require(
                try await database.read(Query("SELECT \("x") AS name, \(nil as Int?) AS age")).first
            )
            #expect(throws: SQLError.column(name: "nome", expected: .text, found: nil)) {
                let _: String = try row["nome"]
            }
            #expect(throws: SQLError.column(name: "name", expected: .integer, found: .text)) {
                let _: Int = try row["name"]
            }
            #expect(throws: SQLError.column(name: "age", expected: .integer, found: nil)) {
                let _: Int = try row["age"]
            }
        }
    }

    @Test("Sums and counts are integers, comparisons are Booleans", arguments: Trial.engines)
    func sums(_ trial: Trial) async throws {
        try await trial.run { database, _ in
            try await database.write { try $0.insertOffices(3) }
            let row = try await database.read(
                Query(
                    "SELECT count(*) AS n, sum(id) AS s, max(id) > \(2) AS big FROM office")
            ).first
            #expect(try row?["n"] == 3)
            #expect(try row?["s"] == 6)
            #expect(try row?["big"] == true)
        }
    }

    @Test(
        "Several queries in one go see one state and come in their order", arguments: Trial.engines)
    func together(_ trial: Trial) async throws {
        try await trial.run { database, _ in
            try await database.write { try $0.insertOffices(2) }
            let ids = Query("SELECT id FROM office ORDER BY id") { row -> Int in try row["id"] }
            let names = Query("SELECT name FROM office WHERE id = \(2)") { row -> String in
                try row["name"]
            }
            let (first, second) = try await database.read(ids, names)
            #expect(first == [1, 2])
            #expect(second == ["Office 2"])
        }
    }

    @Test("A change tells how many rows it changed", arguments: Trial.engines)
    func changes(_ trial: Trial) async throws {
        try await trial.run { database, _ in
            let counts = try await database.write { transaction in
                try transaction.insertOffices(4)
                return [
                    try transaction.change("UPDATE office SET name = \("x") WHERE id > \(1)"),
                    try transaction.change("DELETE FROM office WHERE id = \(99)"),
                    try transaction.rows("DELETE FROM office WHERE id < \(3) RETURNING id").count,
                ]
            }
            #expect(counts == [3, 0, 2])
        }
    }

    @Test(
        "A body that throws leaves nothing behind and its own error comes out",
        arguments: Trial.engines)
    func refusal(_ trial: Trial) async throws {
        struct Refusal: Error {}
        try await trial.run { database, _ in
            await #expect(throws: Refusal.self) {
                try await database.write { transaction in
                    try transaction.insertOffices(1)
                    throw Refusal()
                }
            }
            try await database.expectOffices(0)
        }
    }

    @Test("Reading cannot write, and neither can end its transaction", arguments: Trial.engines)
    func roles(_ trial: Trial) async throws {
        try await trial.run { database, _ in
            await #expect(throws: SQLError.self) {
                try await database.read {
                    _ = try $0.rows("INSERT INTO office (id, name) VALUES (\(1), \("x"))")
                }
            }
            await #expect(throws: SQLError.self) {
                _ = try await database.read(Query("DELETE FROM office RETURNING id"))
            }
            await #expect(throws: SQLError.self) {
                try await database.write { _ = try $0.change("COMMIT") }
            }
            try await database.expectOffices(0)
        }
    }

    @Test("Two statements in one are refused", arguments: Trial.engines)
    func two(_ trial: Trial) async throws {
        try await trial.run { database, _ in
            await #expect(throws: SQLError.self) {
                try await database.write {
                    _ = try $0.change("DELETE FROM person; DELETE FROM office")
                }
            }
        }
    }

    @Test(
        "A mistake in a statement is told with the statement and without its values",
        arguments: Trial.engines)
    func mistake(_ trial: Trial) async throws {
        try await trial.run { database, _ in
            let error = await #expect(throws: SQLError.self) {
                _ = try await database.read(
                    Query("SELECT nome FROM office WHERE name = \("secret")"))
            }
            guard case .statement(let reason, let sql) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(reason.contains("nome"))
            #expect(!reason.contains("secret") && !sql.contains("secret"))
            // The session is as good as before.
            try await database.expectOffices(0)
        }
    }

    @Test("After closing everything is refused", arguments: Trial.engines)
    func closed(_ trial: Trial) async throws {
        try await trial.run { database, _ in
            await database.close()
            await #expect(throws: SQLError.closed) { try await database.write { _ in } }
            await #expect(throws: SQLError.closed) { try await database.read { _ in } }
            await #expect(throws: SQLError.closed) {
                _ = try await database.read(Query("SELECT 1"))
            }
        }
    }

    @Test("A slow transaction is stopped and the next one runs", arguments: Trial.engines)
    func slow(_ trial: Trial) async throws {
        let limits = Limits(milliseconds: 200, busyMilliseconds: 120_000)
        try await trial.run(limits: limits) { database, _ in
            let slow = SQLError.tooSlow(limit: 200)
            await #expect(throws: slow) {
                try await database.write { _ = try $0.rows(Self.endless) }
            }
            await #expect(throws: slow) {
                try await database.read { _ = try $0.rows(Self.endless) }
            }
            await #expect(throws: slow) { _ = try await database.read(Query(Self.endless)) }
            // A busy machine may need more than the limit for these as well: they are tried until they had their turn.
            try await Self.again(after: slow) {
                try await database.write { try $0.insertOffices(1) }
            }
            #expect(try await Self.again(after: slow) { try await database.offices() } == 1)
        }
    }

    @Test("A migration takes the time that it needs", arguments: Trial.engines)
    func slowMigration(_ trial: Trial) async throws {
        let limits = Limits(milliseconds: 1, busyMilliseconds: 120_000)
        let long = Migration(
            "0001-long",
            """
            CREATE TABLE sum AS WITH RECURSIVE n (i) AS
            (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT count(*) AS n FROM n;
            """)
        try await trial.run(limits: limits, migrations: [Migrations("trial", [long])]) {
            database, _ in
            // The control: a statement with as much work does not get the time.
            await #expect(throws: SQLError.tooSlow(limit: 1)) {
                try await database.read { _ = try $0.rows(Self.endless) }
            }
        }
    }

    /// Repeats what a machine with much else to do did not manage within the limit.
    private static func again<Result>(
        after slow: SQLError, _ body: () async throws -> Result
    ) async throws -> Result {
        for _ in 0..<1_000 {
            do { return try await body() } catch let error as SQLError where error == slow {}
        }
        return try await body()
    }

    /// Counts to a number that no machine reaches in time.
    static let endless: Statement = """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000000000)
        SELECT count(*) AS n FROM n
        """
}

extension WriteTransaction {
    /// Inserts the offices 1 … count.
    func insertOffices(_ count: Int) throws {
        for id in 1...count {
            try change("INSERT INTO office (id, name) VALUES (\(id), \("Office \(id)"))")
        }
    }
}

extension Database {
    /// Checks how many offices there are.
    func expectOffices(_ count: Int, sourceLocation: SourceLocation = #_sourceLocation) async throws
    {
        let found = try await offices()
        #expect(found == count, sourceLocation: sourceLocation)
    }

    /// How many offices there are.
    func offices() async throws -> Int {
        let query = Query("SELECT count(*) AS n FROM office") { row -> Int in try row["n"] }
        return try await read(query).first ?? -1
    }
}
