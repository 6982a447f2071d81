import Testing

@testable import SQL

@Suite("Many transactions, one commit") struct GroupCommitTests {
    private static let marks = Migration(
        "0001-marks",
        """
        CREATE TABLE mark (id INTEGER NOT NULL PRIMARY KEY, round INTEGER NOT NULL) STRICT;
        CREATE TABLE counter (id INTEGER NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT;
        INSERT INTO counter (id, value) VALUES (1, 0);
        """)

    @Test("One that fails is undone alone, its neighbours are kept", arguments: Trial.engines)
    func alone(_ trial: Trial) async throws {
        struct Refusal: Error {}
        try await trial.run(migrations: [Migrations("trial", [Self.marks])]) { database, _ in
            let kept = await withTaskGroup(of: Bool.self) { group in
                for id in 1...300 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.change(
                                    "INSERT INTO mark (id, round) VALUES (\(id), \(1))")
                                if id % 4 == 0 { throw Refusal() }
                                if id % 4 == 1 {
                                    try transaction.change(
                                        "INSERT INTO mark (id, round) VALUES (\(id), \(2))")
                                }
                            }
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(kept == 150)
            let ids = try await database.read(Query("SELECT id FROM mark") { try $0["id"] as Int })
            #expect(ids.count == 150)
            #expect(ids.allSatisfy { $0 % 4 > 1 })
        }
    }

    @Test("Reading before writing is safe: no count is lost", arguments: Trial.engines)
    func counting(_ trial: Trial) async throws {
        try await trial.run(migrations: [Migrations("trial", [Self.marks])]) {
            database, configuration in
            // A second program on the same data, as another node would be.
            let other = try await Database.open(configuration)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for round in 0..<400 {
                    let node = round % 2 == 0 ? database : other
                    group.addTask { try await node.write { try Self.countUp($0) } }
                }
                try await group.waitForAll()
            }
            await other.close()
            let value = try await database.read { try Self.value($0) }
            #expect(value == 400)
        }
    }

    @Test("A slow one does not take its neighbours with it", arguments: Trial.engines)
    func slow(_ trial: Trial) async throws {
        // Time enough for the neighbours on a machine with much else to do.
        let limits = Limits(milliseconds: 5_000, busyMilliseconds: 120_000)
        try await trial.run(limits: limits, migrations: [Migrations("trial", [Self.marks])]) {
            database, _ in
            let kept = await withTaskGroup(of: Bool.self) { group in
                for id in 1...40 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.change(
                                    "INSERT INTO mark (id, round) VALUES (\(id), \(1))")
                                if id == 7 {
                                    try transaction.change(
                                        """
                                        INSERT INTO mark (id, round) WITH RECURSIVE n (i) AS
                                        (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000000000)
                                        SELECT 1000 + i, i FROM n WHERE i < 0
                                        """)
                                }
                            }
                            return true
                        } catch SQLError.tooSlow {
                            return false
                        } catch {
                            Issue.record(error)
                            return false
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(kept == 39)
            let count = try await database.read(
                Query("SELECT count(*) AS n FROM mark") { try $0["n"] as Int })
            #expect(count == [39])
        }
    }

    @Test("What was acknowledged is seen by the next reading", arguments: Trial.engines)
    func visible(_ trial: Trial) async throws {
        try await trial.run(migrations: [Migrations("trial", [Self.marks])]) { database, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1...200 {
                    group.addTask {
                        try await database.write {
                            try $0.change("INSERT INTO mark (id, round) VALUES (\(id), \(1))")
                        }
                        let found = try await database.read(
                            Query("SELECT id FROM mark WHERE id = \(id)"))
                        #expect(found.count == 1)
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("Above the limit of waiting a caller is told so", arguments: Trial.engines)
    func overloaded(_ trial: Trial) async throws {
        let limits = Limits(waiting: 5, milliseconds: 120_000, busyMilliseconds: 120_000)
        try await trial.run(limits: limits, migrations: [Migrations("trial", [Self.marks])]) {
            database, _ in
            let refused = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<500 {
                    group.addTask {
                        do { try await database.write { try Self.countUp($0) } } catch {
                            return error as? SQLError == .overloaded
                        }
                        return false
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            let value = try await database.read { try Self.value($0) }
            #expect(value + refused == 500)
        }
    }

    @Test("Closing finishes what waits", arguments: Trial.engines)
    func closing(_ trial: Trial) async throws {
        try await trial.run(migrations: [Migrations("trial", [Self.marks])]) {
            database, configuration in
            let kept = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<200 {
                    group.addTask {
                        (try? await database.write { try Self.countUp($0) }) != nil
                    }
                }
                group.addTask {
                    await database.close()
                    return false
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            let again = try await Database.open(configuration)
            #expect(try await again.read { try Self.value($0) } == kept)
            await again.close()
        }
    }

    private static func countUp(_ transaction: WriteTransaction) throws {
        let value = try value(transaction)
        try transaction.change("UPDATE counter SET value = \(value + 1) WHERE id = \(1)")
    }

    private static func value(_ transaction: ReadTransaction) throws -> Int {
        try transaction.row("SELECT value FROM counter WHERE id = \(1)")?["value"] ?? -1
    }
}
