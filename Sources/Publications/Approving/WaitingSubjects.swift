public import Platform
import Reports
import SQL
public import ThaiText

extension Act {
    /// The documents that wait for approval and print the result of a year, alone or in the chart of years.
    public func waitingSubjects(printing year: FiscalYear) async throws -> [PublicationSubject] {
        try await waitingRequests().filter { request in
            FrozenContent(request.content)?.prints(year.buddhist) ?? false
        }.map(\.subject)
    }

    /// The documents of a year that wait for approval, each with when it was asked for; without their content.
    public func waitingSubjects(
        of year: FiscalYear
    ) async throws -> [(subject: PublicationSubject, since: Timestamp)] {
        try await read(.seePublications) { transaction in
            try transaction.rows(
                """
                SELECT document, since FROM own_approval_request
                WHERE verdict IS NULL AND year = \(year.buddhist) ORDER BY id
                """
            ).compactMap { row in
                guard let document = OfficialDocument(rawValue: try row["document"]) else {
                    return nil
                }
                return (PublicationSubject(document, of: year), try row["since"])
            }
        }
    }
}
