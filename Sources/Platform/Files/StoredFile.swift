public import FileStore
public import HTTP
public import SQL

/// A file that someone sent, as its row tells.
public struct StoredFile: Sendable, Hashable {
    /// Its number within its authority; not to be guessed.
    public struct ID: Sendable, Hashable, Codable, RawRepresentable, SQLConvertible {
        /// 1 … 2⁵³.
        public let rawValue: Int64
        /// A number as stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// Its number.
    public let id: ID
    /// Its bytes' name in the store.
    public let hash: ContentHash
    /// What its sender called it.
    public let name: FileName
    /// Its kind, by its bytes.
    public let kind: FileKind
    /// Its bytes.
    public let size: Int
    /// Whether a virus scanner has looked at it.
    public let isScanned: Bool
    /// When it came.
    public let since: Timestamp
    /// Who sent it.
    public let by: FileSender

    init(_ row: Row) throws {
        let (hash, kind): (String, String) = (try row["hash"], try row["kind"])
        guard let hash = ContentHash(hash), let kind = FileKind(rawValue: kind) else {
            throw FilesRefusal.noFile
        }
        (self.hash, self.kind) = (hash, kind)
        id = ID(rawValue: try row["id"])
        name = FileName(try row["name"])
        size = try row["size"]
        isScanned = try row["is_scanned"]
        since = Timestamp(milliseconds: try row["since"])
        by = FileSender(authority: try row["by_authority"], person: try row["by_person"])
    }

    init(id: ID, hash: ContentHash, name: FileName, kind: FileKind, size: Int, origin: Origin) {
        (self.id, self.hash, self.name, self.kind) = (id, hash, name, kind)
        (self.size, isScanned, since, by) = (size, origin.isScanned, origin.since, origin.by)
    }

    /// When, from whom and how looked at.
    struct Origin { let isScanned: Bool, since: Timestamp, by: FileSender }
}

extension StoredFile.ID: PathParameter {
    /// A positive number without sign and leading zeros.
    public init?(segment: String) {
        guard let number = Int(segment: segment), number > 0 else { return nil }
        rawValue = Int64(number)
    }

    /// Decimal digits.
    public var segment: String { String(rawValue) }
}

/// A person who sends or removes a file: number and home authority.
public struct FileSender: Sendable, Hashable {
    /// The authority whose person it is; 0 is the installation.
    public let authority: Authority.ID
    /// The person's number there.
    public let person: Person.ID

    /// A person of an authority.
    public init(authority: Authority.ID, person: Person.ID) {
        (self.authority, self.person) = (authority, person)
    }
}

extension StoredContent: ByteSource {}

extension StoredFile {
    /// The answer that gives the file out: saved, never shown, and powerless where a browser shows it all the same (S7).
    ///
    /// Its ETag is its hash; conditions and ranges are the server's to answer.
    public func response(_ content: StoredContent) -> Response {
        Self.response(content, named: name, as: kind, hash: hash)
    }

    static func response(
        _ content: StoredContent, named name: FileName, as kind: FileKind, hash: ContentHash
    ) -> Response {
        var response = Response(.ok, body: .source(content))
        response.headers[.contentType] = kind.mediaType
        response.headers[.contentDisposition] = name.contentDisposition
        response.headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers[.cacheControl] = "private, no-cache"
        response.etag = ETag(hash.text)
        return response
    }
}
