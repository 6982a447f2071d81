import SQL
import ThaiText

extension Act {
    /// Everybody with an account here, by name in Thai order.
    public func people() async throws -> [Person] {
        let people = try await read(.seePeople) { transaction in
            let held = Dictionary(grouping: try transaction.read(HeldRole.all), by: \.person)
            return try transaction.read(Person.all).map { person in
                person.with((held[person.id] ?? []).map(\.grant))
            }
        }
        return people.sorted { SortKey($0.name) < SortKey($1.name) }
    }

    /// One person; throws `noPerson`.
    public func person(_ id: Person.ID) async throws -> Person {
        try await read(.seePeople) { try person(id, $0) }
    }

    /// Gives a person another name; everybody may correct his own.
    public func rename(_ id: Person.ID, to name: PlainName) async throws {
        let isOwn = actor.authority == authority && actor.person == id
        try await change(isOwn ? .ownAccount : .managePeople) { transaction in
            _ = try person(id, transaction)
            try requireOwnName(name.rawValue, of: id, transaction)
            try transaction.change(
                "UPDATE person SET name = \(name) WHERE authority = \(authority) AND id = \(id)")
            return Done(AuditNote(.personRenamed, [.person(id)]))
        }
    }

    /// Moves a person to a division, or out of all.
    public func move(_ id: Person.ID, to division: Division.ID?) async throws {
        try await change(.managePeople) { transaction in
            _ = try person(id, transaction)
            try insertMembership(id, division, transaction)
            return Done(
                AuditNote(.personMoved, [.person(id)] + (division.map { [.division($0)] } ?? [])))
        }
    }

    /// Gives a role; sessions of that person end, so that the next sign-in has it.
    public func give(_ grant: RoleGrant, to id: Person.ID) async throws {
        try await changeRoles(of: id, giving: [grant], taking: [])
    }

    /// Takes a role; sessions of that person end.
    public func take(_ grant: RoleGrant, from id: Person.ID) async throws {
        try await changeRoles(of: id, giving: [], taking: [grant])
    }

    /// Gives and takes roles, all of them or none; sessions of that person end.
    public func changeRoles(
        of id: Person.ID, giving: [RoleGrant], taking: [RoleGrant]
    ) async throws {
        for grant in giving { try requireMayGive(grant.role, to: id) }
        for grant in taking where !mayGive(grant.role) {
            throw AccountRefusal.roleNotYours(grant.role)
        }
        try await change(.managePeople) { transaction in
            let notes =
                try giving.map { try give($0, to: id, transaction) }
                + taking.map { try take($0, from: id, transaction) }
            try endSessions(of: id, transaction)
            return Done((), notes)
        }
    }

    private func give(
        _ grant: RoleGrant, to id: Person.ID, _ transaction: WriteTransaction
    ) throws -> AuditNote {
        let person = try person(id, transaction)
        guard !person.roles.contains(grant) else { throw AccountRefusal.roleHeld(grant.role) }
        try requireStillMayGive(grant.role, transaction)
        try insertRole(grant, id, transaction)
        return AuditNote(.roleGranted, [.person(id)] + grant.facts)
    }

    private func take(
        _ grant: RoleGrant, from id: Person.ID, _ transaction: WriteTransaction
    ) throws -> AuditNote {
        let person = try person(id, transaction)
        guard person.roles.contains(grant) else { throw AccountRefusal.roleNotHeld(grant.role) }
        try requireStillMayGive(grant.role, transaction)
        if grant.role == .administrator || grant.role == .operator {
            try requireAnotherAdministrator(than: id, transaction)
        }
        try endRole(grant, of: id, transaction)
        return AuditNote(.roleEnded, [.person(id)] + grant.facts)
    }

    private func endRole(
        _ grant: RoleGrant, of id: Person.ID, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            UPDATE role_grant SET ended = \(time), ended_by_authority = \(actor.authority),
                ended_by_person = \(actor.person)
            WHERE authority = \(authority) AND person = \(id) AND role = \(grant.role)
                AND coalesce(division, 0) = coalesce(\(grant.division), 0) AND ended IS NULL
            """)
    }
}

extension Act {
    /// The roles the actor may give, as far as the session knows; for the choices of a form.
    public var rolesToGive: [Role] {
        Role.allCases.filter { role in
            mayGive(role) && role.isOfInstallation == (authority == .installation)
        }
    }

    /// Whether the actor's roles suffice for giving and taking a role.
    func mayGive(_ role: Role) -> Bool {
        switch actor {
        case .console: Role.operator.mayGrant.contains(role)
        case .visitor, .program: false
        case .member(let member): member.roles.contains { $0.mayGrant.contains(role) }
        }
    }

    /// Throws unless the actor may give a role here, to somebody else where the role asks for it.
    func requireMayGive(_ role: Role, to id: Person.ID?) throws(AccountRefusal) {
        guard mayGive(role) else { throw .roleNotYours(role) }
        guard role.isOfInstallation == (authority == .installation) else {
            throw .roleElsewhere(role)
        }
        let isOwn = id != nil && actor.person == id && actor.authority == authority
        if isOwn, role.needsAnotherToGrant { throw .ownRole(role) }
    }

    /// Asks again inside the transaction, as `change` does for the permission.
    private func requireStillMayGive(_ role: Role, _ transaction: ReadTransaction) throws {
        guard case .member(let member) = actor, member.authority == authority else { return }
        let held = try transaction.read(RoleGrant.rolesHeld(by: member.person))
        guard held.contains(where: { $0.mayGrant.contains(role) }) else {
            throw AccountRefusal.roleNotYours(role)
        }
    }
}

extension RoleGrant {
    /// As the audit chain is told.
    var facts: [AuditNote.Fact] { [.role(role)] + (division.map { [.division($0)] } ?? []) }
}
