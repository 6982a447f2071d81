public import Mail
public import SQL

extension Outbox {
    /// Sends one message; throws `MailFailure`.
    public typealias Delivery = @Sendable (MailMessage) async throws -> Void

    /// The kind of job that sends letters, for a program that has a mail server; without one the letters wait, and are read
    /// by `entries`.
    public static func sending(
        _ database: Database, from: Mailbox, time: TimeSource, by deliver: @escaping Delivery
    ) -> JobKind {
        JobKind(
            jobKind,
            giveUp: { job, reason in
                let now = time().milliseconds
                try await database.write {
                    try $0.change(
                        """
                        UPDATE letter SET given_up = \(now), failure = \(reason)
                        WHERE key = \(job.payload) AND sent IS NULL AND given_up IS NULL
                        """)
                }
            },
            run: { job in
                guard let waiting = try await waiting(job.payload, database) else { return }
                guard time() < waiting.expires else { throw JobFailure("too old", isFinal: true) }
                try await attempt(waiting.message(from: from), deliver)
                try await markSent(job.payload, at: time(), database)
            })
    }

    private static func attempt(_ message: MailMessage?, _ deliver: Delivery) async throws {
        guard let message else { throw JobFailure("not an address", isFinal: true) }
        do {
            try await deliver(message)
        } catch let failure as MailFailure {
            throw JobFailure(failure.reason, isFinal: failure.isFinal)
        }
    }

    /// What the letter said may open an account: it is wiped once it has left.
    private static func markSent(
        _ key: String, at now: Timestamp, _ database: Database
    ) async throws {
        try await database.write {
            try $0.change(
                """
                UPDATE letter SET sent = \(now.milliseconds), body = '', html = NULL, failure = NULL
                WHERE key = \(key) AND sent IS NULL
                """)
        }
    }

    private static func waiting(_ key: String, _ database: Database) async throws -> Waiting? {
        try await database.read(
            Query(
                """
                SELECT key, recipient, recipient_name, subject, body, html, written, expires
                FROM letter WHERE key = \(key) AND sent IS NULL AND given_up IS NULL
                """, decode: Waiting.init)
        ).first
    }

    /// A letter that is to be sent.
    private struct Waiting: Sendable {
        let (key, recipient, name, subject): (String, String, String, String)
        let body: String
        let html: String?
        let written: Timestamp
        let expires: Timestamp

        init(_ row: Row) throws {
            key = try row["key"]
            recipient = try row["recipient"]
            name = try row["recipient_name"]
            subject = try row["subject"]
            body = try row["body"]
            html = try row["html"]
            written = Timestamp(milliseconds: try row["written"])
            expires = Timestamp(milliseconds: try row["expires"])
        }

        func message(from: Mailbox) -> MailMessage? {
            guard let address = MailAddress(recipient) else { return nil }
            var message = MailMessage(
                id: Outbox.messageID(of: key, from: from.address), from: from,
                to: Mailbox(address, name: HeaderText(name)), subject: HeaderText(subject),
                text: body, date: written.milliseconds / 1_000)
            message.html = html
            return message
        }
    }

    /// Forgets, every night, letters written more than ninety days ago.
    public static func forgetting(_ database: Database, time: TimeSource) -> JobKind {
        JobKind("outbox.forget", schedule: .daily(hour: 3, minute: 20)) { _ in
            let before = (time() - .days(90)).milliseconds
            try await database.write {
                try $0.change("DELETE FROM letter WHERE written < \(before)")
            }
        }
    }
}
