/// A database on a server: one session writes, readings share a few, bodies that read have some of their own.
struct PostgresEngine: Engine {
    /// Sessions of the pipe: one is as fast as two, two let a slow reading be overtaken.
    private static let pipeSessions = 2

    private let server: PostgresServer
    private let writer: Writer
    private let readers: Readers
    private let pipe: PostgresPipe

    init(_ server: PostgresServer, report: @escaping @Sendable (SQLError) -> Void) throws(SQLError)
    {
        self.server = server
        writer = try Writer(
            limits: server.limits, connection: try server.writing(),
            connect: { () throws(SQLError) in try server.writing() }, report: report)
        readers = try Readers(limits: server.limits) { () throws(SQLError) in try server.reading() }
        pipe = try PostgresPipe(server, sessions: Self.pipeSessions)
    }

    func read<Result: Sendable>(
        in scope: Int64?, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        try await readers.read(in: scope, body)
    }

    func rows(of statements: [Statement], in scope: Int64?) async throws -> [[Row]] {
        try await pipe.rows(of: statements, in: scope)
    }

    func write<Result: Sendable>(
        in scope: Int64?, _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        try await writer.write(in: scope, body)
    }

    func migrate(_ lists: [Migrations], at time: Int64) async throws -> [String] {
        let server = server
        return try await BlockingWork.run {
            try Migrator(connection: try server.migrating(), dialect: .postgresql)
                .migrate(lists, at: time)
        }
    }

    func pending(_ lists: [Migrations]) async throws -> [String] {
        let server = server
        return try await BlockingWork.run {
            try Migrator(connection: try server.reading(), dialect: .postgresql).pending(lists)
        }
    }

    func findings() async throws -> [Finding] {
        let server = server
        return try await BlockingWork.run {
            try PostgresInspection(connection: server.reading()).findings()
        }
    }

    func backup(to path: String) async throws {
        throw SQLError.statement(reason: "PostgreSQL is copied by pg_dump", sql: "")
    }

    func close() async {
        pipe.close()
        await readers.close()
        await writer.close()
    }
}
