import Threads

/// One thread that runs one job after the other: the place of an actor that owns something blocking.
final class ThreadExecutor: SerialExecutor {
    /// A job and who runs it. The executor lives as long as its jobs, whose tasks hold the actor.
    private struct Entry {
        let job: UnownedJob
        let executor: UnownedSerialExecutor
    }

    private struct Queue {
        var entries: [Entry] = []
        var ended = false
    }

    private let queue = Monitor(Queue())

    init() throws(SQLError) {
        let queue = queue
        let started = SystemThread.start {
            while let entries = Self.next(queue) {
                for entry in entries { entry.job.runSynchronously(on: entry.executor) }
            }
        }
        guard started else { throw .overloaded }
    }

    deinit { queue.signal { $0.ended = true } }

    func enqueue(_ job: consuming ExecutorJob) {
        let entry = Entry(job: UnownedJob(job), executor: asUnownedSerialExecutor())
        queue.signal { $0.entries.append(entry) }
    }

    /// Waits for jobs; nil when there will be none.
    private static func next(_ queue: Monitor<Queue>) -> [Entry]? {
        queue.wait { state -> [Entry]?? in
            if !state.entries.isEmpty {
                defer { state.entries = [] }
                return state.entries
            }
            return state.ended ? .some(nil) : nil
        }
    }
}
