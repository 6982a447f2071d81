import Glibc
import SQL

/// Sixteen writers at once. A request is one row, three parts and one count: all of it or nothing.
struct Load: Sendable {
    let database: Database
    let flaw: Flaw
    let end: Countdown

    static let schema = Migrations(
        "load",
        [
            Migration(
                "0001-load",
                """
                CREATE TABLE request (key TEXT NOT NULL PRIMARY KEY) STRICT;
                CREATE TABLE part (
                    key TEXT NOT NULL REFERENCES request (key), number INTEGER NOT NULL,
                    body TEXT NOT NULL
                ) STRICT;
                CREATE TABLE total (id INTEGER NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT;
                INSERT INTO total (id, value) VALUES (1, 0);
                """)
        ])

    func run() async {
        var again: [String] = []
        while let key = readLine() { again.append(key) }
        let retries = again
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<16 {
                group.addTask {
                    for index in stride(from: writer, to: retries.count, by: 16) {
                        await post(retries[index])
                    }
                    while true { await post(String(UInt64.random(in: 0 ... .max), radix: 36)) }
                }
            }
        }
    }

    /// Sends one request until it is known to be kept.
    private func post(_ key: String) async {
        Signs.say("?\(key)")
        if flaw == .early { Signs.say("+\(key)") }
        while true {
            do {
                try await keep(key)
                if flaw != .early { Signs.say("+\(key)") }
                return await end.next()
            } catch {
                // Nothing was promised; the same key may be sent as often as needed.
                usleep(2_000)
            }
        }
    }

    private func keep(_ key: String) async throws {
        if flaw == .split {
            try await database.write { _ = try $0.attempt(Self.request(key)) }
            try await database.write { try Self.fill(key, $0) }
            return
        }
        try await database.write { [flaw] transaction in
            let stored = flaw == .double ? key + String(UInt64.random(in: 0 ... .max)) : key
            if case .refused = try transaction.attempt(Self.request(stored)) { return }
            try Self.fill(stored, transaction)
        }
    }

    private static func request(_ key: String) -> Statement {
        "INSERT INTO request (key) VALUES (\(key))"
    }

    private static func fill(_ key: String, _ transaction: WriteTransaction) throws {
        for number in 1...3 {
            let body = String(repeating: "ก", count: 200)
            try transaction.change(
                "INSERT INTO part (key, number, body) VALUES (\(key), \(number), \(body))")
        }
        try transaction.change("UPDATE total SET value = value + 1 WHERE id = 1")
    }
}
