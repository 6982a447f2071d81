public import SQL

/// One piece of work that waits or is under way.
public struct Job: Sendable, Hashable {
    /// What makes it itself: the same key is the same job, added once.
    public let key: String
    /// The name of its kind.
    public let kind: String
    /// The authority it works for; 0 is the installation.
    public let authority: Authority.ID
    /// What its kind needs to know: a short text, no secret.
    public let payload: String
    /// When it was added.
    public let added: Timestamp
    /// How often it was begun, this time included.
    public let attempts: Int

    init(key: String, kind: String, added: Timestamp) {
        (self.key, self.kind, self.added) = (key, kind, added)
        (authority, payload, attempts) = (.installation, "", 1)
    }

    init(_ row: Row) throws {
        key = try row["key"]
        kind = try row["kind"]
        authority = try row["authority"]
        payload = try row["payload"]
        added = Timestamp(milliseconds: try row["added"])
        attempts = try row["attempts"]
    }
}

/// Work to be added.
public struct NewJob: Sendable, Hashable {
    let kind: String
    let key: String
    let authority: Authority.ID
    let payload: String
    let due: Timestamp

    /// Work of a kind, due at a moment; a second one of the same key is not added.
    public init(
        _ kind: String, key: String, authority: Authority.ID = .installation, payload: String = "",
        due: Timestamp
    ) {
        (self.kind, self.key, self.authority) = (kind, key, authority)
        (self.payload, self.due) = (payload, due)
    }
}

extension Jobs {
    /// Adds a job, or begins the ended one of its key anew as if it had just been added.
    static func begin(
        _ job: NewJob, at now: Timestamp, in transaction: WriteTransaction
    ) throws(SQLError) {
        guard try !add(job, at: now, in: transaction) else { return }
        try transaction.change(
            """
            UPDATE job SET added = \(now.milliseconds), due = \(job.due.milliseconds), attempts = 0,
                ended = NULL, outcome = NULL, failure = NULL, holder = NULL, held_until = NULL
            WHERE key = \(job.key) AND ended IS NOT NULL
            """)
    }

    /// Adds a job in the transaction of its cause; false when one of that key is or was there.
    @discardableResult
    public static func add(
        _ job: NewJob, at now: Timestamp, in transaction: WriteTransaction
    ) throws(SQLError) -> Bool {
        try transaction.change(
            """
            INSERT INTO job (key, authority, kind, payload, added, due)
            VALUES (\(job.key), \(job.authority), \(job.kind), \(job.payload),
                \(now.milliseconds), \(job.due.milliseconds))
            ON CONFLICT (key) DO NOTHING
            """) == 1
    }
}
