import Platform
import SQL
import Testing

@Suite("One answer to one wish") struct IdempotencyTests {
    private static let complaints = Migrations(
        "trial",
        [Migration("0001", "CREATE TABLE complaint (receipt TEXT NOT NULL PRIMARY KEY) STRICT;")])

    @Test(
        "200 at once with one key: one record, the same receipt for all", arguments: Trial.engines)
    func atOnce(_ trial: Trial) async throws {
        try await trial.services([Self.complaints]) { database in
            let now = TestClock().source()
            let receipts = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<200 {
                    group.addTask {
                        try await Self.complain(database, key: "0123456789abcdef", at: now)
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(receipts.count == 1)
            #expect(try await database.read(Query("SELECT receipt FROM complaint")).count == 1)
        }
    }

    @Test(
        "Another key, authority or purpose is another wish; an expired key is forgotten",
        arguments: Trial.engines)
    func others(_ trial: Trial) async throws {
        try await trial.services([Self.complaints]) { database in
            let now = TestClock().source()
            let first = try await Self.complain(database, key: "0123456789abcdef", at: now)
            for (key, authority, purpose, later) in [
                ("0123456789abcdeX", 1, "complaint", TimeSpan.hours(0)),
                ("0123456789abcdef", 2, "complaint", .hours(0)),
                ("0123456789abcdef", 1, "survey", .hours(0)),
                ("0123456789abcdef", 1, "complaint", .hours(24)),
            ] as [(String, Int64, String, TimeSpan)] {
                let receipt = try await Self.complain(
                    database, key: key, authority: authority, purpose: purpose, at: now + later)
                #expect(receipt != first)
            }
        }
    }

    @Test("The same key with other content, or a short key, is refused", arguments: Trial.engines)
    func refused(_ trial: Trial) async throws {
        try await trial.services([Self.complaints]) { database in
            let now = TestClock().source()
            _ = try await Self.complain(database, key: "0123456789abcdef", at: now)
            await #expect(throws: Idempotency.Refusal.otherContent) {
                try await Self.complain(database, key: "0123456789abcdef", content: "b", at: now)
            }
            await #expect(throws: Idempotency.Refusal.shortKey) {
                try await Self.complain(database, key: "short", at: now)
            }
        }
    }

    @Test("A wish that failed leaves nothing, and its key works again", arguments: Trial.engines)
    func failed(_ trial: Trial) async throws {
        struct Failure: Error, Equatable {}
        try await trial.services([Self.complaints]) { database in
            let now = TestClock().source()
            await #expect(throws: Failure()) {
                try await database.write { transaction in
                    try Idempotency.once(Self.wish("0123456789abcdef", now), in: transaction) {
                        throw Failure()
                    }
                }
            }
            _ = try await Self.complain(database, key: "0123456789abcdef", at: now)
        }
    }

    private static func wish(_ key: String, _ now: Timestamp) -> Idempotency.Wish {
        Idempotency.Wish(
            "complaint", key: key, content: "a", authority: Authority.ID(rawValue: 1), at: now)
    }

    private static func complain(
        _ database: Database, key: String, content: String = "a", authority: Int64 = 1,
        purpose: String = "complaint", at now: Timestamp
    ) async throws -> String {
        let wish = Idempotency.Wish(
            purpose, key: key, content: content, authority: Authority.ID(rawValue: authority),
            at: now)
        return try await database.write { transaction in
            try Idempotency.once(wish, in: transaction) {
                let receipt = "\(UInt64.random(in: 0 ... .max))"
                try transaction.change("INSERT INTO complaint (receipt) VALUES (\(receipt))")
                return receipt
            }.result
        }
    }
}
