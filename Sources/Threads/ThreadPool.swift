/// So many calls wait for a thread already that another one is not taken.
public struct NoRoomLeft: Error, Sendable, Hashable {
    /// Calls that may wait.
    public let limit: Int
}

/// The system has no more threads to give.
public struct NoThreadLeft: Error, Sendable, Hashable {
    /// The one value.
    public init() {}
}

/// Threads for calls that block (files, password hashes, libraries), awaited from a loop, which goes on meanwhile. Each has a
/// state of its own that never leaves it: a library's handle, or nothing.
///
/// A thread starts when there is work and none is idle; all end when the pool is let go.
public final class ThreadPool<State>: Sendable {
    private typealias Job = @Sendable (inout State) -> Void

    private struct Queue {
        var jobs: [Job] = []
        /// Where the waiting ones begin in `jobs`.
        var first = 0
        var idle = 0
        var started = 0
        var isEnded = false

        var waiting: Int { jobs.count - first }

        mutating func take() -> Job? {
            guard first < jobs.count else { return nil }
            let job = jobs[first]
            first += 1
            if first == jobs.count {
                jobs.removeAll(keepingCapacity: true)
                first = 0
            }
            return job
        }
    }

    private let queue = Monitor(Queue())
    private let most: Int
    private let limit: Int
    private let make: @Sendable () -> State

    /// At most so many threads, `limit` calls waiting for one; `state` runs on each as it starts.
    public init(
        threads: Int, waiting limit: Int = .max, state: @escaping @Sendable () -> State
    ) {
        most = max(1, threads)
        self.limit = limit
        make = state
    }

    deinit { queue.signal { $0.isEnded = true } }

    /// Runs a call that may block and awaits its result; throws what it throws, `NoRoomLeft` or `NoThreadLeft`.
    public func run<Result: Sendable>(
        _ call: @escaping @Sendable (inout State) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { waiting in
            let refusal = submit { state in
                waiting.resume(with: Swift.Result { try call(&state) })
            }
            if let refusal { waiting.resume(throwing: refusal) }
        }
    }

    /// Lays a call down for a thread; why it was not taken, nil when it was.
    private func submit(_ job: @escaping Job) -> (any Error)? {
        queue.signal { queue in
            guard queue.waiting < limit else { return NoRoomLeft(limit: limit) }
            if queue.waiting >= queue.idle, queue.started < most, start() {
                queue.started += 1
            }
            guard queue.started > 0 else { return NoThreadLeft() }
            queue.jobs.append(job)
            return nil
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
            if let job = queue.take() {
                queue.idle -= 1
                return job
            }
            return queue.isEnded ? .some(nil) : nil
        }
    }
}

extension ThreadPool where State == Void {
    /// At most so many threads, without a state; `limit` calls waiting for one.
    public convenience init(threads: Int, waiting limit: Int = .max) {
        self.init(threads: threads, waiting: limit, state: {})
    }

    /// Runs a call that may block and awaits its result; throws what it throws, `NoRoomLeft` or `NoThreadLeft`.
    public func run<Result: Sendable>(
        _ call: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await run { _ in try call() }
    }
}
