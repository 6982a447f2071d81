public import SQL

extension Division {
    /// All divisions, the closed ones too, in the order they were opened.
    static let ever = Query(
        """
        SELECT d.id, d.name, d.ended, g.person AS head FROM own_division d
        LEFT JOIN own_role_grant g ON g.division = d.id AND g.role = 'head' AND g.ended IS NULL
        ORDER BY d.id
        """, decode: Division.init(row:))

    /// The divisions that work, in the order they were opened.
    static let working = Query(
        """
        SELECT d.id, d.name, d.ended, g.person AS head FROM own_division d
        LEFT JOIN own_role_grant g ON g.division = d.id AND g.role = 'head' AND g.ended IS NULL
        WHERE d.ended IS NULL ORDER BY d.id
        """, decode: Division.init(row:))

    private init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        head = try row["head"]
        closed = try row["ended"]
    }
}

extension Act {
    /// The authority's divisions, in the order they were opened.
    public func divisions() async throws -> [Division] {
        try await read(.seePeople) { try $0.read(Division.working) }
    }

    /// The authority's divisions of today and before, in the order they were opened: what was done names them still.
    public func divisionsEver() async throws -> [Division] {
        try await read(.seePeople) { try $0.read(Division.ever) }
    }

    /// Opens a division; its number. `noting` writes what belongs to it in the same transaction.
    public func openDivision(
        _ name: PlainName,
        noting: @escaping @Sendable (Division.ID, WriteTransaction) throws -> Void = { _, _ in }
    ) async throws -> Division.ID {
        try await change(.manageAuthority) { transaction in
            let id = try insertDivision(name, transaction)
            try noting(id, transaction)
            return Done(id, AuditNote(.divisionOpened, [.division(id)]))
        }
    }

    /// Gives a division another name.
    public func renameDivision(_ id: Division.ID, to name: PlainName) async throws {
        try await change(.manageAuthority) { transaction in
            let outcome = try transaction.attempt(
                """
                UPDATE division SET name = \(name)
                WHERE authority = \(authority) AND id = \(id) AND ended IS NULL
                """)
            try AccountRefusal.unlessTaken(outcome)
            guard outcome == .changed(1) else { throw AccountRefusal.noDivision }
            return Done(AuditNote(.divisionRenamed, [.division(id)]))
        }
    }

    /// Closes a division to which nobody belongs any more.
    public func closeDivision(_ id: Division.ID) async throws {
        try await change(.manageAuthority) { transaction in
            let people = try transaction.row(
                """
                SELECT person FROM own_membership WHERE division = \(id) AND ended IS NULL
                UNION ALL
                SELECT person FROM own_role_grant WHERE division = \(id) AND ended IS NULL
                LIMIT 1
                """)
            guard people == nil else { throw AccountRefusal.divisionInUse }
            let closed = try transaction.change(
                """
                UPDATE division SET ended = \(time), ended_by_authority = \(actor.authority),
                    ended_by_person = \(actor.person)
                WHERE authority = \(authority) AND id = \(id) AND ended IS NULL
                """)
            guard closed == 1 else { throw AccountRefusal.noDivision }
            return Done(AuditNote(.divisionClosed, [.division(id)]))
        }
    }

    /// Writes a division's row.
    func insertDivision(_ name: PlainName, _ transaction: WriteTransaction) throws -> Division.ID {
        let id = Division.ID(
            rawValue: try transaction.next("SELECT max(id) AS id FROM own_division"))
        try AccountRefusal.unlessTaken(
            transaction.attempt(
                """
                INSERT INTO division (authority, id, name, since, by_authority, by_person)
                VALUES (\(authority), \(id), \(name), \(time), \(actor.authority),
                    \(actor.person))
                """))
        return id
    }
}

extension WriteTransaction {
    /// The number after the greatest; nobody else writes meanwhile, and rows are ended, never deleted.
    public func next(_ greatest: Statement) throws -> Int64 {
        let last: Int64? = try row(greatest)?["id"]
        return (last ?? 0) + 1
    }
}
