import Cryptography
import SQL
import ThaiText

/// What a person does about the own account; each first proves itself by the present password.
extension SignIn {
    /// Confirms by the password who sits there, for the next ten minutes (rule D24).
    public func confirmIdentity(
        _ password: Password, session: Session.ID, _ act: Act
    ) async throws {
        let person = try await proveOwn(password, act)
        try await act.change(.ownAccount) { transaction in
            try transaction.change(
                """
                UPDATE session SET confirmed = \(act.time) WHERE authority = \(act.authority)
                    AND id = \(session) AND person = \(person) AND ended IS NULL
                """)
            return Done(AuditNote(.identityConfirmed, [.person(person)]))
        }
    }

    /// Changes the password and ends the person's other sessions.
    public func changePassword(
        from old: Password, to new: Password, session: Session.ID, _ act: Act
    ) async throws {
        let person = try await proveOwn(old, act)
        guard new.bytes != old.bytes else { throw Password.Weakness.unchanged }
        let hash = try await hash(new, of: person, act)
        try await act.change(.ownAccount) { transaction in
            try act.writeHash(hash, of: person, transaction)
            try act.endSessions(of: person, but: session, transaction)
            return Done(AuditNote(.passwordSet, [.person(person)]))
        }
    }

    /// Begins to enrol a second factor of one's own will; for a new phone the old one is removed first.
    public func beginEnrolment(_ act: Act) async throws -> Enrolment {
        try act.require(.ownAccount)
        guard let person = act.actor.person else { throw AccountRefusal.notPermitted }
        return try await act.database.write { try enrolment(of: person, act, $0) }
    }

    /// Ends the enrolment with a first code; gives the recovery codes, this once.
    public func finishEnrolment(code: String, _ act: Act) async throws -> [String] {
        try act.require(.ownAccount)
        guard let person = act.actor.person else { throw AccountRefusal.notPermitted }
        let tried = try await admitCode(of: person, act)
        let codes = try await act.change(.ownAccount) { transaction in
            guard try confirm(code, of: person, act, transaction) else { throw Refusal.wrongCode }
            return Done(
                try insertRecoveryCodes(of: person, act, transaction),
                AuditNote(.secondFactorEnrolled, [.person(person)]))
        }
        try await succeeded(tried, in: act.database)
        return codes
    }

    /// Makes new recovery codes in the old ones' place; they are shown this once.
    public func renewRecoveryCodes(_ password: Password, _ act: Act) async throws -> [String] {
        let person = try await proveOwn(password, act)
        return try await act.change(.ownAccount) { transaction in
            Done(
                try insertRecoveryCodes(of: person, act, transaction),
                AuditNote(.recoveryCodesMade, [.person(person)]))
        }
    }

    /// Removes one's second factor, to enrol another phone; roles that need one ask for it at the next sign-in.
    public func removeSecondFactor(
        _ password: Password, code: String, _ act: Act
    ) async throws {
        let person = try await proveOwn(password, act)
        let tried = try await admitCode(of: person, act)
        try await act.change(.ownAccount) { transaction in
            let isProved =
                try useCode(code, of: person, act, transaction)
                || useRecovery(code, of: person, act, transaction)
            guard isProved else { throw Refusal.wrongCode }
            try act.deleteFactor(of: person, transaction)
            return Done(AuditNote(.secondFactorRemoved, [.person(person)]))
        }
        try await succeeded(tried, in: act.database)
    }

    /// The actor, who gave the present password; slowed down like every guess.
    private func proveOwn(_ password: Password, _ act: Act) async throws -> Person.ID {
        try act.require(.ownAccount)
        guard let person = act.actor.person else { throw AccountRefusal.notPermitted }
        let account = "own \(act.authority.rawValue)/\(person.rawValue)"
        let tried = SignInThrottle.Attempt(
            account: Array(account.utf8), source: [], isKnown: true)
        try await admit(tried, in: act.database, at: act.time)
        let row = try await act.database.read {
            try $0.row("SELECT hash FROM own_password WHERE person = \(person)")
        }
        let hash: String? = try row?["hash"]
        do {
            guard try await hasher.verify(password.bytes, against: hash) != .wrong else {
                throw Refusal.wrong
            }
        } catch is PasswordHasher.Refusal {
            try await withdrew(tried, in: act.database, at: act.time)
            throw Refusal.busy
        }
        try await succeeded(tried, in: act.database)
        return person
    }

    /// Checks a new password against the rules and the words around the person, and hashes it.
    func hash(_ password: Password, of person: Person.ID, _ act: Act) async throws -> String {
        let words = try await act.database.read { transaction -> [String] in
            let row = try transaction.row(
                "SELECT name, mail FROM own_person WHERE id = \(person)")
            let own: [String] = try row.map { [try $0["name"], try $0["mail"]] } ?? []
            return try act.authorityWords(transaction) + own
        }
        return try await hash(password, words)
    }

    /// Checks a new password and hashes it.
    func hash(_ password: Password, _ words: [String]) async throws -> String {
        try password.check(against: words)
        do { return try await hasher.hash(password.bytes) } catch { throw Refusal.busy }
    }
}

extension Act {
    /// The words of the authority that no password is made of.
    func authorityWords(_ transaction: ReadTransaction) throws -> [String] {
        // The installation is no authority of any kind: operators have only the program's own name to avoid.
        if authority == .installation { return ["prongsai", "โปร่งใส"] }
        return try transaction.read(Authority.numbered(authority)).first?.profile.words ?? []
    }

    /// Puts a password in the old one's place.
    func writeHash(
        _ hash: String, of person: Person.ID, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO password (authority, person, hash, since)
            VALUES (\(authority), \(person), \(hash), \(time))
            ON CONFLICT (authority, person) DO UPDATE SET hash = excluded.hash,
                since = excluded.since
            """)
    }

    /// Removes a second factor and its recovery codes.
    func deleteFactor(of person: Person.ID, _ transaction: WriteTransaction) throws {
        try transaction.change(
            "DELETE FROM second_factor WHERE authority = \(authority) AND person = \(person)")
        try transaction.change(
            "DELETE FROM recovery_code WHERE authority = \(authority) AND person = \(person)")
    }
}

extension Authority.Profile {
    /// What everybody knows of the authority.
    var words: [String] {
        [name.thai, name.english, district, province, slug.rawValue, host?.rawValue ?? ""]
    }
}
