import SQL

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
        /// It ended unsent, for its link no longer holds.
        case recalled(Timestamp)
        /// A wish that administrators read here was fulfilled, or nobody wishes it any more.
        case answered(Timestamp)
    }

    /// Its key.
    public let key: String
    /// To whom.
    public let recipient: String
    /// About what.
    public let subject: String
    /// What it says; nil once it was sent, or when it is not for the reader.
    public let text: String?
    /// When it was written.
    public let written: Timestamp
    /// From when on what it says holds no longer, so that it is not sent any more.
    public let expires: Timestamp
    /// What became of it.
    public let state: State

    /// Whether it tells administrators that somebody wishes for a new password: answered by a link, not by sending it.
    public var isWish: Bool { text != nil && key.hasPrefix(Self.wishes) || isAnswered }

    private var isAnswered: Bool { if case .answered = state { true } else { false } }

    /// How the keys of what was asked for at the sign-in begin.
    fileprivate static let wishes = SignIn.resetJob + "/"

    /// Whether it should have left and has not.
    public var isHeldUp: Bool {
        switch state {
        case .waiting, .givenUp: true
        case .sent, .recalled, .answered: false
        }
    }
}

extension Outbox {
    /// The latest letters of an authority, at most so many, newest first: how mail is read where no server sends it. The
    /// words only of open ones that have not left.
    static func entries(of authority: Authority.ID, atMost limit: Int = 200) -> Query<OutboxEntry> {
        Query(
            """
            SELECT l.key, l.recipient, l.subject, l.body, l.is_open, l.written, l.expires,
                l.sent, l.given_up, coalesce(l.failure, j.failure) AS failure
            FROM letter l LEFT JOIN job j ON j.key = \(jobKey(of: "")) || l.key
            WHERE l.authority = \(authority)
            ORDER BY l.written DESC, l.key LIMIT \(limit)
            """, decode: entry)
    }

    private static func entry(_ row: Row) throws -> OutboxEntry {
        let sent: Int64? = try row["sent"]
        let givenUp: Int64? = try row["given_up"]
        let failure: String? = try row["failure"]
        let (key, isOpen): (String, Bool) = (try row["key"], try row["is_open"])
        let state: OutboxEntry.State =
            if let sent {
                .sent(Timestamp(milliseconds: sent))
            } else if let givenUp, failure == Outbox.recalled {
                isOpen && key.hasPrefix(OutboxEntry.wishes)
                    ? .answered(Timestamp(milliseconds: givenUp))
                    : .recalled(Timestamp(milliseconds: givenUp))
            } else if let givenUp {
                .givenUp(Timestamp(milliseconds: givenUp), reason: failure ?? "")
            } else {
                .waiting(failure: failure)
            }
        return OutboxEntry(
            key: key, recipient: try row["recipient"], subject: try row["subject"],
            text: sent == nil && isOpen && failure != Outbox.recalled ? try row["body"] : nil,
            written: Timestamp(milliseconds: try row["written"]),
            expires: Timestamp(milliseconds: try row["expires"]), state: state)
    }
}
