public import SQL

/// The use cases that make, change and close authorities.
public enum Founding {
    /// What else is written with a new authority; what the chain is told of it.
    typealias Beginning = @Sendable (Act, WriteTransaction) throws -> AuditNote

    /// Founds another authority; its number.
    public static func found(
        _ profile: Authority.Profile, divisions: [PlainName], by actor: Actor,
        on database: Database, at time: Timestamp
    ) async throws -> Authority.ID {
        try await found(profile, divisions, by: actor, on: database, at: time, beginning: nil)
    }

    static func found(
        _ profile: Authority.Profile, _ divisions: [PlainName] = [], by actor: Actor,
        on database: Database, at time: Timestamp, beginning: Beginning?
    ) async throws -> Authority.ID {
        var attempts = 0
        while true {
            let taken = try await database.read {
                try $0.row("SELECT max(id) AS id FROM authority")
            }
            let last: Int64 = try taken?["id"] ?? 0
            let act = Act(by: actor, in: database.scoped(to: last + 1), at: time)
            do {
                return try await act.change(.manageInstallation) { transaction in
                    try write(profile, divisions, act, transaction)
                    let founded = AuditNote(.authorityFounded)
                    guard let beginning else { return Done(act.authority, founded) }
                    try AuditChain.append(founded, of: act, transaction)
                    return Done(act.authority, try beginning(act, transaction))
                }
            } catch AccountRefusal.alreadyBegun where attempts < 10 {
                // Another was founded meanwhile and has the number.
                attempts += 1
            }
        }
    }

    /// Writes an authority and its divisions in the scope of its new number.
    static func write(
        _ profile: Authority.Profile, _ divisions: [PlainName], _ act: Act,
        _ transaction: WriteTransaction
    ) throws {
        try profile.insert(act, transaction)
        for name in divisions { _ = try act.insertDivision(name, transaction) }
    }
}

extension Act {
    /// Changes the authority's particulars.
    public func changeProfile(to profile: Authority.Profile) async throws {
        try await change(.manageAuthority) { transaction in
            try profile.update(self, transaction)
            return Done(AuditNote(.authorityChanged))
        }
    }

    /// Ends the authority's work here; its rows stay, nobody signs in any more.
    public func closeAuthority() async throws {
        try await change(.manageInstallation) { transaction in
            try transaction.change(
                """
                INSERT INTO authority_closure (authority, since, by_authority, by_person)
                VALUES (\(authority), \(time), \(actor.authority), \(actor.person))
                """)
            return Done(AuditNote(.authorityClosed))
        }
    }
}
