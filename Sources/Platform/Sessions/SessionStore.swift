import Cryptography
public import SQL

extension Session {
    /// The session of a token in its authority; nil when there is none or it is over. One indexed read; at most once a
    /// minute it writes that somebody was here.
    public static func find(
        _ token: SecretToken, in database: ScopedDatabase, at time: Timestamp
    ) async throws -> Session? {
        guard let session = try fold(await database.read(rows(of: token)), token) else {
            return nil
        }
        guard session.holds(at: time) else { return nil }
        if session.seen + seenEvery <= time {
            let (id, authority) = (session.id, session.member.authority)
            try await database.write {
                try $0.change(
                    """
                    UPDATE session SET seen = \(time)
                    WHERE authority = \(authority) AND id = \(id) AND seen < \(time)
                    """)
            }
        }
        return session
    }

    /// A line for each role; nothing of a disabled person or a closed authority.
    private static func rows(of token: SecretToken) -> Query<Row> {
        Query(
            """
            SELECT s.authority, s.id, s.person, s.since, s.seen, s.confirmed, p.name, g.role
            FROM own_session s
            JOIN own_person p ON p.id = s.person
            LEFT JOIN own_role_grant g ON g.person = s.person AND g.ended IS NULL
            WHERE s.token = \(token.hash) AND s.ended IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM own_disablement x WHERE x.person = s.person AND x.ended IS NULL)
                AND NOT EXISTS (SELECT 1 FROM authority_closure WHERE authority = scope())
            """)
    }

    private static func fold(_ rows: [Row], _ token: SecretToken) throws -> Session? {
        guard let row = rows.first else { return nil }
        let roles = try rows.compactMap { row -> Role? in try row["role"] }
        return try Session(row, Set(roles), token)
    }

    private init(_ row: Row, _ roles: Set<Role>, _ token: SecretToken) throws {
        id = try row["id"]
        name = try row["name"]
        since = try row["since"]
        seen = try row["seen"]
        // Hashed once more: what stands in forms is not what the database looks up.
        binding = Hexadecimal.text(SHA256.digest(of: Array("binding".utf8) + token.hash))
        member = Member(
            authority: try row["authority"], person: try row["person"], roles: roles,
            confirmed: try row["confirmed"])
    }
}

extension Act {
    /// Writes a session of a person who has proved who he is; its token.
    func insertSession(
        _ person: Person.ID, device: String, _ random: RandomBytes,
        _ transaction: WriteTransaction
    ) throws -> SecretToken {
        let token = SecretToken(random)
        let id = try transaction.next("SELECT max(id) AS id FROM own_session")
        try transaction.change(
            """
            INSERT INTO session (authority, id, token, person, device, since, seen, confirmed)
            VALUES (\(authority), \(id), \(token.hash), \(person), \(String(device.prefix(80))),
                \(time), \(time), \(time))
            """)
        return token
    }

    /// Ends a person's sessions and half-open sign-ins, effective on the next request; all, or all but one.
    func endSessions(
        of person: Person.ID, but kept: Session.ID? = nil, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            UPDATE session SET ended = \(time) WHERE authority = \(authority)
                AND person = \(person) AND ended IS NULL AND id <> \(kept?.rawValue ?? 0)
            """)
        try transaction.change(
            "DELETE FROM half_sign_in WHERE authority = \(authority) AND person = \(person)")
    }
}
