import Cryptography
import HTTP
import Platform
import SQL

private import Glibc

/// One form behind the program's own gate: a wish is a row and three parts, all of it or nothing, once.
struct Wishes: Sendable {
    let database: Database
    private let flaw: Flaw
    private let gate: Gate

    static func open(_ flaw: Flaw, folder: String, connection: String?) async throws -> Wishes {
        let engine: Configuration.Engine =
            connection.map { .postgresql($0) }
            ?? .sqlite(path: "\(folder)/wishes.db", applicationID: 26)
        let database = try await Database.open(Configuration(engine)) { error in
            // As the program does it: after a failed commit it ends, and is started anew.
            switch error {
            case .stopped, .damaged: _exit(70)
            default: return
            }
        }
        let schemas = [PlatformMigrations.all] + PlatformMigrations.services + [schema]
        try await database.migrate(schemas, at: TimeSource.system().milliseconds)
        let key = try InstallationKey.load(path: "\(folder)/key")
        return Wishes(
            database: database, flaw: flaw,
            gate: Gate(
                tokens: FormTokens(key: key, random: .system), limiter: RateLimiter([:]),
                clock: .system))
    }

    private static let schema = Migrations(
        "wishes",
        [
            Migration(
                "0001-wishes",
                """
                CREATE TABLE wish (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
                CREATE TABLE wish_part (
                    wish INTEGER NOT NULL REFERENCES wish (id), body TEXT NOT NULL
                ) STRICT;
                """)
        ])

    private static let place = Location("/wishes")

    func router() throws(RouteError) -> Router<Access> {
        try Router(
            [
                gate.get(Self.place, .page(.everyone)) { visit in
                    .text(visit.token(for: Self.place.template))
                },
                gate.post(Self.place, .form(.everyone, fields: ["name"])) { visit in
                    try await keep(visit)
                },
                gate.get(Location("/kept"), .page(.everyone)) { _ in .text(try await kept()) },
            ],
            fallback: .init(
                refuse: { _, status in .text("\(status.code)\n", status: status) },
                fault: { _, error in .text("\(error)\n", status: .serviceUnavailable) }))
    }

    private func keep(_ visit: Visit) async throws -> Response {
        let (name, now) = (visit.form["name"] ?? "", visit.now)
        let wish = Idempotency.Wish(
            "wish", key: flaw == .double ? Hexadecimal.text(RandomBytes.system(16)) : visit.nonce,
            content: name, authority: Authority.ID(rawValue: 0), at: now)
        if flaw == .early {
            Task { try await write(wish, name) }
            return .text("soon\n")
        }
        return .text(try await write(wish, name))
    }

    @discardableResult private func write(
        _ wish: Idempotency.Wish, _ name: String
    ) async throws -> String {
        let flaw = flaw
        let id = try await database.write { transaction in
            try Idempotency.once(wish, in: transaction) {
                let last = try transaction.row("SELECT coalesce(max(id), 0) AS id FROM wish")
                let id = try (last?["id"] ?? 0) + 1
                try transaction.change("INSERT INTO wish (id, name) VALUES (\(id), \(name))")
                if flaw != .split { try Self.fill(id, transaction) }
                return String(id)
            }.result
        }
        if flaw == .split, let id = Int(id) {
            try await database.write { try Self.fill(id, $0) }
        }
        return id
    }

    private static func fill(_ id: Int, _ transaction: WriteTransaction) throws {
        for _ in 1...3 {
            try transaction.change(
                """
                INSERT INTO wish_part (wish, body)
                VALUES (\(id), \(String(repeating: "ก", count: 200)))
                """)
        }
    }

    /// A line for each wish: number, name, parts.
    private func kept() async throws -> String {
        let lines = try await database.read(
            Query(
                """
                SELECT w.id, w.name, count(p.wish) AS parts FROM wish w
                LEFT JOIN wish_part p ON p.wish = w.id GROUP BY w.id, w.name
                """
            ) { row in
                let (id, name, parts): (Int, String, Int) = try (
                    row["id"], row["name"], row["parts"]
                )
                return "\(id) \(name) \(parts)\n"
            })
        return lines.joined()
    }
}
