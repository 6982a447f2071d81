import SQL

/// Something that changed about a person, with who did it: the dated rows behind roles, divisions and disabling.
public struct PersonEvent: Sendable, Hashable {
    /// What changed.
    public enum Kind: Sendable, Hashable {
        case accountMade
        case roleGiven(RoleGrant)
        case roleEnded(RoleGrant)
        case joined(division: String)
        case left(division: String)
        case disabled
        case enabled
    }

    /// What changed.
    public let kind: Kind
    /// When.
    public let time: Timestamp
    /// The name of who did it, where that person is of the same authority.
    public let by: String?
}

extension Act {
    /// What changed about a person, the newest first; throws `noPerson`.
    public func history(of id: Person.ID) async throws -> [PersonEvent] {
        try await read(.seePeople) { transaction in
            let person = try person(id, transaction)
            let grants = try transaction.rows(PersonEvent.roles(id))
            var events = try grants.flatMap { row -> [PersonEvent] in
                guard let grant = RoleGrant(try row["role"], division: try row["division"]) else {
                    return []
                }
                return try PersonEvent.pair(row, .roleGiven(grant), .roleEnded(grant))
            }
            events += try transaction.rows(PersonEvent.divisions(id)).flatMap {
                row -> [PersonEvent] in
                let name: String = try row["name"]
                return try PersonEvent.pair(row, .joined(division: name), .left(division: name))
            }
            events += try transaction.rows(PersonEvent.disablements(id)).flatMap {
                row -> [PersonEvent] in
                try PersonEvent.pair(row, .disabled, .enabled)
            }
            // What was given together with the account stands above it.
            events.append(PersonEvent(kind: .accountMade, time: person.since, by: nil))
            return events.sorted { $0.time > $1.time }
        }
    }

    /// Whether a person has enrolled a second factor.
    public func hasSecondFactor(_ id: Person.ID) async throws -> Bool {
        try await read(.managePeople) {
            try $0.row(
                """
                SELECT person FROM own_second_factor
                WHERE person = \(id) AND confirmed IS NOT NULL
                """) != nil
        }
    }
}

extension PersonEvent {
    /// What a dated row says: that it began, and that it ended.
    fileprivate static func pair(_ row: Row, _ began: Kind, _ ended: Kind) throws -> [PersonEvent] {
        let start = PersonEvent(kind: began, time: try row["since"], by: try row["began_by"])
        guard let end: Timestamp = try row["ended"] else { return [start] }
        return [start, PersonEvent(kind: ended, time: end, by: try row["ended_by"])]
    }

    fileprivate static func roles(_ id: Person.ID) -> Statement {
        """
        SELECT t.role, t.division, t.since, t.ended, b.name AS began_by, e.name AS ended_by
        FROM own_role_grant t
        LEFT JOIN own_person b ON b.id = t.by_person AND b.authority = t.by_authority
        LEFT JOIN own_person e ON e.id = t.ended_by_person AND e.authority = t.ended_by_authority
        WHERE t.person = \(id) ORDER BY t.id
        """
    }

    fileprivate static func divisions(_ id: Person.ID) -> Statement {
        """
        SELECT d.name, t.since, t.ended, b.name AS began_by, e.name AS ended_by
        FROM own_membership t JOIN own_division d ON d.id = t.division
        LEFT JOIN own_person b ON b.id = t.by_person AND b.authority = t.by_authority
        LEFT JOIN own_person e ON e.id = t.ended_by_person AND e.authority = t.ended_by_authority
        WHERE t.person = \(id) ORDER BY t.id
        """
    }

    fileprivate static func disablements(_ id: Person.ID) -> Statement {
        """
        SELECT t.since, t.ended, b.name AS began_by, e.name AS ended_by
        FROM own_disablement t
        LEFT JOIN own_person b ON b.id = t.by_person AND b.authority = t.by_authority
        LEFT JOIN own_person e ON e.id = t.ended_by_person AND e.authority = t.ended_by_authority
        WHERE t.person = \(id) ORDER BY t.id
        """
    }
}
