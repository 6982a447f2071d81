/// Does the jobs of the kinds it knows, on one node; as many workers as there are nodes share the work.
public actor JobWorker {
    /// What a worker tells the log: names and numbers only.
    public enum Event: Sendable, Hashable {
        /// A job failed and will be tried again.
        case failed(kind: String, key: String, attempt: Int, reason: String)
        /// A job failed and is given up.
        case gaveUp(kind: String, key: String, reason: String)
        /// The database could not be asked.
        case interrupted(reason: String)
    }

    private let queue: JobQueue
    private let kinds: [JobKind]
    private let holder: String
    private let time: TimeSource
    private let report: @Sendable (Event) -> Void
    private var planned: [String: Timestamp] = [:]
    private var pauses: [Int: Task<Void, Never>] = [:]
    private var isStopping = false

    /// A worker; `holder` names this process among all nodes and must be a new name each time it starts.
    public init(
        _ queue: JobQueue, kinds: [JobKind], holder: String, time: TimeSource,
        report: @escaping @Sendable (Event) -> Void = { _ in }
    ) {
        (self.queue, self.kinds, self.holder) = (queue, kinds, holder)
        (self.time, self.report) = (time, report)
    }

    /// Works until `stop`, so many jobs at a time, looking for work at least every so often.
    ///
    /// The last of several lanes takes nothing that waits for machines of others.
    public func run(lanes: Int = 2, every pause: Duration = .seconds(1)) async {
        await withTaskGroup(of: Void.self) { group in
            for lane in 0..<max(1, lanes) {
                let staysFree = lane > 0 && lane == lanes - 1
                let offered = staysFree ? kinds.filter { !$0.waitsOutside } : kinds
                group.addTask { await self.work(lane, offered, pause) }
            }
        }
    }

    /// Takes no more work; `run` returns when what is under way is done.
    public func stop() {
        isStopping = true
        wake()
    }

    /// Looks for work at once.
    public func wake() { for pause in pauses.values { pause.cancel() } }

    /// Does all that is due now; how many jobs were begun.
    public func runDue() async throws -> Int {
        var count = 0
        while try await step(kinds) { count += 1 }
        return count
    }

    private func work(_ lane: Int, _ offered: [JobKind], _ pause: Duration) async {
        while !isStopping {
            do {
                if try await step(offered) { continue }
            } catch { report(.interrupted(reason: Self.reason(error))) }
            if isStopping { return }
            let sleep = Task<Void, Never> { try? await Task.sleep(for: pause) }
            pauses[lane] = sleep
            await sleep.value
            pauses[lane] = nil
        }
    }

    /// Does one job of the kinds offered; false when none is due.
    private func step(_ offered: [JobKind]) async throws -> Bool {
        try await plan()
        guard let job = try await queue.take(offered, holder: holder, at: time()),
            let kind = offered.first(where: { $0.name == job.kind })
        else { return false }
        do {
            try refuseWornOut(job, kind)
            try await attempt(job, kind)
            try await queue.end(job, holder: holder, failure: nil, at: time())
        } catch { try await settle(job, kind, error) }
        return true
    }

    /// Adds what the schedules say; the same moment has the same key on every node.
    private func plan() async throws {
        let now = time()
        for kind in kinds {
            guard let due = kind.schedule?.last(upTo: now), planned[kind.name] != due else {
                continue
            }
            let key = "\(kind.name)@\(due.milliseconds)"
            try await queue.add(NewJob(kind.name, key: key, due: due), at: now)
            planned[kind.name] = due
        }
    }

    private func refuseWornOut(_ job: Job, _ kind: JobKind) throws {
        guard job.attempts <= kind.attempts else {
            throw JobFailure("begun \(job.attempts) times", isFinal: true)
        }
    }

    /// Runs a job and keeps its lease meanwhile; a node that lost the lease stops.
    private func attempt(_ job: Job, _ kind: JobKind) async throws {
        let (queue, holder, time) = (queue, holder, time)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await kind.run(job) }
            group.addTask {
                while true {
                    try await Task.sleep(for: .milliseconds(kind.lease.milliseconds / 3))
                    let until = time() + kind.lease
                    guard try await queue.extend(job, holder: holder, until: until) else {
                        throw JobFailure("another node took over")
                    }
                }
            }
            defer { group.cancelAll() }
            _ = try await group.next()
        }
    }

    private func settle(_ job: Job, _ kind: JobKind, _ error: any Error) async throws {
        let reason = Self.reason(error)
        let again = time() + kind.wait(after: job.attempts)
        let isFinal = (error as? JobFailure)?.isFinal ?? false
        if isFinal || job.added + kind.patience < again {
            try await kind.giveUp(job, reason)
            try await queue.end(job, holder: holder, failure: reason, at: time())
            report(.gaveUp(kind: job.kind, key: job.key, reason: reason))
        } else {
            try await queue.postpone(job, holder: holder, until: again, failure: reason)
            report(.failed(kind: job.kind, key: job.key, attempt: job.attempts, reason: reason))
        }
    }

    /// Of an unknown error the name of its type only: its words may hold anything.
    private static func reason(_ error: any Error) -> String {
        (error as? JobFailure)?.reason ?? "\(type(of: error))"
    }
}
