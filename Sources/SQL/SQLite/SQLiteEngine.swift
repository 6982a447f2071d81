/// A database in a file: one thread writes, several read, none waits for another.
struct SQLiteEngine: Engine {
    private let file: SQLiteFile
    private let writer: Writer
    private let readers: Readers

    init(_ file: SQLiteFile, report: @escaping @Sendable (SQLError) -> Void) throws(SQLError) {
        self.file = file
        writer = try Writer(
            limits: file.limits, connection: try file.writing(),
            connect: { () throws(SQLError) in try file.writing() }, report: report)
        readers = try Readers(limits: file.limits) { () throws(SQLError) in try file.reading() }
    }

    func read<Result: Sendable>(
        in scope: Int64?, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        try await readers.read(in: scope, body)
    }

    func rows(of statements: [Statement], in scope: Int64?) async throws -> [[Row]] {
        try await readers.rows(of: statements, in: scope)
    }

    func write<Result: Sendable>(
        in scope: Int64?, _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        try await writer.write(in: scope, body)
    }

    func migrate(_ lists: [Migrations], at time: Int64) async throws -> [String] {
        let file = file
        return try await BlockingWork.run {
            try Migrator(connection: try file.migrating(), dialect: .sqlite).migrate(
                lists, at: time)
        }
    }

    func pending(_ lists: [Migrations]) async throws -> [String] {
        let file = file
        return try await BlockingWork.run {
            try Migrator(connection: try file.reading(), dialect: .sqlite).pending(lists)
        }
    }

    func findings() async throws -> [Finding] {
        let file = file
        return try await BlockingWork.run {
            try SQLiteInspection(connection: file.reading()).findings()
        }
    }

    func damage() async throws -> [Finding] {
        let file = file
        return try await BlockingWork.run {
            try SQLiteInspection(connection: file.reading()).damage("quick_check")
        }
    }

    func backup(to copy: SQLiteCopyFile, _ lists: [Migrations]) async throws {
        let file = file
        try await BlockingWork.run { try SQLiteBackup(source: file).write(to: copy.path) }
    }

    func load(_ file: SQLiteCopyFile, _ lists: [Migrations], mark: String) async throws {
        throw SQLError.statement(reason: "a file is restored by putting it in its place", sql: "")
    }

    func close() async {
        await readers.close()
        await writer.close()
    }
}
