import SQL

extension Act {
    /// The actor's open sessions, the newest first.
    public func sessions() async throws -> [SessionOverview] {
        guard let person = actor.person else { throw AccountRefusal.notPermitted }
        let (idle, absolute) = (time - Session.idle, time - Session.absolute)
        return try await read(.ownAccount) { transaction in
            try transaction.read(
                Query(
                    """
                    SELECT id, device, since, seen FROM own_session
                    WHERE person = \(person) AND ended IS NULL AND seen >= \(idle)
                        AND since >= \(absolute)
                    ORDER BY since DESC, id DESC
                    """
                ) { row in
                    SessionOverview(
                        id: try row["id"], device: try row["device"], since: try row["since"],
                        seen: try row["seen"])
                })
        }
    }

    /// Ends one of the actor's sessions: this one, or another device's.
    public func endSession(_ id: Session.ID) async throws {
        guard let person = actor.person else { throw AccountRefusal.notPermitted }
        try await change(.ownAccount) { transaction in
            try transaction.change(
                """
                UPDATE session SET ended = \(time) WHERE authority = \(authority)
                    AND person = \(person) AND id = \(id) AND ended IS NULL
                """)
            return Done(AuditNote(.signedOut, [.person(person), .number(id.rawValue)]))
        }
    }

    /// Ends the actor's sessions on all other devices.
    public func endOtherSessions(than id: Session.ID) async throws {
        guard let person = actor.person else { throw AccountRefusal.notPermitted }
        try await change(.ownAccount) { transaction in
            try endSessions(of: person, but: id, transaction)
            return Done(AuditNote(.sessionsEnded, [.person(person)]))
        }
    }

    /// Removes sessions and sign-ins that were over a month ago; how many rows went. A job's, not a person's.
    public func sweepSessions() async throws -> Int {
        let limit = time - .days(30)
        return try await database.write { transaction in
            try transaction.change(
                "DELETE FROM half_sign_in WHERE authority = \(authority) AND since < \(limit)")
                + transaction.change(
                    "DELETE FROM session WHERE authority = \(authority) AND seen < \(limit)")
                + transaction.change(
                    "DELETE FROM password_reset WHERE authority = \(authority) AND since < \(limit)"
                )
        }
    }
}
