import Cryptography
public import Mail
public import SQL

/// A letter to be sent.
public struct Letter: Sendable, Hashable {
    /// To whom.
    public var to: Mailbox
    /// About what.
    public var subject: HeaderText
    /// What it says, in plain text; links of `BaseAddress.link`.
    public var text: String
    /// The same in HTML; nil for text alone.
    public var html: String?
    /// Whether the authority's administrators may read it while it waits: an invitation, but no new password's link.
    public var isOpen = false
    /// How long it is worth sending.
    public var lasts = TimeSpan.days(7)

    /// A letter of text.
    public init(to: Mailbox, subject: HeaderText, text: String) {
        (self.to, self.subject, self.text) = (to, subject, text)
    }
}

extension Outbox {
    /// The name of the kind of job that sends.
    public static let jobKind = "outbox.send"

    /// The key of the job that sends a letter.
    static func jobKey(of letter: String) -> String { jobKind + "/" + letter }

    /// Writes a letter in the transaction of its cause; false when one of that key was written before.
    ///
    /// The key names the event ("invitation/17/2"), so that one event writes once. Authority 0 is the installation.
    @discardableResult
    public static func post(
        _ letter: Letter, key: String, authority: Authority.ID, at now: Timestamp,
        in transaction: WriteTransaction
    ) throws(SQLError) -> Bool {
        let isNew = try transaction.change(
            """
            INSERT INTO letter (key, authority, recipient, recipient_name, subject, body, html,
                is_open, written, expires)
            VALUES (\(key), \(authority), \(letter.to.address.text), \(letter.to.name.text),
                \(letter.subject.text), \(letter.text), \(letter.html), \(letter.isOpen),
                \(now.milliseconds), \((now + letter.lasts).milliseconds))
            ON CONFLICT (key) DO NOTHING
            """)
        guard isNew == 1 else { return false }
        return try Jobs.add(sending(key, authority, at: now), at: now, in: transaction)
    }

    /// The job that sends a letter, due now.
    static func sending(_ key: String, _ authority: Authority.ID, at now: Timestamp) -> NewJob {
        NewJob(jobKind, key: jobKey(of: key), authority: authority, payload: key, due: now)
    }

    /// The same message has the same name each time it is sent.
    static func messageID(of key: String, from: MailAddress) -> MessageID {
        let host = from.text.split(separator: "@").last.map(String.init) ?? ""
        return MessageID(key: SHA256.hexadecimal(of: Array(key.utf8)).prefix(32) + "", host: host)
    }
}
