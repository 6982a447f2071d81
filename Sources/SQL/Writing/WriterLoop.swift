/// What the writer's thread does with the jobs it took: tries groups until every caller has an answer.
struct WriterLoop {
    private var connection: (any Connection)?
    private let connect: Writer.Connect
    private let limits: Limits
    private let report: @Sendable (SQLError) -> Void

    init(
        connection: (any Connection)?, connect: @escaping Writer.Connect, limits: Limits,
        report: @escaping @Sendable (SQLError) -> Void
    ) {
        self.connection = connection
        self.connect = connect
        self.limits = limits
        self.report = report
    }

    mutating func close() { connection = nil }

    /// Writes all jobs and tells their callers; an error when the engine must stop.
    mutating func write(_ jobs: ArraySlice<any WriteJob>) -> SQLError? {
        var waiting = jobs
        var mayReconnect = true
        while !waiting.isEmpty {
            let end = group(waiting)
            if case .refused(.unavailable) = end, mayReconnect, lose() {
                mayReconnect = false
                continue
            }
            if case .undone(_, let error) = end, isUnavailable(error), mayReconnect, lose() {
                mayReconnect = false
                continue
            }
            if let stop = settle(end, &waiting) { return stop }
        }
        return nil
    }

    /// Tells the callers whom an end concerns and takes them from those who wait.
    private mutating func settle(_ end: GroupCommit.End, _ waiting: inout ArraySlice<any WriteJob>)
        -> SQLError?
    {
        switch end {
        case .committed(let failures):
            for failure in failures { waiting.popFirst()?.finish(failure) }
        case .undone(let index, let error):
            if let cause = error as? SQLError, concernsAll(cause) {
                return refuse(&waiting, cause)
            }
            waiting.remove(at: waiting.startIndex + index).finish(error)
        case .refusedAtCommit(let error) where waiting.count == 1:
            return refuse(&waiting, error)
        case .refusedAtCommit:
            return alone(&waiting)
        case .refused(let error):
            return refuse(&waiting, error)
        }
        return nil
    }

    /// Commits each by itself, so that a rule asked at the commit meets only whom it concerns.
    private mutating func alone(_ waiting: inout ArraySlice<any WriteJob>) -> SQLError? {
        while let job = waiting.popFirst() {
            var one: ArraySlice<any WriteJob> = [job]
            if let stop = settle(group(one), &one) {
                for job in waiting { job.finish(stop) }
                return stop
            }
        }
        return nil
    }

    private mutating func group(_ jobs: ArraySlice<any WriteJob>) -> GroupCommit.End {
        do {
            let connection = try standing()
            return GroupCommit(connection: connection, timeLimit: limits.milliseconds).write(jobs)
        } catch {
            return .refused(error)
        }
    }

    private func refuse(_ waiting: inout ArraySlice<any WriteJob>, _ error: SQLError) -> SQLError? {
        let stops = mustStop(error)
        if stops || error == .diskFull { report(error) }
        for job in waiting { job.finish(error) }
        waiting = []
        return stops ? error : nil
    }

    /// The connection, made anew when the last one broke.
    private mutating func standing() throws(SQLError) -> any Connection {
        if let connection, connection.isAlive { return connection }
        connection = nil
        let fresh = try connect()
        connection = fresh
        return fresh
    }

    /// Gives up a connection that broke; false when it stands.
    private mutating func lose() -> Bool {
        guard let connection, !connection.isAlive else { return false }
        self.connection = nil
        return true
    }

    private func isUnavailable(_ error: any Error) -> Bool {
        if case .unavailable = error as? SQLError { return true }
        return false
    }

    /// Whether an error is of the disk or the server and would meet every other job as well.
    private func concernsAll(_ error: SQLError) -> Bool {
        switch error {
        case .diskFull, .unavailable, .outcomeUnknown, .busy: true
        default: mustStop(error)
        }
    }

    /// After a failed write or sync nobody knows what the disk holds: the owner restarts the program.
    private func mustStop(_ error: SQLError) -> Bool {
        switch error {
        case .stopped, .damaged: true
        default: false
        }
    }
}
