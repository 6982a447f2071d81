public import SQL

/// That an overseer, whose account is the installation's, may look into an authority.
extension Act {
    /// Lets an overseer look into this authority.
    public func giveOversight(to overseer: Person.ID) async throws {
        try await change(.manageInstallation) { transaction in
            let number = try transaction.next("SELECT max(id) AS id FROM own_oversight")
            try AccountRefusal.unlessTaken(
                transaction.attempt(
                    """
                    INSERT INTO oversight (authority, id, overseer_authority, overseer, since,
                        by_authority, by_person)
                    VALUES (\(authority), \(number), 0, \(overseer), \(time),
                        \(actor.authority), \(actor.person))
                    """))
            return Done(AuditNote(.oversightGranted, [.person(overseer)]))
        }
    }

    /// Ends it.
    public func endOversight(of overseer: Person.ID) async throws {
        try await change(.manageInstallation) { transaction in
            let ended = try transaction.change(
                """
                UPDATE oversight SET ended = \(time), ended_by_authority = \(actor.authority),
                    ended_by_person = \(actor.person)
                WHERE authority = \(authority) AND overseer = \(overseer) AND ended IS NULL
                """)
            guard ended == 1 else { throw AccountRefusal.roleNotHeld(.overseer) }
            return Done(AuditNote(.oversightEnded, [.person(overseer)]))
        }
    }
}

/// An overseer who may look into an authority.
public struct Oversight: Sendable, Hashable {
    /// The number of the account, which is the installation's.
    public let overseer: Person.ID
    /// Since when.
    public let since: Timestamp
}

extension Act {
    /// Who may look into this authority now, the first one first.
    public func oversights() async throws -> [Oversight] {
        try await read(.readAudit) { transaction in
            try transaction.rows(
                """
                SELECT overseer, since FROM own_oversight WHERE ended IS NULL ORDER BY id
                """
            ).map { Oversight(overseer: try $0["overseer"], since: try $0["since"]) }
        }
    }
}

extension Authority {
    /// The authorities an overseer looks into; asked with the installation's handle.
    public static func overseen(by overseer: Person.ID) -> Query<ID> {
        Query(
            """
            SELECT authority FROM overseen WHERE overseer = \(overseer) AND ended IS NULL
            ORDER BY authority
            """
        ) { row in try row["authority"] }
    }
}
