import Platform
import Reports
import SQL
import ThaiText

extension ReadTransaction {
    /// A request; nil when there is none.
    func approvalRequest(_ id: ApprovalRequest.ID) throws -> ApprovalRequest? {
        try rows("SELECT * FROM own_approval_request WHERE id = \(id)").first
            .flatMap { try ApprovalRequest($0) }
    }

    /// The requests for a document, the latest first.
    func approvalRequests(of subject: PublicationSubject) throws -> [ApprovalRequest] {
        try rows(
            """
            SELECT * FROM own_approval_request WHERE document = \(subject.document.rawValue)
                AND year = \(subject.year.buddhist) ORDER BY id DESC
            """
        ).compactMap { try ApprovalRequest($0) }
    }

    /// What a request was made of.
    func approvalParts(of id: ApprovalRequest.ID) throws -> [String: String] {
        let pairs = try rows(
            "SELECT part, state FROM own_approval_part WHERE request = \(id) ORDER BY place"
        ).map { row -> (String, String) in (try row["part"], try row["state"]) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The names of what a request was made of, by part.
    func approvalNames(of id: ApprovalRequest.ID) throws -> [String: String] {
        let pairs = try rows("SELECT part, name FROM own_approval_part WHERE request = \(id)").map {
            row -> (String, String) in (try row["part"], try row["name"])
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension Act {
    /// Writes a request with its parts.
    func insert(
        _ request: ApprovalRequest, _ parts: [PublicationDraft.Part],
        _ transaction: WriteTransaction
    ) throws {
        let content = String(decoding: request.content, as: UTF8.self)
        try transaction.change(
            """
            INSERT INTO approval_request (authority, id, document, year, content, content_hash,
                reason, since, by_authority, by_person)
            VALUES (\(authority), \(request.id), \(request.subject.document.rawValue),
                \(request.subject.year.buddhist), \(content), \(request.contentHash),
                \(request.reason), \(time), \(actor.authority), \(actor.person))
            """)
        for (place, part) in parts.enumerated() {
            try transaction.change(
                """
                INSERT INTO approval_part (authority, request, place, part, state, name)
                VALUES (\(authority), \(request.id), \(place), \(part.key), \(part.state),
                    \(part.name))
                """)
        }
    }

    /// Writes what became of a request.
    func insert(
        _ verdict: ApprovalRequest.Answer.Verdict, on id: ApprovalRequest.ID,
        because reason: String,
        _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO approval_answer (authority, request, verdict, reason, since, by_authority,
                by_person)
            VALUES (\(authority), \(id), \(verdict.rawValue), \(reason), \(time),
                \(actor.authority), \(actor.person))
            """)
    }
}
