import Cryptography
public import FileStore
public import Platform
import Reports
import SQL
import ThaiText

/// A document as it was approved and published: it never changes; a correction is the next version.
public struct Publication: Sendable, Hashable {
    /// A file of it.
    public struct File: Sendable, Hashable {
        /// In which form.
        public let format: PublicationFormat
        /// The SHA-256 of its bytes, under which the store has them.
        public let hash: ContentHash
        /// Its bytes.
        public let size: Int
    }

    /// Whose.
    public let authority: Platform.Authority.ID
    /// Its number within its authority.
    public let number: Int64
    /// Its short name for everybody.
    public let code: PublicationCode
    /// Which document.
    public let subject: PublicationSubject
    /// 1 for what was published first.
    public let version: Int
    /// By which request it was approved.
    public let request: ApprovalRequest.ID
    /// The SHA-256 of the content that was approved: of its JSON file.
    public let contentHash: String
    /// Why the version before was corrected; empty for the first.
    public let reason: String
    /// Who approved it, as the account was called then.
    public let approver: String
    /// As what.
    public let post: String
    /// The person's number.
    public let by: Person.ID
    /// The place in the audit chain at which it stands.
    public let entry: Int64
    /// When.
    public let since: Timestamp
    /// Its files, in the order of their forms.
    public internal(set) var files: [File] = []

    /// One hash over everything: what the row says and what each file is.
    var seal: String {
        let facts: [(String, String)] = [
            ("authority", String(authority.rawValue)), ("number", String(number)),
            ("code", code.text), ("document", subject.document.rawValue),
            ("year", String(subject.year.buddhist)), ("version", String(version)),
            ("request", String(request.rawValue)), ("content", contentHash), ("reason", reason),
            ("approver", approver), ("post", post), ("person", String(by.rawValue)),
            ("entry", String(entry)), ("time", String(since.milliseconds)),
        ]
        let lines = facts.map { "\($0.0) \($0.1.utf8.count) \($0.1)" }
        let files = files.map { "file \($0.format.rawValue) \($0.hash.text) \($0.size)" }.sorted()
        let text = (["prongsai publication 1"] + lines + files).joined(separator: "\n") + "\n"
        return SHA256.hexadecimal(of: Array(text.utf8))
    }
}

/// A publication as its rows tell, with the seal that was written beside it.
struct SealedPublication: Sendable {
    var publication: Publication
    let seal: String

    /// A row of `publication`; one that is none of ours is nil.
    init?(_ row: Row) throws {
        let (code, authority): (String, Int64) = (try row["code"], try row["authority"])
        guard let code = PublicationCode(code), let subject = try PublicationSubject(row) else {
            return nil
        }
        seal = try row["seal"]
        publication = Publication(
            authority: Platform.Authority.ID(rawValue: authority), number: try row["id"],
            code: code,
            subject: subject, version: try row["version"], request: try row["request"],
            contentHash: try row["content_hash"], reason: try row["reason"],
            approver: try row["approver"], post: try row["post"], by: try row["by_person"],
            entry: try row["entry"], since: try row["since"])
    }
}

extension Publication.File {
    /// A row of `publication_file`; one that is none of ours is nil.
    init?(_ row: Row) throws {
        let (format, hash): (String, String) = (try row["format"], try row["hash"])
        guard let format = PublicationFormat(rawValue: format), let hash = ContentHash(hash) else {
            return nil
        }
        (self.format, self.hash, size) = (format, hash, try row["size"])
    }
}
