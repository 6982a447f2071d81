import Testing

@testable import SQL

@Suite("Rules of the schema") struct ConstraintTests {
    private static let cases: [(Statement, ConstraintViolation)] = [
        (
            "INSERT INTO person (id, office, email) VALUES (2, 1, 'a@x')",
            .unique(table: "person", columns: ["office", "email"])
        ),
        (
            "INSERT INTO person (id, email) VALUES (1, 'b@x')",
            .unique(table: "person", columns: ["id"])
        ),
        (
            "INSERT INTO person (id, email, nickname) VALUES (2, 'b', 'ÉA')",
            .uniqueIndex("person_nickname")
        ),
        ("INSERT INTO person (id) VALUES (2)", .notNull(table: "person", column: "email")),
        ("INSERT INTO person (id, email, age) VALUES (2, 'b', 0)", .check("age_positive")),
        ("INSERT INTO person (id, email, office) VALUES (2, 'b', 9)", .foreignKey),
        ("DELETE FROM office WHERE id = 1", .foreignKey),
        ("INSERT INTO person (id, email, age) VALUES (2, 'b', 'old')", .datatype),
    ]

    @Test("A broken rule is named alike by both engines", arguments: Trial.engines, cases.indices)
    func named(_ trial: Trial, index: Int) async throws {
        let (statement, violation) = Self.cases[index]
        try await trial.run { database, _ in
            try await database.write { try Self.fill($0) }
            await #expect(throws: SQLError.constraint(violation)) {
                try await database.write { try $0.change(statement) }
            }
        }
    }

    @Test("An attempt goes on after a refusal", arguments: Trial.engines)
    func attempt(_ trial: Trial) async throws {
        try await trial.run { database, _ in
            let outcomes = try await database.write { transaction in
                try Self.fill(transaction)
                return [
                    try transaction.attempt("INSERT INTO office (id, name) VALUES (2, 'B')"),
                    try transaction.attempt("INSERT INTO office (id, name) VALUES (1, 'A')"),
                    try transaction.attempt("INSERT INTO office (id, name) VALUES (3, 'C')"),
                ]
            }
            #expect(
                outcomes == [
                    .changed(1), .refused(.unique(table: "office", columns: ["id"])), .changed(1),
                ])
            try await database.expectOffices(3)
        }
    }

    @Test(
        "A refusal that a body passes over still undoes the transaction", arguments: Trial.engines)
    func swallowed(_ trial: Trial) async throws {
        try await trial.run { database, _ in
            await #expect(throws: SQLError.constraint(.notNull(table: "office", column: "name"))) {
                try await database.write { transaction in
                    try transaction.change("INSERT INTO office (id, name) VALUES (1, 'A')")
                    _ = try? transaction.change("INSERT INTO office (id) VALUES (2)")
                    _ = try? transaction.change("INSERT INTO office (id, name) VALUES (3, 'C')")
                }
            }
            try await database.expectOffices(0)
        }
    }

    @Test("A rule asked at the commit meets only whom it concerns", arguments: Trial.engines)
    func deferred(_ trial: Trial) async throws {
        let late = Migration(
            "0001-late",
            """
            CREATE TABLE office (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
            CREATE TABLE person (
                id INTEGER NOT NULL PRIMARY KEY,
                office INTEGER REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED
            ) STRICT;
            """)
        try await trial.run(migrations: [Migrations("trial", [late])]) { database, _ in
            let failures = await withTaskGroup(of: Bool.self) { group in
                for id in 1...60 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.change(
                                    "INSERT INTO person (id, office) VALUES (\(id), \(id))")
                                if id % 3 == 0 { return }
                                try transaction.change(
                                    "INSERT INTO office (id, name) VALUES (\(id), \("x"))")
                            }
                            return false
                        } catch SQLError.constraint(.foreignKey) {
                            return id % 3 == 0
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(failures == 20)
            try await database.expectOffices(40)
        }
    }

    private static func fill(_ transaction: WriteTransaction) throws {
        try transaction.change("INSERT INTO office (id, name) VALUES (1, 'A')")
        try transaction.change(
            "INSERT INTO person (id, office, email, nickname) VALUES (1, 1, 'a@x', 'Éa')")
    }
}
