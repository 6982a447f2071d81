import Glibc

/// Threads for calls that block (file reads, password hashes): awaited from a loop, which goes on meanwhile.
public final class BlockingPool: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var queue: [@Sendable () -> Void] = []
    private var next = 0

    /// A pool that lives as long as the program.
    public init(threads: Int) {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
        for _ in 0..<threads { Thread.start { self.work() } }
    }

    /// Runs a blocking call on a thread of the pool and comes back to the caller's loop.
    public func run<Result: Sendable>(
        _ call: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { waiting in
            submit { waiting.resume(with: Swift.Result(catching: call)) }
        }
    }

    private func submit(_ call: @escaping @Sendable () -> Void) {
        pthread_mutex_lock(mutex)
        queue.append(call)
        pthread_mutex_unlock(mutex)
        pthread_cond_signal(condition)
    }

    private func work() {
        while true {
            pthread_mutex_lock(mutex)
            while next == queue.count { pthread_cond_wait(condition, mutex) }
            let call = queue[next]
            next += 1
            if next == queue.count {
                queue.removeAll(keepingCapacity: true)
                next = 0
            }
            pthread_mutex_unlock(mutex)
            call()
        }
    }
}
