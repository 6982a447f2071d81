import Cryptography
import Mail
public import SQL

/// A person's row as a sign-in needs it.
struct Credentials: Sendable {
    let person: Person.ID
    let hash: String?
    let isDisabled: Bool
    let hasSecondFactor: Bool
    let roles: Set<Role>

    /// The account of an address; none in a closed authority.
    static func of(_ mailKey: String, _ transaction: ReadTransaction) throws -> Credentials? {
        let rows = try transaction.rows(
            """
            SELECT p.id, w.hash, x.since AS disabled, f.confirmed AS factor, g.role
            FROM own_person p
            LEFT JOIN own_password w ON w.person = p.id
            LEFT JOIN own_disablement x ON x.person = p.id AND x.ended IS NULL
            LEFT JOIN own_second_factor f ON f.person = p.id
            LEFT JOIN own_role_grant g ON g.person = p.id AND g.ended IS NULL
            WHERE p.mail_key = \(mailKey)
                AND NOT EXISTS (SELECT 1 FROM authority_closure WHERE authority = scope())
            """)
        guard let row = rows.first else { return nil }
        let (disabled, factor): (Timestamp?, Timestamp?) = try (row["disabled"], row["factor"])
        return Credentials(
            person: try row["id"], hash: try row["hash"], isDisabled: disabled != nil,
            hasSecondFactor: factor != nil,
            roles: Set(try rows.compactMap { row -> Role? in try row["role"] }))
    }

    /// What is owed after the right password.
    var owes: Owed {
        if hasSecondFactor { return .code }
        return roles.contains(where: \.needsSecondFactor) ? .enrolment : .nothing
    }

    enum Owed { case nothing, code, enrolment }
}

extension SignIn {
    /// Takes address and password. The same answer and the same work for accounts that do not exist.
    public func begin(
        _ attempt: Attempt, in database: ScopedDatabase, at time: Timestamp
    ) async throws -> Step {
        let tried = try await admit(attempt, database, time)
        let key = MailAddress(attempt.mail)?.key ?? ""
        let found = try await database.read { try Credentials.of(key, $0) }
        let verdict = try await verify(attempt.password, found?.hash, tried, database, time)
        guard let found, !found.isDisabled, verdict != .wrong else { throw Refusal.wrong }
        try await succeeded(tried, in: database)
        let fresh =
            verdict == .outdated ? try? await hasher.hash(attempt.password.bytes) : nil
        let act = Act(by: .visitor, in: database, at: time)
        if let fresh, let old = found.hash {
            try await act.replaceHash(of: found.person, old, with: fresh)
        }
        switch found.owes {
        case .nothing: return .signedIn(try await open(found.person, attempt.device, act))
        case .code: return .codeNeeded(try await half(found.person, attempt.device, act))
        case .enrolment: return .enrolmentNeeded(try await half(found.person, attempt.device, act))
        }
    }

    private func admit(
        _ attempt: Attempt, _ database: ScopedDatabase, _ time: Timestamp
    ) async throws -> SignInThrottle.Attempt {
        let typed = attempt.mail.drop { $0 == " " }.prefix(320).lowercased()
        let account = "\(database.scope)/\(typed)"
        let isKnown = attempt.knownDevice.map { self.isKnown($0, to: account) } ?? false
        let lane = isKnown ? "\(account)/\(attempt.knownDevice ?? "")" : account
        let tried = SignInThrottle.Attempt(
            account: Array(lane.utf8), source: attempt.source, isKnown: isKnown)
        try await admit(tried, in: database, at: time)
        return tried
    }

    private func verify(
        _ password: Password, _ hash: String?, _ tried: SignInThrottle.Attempt,
        _ database: ScopedDatabase, _ time: Timestamp
    ) async throws -> PasswordHasher.Verdict {
        do { return try await hasher.verify(password.bytes, against: hash) } catch {
            try await withdrew(tried, in: database, at: time)
            throw Refusal.busy
        }
    }

    /// Opens a session; the audit chain is told who, not from where.
    func open(_ person: Person.ID, _ device: String, _ act: Act) async throws -> Opened {
        try await act.unasked { transaction in
            Done(
                try opened(person, device, act, transaction),
                AuditNote(.signedIn, [.person(person)]))
        }
    }

    /// Writes a session and makes the device known.
    func opened(
        _ person: Person.ID, _ device: String, _ act: Act, _ transaction: WriteTransaction
    ) throws -> Opened {
        let mail: String =
            try transaction.row(
                "SELECT mail_key FROM own_person WHERE id = \(person)")?["mail_key"] ?? ""
        let token = try act.insertSession(person, device: device, random, transaction)
        return Opened(
            session: token, knownDevice: know("\(act.authority.rawValue)/\(mail)"))
    }

    private func half(_ person: Person.ID, _ device: String, _ act: Act) async throws -> SecretToken
    {
        let token = SecretToken(random)
        let kept = String(device.prefix(80))
        // No change of state yet: nothing for the chain.
        try await act.database.write { transaction in
            try transaction.change(
                """
                INSERT INTO half_sign_in (authority, token, person, device, since, tries)
                VALUES (\(act.authority), \(token.hash), \(person), \(kept), \(act.time), 0)
                """)
        }
        return token
    }

    /// A mark that only this installation can make, for one account.
    private func know(_ account: String) -> String {
        let nonce = random(16)
        return Base64URL.text(nonce + devices(nonce + Array(account.utf8)))
    }

    private func isKnown(_ mark: String, to account: String) -> Bool {
        guard let bytes = Base64URL.bytes(mark), bytes.count == 48 else { return false }
        let nonce = Array(bytes.prefix(16))
        return Secret.areEqual(Array(bytes.dropFirst(16)), devices(nonce + Array(account.utf8)))
    }
}

extension Act {
    /// Puts a hash of today's cost in the old one's place, unless the password was changed meanwhile.
    func replaceHash(of person: Person.ID, _ old: String, with hash: String) async throws {
        try await database.write { transaction in
            try transaction.change(
                """
                UPDATE password SET hash = \(hash)
                WHERE authority = \(authority) AND person = \(person) AND hash = \(old)
                """)
        }
    }
}
