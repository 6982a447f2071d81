public import SQL

/// A letter as people see it who look after the outbox.
public struct OutboxEntry: Sendable, Hashable {
    /// What became of it.
    public enum State: Sendable, Hashable {
        /// It waits; what went wrong last, if anything.
        case waiting(failure: String?)
        /// It was taken by the mail server.
        case sent(Timestamp)
        /// It is tried no more, for this reason.
        case givenUp(Timestamp, reason: String)
    }

    /// Its key.
    public let key: String
    /// The authority it was written for; 0 is the installation.
    public let authority: Int64
    /// To whom.
    public let recipient: String
    /// About what.
    public let subject: String
    /// What it says; nil once it was sent, or when it is not for the reader.
    public let text: String?
    /// When it was written.
    public let written: Timestamp
    /// What became of it.
    public let state: State
}

/// Who looks at the outbox.
public enum OutboxReader: Sendable, Hashable {
    /// Someone of an authority's administration: its letters, and the words of open ones.
    case administrator(authority: Int64)
    /// Whoever keeps the installation running: all letters and all words.
    case `operator`
}

extension Outbox {
    /// The latest letters, at most so many, newest first: how mail is read where no server sends it.
    public static func entries(
        for reader: OutboxReader, atMost limit: Int = 200
    ) -> Query<OutboxEntry> {
        let (which, mayReadAll): (Statement, Bool) =
            switch reader {
            case .administrator(let authority): ("l.authority = \(authority)", false)
            case .operator: ("1 = 1", true)
            }
        return Query(
            """
            SELECT l.key, l.authority, l.recipient, l.subject, l.body, l.is_open, l.written,
                l.sent, l.given_up, coalesce(l.failure, j.failure) AS failure
            FROM letter l LEFT JOIN job j ON j.key = 'outbox.send/' || l.key
            WHERE \(sql: which) ORDER BY l.written DESC, l.key LIMIT \(limit)
            """
        ) { try entry($0, mayReadAll: mayReadAll) }
    }

    private static func entry(_ row: Row, mayReadAll: Bool) throws -> OutboxEntry {
        let sent: Int64? = try row["sent"]
        let givenUp: Int64? = try row["given_up"]
        let failure: String? = try row["failure"]
        let state: OutboxEntry.State =
            if let sent {
                .sent(Timestamp(milliseconds: sent))
            } else if let givenUp {
                .givenUp(Timestamp(milliseconds: givenUp), reason: failure ?? "")
            } else {
                .waiting(failure: failure)
            }
        let isOpen: Bool = try row["is_open"]
        let isShown = sent == nil && (mayReadAll || isOpen)
        return OutboxEntry(
            key: try row["key"], authority: try row["authority"], recipient: try row["recipient"],
            subject: try row["subject"], text: isShown ? try row["body"] : nil,
            written: Timestamp(milliseconds: try row["written"]), state: state)
    }
}
