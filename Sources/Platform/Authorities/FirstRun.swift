import Cryptography
public import Mail
public import SQL

/// What the first run asks for.
public struct FirstRun: Sendable {
    /// The authority.
    public var profile: Authority.Profile
    /// Its divisions.
    public var divisions: [PlainName]
    /// The name of who sets it up.
    public var name: PlainName
    /// The address of who sets it up.
    public var mail: MailAddress
    /// The password of who sets it up.
    public var password: Password

    /// What the first run asks for.
    public init(
        profile: Authority.Profile, divisions: [PlainName], name: PlainName, mail: MailAddress,
        password: Password
    ) {
        self.profile = profile
        self.divisions = divisions
        self.name = name
        self.mail = mail
        self.password = password
    }

    /// Whether the installation still waits for it: no authority was ever founded.
    public static func isDue(_ database: Database) async throws -> Bool {
        try await database.read {
            try $0.row("SELECT id FROM authority WHERE id > 0 LIMIT 1") == nil
        }
    }

    /// The number of the first authority.
    static let authority = Authority.ID(rawValue: 1)
}

extension SignIn {
    /// Makes the first authority, its divisions and its first administrator, all or nothing; only once.
    ///
    /// The administrator signs in next, and enrols a second factor there.
    public func begin(
        _ first: FirstRun, on database: Database, at time: Timestamp
    ) async throws -> (authority: Authority.ID, administrator: Person.ID) {
        guard try await FirstRun.isDue(database) else { throw AccountRefusal.alreadyBegun }
        let words = first.profile.words + [first.mail.text, first.name.rawValue]
        let hash = try await hash(first.password, words)
        let act = Act(
            by: .visitor, in: database.scoped(to: FirstRun.authority.rawValue), at: time)
        return try await act.unasked { transaction in
            // Of many at once, one writes the number; asked again for an authority of another number.
            let other = try transaction.row("SELECT id FROM authority WHERE id > 0 LIMIT 1")
            guard other == nil else { throw AccountRefusal.alreadyBegun }
            try Founding.write(first.profile, first.divisions, act, transaction)
            let offer = Invitation.Offer(mail: first.mail, roles: [.administrator])
            let person = try act.insert(
                Newcomer(name: first.name, offer: offer, hash: hash), transaction)
            return Done(
                (FirstRun.authority, person), AuditNote(.authorityFounded, [.person(person)]))
        }
    }
}
