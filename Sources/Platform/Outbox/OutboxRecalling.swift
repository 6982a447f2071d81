import Mail
import SQL

/// Letters whose links no longer hold: they end in the transaction that ends the link, so that no mail server set later
/// sends them, and nobody waits for them.
extension Outbox {
    /// What stands in place of a failure where a letter ended with its link.
    static let recalled = "recalled"

    /// Ends a letter that has not left, in the transaction of what made it void; nothing happens to one that was sent.
    static func recall(
        _ key: String, of authority: Authority.ID, at now: Timestamp,
        in transaction: WriteTransaction
    ) throws {
        try recall(where: "key = \(key)", authority, now, transaction)
    }

    /// Ends the letters with links of new passwords to an address: those that were asked for at the sign-in, and those
    /// that an administrator offered where these ended, too.
    static func recallResets(
        to mail: MailAddress, evenOffered: Bool, of authority: Authority.ID, at now: Timestamp,
        in transaction: WriteTransaction
    ) throws {
        let kinds = [SignIn.resetJob] + (evenOffered ? [offeredResets] : [])
        for kind in kinds {
            try recall(
                where: "recipient = \(mail.text) AND key LIKE \(kind + "/%")", authority, now,
                transaction)
        }
    }

    private static let offeredResets = "password-reset"

    /// The key of the letter with a link that an administrator offers; `mark` is the form's.
    public static func resetKey(_ mark: String) -> String { offeredResets + "/" + mark }

    private static func recall(
        where condition: Statement, _ authority: Authority.ID, _ now: Timestamp,
        _ transaction: WriteTransaction
    ) throws {
        let ended = now.milliseconds
        // The jobs first, while their letters still say that they wait.
        try transaction.change(
            """
            UPDATE job SET ended = \(ended), outcome = 'given up', failure = \(recalled),
                holder = NULL, held_until = NULL
            WHERE ended IS NULL AND key IN (
                SELECT \(jobKey(of: "")) || key FROM letter WHERE authority = \(authority) AND sent IS NULL
                    AND (\(sql: condition)))
            """)
        try transaction.change(
            """
            UPDATE letter SET given_up = coalesce(given_up, \(ended)), failure = \(recalled),
                body = '', html = NULL,
                expires = CASE WHEN expires < \(ended) THEN expires ELSE \(ended) END
            WHERE authority = \(authority) AND sent IS NULL AND (\(sql: condition))
            """)
    }
}
