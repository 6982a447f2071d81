/// The system has no more threads to give.
public struct NoThreadLeft: Error, Sendable, Hashable {
    /// The one value.
    public init() {}
}

/// Threads for calls that block, each with a state of its own that never leaves it: a library's handle, or nothing.
///
/// A thread starts when there is work and none is idle; all end when the pool is let go.
public final class ThreadPool<State>: Sendable {
    private typealias Job = @Sendable (inout State) -> Void

    private struct Queue {
        var jobs: [Job] = []
        var idle = 0
        var started = 0
        var isEnded = false
    }

    private let queue = Monitor(Queue())
    private let most: Int
    private let make: @Sendable () -> State

    /// At most so many threads; `state` runs on each as it starts.
    public init(threads: Int, state: @escaping @Sendable () -> State) {
        most = max(1, threads)
        make = state
    }

    deinit { queue.signal { $0.isEnded = true } }

    /// Runs a call that may block and awaits its result; throws what it throws, or `NoThreadLeft`.
    public func run<Result: Sendable>(
        _ call: @escaping @Sendable (inout State) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { waiting in
            let isTaken = submit { state in
                waiting.resume(with: Swift.Result { try call(&state) })
            }
            if !isTaken { waiting.resume(throwing: NoThreadLeft()) }
        }
    }

    private func submit(_ job: @escaping Job) -> Bool {
        queue.signal { queue in
            if queue.jobs.count >= queue.idle, queue.started < most, start() {
                queue.started += 1
            }
            guard queue.started > 0 else { return false }
            queue.jobs.append(job)
            return true
        }
    }

    private func start() -> Bool {
        let (queue, make) = (queue, make)
        return SystemThread.start {
            var state = make()
            while let job = Self.next(queue) { job(&state) }
            // One thread is woken at a time: each passes the end on.
            queue.signal { _ in }
        }
    }

    /// Waits for work; nil when there will be none.
    private static func next(_ queue: Monitor<Queue>) -> Job? {
        queue.withLock { $0.idle += 1 }
        return queue.wait { queue -> Job?? in
            if !queue.jobs.isEmpty {
                queue.idle -= 1
                return queue.jobs.removeFirst()
            }
            return queue.isEnded ? .some(nil) : nil
        }
    }
}

extension ThreadPool where State == Void {
    /// At most so many threads, without a state.
    public convenience init(threads: Int) { self.init(threads: threads, state: {}) }

    /// Runs a call that may block and awaits its result; throws what it throws, or `NoThreadLeft`.
    public func run<Result: Sendable>(
        _ call: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await run { _ in try call() }
    }
}
