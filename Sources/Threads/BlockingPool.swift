/// Threads for calls that block (file reads, password hashes): awaited from a loop, which goes on meanwhile.
public final class BlockingPool: Sendable {
    /// So many calls wait already that another one is not taken.
    public struct Full: Error, Sendable, Hashable {
        /// Calls that may wait.
        public let limit: Int
    }

    private struct Queue {
        var calls: [@Sendable () -> Void] = []
        var next = 0
        var waiting: Int { calls.count - next }

        mutating func take() -> (@Sendable () -> Void)? {
            guard next < calls.count else { return nil }
            let call = calls[next]
            next += 1
            if next == calls.count {
                calls.removeAll(keepingCapacity: true)
                next = 0
            }
            return call
        }
    }

    private let queue = Monitor(Queue())
    private let limit: Int

    /// A pool that lives as long as the program; `waiting` calls at most stand in its queue.
    public init(threads: Int, waiting limit: Int = .max) {
        self.limit = limit
        let queue = queue
        for _ in 0..<threads {
            SystemThread.start {
                while true { queue.wait { $0.take() }() }
            }
        }
    }

    /// Runs a blocking call on a thread of the pool and comes back to the caller's loop; throws `Full`, or what it throws.
    public func run<Result: Sendable>(
        _ call: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { waiting in
            let isTaken = queue.signal { queue in
                guard queue.waiting < limit else { return false }
                queue.calls.append { waiting.resume(with: Swift.Result(catching: call)) }
                return true
            }
            if !isTaken { waiting.resume(throwing: Full(limit: limit)) }
        }
    }
}
