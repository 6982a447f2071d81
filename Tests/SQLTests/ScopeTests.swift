import Testing

@testable import SQL

@Suite("A handle for one authority") struct ScopeTests {
    private static let notes = Migration(
        "0001-notes",
        sqlite: """
            CREATE TABLE note (authority INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
            CREATE VIEW own_note AS SELECT * FROM note WHERE authority = scope();
            CREATE TRIGGER note_own BEFORE INSERT ON note WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            CREATE TABLE note (authority INTEGER NOT NULL, body TEXT NOT NULL);
            CREATE VIEW own_note AS SELECT * FROM note WHERE authority = scope();
            CREATE FUNCTION note_own() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF NEW.authority IS DISTINCT FROM scope() THEN RAISE 'another authority'; END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER note_own BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION note_own();
            """)

    private static let own = Query("SELECT body FROM own_note ORDER BY body") { row -> String in
        try row["body"]
    }

    @Test(
        "Each sees its own, in every way of reading; without a handle there is nothing",
        arguments: Trial.engines)
    func own(_ trial: Trial) async throws {
        try await trial.run(migrations: [Migrations("trial", [Self.notes])]) { database, _ in
            // All at once, so that authorities meet in one commit and one pipeline.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1...90 {
                    group.addTask {
                        let authority = Int64(id % 3 + 1)
                        try await database.scoped(to: authority).write {
                            try $0.change(
                                """
                                INSERT INTO note (authority, body) VALUES
                                (\(authority), \("\(authority)-\(id)"))
                                """)
                        }
                        let bodies = try await database.scoped(to: authority).read(Self.own)
                        #expect(!bodies.isEmpty)
                        #expect(bodies.allSatisfy { $0.hasPrefix("\(authority)-") })
                    }
                }
                try await group.waitForAll()
            }
            let (first, second) = try await database.scoped(to: 2).read(Self.own, Self.own)
            #expect(first.count == 30 && second == first)
            let byBody = try await database.scoped(to: 2).read { try $0.read(Self.own) }
            #expect(byBody == first)
            #expect(try await database.read(Self.own) == [])
            #expect(try await database.read { try $0.read(Self.own) } == [])
        }
    }

    @Test(
        "Writing for another is refused, also after a transaction of that other",
        arguments: Trial.engines)
    func others(_ trial: Trial) async throws {
        try await trial.run(migrations: [Migrations("trial", [Self.notes])]) { database, _ in
            let refusal = SQLError.constraint(.raised("another authority"))
            for handle in [1, 2, 1] as [Int64] {
                try await database.scoped(to: handle).write {
                    try $0.change("INSERT INTO note (authority, body) VALUES (\(handle), 'a')")
                }
                await #expect(throws: refusal) {
                    try await database.scoped(to: 3 - handle).write {
                        try $0.change("INSERT INTO note (authority, body) VALUES (\(handle), 'b')")
                    }
                }
            }
            await #expect(throws: refusal) {
                try await database.write {
                    try $0.change("INSERT INTO note (authority, body) VALUES (1, 'b')")
                }
            }
        }
    }
}
