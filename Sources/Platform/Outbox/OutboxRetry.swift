import Cryptography
import SQL

extension Act {
    /// Sends a letter of this authority again that was given up; throws `LetterNotWaiting` when there is none of that key
    /// or what it says holds no longer.
    ///
    /// The job keeps its key, so that the letter is sent once.
    public func retryLetter(_ key: String) async throws {
        let job = Outbox.sending(key, authority, at: time)
        try await change(.manageAuthority) { transaction in
            let waits = try transaction.change(
                """
                UPDATE letter SET given_up = NULL, failure = NULL
                WHERE key = \(key) AND authority = \(authority) AND given_up IS NOT NULL
                    AND expires > \(time.milliseconds)
                """)
            guard waits == 1 else { throw LetterNotWaiting() }
            try Jobs.begin(job, at: time, in: transaction)
            return Done(AuditNote(.letterRetried, [.digest(SHA256.digest(of: Array(key.utf8)))]))
        }
    }

    /// The latest letters of this authority, the newest first; words only of those that its administrators may read.
    public func letters() async throws -> [OutboxEntry] {
        let authority = authority
        return try await read(.manageAuthority) { try $0.read(Outbox.entries(of: authority)) }
    }
}

/// No letter of that key was given up, or what it says holds no longer.
public struct LetterNotWaiting: Error {
    /// The only one.
    public init() {}
}
