/// What a database engine does for `Database`; SQLite and PostgreSQL each have one.
protocol Engine: Sendable {
    /// Runs a body that reads one state of the data.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result

    /// The rows of statements that do not need each other's, from one state, in one round trip.
    func rows(of statements: [Statement]) async throws -> [[Row]]

    /// Runs a body that writes, and returns when that is on the disk.
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result

    /// Applies what is missing of a release's schema, in one transaction each.
    func migrate(_ lists: [Migrations], at time: Int64) async throws -> [String]

    /// What is wrong with the data or with how it is kept.
    func findings() async throws -> [Finding]

    /// Copies the data of this moment to a file.
    func backup(to path: String) async throws

    /// Finishes what waits and closes all connections.
    func close() async
}
