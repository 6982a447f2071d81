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
            let connection = try server.migrating()
            let done = try Migrator(connection: connection, dialect: .postgresql)
                .migrate(lists, at: time)
            try connection.control(.beginWriting)
            try server.grant(lists, by: connection)
            try connection.control(.commit)
            return done
        }
    }

    func pending(_ lists: [Migrations]) async throws -> [String] {
        let server = server
        return try await BlockingWork.run {
            // The owner's eyes: the role that serves sees no tables before it was given them.
            let connection = try server.owner == nil ? server.reading() : server.migrating()
            return try Migrator(connection: connection, dialect: .postgresql).pending(lists)
        }
    }

    func findings() async throws -> [Finding] {
        let server = server
        return try await BlockingWork.run {
            try PostgresInspection(connection: server.reading()).findings()
        }
    }

    func backup(to file: SQLiteCopyFile, _ lists: [Migrations]) async throws {
        let server = server
        try await BlockingWork.run {
            let connection = try server.migrating()
            try connection.beginCopying()
            try file.write(lists, from: connection)
        }
    }

    func load(_ file: SQLiteCopyFile, _ lists: [Migrations], mark: String) async throws {
        let server = server
        try await BlockingWork.run {
            try PostgresRestoration(server: server, lists: lists, mark: mark)
                .run(from: file.source())
        }
    }

    func close() async {
        pipe.close()
        await readers.close()
        await writer.close()
    }
}
