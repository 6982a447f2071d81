/// What a database engine does for `Database`; SQLite and PostgreSQL each have one.
protocol Engine: Sendable {
    /// Runs a body that reads one state of the data.
    func read<Result: Sendable>(
        in scope: Int64?, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result

    /// The rows of statements that do not need each other's, from one state, in one round trip.
    func rows(of statements: [Statement], in scope: Int64?) async throws -> [[Row]]

    /// Runs a body that writes, and returns when that is on the disk.
    func write<Result: Sendable>(
        in scope: Int64?, _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result

    /// Applies what is missing of a release's schema, in one transaction each.
    func migrate(_ lists: [Migrations], at time: Int64) async throws -> [String]

    /// What `migrate` would apply; changes nothing.
    func pending(_ lists: [Migrations]) async throws -> [String]

    /// What is wrong with the data or with how it is kept.
    func findings() async throws -> [Finding]

    /// What is damaged in the file's structure, looked at quickly; nothing where a server keeps it.
    func damage() async throws -> [Finding]

    /// Copies the data of this moment to a file of SQLite.
    func backup(to file: SQLiteCopyFile, _ lists: [Migrations]) async throws

    /// Fills an empty database from such a file; once, whatever the number of calls with the same mark.
    func load(_ file: SQLiteCopyFile, _ lists: [Migrations], mark: String) async throws

    /// Finishes what waits and closes all connections.
    func close() async
}

extension Engine {
    func damage() async throws -> [Finding] { [] }

    /// The values of queries that do not need each other's answers.
    func read<each Element: Sendable>(
        in scope: Int64?, _ query: repeat Query<each Element>
    ) async throws -> (repeat [each Element]) {
        var statements: [Statement] = []
        for query in repeat each query {
            try query.statement.check()
            statements.append(query.statement)
        }
        var answers = try await rows(of: statements, in: scope).makeIterator()
        return (repeat try (answers.next() ?? []).map((each query).decode))
    }
}
