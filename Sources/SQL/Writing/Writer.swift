import Threads

/// The one thread that writes to a database, taking what waits into one commit.
final class Writer: Sendable {
    typealias Connect = @Sendable () throws(SQLError) -> any Connection

    private struct Queue {
        var jobs: [any WriteJob] = []
        /// Why nothing more is taken; nil while the writer works.
        var end: SQLError?
    }

    private let queue = Monitor(Queue())
    private let left = Monitor(false)
    private let limits: Limits

    /// Starts the thread; `report` hears of failed commits, on that thread.
    init(
        limits: Limits, connection: sending any Connection, connect: @escaping Connect,
        report: @escaping @Sendable (SQLError) -> Void
    ) throws(SQLError) {
        self.limits = limits
        let (queue, left) = (queue, left)
        let first = Handover(connection)
        let started = SystemThread.start {
            var worker = WriterLoop(
                connection: first.take(), connect: connect, limits: limits, report: report)
            while let jobs = Self.next(queue, atMost: limits.group) {
                guard let end = worker.write(jobs[...]) else { continue }
                for job in Self.stop(queue, end) { job.finish(end) }
            }
            worker.close()
            left.signal { $0 = true }
        }
        guard started else { throw .overloaded }
    }

    deinit { _ = Self.stop(queue, .closed) }

    /// Runs a body in a transaction; returns after it is on the disk.
    func write<Result: Sendable>(
        in scope: Int64?, _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let job = BodyJob(continuation, scope: scope, body: body)
            if let refusal = submit(job) { job.finish(refusal) }
        }
    }

    /// Takes no more, finishes what waits, and returns when the connection is closed.
    func close() async {
        let left = left
        queue.signal { $0.end = $0.end ?? .closed }
        // Without a thread to wait on there is nobody to wait for either.
        try? await BlockingWork.run { _ = left.wait { $0 ? true : nil } }
    }

    private func submit(_ job: any WriteJob) -> SQLError? {
        queue.signal { state in
            if let end = state.end { return end }
            guard state.jobs.count < limits.waiting else { return .overloaded }
            state.jobs.append(job)
            return nil
        }
    }

    /// Waits for jobs; nil when there will be none.
    private static func next(_ queue: Monitor<Queue>, atMost count: Int) -> [any WriteJob]? {
        queue.wait { state -> [any WriteJob]?? in
            if state.jobs.isEmpty { return state.end == nil ? nil : .some(nil) }
            if state.jobs.count <= count {
                defer { state.jobs = [] }
                return state.jobs
            }
            defer { state.jobs.removeFirst(count) }
            return Array(state.jobs.prefix(count))
        }
    }

    /// Ends the queue and gives back what still waits in it, when the reason is a failure.
    private static func stop(_ queue: Monitor<Queue>, _ reason: SQLError) -> [any WriteJob] {
        queue.signal { state in
            state.end = state.end ?? reason
            guard reason != .closed else { return [] }
            defer { state.jobs = [] }
            return state.jobs
        }
    }
}
