public import SQL

/// One answer to one wish, however often it is sent (rule D32).
///
///     guard try Idempotency.once(wish, in: transaction, { … insert …; return number }).isNew else { … }
public enum Idempotency {
    /// The table of results.
    public static let migrations = Migrations("idempotency", [first])

    private static let first = Migration(
        "0001-results",
        """
        CREATE TABLE request_result (
            authority INTEGER NOT NULL REFERENCES authority (id),
            purpose TEXT NOT NULL CONSTRAINT request_result_purpose_filled CHECK (purpose <> ''),
            key TEXT NOT NULL CONSTRAINT request_result_key_long CHECK (length(key) >= 16),
            content TEXT NOT NULL,
            result TEXT NOT NULL,
            made INTEGER NOT NULL,
            expires INTEGER NOT NULL,
            PRIMARY KEY (authority, purpose, key)
        ) STRICT;
        CREATE INDEX request_result_expiry ON request_result (expires);
        """)

    /// A wish as it was sent.
    public struct Wish: Sendable, Hashable {
        let authority: Authority.ID
        let purpose: String
        let key: String
        let content: String
        let now: Timestamp
        let lasts: TimeSpan

        /// A wish under a key of at least 16 characters, that the sender chose and sends again with every retry.
        ///
        /// `content` is a hash of what is wished: the same key with other content is refused. Authority 0 is the
        /// installation. The result is given again for a day unless said otherwise.
        public init(
            _ purpose: String, key: String, content: String, authority: Authority.ID,
            at now: Timestamp,
            lasts: TimeSpan = .days(1)
        ) {
            (self.purpose, self.key, self.content) = (purpose, key, content)
            (self.authority, self.now, self.lasts) = (authority, now, lasts)
        }
    }

    /// Why a wish was refused.
    public enum Refusal: Error, Sendable, Hashable {
        /// The key belongs to other content.
        case otherContent
        /// The key is shorter than 16 characters.
        case shortKey
    }

    /// What came of a wish.
    public struct Outcome: Sendable, Hashable {
        /// Its result.
        public let result: String
        /// Whether it was made now, and not an earlier time that the wish was sent.
        public let isNew: Bool
    }

    /// The result of a wish: made by `body` in this transaction the first time, the same one later.
    @discardableResult
    public static func once(
        _ wish: Wish, in transaction: WriteTransaction, _ body: () throws -> String
    ) throws -> Outcome {
        guard wish.key.unicodeScalars.count >= 16 else { throw Refusal.shortKey }
        try transaction.change(
            """
            DELETE FROM request_result WHERE \(sql: wish.place)
                AND expires <= \(wish.now.milliseconds)
            """)
        if let known = try result(of: wish, in: transaction) {
            return Outcome(result: known, isNew: false)
        }
        let result = try body()
        try transaction.change(
            """
            INSERT INTO request_result (authority, purpose, key, content, result, made, expires)
            VALUES (\(wish.authority), \(wish.purpose), \(wish.key), \(wish.content), \(result),
                \(wish.now.milliseconds), \((wish.now + wish.lasts).milliseconds))
            """)
        return Outcome(result: result, isNew: true)
    }

    /// The result of a wish that was fulfilled before; nil for none. Other content under its key is refused.
    public static func result(
        of wish: Wish, in transaction: ReadTransaction
    ) throws -> String? {
        let known = try transaction.row(
            """
            SELECT content, result FROM request_result WHERE \(sql: wish.place)
                AND expires > \(wish.now.milliseconds)
            """)
        guard let known else { return nil }
        guard try known["content"] == wish.content else { throw Refusal.otherContent }
        return try known["result"]
    }

    /// Forgets expired results, every hour.
    public static func forgetting(_ database: Database, time: TimeSource) -> JobKind {
        JobKind("idempotency.forget", schedule: .hourly(minute: 20)) { _ in
            let now = time().milliseconds
            try await database.write {
                try $0.change("DELETE FROM request_result WHERE expires <= \(now)")
            }
        }
    }
}

extension Idempotency.Wish {
    var place: Statement {
        "authority = \(authority) AND purpose = \(purpose) AND key = \(key)"
    }
}
