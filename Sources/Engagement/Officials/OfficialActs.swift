public import Platform
import SQL

extension Act {
    /// Who holds the posts, in the order of the chart.
    public func officials() async throws -> [Official] {
        try await read(.seeEngagement) { try $0.officials() }
    }

    /// Somebody who holds a post.
    ///
    /// Throws `EngagementRefusal.nothingHere`.
    public func official(_ id: Official.ID) async throws -> Official {
        try await read(.seeEngagement) { try $0.known(id) }
    }

    /// Adds a post; its number.
    @discardableResult
    public func addOfficial(_ content: Official.Content) async throws -> Official.ID {
        try await change(.engage) { transaction in
            let id = Official.ID(
                rawValue: try transaction.next("SELECT max(official) AS id FROM own_official"))
            try insert(content, nil, of: id, version: 1, isHere: true, transaction)
            return Done(id, AuditNote(.officialChanged, [.number(id.rawValue)]))
        }
    }

    /// Says anew who holds a post; `known` is the version that its writer had before him.
    public func changeOfficial(
        _ id: Official.ID, to content: Official.Content, after known: Int
    ) async throws {
        try await change(.engage) { transaction in
            let now = try transaction.known(id)
            guard now.version == known else { throw EngagementRefusal.changedMeanwhile }
            guard now.content != content else { return .nothing }
            // Somebody else's photo does not stay with the post.
            let photo = now.content.name == content.name ? now.photo : nil
            try insert(content, photo, of: id, version: known + 1, isHere: true, transaction)
            return Done(AuditNote(.officialChanged, [.number(id.rawValue)]))
        }
    }

    /// Puts a photo beside who holds a post, once however often its form is sent; whether it was now.
    @discardableResult
    public func photographOfficial(
        _ id: Official.ID, _ photo: Official.Photo, once wish: Idempotency.Wish,
        bringing waiting: WaitingFile? = nil
    ) async throws -> Bool {
        try await isChangedNow(.engage, wish) { transaction in
            try waiting?.insert(in: transaction)
            let now = try transaction.known(id)
            try insert(
                now.content, photo, of: id, version: now.version + 1, isHere: true, transaction)
            return Done(id.rawValue, AuditNote(.officialChanged, [.number(id.rawValue)]))
        }
    }

    /// Takes a post out of the chart.
    public func removeOfficial(_ id: Official.ID) async throws {
        try await change(.engage) { transaction in
            let now = try transaction.known(id)
            try insert(
                now.content, nil, of: id, version: now.version + 1, isHere: false, transaction)
            return Done(AuditNote(.officialRemoved, [.number(id.rawValue)]))
        }
    }

    private func insert(
        _ content: Official.Content, _ photo: Official.Photo?, of id: Official.ID, version: Int,
        isHere: Bool, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO official_version (authority, official, version, side, rank, post, name,
                phone, mail, photo, width, height, is_here, since, by_authority, by_person)
            VALUES (\(authority), \(id), \(version), \(content.side.rawValue), \(content.rank),
                \(content.post), \(content.name), \(content.phone), \(content.mail),
                \(photo?.file), \(photo?.size.width), \(photo?.size.height), \(isHere), \(time),
                \(actor.authority), \(actor.person))
            """)
    }

    /// How the authority is reached.
    public func contacts() async throws -> OfficeContacts {
        try await read(.seeEngagement) { try $0.contacts() }
    }

    /// Says how the authority is reached; its version is the one that the writer had before him.
    public func describeContacts(_ contacts: OfficeContacts) async throws {
        try await change(.engage) { transaction in
            var now = try transaction.contacts()
            guard now.version == contacts.version else {
                throw EngagementRefusal.changedMeanwhile
            }
            now.since = contacts.since
            guard now != contacts else { return .nothing }
            try transaction.change(
                """
                INSERT INTO office_contacts (authority, version, address, phone, mail, hours, chat,
                    map, powers, since, by_authority, by_person)
                VALUES (\(authority), \(contacts.version + 1), \(contacts.address),
                    \(contacts.phone), \(contacts.mail), \(contacts.hours), \(contacts.chat),
                    \(contacts.map), \(contacts.powers), \(time), \(actor.authority),
                    \(actor.person))
                """)
            return Done(AuditNote(.contactsChanged, [.number(Int64(contacts.version + 1))]))
        }
    }
}

extension ReadTransaction {
    fileprivate func known(_ id: Official.ID) throws -> Official {
        guard let official = try official(id) else { throw EngagementRefusal.nothingHere }
        return official
    }
}
