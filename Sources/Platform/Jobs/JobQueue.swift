public import SQL

/// The jobs of all authorities in the database, as a worker and an operator see them.
///
/// Both engines let one node write at a time (decision 0021), so what one takes no other sees as free.
public struct JobQueue: Sendable {
    let database: Database

    /// The queue of a database.
    public init(_ database: Database) { self.database = database }

    /// Takes the job of some kinds that is due longest, until a moment; nil when none is due.
    func take(_ kinds: [JobKind], holder: String, at now: Timestamp) async throws -> Job? {
        let names = kinds.map(\.name)
        let free: Statement = """
            SELECT key, kind FROM job
            WHERE ended IS NULL AND due <= \(now.milliseconds)
                AND (held_until IS NULL OR held_until <= \(now.milliseconds))
                AND kind IN (\(each: names))
            ORDER BY due, key LIMIT 1
            """
        // Most looks find nothing: a read costs no commit.
        guard try await !database.read(Query(free)).isEmpty else { return nil }
        return try await database.write { transaction in
            guard let row = try transaction.row(free) else { return nil }
            let (key, name): (String, String) = (try row["key"], try row["kind"])
            let lease = kinds.first { $0.name == name }?.lease ?? .minutes(5)
            return try transaction.rows(
                """
                UPDATE job SET holder = \(holder), held_until = \((now + lease).milliseconds),
                    attempts = attempts + 1
                WHERE key = \(key)
                RETURNING key, kind, authority, payload, added, attempts
                """
            ).first.map(Job.init)
        }
    }

    /// Keeps a job for longer; false when another node has it by now.
    func extend(_ job: Job, holder: String, until moment: Timestamp) async throws -> Bool {
        try await database.write {
            try $0.change(
                """
                UPDATE job SET held_until = \(moment.milliseconds)
                WHERE \(sql: Self.held(job, holder))
                """) == 1
        }
    }

    /// Ends a job; false when another node has it by now.
    @discardableResult
    func end(_ job: Job, holder: String, failure: String?, at now: Timestamp) async throws -> Bool {
        let outcome = failure == nil ? "done" : "given up"
        return try await database.write {
            try $0.change(
                """
                UPDATE job SET ended = \(now.milliseconds), outcome = \(outcome),
                    failure = \(failure), holder = NULL, held_until = NULL
                WHERE \(sql: Self.held(job, holder))
                """) == 1
        }
    }

    /// Lets a job wait until it is tried again; false when another node has it by now.
    @discardableResult
    func postpone(
        _ job: Job, holder: String, until due: Timestamp, failure: String
    ) async throws -> Bool {
        try await database.write {
            try $0.change(
                """
                UPDATE job SET due = \(due.milliseconds), failure = \(failure),
                    holder = NULL, held_until = NULL
                WHERE \(sql: Self.held(job, holder))
                """) == 1
        }
    }

    /// The attempt that a node holds: what it says after another took over counts for nothing.
    private static func held(_ job: Job, _ holder: String) -> Statement {
        "key = \(job.key) AND holder = \(holder) AND attempts = \(job.attempts) AND ended IS NULL"
    }

    func add(_ job: NewJob, at now: Timestamp) async throws {
        try await database.write { try Jobs.add(job, at: now, in: $0) }
    }

    /// Forgets what ended before a moment; how many.
    func forget(endedBefore moment: Timestamp) async throws -> Int {
        try await database.write {
            try $0.change(
                "DELETE FROM job WHERE ended IS NOT NULL AND ended < \(moment.milliseconds)")
        }
    }
}
