import SQL

/// How it stands with the jobs of one kind.
public struct JobOverview: Sendable, Hashable {
    /// The name of the kind.
    public let kind: String
    /// Jobs that are not ended.
    public let waiting: Int
    /// When the job that waits longest was or is due; nil when none waits.
    public let oldestDue: Timestamp?
    /// Jobs that were given up and not forgotten yet.
    public let givenUp: Int
    /// Whether this program knows what to do for them; if not, they wait for one that does.
    public let isKnown: Bool
}

extension JobQueue {
    /// How it stands with every kind of job, by name.
    public func overview(knowing kinds: [JobKind]) async throws -> [JobOverview] {
        let names = Set(kinds.map(\.name))
        return try await database.read(
            Query(
                """
                SELECT kind, count(CASE WHEN ended IS NULL THEN 1 END) AS waiting,
                    min(CASE WHEN ended IS NULL THEN due END) AS oldest,
                    count(CASE WHEN outcome = 'given up' THEN 1 END) AS given_up
                FROM job GROUP BY kind ORDER BY kind
                """
            ) { row in
                let kind: String = try row["kind"]
                let oldest: Int64? = try row["oldest"]
                return JobOverview(
                    kind: kind, waiting: try row["waiting"],
                    oldestDue: oldest.map(Timestamp.init(milliseconds:)),
                    givenUp: try row["given_up"], isKnown: names.contains(kind))
            })
    }
}

extension Jobs {
    /// Forgets, every night, jobs that ended more than thirty days ago.
    public static func forgetting(_ queue: JobQueue, time: TimeSource) -> JobKind {
        JobKind("jobs.forget", schedule: .daily(hour: 3, minute: 10)) { _ in
            _ = try await queue.forget(endedBefore: time() - .days(30))
        }
    }
}
