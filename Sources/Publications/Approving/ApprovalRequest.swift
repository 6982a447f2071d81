public import Platform
public import SQL
import Reports
import ThaiText

/// That an officer asked the executive to approve a document exactly as it stood.
public struct ApprovalRequest: Sendable, Hashable, Identifiable {
    /// The number of a request within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// 1 and up.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// What became of a request.
    public struct Answer: Sendable, Hashable {
        /// What may become of one.
        public enum Verdict: String, Sendable, Hashable { case approved, returned, withdrawn }

        /// What became of it.
        public let verdict: Verdict
        /// Why; empty for an approval.
        public let reason: String
        /// When.
        public let since: Timestamp
        /// Who decided; nil where no account acted.
        public let by: Person.ID?
    }

    /// Its number.
    public let id: ID
    /// Which document.
    public let subject: PublicationSubject
    /// What is to be approved, as canonical JSON.
    let content: [UInt8]
    /// The SHA-256 of the content, in hexadecimal: what the executive approves.
    public let contentHash: String
    /// Why what was published is corrected; empty for the first version.
    public let reason: String
    /// When it was asked.
    public let since: Timestamp
    /// Who asked; nil where no account acted.
    public let by: Person.ID?
    /// What became of it; nil while it waits.
    public let answer: Answer?
    /// The code of what was published of it; nil where nothing was.
    public let publication: PublicationCode?
}

extension ApprovalRequest.ID: RowNumber {}

extension ApprovalRequest {
    /// A row of `own_approval_request`; one that names no fiscal year or document is none of ours.
    init?(_ row: Row) throws {
        guard let subject = try PublicationSubject(row) else { return nil }
        let (content, code): (String, String?) = (try row["content"], try row["publication"])
        (id, contentHash) = (try row["id"], try row["content_hash"])
        self.subject = subject
        self.content = Array(content.utf8)
        (reason, since, by) = (try row["reason"], try row["since"], try row["by_person"])
        publication = code.flatMap { PublicationCode($0) }
        let verdict: String? = try row["verdict"]
        answer = try verdict.flatMap(Answer.Verdict.init).map { verdict in
            Answer(
                verdict: verdict, reason: try row["answer_reason"], since: try row["answered"],
                by: try row["answered_by"])
        }
    }
}

extension PublicationSubject {
    init?(_ row: Row) throws {
        let (document, year): (String, Int) = (try row["document"], try row["year"])
        guard let document = OfficialDocument(rawValue: document), let year = FiscalYear(year)
        else {
            return nil
        }
        self.init(document, of: year)
    }
}
