import Synchronization

/// The readers of a database; each reading goes to the one with the least to do, so a slow one holds up few.
struct Readers: Sendable {
    private let readers: [Reader]
    private let most: Int

    init(limits: Limits, connect: @escaping @Sendable () throws(SQLError) -> any Connection)
        throws(SQLError)
    {
        var readers: [Reader] = []
        for _ in 0..<limits.readers {
            readers.append(try Reader(timeLimit: limits.milliseconds, connect: connect))
        }
        self.readers = readers
        most = limits.waiting
    }

    func read<Result: Sendable>(
        in scope: Int64?, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        let reader = try leastLoaded()
        defer { reader.load.subtract(1, ordering: .relaxed) }
        return try await reader.read(in: scope, body)
    }

    func rows(of statements: [Statement], in scope: Int64?) async throws -> [[Row]] {
        let reader = try leastLoaded()
        defer { reader.load.subtract(1, ordering: .relaxed) }
        return try await reader.rows(of: statements, in: scope)
    }

    func close() async {
        for reader in readers { await reader.close() }
    }

    /// The reader with the fewest readings, with one more counted.
    private func leastLoaded() throws(SQLError) -> Reader {
        guard var least = readers.first else { throw .closed }
        var load = least.load.load(ordering: .relaxed)
        for reader in readers.dropFirst() where load > 0 {
            let other = reader.load.load(ordering: .relaxed)
            if other < load { (least, load) = (reader, other) }
        }
        guard load * readers.count < most else { throw .overloaded }
        least.load.add(1, ordering: .relaxed)
        return least
    }
}
