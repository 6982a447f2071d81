import Cryptography
import FoundationEssentials
import Platform
import SQL
import ThaiText

/// A form that is being filled in, kept so that whoever has its link goes on with it.
struct ServiceDraft: Sendable, Hashable {
    /// How long it is kept after it was last written.
    static let lasts = TimeSpan.days(14)

    /// The version of the service with which it was begun.
    let service: Service.ID
    let version: Int
    let content: ServiceContent
    var answers: FormAnswers
    /// Who asks; nil until they said.
    var contact: RequestContact?
    /// The request that was made of it; nil until it is sent.
    let request: ServiceRequest.ID?
    /// Until when it is kept.
    let expires: Timestamp
}

extension ReadTransaction {
    /// A form that is being filled in; throws `RequestRefusal.noDraft`.
    func draft(_ token: DraftToken, at now: Timestamp) throws -> ServiceDraft {
        let row = try row(
            """
            SELECT d.*, v.content FROM own_service_draft d
            JOIN own_service_version v ON v.service = d.service AND v.version = d.version
            WHERE d.mark = \(token.mark) AND d.expires > \(now)
            """)
        guard let row else { throw RequestRefusal.noDraft }
        let (content, answers, contact): (String, String, String) = (
            try row["content"], try row["answers"], try row["contact"]
        )
        guard let content = ServiceContent(json: content) else { throw RequestRefusal.noDraft }
        return ServiceDraft(
            service: try row["service"], version: try row["version"], content: content,
            answers: FormAnswers(json: answers),
            contact: try? JSONDecoder().decode(RequestContact.self, from: Data(contact.utf8)),
            request: try row["request"], expires: try row["expires"])
    }
}

extension Act {
    /// Begins to keep a form of a service as it is now.
    func beginDraft(
        _ token: DraftToken, of service: Service, _ answers: FormAnswers
    ) async throws {
        try await database.write { transaction in
            guard try transaction.service(service.id).isOpen else { throw RequestRefusal.closed }
            try transaction.change(
                """
                INSERT INTO service_draft (authority, mark, service, version, answers, contact,
                    since, expires)
                VALUES (\(authority), \(token.mark), \(service.id), \(service.version),
                    \(try RowText.json(answers)), \(""), \(time), \(time + ServiceDraft.lasts))
                """)
        }
    }

    /// Keeps what was answered since; what was sent is not changed any more.
    ///
    /// A wish that was fulfilled before changes nothing: a file that is sent twice is attached once.
    func keepDraft(
        _ token: DraftToken, once wish: Idempotency.Wish? = nil,
        _ change: @escaping @Sendable (inout ServiceDraft) -> Void
    ) async throws {
        try await database.write { transaction in
            if let wish {
                guard try Idempotency.once(wish, in: transaction, { "kept" }).isNew else { return }
            }
            var draft = try transaction.draft(token, at: time)
            guard draft.request == nil else { throw RequestRefusal.noDraft }
            change(&draft)
            // Who changes a choice leaves nothing behind that hung on it.
            let answers = draft.answers.only(of: draft.content.form)
            try VisitorFiles.keep(
                answers.allFiles, until: time + ServiceDraft.lasts, in: transaction)
            let contact = try draft.contact.map { try RowText.json($0) } ?? ""
            try transaction.change(
                """
                UPDATE service_draft SET answers = \(try RowText.json(answers)),
                    contact = \(contact), expires = \(time + ServiceDraft.lasts)
                WHERE authority = \(authority) AND mark = \(token.mark)
                """)
        }
    }
}
