import Cryptography
public import Mail
public import SQL

extension SignIn {
    /// What else is written in the transaction of an invitation or a link: the letter that carries its secret.
    public typealias Posting<ID: Sendable> =
        @Sendable (ID, SecretToken, WriteTransaction) throws -> Void

    /// Invites somebody; the secret of the link to be mailed. An open invitation of the same address is withdrawn.
    @discardableResult
    public func invite(
        _ offer: Invitation.Offer, _ act: Act,
        posting: @escaping Posting<Invitation.ID> = { _, _, _ in }
    ) async throws -> (id: Invitation.ID, token: SecretToken) {
        for role in offer.roles { try act.requireMayGive(role, to: nil) }
        let grants = try offer.grants()
        let token = SecretToken(random)
        return try await act.change(.managePeople) { transaction in
            let held = try transaction.row(
                "SELECT id FROM own_person WHERE mail_key = \(offer.mail.key)")
            guard held == nil else { throw AccountRefusal.mailTaken }
            for invitation in try Invitation.all(transaction)
            where invitation.offer.mail.key == offer.mail.key {
                _ = try act.withdraw(invitation.id, transaction)
            }
            let id = try act.insert(offer, token, transaction)
            try posting(id, token, transaction)
            return Done((id, token), Self.note(id, grants))
        }
    }

    private static func note(_ id: Invitation.ID, _ grants: [RoleGrant]) -> AuditNote {
        AuditNote(.invitationSent, [.number(id.rawValue)] + grants.flatMap(\.facts))
    }

    /// Founds another authority and invites its first administrator, all or nothing; the authority's number.
    ///
    /// `posting` writes the letter in the new authority's rows; the act says its number.
    public func found(
        _ profile: Authority.Profile, inviting mail: MailAddress, by actor: Actor,
        on database: Database, at time: Timestamp,
        posting:
            @escaping @Sendable (Act, Invitation.ID, SecretToken, WriteTransaction) throws ->
            Void
    ) async throws -> Authority.ID {
        let offer = Invitation.Offer(mail: mail, roles: [.administrator])
        let grants = try offer.grants()
        let token = SecretToken(random)
        return try await Founding.found(profile, by: actor, on: database, at: time) {
            act, transaction in
            let id = try act.insert(offer, token, transaction)
            try posting(act, id, token, transaction)
            return Self.note(id, grants)
        }
    }

    /// What a link's secret offers; throws `over` when it no longer holds.
    public func invitation(
        of token: SecretToken, in database: ScopedDatabase, at time: Timestamp
    ) async throws -> Invitation {
        try await database.read { try Invitation.open(token, at: time, $0) }
    }

    /// Makes the account of an invitation, with name and password; once.
    public func accept(
        _ token: SecretToken, name: PlainName, password: Password, in database: ScopedDatabase,
        at time: Timestamp
    ) async throws -> Person.ID {
        let act = Act(by: .visitor, in: database, at: time)
        let (mail, words) = try await database.read { transaction in
            let mail = try Invitation.open(token, at: time, transaction).offer.mail.text
            return (mail, try act.authorityWords(transaction))
        }
        let hash = try await hash(password, words + [mail, name.rawValue])
        return try await act.unasked { transaction in
            // Asked again: of two who use one link at once, one is too late.
            let invitation = try Invitation.open(token, at: time, transaction)
            let person = try act.insert(
                Newcomer(name: name, offer: invitation.offer, hash: hash), transaction)
            try act.accepted(invitation.id, person, transaction)
            return Done(
                person,
                AuditNote(
                    .invitationAccepted, [.number(invitation.id.rawValue), .person(person)]))
        }
    }
}

extension Act {
    /// All invitations, the newest first.
    public func invitations() async throws -> [Invitation] {
        try await read(.managePeople) { try Invitation.all($0) }
    }

    /// Withdraws an open invitation.
    public func withdrawInvitation(_ id: Invitation.ID) async throws {
        try await change(.managePeople) { transaction in
            guard try withdraw(id, transaction) else { throw SignIn.Refusal.over }
            return Done(AuditNote(.invitationWithdrawn, [.number(id.rawValue)]))
        }
    }
}

/// Somebody who gets an account now.
struct Newcomer: Sendable {
    let name: PlainName
    let offer: Invitation.Offer
    let hash: String
}

extension SignIn {
    /// Makes an account at the machine's command line: the first operator's, or one for who has no mail.
    public func add(
        _ name: PlainName, _ offer: Invitation.Offer, password: Password, _ act: Act
    ) async throws -> Person.ID {
        guard case .console = act.actor else { throw AccountRefusal.notPermitted }
        let words = try await act.database.read { try act.authorityWords($0) }
        let hash = try await hash(password, words + [name.rawValue, offer.mail.text])
        return try await act.change(.managePeople) { transaction in
            let person = try act.insert(
                Newcomer(name: name, offer: offer, hash: hash), transaction)
            return Done(person, AuditNote(.personAdded, [.person(person)]))
        }
    }
}
