import Foundation
import Testing

@testable import SQL

/// The engines that the contract is held against; PostgreSQL when ./test has started one.
enum Trial: String, CaseIterable, CustomTestStringConvertible {
    case sqlite = "SQLite"
    case postgresql = "PostgreSQL"

    static let server = ProcessInfo.processInfo.environment["PRONGSAI_POSTGRES"]
    static let engines: [Trial] = server == nil ? [.sqlite] : [.sqlite, .postgresql]
    static let withoutServer: Comment =
        "no PostgreSQL: run ./test, or Tests/PostgreSQL/with-server swift test"

    var testDescription: String { rawValue }

    /// Far above what any test takes on a machine with much else to do.
    static let patient = Limits(milliseconds: 120_000, busyMilliseconds: 120_000)

    /// Runs a test on an empty database of its own.
    func run(
        limits: Limits = Self.patient,
        migrations: [Migrations] = [Migrations("trial", [Self.people])],
        report: @escaping @Sendable (SQLError) -> Void = { _ in },
        _ body: (Database, Configuration) async throws -> Void
    ) async throws {
        let place = try Place(self)
        defer { place.remove() }
        let configuration = Configuration(place.engine, limits: limits)
        let database = try await Database.open(configuration, report: report)
        try await database.migrate(migrations, at: 0)
        do { try await body(database, configuration) } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    /// A small schema with a rule of every kind.
    static let people = Migration(
        "0001-people",
        """
        CREATE TABLE office (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
        CREATE TABLE person (
            id INTEGER NOT NULL PRIMARY KEY,
            office INTEGER REFERENCES office (id),
            email TEXT NOT NULL,
            nickname TEXT,
            age INTEGER CONSTRAINT age_positive CHECK (age > 0),
            photo BLOB,
            UNIQUE (office, email)
        ) STRICT;
        CREATE UNIQUE INDEX person_nickname ON person (lower(nickname));
        """)
}

/// Where a trial's database lies: a folder, or a schema of the server.
struct Place {
    let engine: Configuration.Engine
    private let folder: URL?
    private let schema: String?

    /// A place that is somebody else's to remove.
    init(_ engine: Configuration.Engine) {
        self.engine = engine
        folder = nil
        schema = nil
    }

    init(_ trial: Trial) throws {
        let name = "trial_\(UInt64.random(in: 0 ... .max))"
        switch trial {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(path: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            self.folder = folder
            schema = nil
            engine = .sqlite(path: folder.appending(path: "main.db").path, applicationID: 25)
        case .postgresql:
            let server = try #require(Trial.server)
            folder = nil
            schema = name
            try Self.session(server).script("CREATE SCHEMA \(name)")
            engine = .postgresql("\(server) connect_timeout=120 options='-c search_path=\(name)'")
        }
    }

    /// The file of SQLite and its number; an issue for any other engine.
    static func file(_ engine: Configuration.Engine) throws -> (path: String, id: Int32) {
        var file: (String, Int32)?
        if case .sqlite(let path, let id) = engine { file = (path, id) }
        return try #require(file)
    }

    func remove() {
        if let folder { try? FileManager.default.removeItem(at: folder) }
        guard let schema, let server = Trial.server else { return }
        try? Self.session(server).script("DROP SCHEMA \(schema) CASCADE")
    }

    /// A session that may do anything, for what only tests do.
    static func session(_ connection: String) throws -> PostgresConnection {
        try PostgresServer(connection: connection, limits: Trial.patient).writing()
    }
}
