import Platform
import SQL

extension Act {
    /// Takes requests from programs, or no longer; what is so already stays.
    func takeReports(_ isOn: Bool) async throws {
        try await change(.manageServices) { transaction in
            guard try transaction.takesReports() != isOn else { return .nothing }
            let number = try transaction.next(
                "SELECT max(number) AS id FROM own_service_reporting")
            try transaction.change(
                """
                INSERT INTO service_reporting (authority, number, is_on, since, by_authority,
                    by_person)
                VALUES (\(authority), \(number), \(isOn), \(time), \(actor.authority),
                    \(actor.person))
                """)
            return Done(AuditNote(isOn ? .reportingOpened : .reportingClosed))
        }
    }
}

extension ReadTransaction {
    /// Whether the authority takes requests from programs; it does not before it said so.
    func takesReports() throws -> Bool {
        let row = try row("SELECT is_on FROM own_service_reporting ORDER BY number DESC LIMIT 1")
        return try row?["is_on"] ?? false
    }
}
