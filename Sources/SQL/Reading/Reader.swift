import Synchronization

/// A thread with its own connection that reads.
actor Reader {
    nonisolated private let executor: ThreadExecutor
    /// Readings that run or wait here.
    nonisolated let load = Atomic<Int>(0)
    private let connect: @Sendable () throws(SQLError) -> any Connection
    private let timeLimit: Int
    private var connection: (any Connection)?
    private var isClosed = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(timeLimit: Int, connect: @escaping @Sendable () throws(SQLError) -> any Connection)
        throws(SQLError)
    {
        executor = try ThreadExecutor()
        self.timeLimit = timeLimit
        self.connect = connect
    }

    /// Reads with a body in one transaction.
    func read<Result: Sendable>(
        in scope: Int64?, _ body: @Sendable (ReadTransaction) throws -> Result
    ) throws -> Result {
        try again { connection in
            try connection.control(.beginReading)
            defer { if connection.isAlive { try? connection.control(.rollback) } }
            try connection.enter(scope)
            return try body(ReadTransaction(connection))
        }
    }

    /// Reads several answers of one state.
    func rows(of statements: [Statement], in scope: Int64?) throws -> [[Row]] {
        if statements.count == 1 {
            // One statement sees one state by itself.
            return try again { connection in
                try connection.enter(scope)
                return try statements.map { try ReadTransaction(connection).rows($0) }
            }
        }
        return try read(in: scope) { transaction in
            try statements.map { try transaction.rows($0) }
        }
    }

    /// Closes the connection; later readings are refused.
    func close() {
        isClosed = true
        connection = nil
    }

    /// Runs on the connection, once more on a new one when it turns out to be broken.
    private func again<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        do {
            return try limited(body)
        } catch SQLError.unavailable(_) where connection?.isAlive == false {
            connection = nil
            return try limited(body)
        }
    }

    private func limited<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        if isClosed { throw SQLError.closed }
        let connection = try connection ?? connect()
        self.connection = connection
        connection.limit(milliseconds: timeLimit)
        defer { connection.limit(milliseconds: nil) }
        return try body(connection)
    }
}
