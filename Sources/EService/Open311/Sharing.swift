import Platform
import SQL

extension Act {
    /// Gives what is public of a service's requests to programs, or no longer; what is so already stays.
    func shareService(_ id: Service.ID, _ isShared: Bool) async throws {
        try await change(.manageServices) { transaction in
            _ = try transaction.service(id)
            guard try transaction.isShared(id) != isShared else { return .nothing }
            let number = try transaction.next(
                "SELECT max(number) AS id FROM own_service_sharing WHERE service = \(id)")
            try transaction.change(
                """
                INSERT INTO service_sharing (authority, service, number, is_shared, since,
                    by_authority, by_person)
                VALUES (\(authority), \(id), \(number), \(isShared), \(time), \(actor.authority),
                    \(actor.person))
                """)
            return Done(
                AuditNote(isShared ? .serviceShared : .serviceUnshared, [.number(id.rawValue)]))
        }
    }
}

extension ReadTransaction {
    /// Whether programs get a service's requests; nobody's before the authority said so.
    func isShared(_ id: Service.ID) throws -> Bool {
        let row = try row(
            """
            SELECT is_shared FROM own_service_sharing WHERE service = \(id)
            ORDER BY number DESC LIMIT 1
            """)
        return try row?["is_shared"] ?? false
    }

    /// The services in use whose requests programs get.
    func sharedServices() throws -> [Service] {
        try services().filter { service in
            guard service.isOpen else { return false }
            return try isShared(service.id)
        }
    }

    /// The requests for shared services that came within a time, latest first; of each only what is public.
    func sharedRequests(_ wish: Open311Wish, of services: [Service]) throws -> [SharedRequest] {
        let wanted = services.filter { wish.codes?.contains($0.code.text) ?? true }
        return try wanted.flatMap { service in
            try rows(
                """
                SELECT id, state, is_open, due, received, changed, division, answers
                FROM own_service_request
                WHERE service = \(service.id) AND received >= \(wish.from)
                    AND received < \(wish.to)
                    AND is_open BETWEEN \(wish.isOpen == true ? 1 : 0)
                        AND \(wish.isOpen == false ? 0 : 1)
                ORDER BY received DESC, id DESC
                LIMIT \(Open311Wish.most)
                """
            ).compactMap { try SharedRequest($0, of: service) }
        }.sorted { ($0.received, $0.id.rawValue) > ($1.received, $1.id.rawValue) }
            .prefix(Open311Wish.most).map(\.self)
    }

    /// One of them; nil where there is none, or its service is not shared.
    func sharedRequest(_ id: ServiceRequest.ID) throws -> SharedRequest? {
        let row = try row(
            """
            SELECT id, service, state, is_open, due, received, changed, division, answers
            FROM own_service_request WHERE id = \(id)
            """)
        guard let row else { return nil }
        let number: Service.ID = try row["service"]
        let service = try sharedServices().first { $0.id == number }
        return try service.flatMap { try SharedRequest(row, of: $0) }
    }
}
