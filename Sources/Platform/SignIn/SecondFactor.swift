import Cryptography
public import SQL
import ThaiText

/// What an authenticator app is given to begin with; shown once.
public struct Enrolment: Sendable, Hashable {
    /// The secret, to be typed: 32 letters and digits.
    public let secret: String
    /// The same for a QR code, as the apps read it ("otpauth://totp/…").
    public let address: String
}

/// A person with the second factor and the step whose code was used last.
struct SecondFactor: Sendable {
    let sealed: [UInt8]
    let confirmed: Timestamp?
    let lastStep: Int64

    static func of(_ person: Person.ID, _ transaction: ReadTransaction) throws -> SecondFactor? {
        try transaction.row(
            """
            SELECT secret, confirmed, last_step FROM own_second_factor WHERE person = \(person)
            """
        ).map { row in
            SecondFactor(
                sealed: try row["secret"], confirmed: try row["confirmed"],
                lastStep: try row["last_step"])
        }
    }
}

extension SignIn {
    /// How long a half-open sign-in waits for its code.
    static let halfOpen = TimeSpan.minutes(10)
    /// Wrong codes after which the password is asked for again.
    static let tries = 5

    /// Takes the code of the authenticator and opens the session.
    public func finish(
        _ half: SecretToken, code: String, in database: ScopedDatabase, at time: Timestamp
    ) async throws -> Opened {
        let act = Act(by: .visitor, in: database, at: time)
        return try await proved(half, act) { person, device, transaction in
            guard try useCode(code, of: person, act, transaction) else { return nil }
            let opened = try opened(person, device, act, transaction)
            return Done(opened, AuditNote(.signedIn, [.person(person)]))
        }
    }

    /// Takes a recovery code, which is used up, and opens the session.
    public func finish(
        _ half: SecretToken, recoveryCode: String, in database: ScopedDatabase, at time: Timestamp
    ) async throws -> Opened {
        let act = Act(by: .visitor, in: database, at: time)
        return try await proved(half, act) { person, device, transaction in
            guard try useRecovery(recoveryCode, of: person, act, transaction) else { return nil }
            let opened = try opened(person, device, act, transaction)
            return Done(
                opened, AuditNote(.recoveryCodeUsed, [.person(person)]),
                then: AuditNote(.signedIn, [.person(person)]))
        }
    }

    /// Begins the enrolment that a half-open sign-in owes. Asked again, it gives the same secret.
    public func beginEnrolment(
        _ half: SecretToken, in database: ScopedDatabase, at time: Timestamp
    ) async throws -> Enrolment {
        let act = Act(by: .visitor, in: database, at: time)
        return try await database.write { transaction in
            let open = try HalfSignIn.of(half, act, transaction)
            guard let open, open.isOpen(at: time) else { throw Refusal.over }
            return try enrolment(of: open.person, act, transaction)
        }
    }

    /// Ends the enrolment with a first code; opens the session, and gives the recovery codes, this once.
    public func finishEnrolment(
        _ half: SecretToken, code: String, in database: ScopedDatabase, at time: Timestamp
    ) async throws -> (opened: Opened, recoveryCodes: [String]) {
        let act = Act(by: .visitor, in: database, at: time)
        return try await proved(half, act) { person, device, transaction in
            guard try confirm(code, of: person, act, transaction) else { return nil }
            let codes = try insertRecoveryCodes(of: person, act, transaction)
            let opened = try opened(person, device, act, transaction)
            return Done(
                (opened, codes), AuditNote(.secondFactorEnrolled, [.person(person)]),
                then: AuditNote(.signedIn, [.person(person)]))
        }
    }

    /// Counts a wrong proof in its own right and ends the half-open sign-in with the fifth.
    private func proved<Result: Sendable>(
        _ half: SecretToken, _ act: Act,
        _ body: @escaping @Sendable (Person.ID, String, WriteTransaction) throws -> Done<Result>?
    ) async throws -> Result {
        let tried = try await admitCode(half, act)
        let result: Result? = try await act.database.write { transaction in
            guard let open = try HalfSignIn.of(half, act, transaction), open.isOpen(at: act.time)
            else { throw Refusal.over }
            guard let done = try body(open.person, open.device, transaction) else {
                try HalfSignIn.countTry(half, act, transaction)
                return nil
            }
            try HalfSignIn.end(half, act, transaction)
            for note in done.notes { try AuditChain.append(note, of: act, transaction) }
            return done.result
        }
        guard let result else { throw Refusal.wrongCode }
        try await succeeded(tried, in: act.database)
        return result
    }

    /// Codes are slowed down for themselves: the right password must not begin their count anew.
    private func admitCode(_ half: SecretToken, _ act: Act) async throws -> SignInThrottle.Attempt {
        let open = try await act.database.read { try HalfSignIn.of(half, act, $0) }
        guard let open, open.isOpen(at: act.time) else { throw Refusal.over }
        return try await admitCode(of: open.person, act)
    }

    /// Takes an attempt at a person's codes.
    func admitCode(of person: Person.ID, _ act: Act) async throws -> SignInThrottle.Attempt {
        let account = "code \(act.authority.rawValue)/\(person.rawValue)"
        let tried = SignInThrottle.Attempt(
            account: Array(account.utf8), source: [], isKnown: true)
        try await admit(tried, in: act.database, at: act.time)
        return tried
    }
}

/// A sign-in between password and second factor.
struct HalfSignIn: Sendable {
    let person: Person.ID
    let device: String
    let since: Timestamp
    let tries: Int
    let isDisabled: Bool

    func isOpen(at time: Timestamp) -> Bool {
        time <= since + SignIn.halfOpen && tries < SignIn.tries && !isDisabled
    }

    static func of(
        _ token: SecretToken, _ act: Act, _ transaction: ReadTransaction
    ) throws -> HalfSignIn? {
        try transaction.row(
            """
            SELECT h.person, h.device, h.since, h.tries, x.since AS disabled
            FROM own_half_sign_in h
            LEFT JOIN own_disablement x ON x.person = h.person AND x.ended IS NULL
            WHERE h.token = \(token.hash)
            """
        ).map { row in
            let disabled: Timestamp? = try row["disabled"]
            return HalfSignIn(
                person: try row["person"], device: try row["device"], since: try row["since"],
                tries: try row["tries"], isDisabled: disabled != nil)
        }
    }

    static func countTry(
        _ token: SecretToken, _ act: Act, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            UPDATE half_sign_in SET tries = tries + 1
            WHERE authority = \(act.authority) AND token = \(token.hash)
            """)
    }

    static func end(_ token: SecretToken, _ act: Act, _ transaction: WriteTransaction) throws {
        try transaction.change(
            """
            DELETE FROM half_sign_in
            WHERE authority = \(act.authority) AND token = \(token.hash)
            """)
    }
}
