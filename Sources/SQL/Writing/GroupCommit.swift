/// Writes many transactions with one commit, each within its own savepoint: one that fails is undone alone, and
/// nobody is told before all of it is on the disk.
struct GroupCommit {
    let connection: any Connection
    /// Milliseconds a transaction may take.
    let timeLimit: Int
    /// Milliseconds after which a group is committed though more wait.
    let patience = 50

    /// What became of a group.
    enum End {
        /// Kept: the first so many jobs, each with what went wrong with it alone.
        case committed(failures: [(any Error)?])
        /// Nothing was kept because of one job; the others may run again.
        case undone(by: Int, any Error)
        /// Nothing was kept, for a reason that is no job's own.
        case refused(SQLError)
        /// Nothing was kept: a rule that is asked at the commit refused, whosever it was.
        case refusedAtCommit(SQLError)
    }

    /// Runs and commits jobs in their order.
    func write(_ jobs: ArraySlice<any WriteJob>) -> End {
        do { try connection.control(.beginWriting) } catch { return .refused(error) }
        let start = ContinuousClock.now
        var failures: [(any Error)?] = []
        for (index, job) in jobs.enumerated() {
            switch run(job) {
            case .done: failures.append(nil)
            case .undoneAlone(let error): failures.append(error)
            case .undoneAll(let error):
                try? connection.control(.rollback)
                return .undone(by: index, error)
            }
            if start.duration(to: .now) > .milliseconds(patience) { break }
        }
        return commit(failures)
    }

    private enum JobEnd {
        case done
        case undoneAlone(any Error)
        case undoneAll(any Error)
    }

    private func run(_ job: any WriteJob) -> JobEnd {
        connection.limit(milliseconds: timeLimit)
        defer { connection.limit(milliseconds: nil) }
        do throws(SQLError) {
            try connection.control(.markJob)
            try connection.enter(job.scope)
        } catch {
            return .undoneAll(error)
        }
        let transaction = WriteTransaction(connection)
        guard let error = job.attempt(transaction) else {
            do { try connection.control(.keepJob) } catch { return .undoneAll(error) }
            return .done
        }
        // An engine that gave up by itself has undone the whole group.
        guard connection.isTransactionOpen, connection.isAlive else {
            return .undoneAll(transaction.failure ?? error)
        }
        do { try connection.control(.undoJob) } catch { return .undoneAll(error) }
        return .undoneAlone(error)
    }

    private func commit(_ failures: [(any Error)?]) -> End {
        do {
            try connection.control(.commit)
            return .committed(failures: failures)
        } catch {
            if connection.isTransactionOpen { try? connection.control(.rollback) }
            if case .constraint = error { return .refusedAtCommit(error) }
            return .refused(error)
        }
    }
}
