import SQL

extension Act {
    /// Disables an account from the next request on; never the last administrator's.
    public func disable(_ id: Person.ID) async throws {
        try await change(.managePeople) { transaction in
            let person = try person(id, transaction)
            try requireOver(person)
            guard person.disabled == nil else {
                return Done(AuditNote(.personDisabled, [.person(id)]))
            }
            if person.roles.contains(where: { $0.role == .administrator || $0.role == .operator }) {
                try requireAnotherAdministrator(than: id, transaction)
            }
            let number = try transaction.next("SELECT max(id) AS id FROM own_disablement")
            try transaction.change(
                """
                INSERT INTO disablement (authority, id, person, since, by_authority, by_person)
                VALUES (\(authority), \(number), \(id), \(time), \(actor.authority),
                    \(actor.person))
                """)
            try endSessions(of: id, transaction)
            return Done(AuditNote(.personDisabled, [.person(id)]))
        }
    }

    /// Lets a disabled account work again.
    public func enable(_ id: Person.ID) async throws {
        try await change(.managePeople) { transaction in
            let person = try person(id, transaction)
            try requireOver(person)
            try requireOwnName(person.name, of: id, transaction)
            try transaction.change(
                """
                UPDATE disablement SET ended = \(time), ended_by_authority = \(actor.authority),
                    ended_by_person = \(actor.person)
                WHERE authority = \(authority) AND person = \(id) AND ended IS NULL
                """)
            return Done(AuditNote(.personEnabled, [.person(id)]))
        }
    }

    /// Throws when the person holds a role above the actor's.
    ///
    /// The installation's operator and its console may do so with everybody: they are who helps a locked-out authority.
    func requireOver(_ person: Person) throws {
        guard case .member(let member) = actor, member.authority != .installation else { return }
        for grant in person.roles where !mayGive(grant.role) {
            throw AccountRefusal.roleNotYours(grant.role)
        }
    }
}
