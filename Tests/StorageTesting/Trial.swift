import Foundation
public import Platform
public import SQL
public import Testing

/// The engines that everything stored is held against; PostgreSQL when ./test has started one.
///
/// On PostgreSQL the program serves under a role that owns nothing, as an installation does.
public enum Trial: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case sqlite = "SQLite"
    case postgresql = "PostgreSQL"

    /// How PostgreSQL is reached; nil where none was started.
    public static let server = ProcessInfo.processInfo.environment["PRONGSAI_POSTGRES"]
    /// Why a test of PostgreSQL alone was left out.
    public static let withoutServer: Comment =
        "no PostgreSQL: run ./test, or Tests/PostgreSQL/with-server swift test"
    /// The engines at hand.
    public static let engines: [Trial] = server == nil ? [.sqlite] : [.sqlite, .postgresql]

    /// How long something takes on a loaded machine is not what these tests are about.
    public static let patient = Limits(milliseconds: 60_000, busyMilliseconds: 60_000)

    /// The engine's name.
    public var testDescription: String { rawValue }

    private static let file = "main.db"

    /// Runs a test on an empty database of its own with the tables of some areas.
    public func run(
        _ migrations: [Migrations] = [PlatformMigrations.all],
        _ body: (Database) async throws -> Void
    ) async throws {
        let name = "trial_\(UInt64.random(in: 0 ... .max))"
        let folder = FileManager.default.temporaryDirectory.appending(path: name)
        let engine = try place(name, folder)
        defer { remove(name, folder) }
        let tables = self == .sqlite ? try await MadeTables.shared.bytes(of: migrations) : nil
        try tables?.write(to: folder.appending(path: Self.file))
        let database = try await Database.open(Configuration(engine, limits: Self.patient))
        do {
            if tables == nil { try await database.migrate(migrations, at: 0) }
            try await body(database)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    /// Runs a test beside two authorities, 1 and 2, each with one person, and the tables of the platform's services and of `more`.
    public func services(_ more: [Migrations] = [], _ body: (Database) async throws -> Void)
        async throws
    {
        try await run([PlatformMigrations.all] + PlatformMigrations.services + more) { database in
            for authority in [1, 2] as [Int64] {
                try await database.scoped(to: authority).write { transaction in
                    try transaction.change(
                        """
                        INSERT INTO authority
                            (id, kind, name_thai, name_english, district, province, slug, since)
                        VALUES (\(authority), 'subdistrict', 'ก', 'A', '', '', \("a\(authority)"), 0)
                        """)
                    try transaction.change(
                        """
                        INSERT INTO person (authority, id, name, mail, mail_key, since)
                        VALUES (\(authority), 1, 'มะลิ', 'a@b.example', 'a@b.example', 0)
                        """)
                }
            }
            try await body(database)
        }
    }

    /// Runs a test on a place of its own for a database that other processes open.
    public func withPlace<Result>(
        _ body: (Configuration.Engine) async throws -> Result
    ) async throws -> Result {
        let name = "trial_\(UInt64.random(in: 0 ... .max))"
        let folder = FileManager.default.temporaryDirectory.appending(path: name)
        let engine = try place(name, folder)
        defer { remove(name, folder) }
        return try await body(engine)
    }

    private func place(_ name: String, _ folder: URL) throws -> Configuration.Engine {
        switch self {
        case .sqlite:
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return .sqlite(path: folder.appending(path: Self.file).path, applicationID: 25)
        case .postgresql:
            let server = try #require(Self.server)
            try Self.run(
                on: server,
                """
                DO $$ BEGIN CREATE ROLE house LOGIN;
                EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
                DO $$ BEGIN CREATE ROLE house_owner LOGIN BYPASSRLS;
                EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
                CREATE SCHEMA \(name) AUTHORIZATION house_owner
                """)
            let (house, owner) = (
                server.replacing("user=prongsai", with: "user=house"),
                server.replacing("user=prongsai", with: "user=house_owner")
            )
            let path = "options='-c search_path=\(name)'"
            return .postgresql("\(house) \(path)", owner: "\(owner) \(path)")
        }
    }

    private func remove(_ name: String, _ folder: URL) {
        switch self {
        case .sqlite: try? FileManager.default.removeItem(at: folder)
        case .postgresql:
            guard let server = Self.server else { return }
            try? Self.run(on: server, "DROP SCHEMA \(name) CASCADE")
        }
    }
}

/// SQLite's files with the tables of some areas, each made once a run: a test begins with a copy.
private actor MadeTables {
    static let shared = MadeTables()
    private var made: [String: Task<Data, any Error>] = [:]

    func bytes(of migrations: [Migrations]) async throws -> Data {
        let name = "\(migrations)"
        if let task = made[name] { return try await task.value }
        let task = Task {
            try await Trial.sqlite.withPlace { engine in
                guard case .sqlite(let path, _) = engine else { return Data() }
                let database = try await Database.open(Configuration(engine, limits: Trial.patient))
                do { try await database.migrate(migrations, at: 0) } catch {
                    await database.close()
                    throw error
                }
                await database.close()
                return try Data(contentsOf: URL(filePath: path))
            }
        }
        made[name] = task
        return try await task.value
    }
}

/// A clock that stands until a test moves it.
public final class TestClock: @unchecked Sendable {
    private let lock = NSLock()
    private var now: Timestamp

    /// A clock at a moment.
    public init(_ milliseconds: Int64 = 1_763_600_000_000) {
        now = Timestamp(milliseconds: milliseconds)
    }

    /// The clock as it is passed in.
    public var source: TimeSource { TimeSource { self.lock.withLock { self.now } } }

    /// Lets time pass.
    public func move(_ span: TimeSpan) { lock.withLock { now = now + span } }
}
