import Cryptography
import SQL

/// Guesses at one account: none of four waits, then one second doubling to fifteen minutes (rule D27).
///
/// They lie in the database, so that they count over all nodes and over a restart; the account is a hash under the
/// installation's key, and is forgotten after an hour.
extension SignIn {
    /// Failures of an account without any waiting.
    private static let free = 4
    private static let longest = TimeSpan.minutes(15)
    /// When an account's failures are forgotten.
    private static let memory = TimeSpan.hours(1)

    /// None for four failures, then one second doubling to fifteen minutes.
    static func wait(after failures: Int) -> TimeSpan {
        guard failures > free else { return TimeSpan(milliseconds: 0) }
        let doublings = min(10, failures - free - 1)
        return min(longest, .seconds(1 << Int64(doublings)))
    }

    /// Takes an attempt as failed until `succeeded`; throws how long to wait instead.
    func admit(
        _ attempt: SignInThrottle.Attempt, in database: ScopedDatabase, at time: Timestamp
    ) async throws {
        let account = accounts(attempt.account)
        // Who must wait costs one reading.
        if let span = try await database.read({ try Self.wait(account, at: time, $0) }) {
            throw Refusal.wait(span)
        }
        if let span = throttle.admit(attempt, at: time) { throw Refusal.wait(span) }
        let scope = database.scope
        let span = try await database.write { transaction -> TimeSpan? in
            // Another may have been faster.
            if let span = try Self.wait(account, at: time, transaction) { return span }
            try Self.count(account, scope, at: time, transaction)
            return nil
        }
        guard let span else { return }
        throttle.release(attempt)
        throw Refusal.wait(span)
    }

    private static func wait(
        _ account: [UInt8], at time: Timestamp, _ transaction: ReadTransaction
    ) throws -> TimeSpan? {
        let until: Timestamp? = try transaction.row(
            """
            SELECT until FROM own_sign_in_failure WHERE account = \(account)
                AND last > \(time - memory)
            """)?["until"]
        return until.flatMap { time < $0 ? time.span(to: $0) : nil }
    }

    private static func count(
        _ account: [UInt8], _ scope: Int64, at time: Timestamp, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            "DELETE FROM sign_in_failure WHERE authority = scope() AND last <= \(time - memory)")
        let before: Int? = try transaction.row(
            """
            SELECT failures FROM own_sign_in_failure WHERE account = \(account)
            """)?["failures"]
        let failures = (before ?? 0) + 1
        try transaction.change(
            """
            INSERT INTO sign_in_failure (authority, account, failures, until, last)
            VALUES (\(scope), \(account), \(failures), \(time + wait(after: failures)), \(time))
            ON CONFLICT (authority, account) DO UPDATE
            SET failures = excluded.failures, until = excluded.until, last = excluded.last
            """)
    }

    /// Forgets an account's failures after the right answer.
    func succeeded(
        _ attempt: SignInThrottle.Attempt, in database: ScopedDatabase
    ) async throws {
        let account = accounts(attempt.account)
        try await database.write { transaction in
            try transaction.change(
                "DELETE FROM sign_in_failure WHERE authority = scope() AND account = \(account)")
        }
    }

    /// Takes back an attempt that was not looked at.
    func withdrew(
        _ attempt: SignInThrottle.Attempt, in database: ScopedDatabase, at time: Timestamp
    ) async throws {
        let account = accounts(attempt.account)
        throttle.release(attempt)
        try await database.write { transaction in
            try transaction.change(
                """
                UPDATE sign_in_failure SET failures = failures - 1, until = \(time)
                WHERE authority = scope() AND account = \(account) AND failures > 0
                """)
        }
    }
}
