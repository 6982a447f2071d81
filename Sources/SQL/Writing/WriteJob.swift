/// A transaction that waits to be written, and the caller who waits for it.
protocol WriteJob: AnyObject, Sendable {
    /// What `scope()` gives to it.
    var scope: Int64? { get }
    /// Runs the body; what went wrong, if anything. May be called again when the whole group was undone.
    func attempt(_ transaction: WriteTransaction) -> (any Error)?
    /// Tells the caller: nothing wrong means that it is on the disk.
    func finish(_ failure: (any Error)?)
}

/// The job of one body. Touched by one thread at a time: the caller's until it is queued, then the writer's.
final class BodyJob<Result: Sendable>: WriteJob, @unchecked Sendable {
    let scope: Int64?
    private let body: @Sendable (WriteTransaction) throws -> Result
    private let continuation: CheckedContinuation<Result, any Error>
    private var result: Result?

    init(
        _ continuation: CheckedContinuation<Result, any Error>, scope: Int64?,
        body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) {
        self.continuation = continuation
        self.scope = scope
        self.body = body
    }

    func attempt(_ transaction: WriteTransaction) -> (any Error)? {
        do {
            result = try body(transaction)
            // A body that went on after a refusal must not be kept by half.
            return transaction.failure
        } catch {
            return error
        }
    }

    func finish(_ failure: (any Error)?) {
        if let failure {
            continuation.resume(throwing: failure)
        } else if let result {
            continuation.resume(returning: result)
        } else {
            continuation.resume(throwing: SQLError.closed)
        }
    }
}
