import SQL

extension Act {
    /// Sends a letter of this authority again that was given up; whether there was one.
    ///
    /// The job keeps its key, so that the letter is sent once.
    public func retryLetter(_ key: String) async throws -> Bool {
        try require(.manageAuthority)
        return try await database.write { transaction in
            let waits = try transaction.change(
                """
                UPDATE letter SET given_up = NULL, failure = NULL,
                    expires = \((time + .days(7)).milliseconds)
                WHERE key = \(key) AND authority = \(authority) AND given_up IS NOT NULL
                """)
            guard waits == 1 else { return false }
            let job = NewJob(
                Outbox.jobKind, key: "outbox.send/" + key, authority: authority.rawValue,
                payload: key, due: time)
            if try !Jobs.add(job, at: time, in: transaction) {
                try transaction.change(
                    """
                    UPDATE job SET due = \(time.milliseconds), attempts = 0, ended = NULL,
                        outcome = NULL, failure = NULL, holder = NULL, held_until = NULL
                    WHERE key = \("outbox.send/" + key) AND ended IS NOT NULL
                    """)
            }
            return true
        }
    }

    /// The latest letters of this authority, the newest first; words only of those that its administrators may read.
    public func letters() async throws -> [OutboxEntry] {
        try require(.manageAuthority)
        let mine = Outbox.entries(for: .administrator(authority: authority.rawValue))
        return try await database.read { try $0.read(mine) }
    }
}
