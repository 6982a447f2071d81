/// A database, the same on SQLite and PostgreSQL.
///
///     let database = try await Database.open(Configuration(.sqlite(path: path, applicationID: 7)))
///     let names = try await database.read { try $0.rows("SELECT name FROM person WHERE id = \(id)") }
///     try await database.write { try $0.change("INSERT INTO person (id, name) VALUES (\(id), \(name))") }
///
/// Writing is one transaction after the other, as if nobody else wrote; reading sees one state. What `write` returned is on
/// the disk. Bodies run on threads of the engine and may run twice: they do nothing but SQL.
public final class Database: Sendable {
    let engine: any Engine

    init(_ engine: any Engine) { self.engine = engine }

    /// "sqlite" or "postgresql".
    public var engineName: String { engine is SQLiteEngine ? "sqlite" : "postgresql" }

    /// Opens a database; `report` hears, on the engine's thread, of commits that failed for want of disk or by its fault.
    /// After `SQLError.stopped` or `.damaged` nothing more is written: end the program and let it be started anew.
    public static func open(
        _ configuration: Configuration, report: @escaping @Sendable (SQLError) -> Void = { _ in }
    ) async throws -> Database {
        let limits = configuration.limits
        switch configuration.engine {
        case .sqlite(let path, let applicationID):
            let file = SQLiteFile(path: path, applicationID: applicationID, limits: limits)
            return Database(try await BlockingWork.run { try SQLiteEngine(file, report: report) })
        case .postgresql(let connection, let owner):
            let server = PostgresServer(connection: connection, limits: limits, owner: owner)
            return Database(
                try await BlockingWork.run { try PostgresEngine(server, report: report) })
        }
    }

    /// Reads with a body that sees one state of the data.
    ///
    /// Throws `SQLError`, or what the body throws.
    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        try await engine.read(in: nil, body)
    }

    /// The values of queries that do not need each other's answers: one round trip, one state of the data.
    public func read<each Element: Sendable>(
        _ query: repeat Query<each Element>
    ) async throws -> (repeat [each Element]) {
        try await engine.read(in: nil, repeat each query)
    }

    /// Writes with a body; returns after the commit, so its result may be acknowledged.
    ///
    /// A body that throws leaves nothing behind. Throws `SQLError`, or what the body throws.
    @discardableResult
    public func write<Result: Sendable>(
        _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        try await engine.write(in: nil, body)
    }

    /// The same data for one authority: `scope()` gives its number to every statement.
    public func scoped(to scope: Int64) -> ScopedDatabase { ScopedDatabase(engine, scope: scope) }

    /// Brings the schema to this release, one transaction for each migration; the names of those applied.
    ///
    /// Throws `SQLError.migration` for a database that is newer or was changed, which stays as it was. The time is
    /// written beside each, in milliseconds since 1970, UTC.
    @discardableResult
    public func migrate(_ lists: [Migrations], at time: Int64) async throws -> [String] {
        try await engine.migrate(lists, at: time)
    }

    /// The names of what `migrate` would apply; throws what it would throw for a database that is newer or was changed.
    public func pending(_ lists: [Migrations]) async throws -> [String] {
        try await engine.pending(lists)
    }

    /// What is wrong with the data or with how it is kept; reads all of it, so it takes its time.
    public func findings() async throws -> [Finding] { try await engine.findings() }

    /// What is damaged in the structure of a file, looked at in a part of the time; empty for a server's database.
    public func damage() async throws -> [Finding] { try await engine.damage() }

    /// Writes a copy of this moment to a file that must not exist, checked and on the disk when this returns.
    ///
    /// It is a file of SQLite on both engines; a database of a server has its rows written into one of this release's schema,
    /// which must be its own. Throws `SQLError.notPermitted` where the role may not read the rows of all authorities.
    public func backup(to path: String, _ schema: [Migrations], applicationID: Int32) async throws {
        try await engine.backup(
            to: SQLiteCopyFile(path: path, applicationID: applicationID), schema)
    }

    /// Fills the empty database of a server with the rows of a file that `backup` wrote, in one transaction.
    ///
    /// The mark, letters and digits, names the restoration: a second call with it finds the work done. Throws
    /// `SQLError.notEmpty` for a database that holds anything else. A database in a file is put in its place instead.
    public func load(
        _ path: String, _ schema: [Migrations], applicationID: Int32, mark: String
    ) async throws {
        try await engine.load(
            SQLiteCopyFile(path: path, applicationID: applicationID), schema,
            mark: mark.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    /// Refuses what comes, finishes what waits, closes all connections.
    public func close() async { await engine.close() }

    /// Does some work and closes the database afterwards, also when the work fails.
    public func closing<Result: Sendable>(
        _ work: (Database) async throws -> Result
    ) async throws -> Result {
        do {
            let result = try await work(self)
            await close()
            return result
        } catch {
            await close()
            throw error
        }
    }
}
