public import Platform
import SQL
import ThaiText

extension Act {
    /// The services of the authority.
    public func services() async throws -> [Service] {
        try await read(.seePeople) { try $0.services() }
    }

    /// Takes over ready-made services that are not here yet; they are in use from then on. How many were taken.
    @discardableResult
    public func takeServices(_ entries: [ReadyMadeServices.Entry]) async throws -> Int {
        try await change(.manageServices) { transaction in
            let known = Set(try transaction.services().map(\.code))
            let new = entries.filter { !known.contains($0.code) }
            guard !new.isEmpty else { return Done(0, AuditNote(.servicesTaken)) }
            var numbers: [Int64] = []
            for entry in new {
                let id = try insertService(entry.code, transaction)
                try insertVersion(1, of: id, entry.content, division: nil, transaction)
                try insertOpening(true, of: id, transaction)
                numbers.append(id.rawValue)
            }
            return Done(
                new.count, AuditNote(.servicesTaken, numbers.map { AuditNote.Fact.number($0) }))
        }
    }

    /// Writes another version of a service; `known` is the version that its writer had before him.
    ///
    /// Throws `ServiceRefusal`.
    public func changeService(
        _ id: Service.ID, to content: ServiceContent, division: Division.ID?, after known: Int
    ) async throws {
        try await change(.manageServices) { transaction in
            let now = try transaction.service(id)
            guard now.version == known else { throw ServiceRefusal.changedMeanwhile }
            let named = Set(content.steps.compactMap(\.division) + [division].compactMap(\.self))
            let before = Set(
                now.content.steps.compactMap(\.division) + [now.division].compactMap(\.self))
            for division in named.subtracting(before) {
                try transaction.requireWorking(division)
            }
            guard content != now.content || division != now.division else { return .nothing }
            try insertVersion(known + 1, of: id, content, division: division, transaction)
            return Done(
                AuditNote(.serviceChanged, [.number(id.rawValue), .number(Int64(known) + 1)]))
        }
    }

    /// Puts a service into use, or takes it out; what is so already stays.
    public func openService(_ id: Service.ID, _ isOpen: Bool) async throws {
        try await change(.manageServices) { transaction in
            let service = try transaction.service(id)
            guard service.isOpen != isOpen else { return .nothing }
            guard !isOpen || service.content.isWritten else { throw ServiceRefusal.notWritten }
            try insertOpening(isOpen, of: id, transaction)
            return Done(
                AuditNote(isOpen ? .serviceOpened : .serviceClosed, [.number(id.rawValue)]))
        }
    }

    /// Says which villages there are; `known` is the version that its writer had before him.
    ///
    /// How the office is reached once stood here as well; what came of that column is kept by another area.
    public func describeOffice(villages: [String], after known: Int) async throws {
        try await change(.manageServices) { transaction in
            let now = try transaction.serviceOffice()
            guard now.version == known else { throw ServiceRefusal.changedMeanwhile }
            guard now.villages != villages else { return .nothing }
            try transaction.change(
                """
                INSERT INTO service_office (authority, version, villages, contact, since,
                    by_authority, by_person)
                VALUES (\(authority), \(known + 1), \(villages.joined(separator: "\n")),
                    \(""), \(time), \(actor.authority), \(actor.person))
                """)
            return Done(AuditNote(.officeDescribed, [.number(Int64(known) + 1)]))
        }
    }

    func insertService(
        _ code: ServiceCode, _ transaction: WriteTransaction
    ) throws -> Service.ID {
        let id = Service.ID(
            rawValue: try transaction.next("SELECT max(id) AS id FROM own_service"))
        try transaction.change(
            """
            INSERT INTO service (authority, id, code, since, by_authority, by_person)
            VALUES (\(authority), \(id), \(code.text), \(time), \(actor.authority),
                \(actor.person))
            """)
        return id
    }

    func insertVersion(
        _ version: Int, of id: Service.ID, _ content: ServiceContent, division: Division.ID?,
        _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO service_version (authority, service, version, content, division, since,
                by_authority, by_person)
            VALUES (\(authority), \(id), \(version), \(try content.json), \(division), \(time),
                \(actor.authority), \(actor.person))
            """)
    }

    private func insertOpening(
        _ isOpen: Bool, of id: Service.ID, _ transaction: WriteTransaction
    ) throws {
        let number = try transaction.next(
            "SELECT max(number) AS id FROM own_service_opening WHERE service = \(id)")
        try transaction.change(
            """
            INSERT INTO service_opening (authority, service, number, is_open, since,
                by_authority, by_person)
            VALUES (\(authority), \(id), \(number), \(isOpen), \(time), \(actor.authority),
                \(actor.person))
            """)
    }
}
