import Threads

/// The bridge from a command, which runs on a thread of its own, to what is awaited.
enum Waiting {
    /// Runs asynchronous work on the calling thread until its end.
    ///
    /// It needs no other thread: commands that wait on every thread of the cooperative pool, as tests let them, would
    /// wait for each other for ever.
    static func until<Success: Sendable>(
        _ work: @escaping @Sendable () async throws -> Success
    ) throws -> Success {
        let thread = WaitingThread<Result<Success, any Error>>()
        Task.detached(executorPreference: thread) {
            do { thread.end(.success(try await work())) } catch { thread.end(.failure(error)) }
        }
        return try thread.run().get()
    }
}

/// The waiting thread as the place where what it waits for runs.
private final class WaitingThread<Outcome: Sendable>: TaskExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var outcome: Outcome?
    }

    private enum Next {
        case job(UnownedJob)
        case end(Outcome)
    }

    private let state = Monitor(State())

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.signal { $0.jobs.append(job) }
    }

    /// Tells the thread that its wait is over.
    func end(_ outcome: Outcome) { state.signal { $0.outcome = outcome } }

    /// Does what is to be done until the end is told.
    func run() -> Outcome {
        while true {
            switch state.wait(for: Self.next) {
            case .job(let job): job.runSynchronously(on: asUnownedTaskExecutor())
            case .end(let outcome): return outcome
            }
        }
    }

    private static func next(_ state: inout State) -> Next? {
        if !state.jobs.isEmpty { return .job(state.jobs.removeFirst()) }
        return state.outcome.map(Next.end)
    }
}
