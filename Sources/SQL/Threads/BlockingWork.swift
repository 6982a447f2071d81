import Threads

/// Work of the database that blocks and is too rare for a thread that waits for it.
enum BlockingWork {
    /// Runs one blocking piece of work on a thread of its own.
    static func run<Result: Sendable>(
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let started = SystemThread.start {
                continuation.resume(with: Swift.Result { try body() })
            }
            if !started { continuation.resume(throwing: SQLError.overloaded) }
        }
    }
}
