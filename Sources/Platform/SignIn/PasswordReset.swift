import Cryptography
public import SQL

/// Setting a forgotten password anew: by a link that an administrator offers or that mail brings.
extension SignIn {
    /// How long such a link holds.
    public static let resetValidity = TimeSpan.hours(1)

    /// Makes a link's secret for a person, by an administrator; older ones end.
    public func offerReset(
        to person: Person.ID, _ act: Act,
        posting: @escaping Posting<Person.ID> = { _, _, _ in }
    ) async throws -> SecretToken {
        let token = SecretToken(random)
        return try await act.change(.managePeople) { transaction in
            try act.requireOver(try act.person(person, transaction))
            try act.insertReset(token, person, transaction)
            try posting(person, token, transaction)
            return Done(token, AuditNote(.passwordResetOffered, [.person(person)]))
        }
    }

    /// Sets a password by a link's secret, once; all sessions of the person end. The second factor stays.
    public func reset(
        _ token: SecretToken, to password: Password, in database: ScopedDatabase,
        at time: Timestamp
    ) async throws {
        let act = Act(by: .visitor, in: database, at: time)
        guard let person = try await database.read({ try act.resetting(token, $0) }) else {
            throw Refusal.over
        }
        let hash = try await hash(password, of: person, act)
        try await act.unasked { transaction in
            // Asked again: of two who use one link at once, one is too late.
            guard try act.resetting(token, transaction) == person else { throw Refusal.over }
            try act.endResets(of: person, transaction)
            try act.writeHash(hash, of: person, transaction)
            try act.endSessions(of: person, transaction)
            return Done(AuditNote(.passwordSet, [.person(person)]))
        }
    }

    /// Removes a second factor that a person lost together with the recovery codes; all sessions end.
    public func removeSecondFactor(of person: Person.ID, _ act: Act) async throws {
        try await act.change(.managePeople) { transaction in
            try act.requireOver(try act.person(person, transaction))
            guard act.actor.authority != act.authority || act.actor.person != person else {
                throw AccountRefusal.notPermitted
            }
            guard try SecondFactor.of(person, transaction)?.confirmed != nil else {
                throw AccountRefusal.noSecondFactor
            }
            try act.deleteFactor(of: person, transaction)
            try act.endSessions(of: person, transaction)
            return Done(AuditNote(.secondFactorRemoved, [.person(person)]))
        }
    }

    /// Sets a person's password at the machine's command line; all sessions end.
    public func setPassword(
        of person: Person.ID, to password: Password, _ act: Act
    ) async throws {
        guard case .console = act.actor else { throw AccountRefusal.notPermitted }
        let hash = try await hash(password, of: person, act)
        try await act.change(.managePeople) { transaction in
            _ = try act.person(person, transaction)
            try act.writeHash(hash, of: person, transaction)
            try act.endSessions(of: person, transaction)
            return Done(AuditNote(.passwordSet, [.person(person)]))
        }
    }
}

extension Act {
    /// Writes a link's secret. An administrator's ends all older ones, a visitor's only those of visitors: nobody ends a link
    /// by asking that another was given.
    func insertReset(
        _ token: SecretToken, _ person: Person.ID, _ transaction: WriteTransaction
    ) throws {
        let isOffered = actor != .visitor
        try endResets(of: person, evenOffered: isOffered, transaction)
        try transaction.change(
            """
            INSERT INTO password_reset
                (authority, token, person, since, by_authority, by_person)
            VALUES (\(authority), \(token.hash), \(person), \(time), \(actor.authority),
                \(actor.person))
            """)
    }

    fileprivate func endResets(
        of person: Person.ID, evenOffered: Bool = true, _ transaction: WriteTransaction
    ) throws {
        if let mail = try transaction.read(Person.numbered(person)).first?.mail {
            try Outbox.recallResets(
                to: mail, evenOffered: evenOffered, of: authority, at: time, in: transaction)
        }
        try transaction.change(
            """
            UPDATE password_reset SET ended = \(time)
            WHERE authority = \(authority) AND person = \(person) AND ended IS NULL
                AND (by_person IS NULL OR \(evenOffered) = 1)
            """)
    }

    /// Whose password a link's secret may set; nil when it no longer holds.
    func resetting(
        _ token: SecretToken, _ transaction: ReadTransaction
    ) throws -> Person.ID? {
        let row = try transaction.row(
            """
            SELECT r.person, r.since FROM own_password_reset r
            WHERE r.token = \(token.hash) AND r.ended IS NULL AND NOT EXISTS (
                SELECT 1 FROM own_disablement x WHERE x.person = r.person AND x.ended IS NULL)
            """)
        guard let row else { return nil }
        let since: Timestamp = try row["since"]
        return time <= since + SignIn.resetValidity ? try row["person"] : nil
    }
}
