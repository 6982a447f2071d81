/// Content that can be read from any place, a stored file for instance.
public protocol ByteSource: Sendable {
    /// Its length in bytes.
    var length: Int { get }
    /// At most `count` bytes from an offset; none only at the end.
    func read(from offset: Int, count: Int) async throws -> [UInt8]
}

/// The body of a response.
public enum ResponseBody: Sendable {
    /// None.
    case empty
    /// Here as a whole.
    case bytes([UInt8])
    /// Made while it is sent, of unknown length: sent in chunks, asked for as fast as the client reads.
    case stream(any ByteStream)
    /// Read while it is sent; parts of it can be asked for.
    case source(any ByteSource)

    /// The bytes of the body where they are known beforehand.
    public var length: Int? {
        switch self {
        case .empty: 0
        case .bytes(let bytes): bytes.count
        case .source(let source): source.length
        case .stream: nil
        }
    }
}

/// What a handler answers.
public struct Response: Sendable {
    /// The status.
    public var status: Status
    /// Header fields besides those that the server adds to every response.
    public var headers: Headers
    /// The body.
    public var body: ResponseBody
    /// The name of this state of the content: lets clients ask whether it changed, and for parts of it.
    public var etag: ETag?
    /// When the content last changed, in seconds since 1970.
    public var lastModified: Int?
    /// Whether the body may be compressed: only where it shows no secret beside text that another may choose (BREACH).
    public var mayCompress = false

    /// A response of its parts.
    public init(_ status: Status, headers: Headers = Headers(), body: ResponseBody = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A page.
    public static func html(_ bytes: [UInt8], status: Status = .ok) -> Response {
        Response(status, type: "text/html; charset=utf-8", bytes)
    }

    /// Plain text.
    public static func text(_ text: String, status: Status = .ok) -> Response {
        Response(status, type: "text/plain; charset=utf-8", Array(text.utf8))
    }

    /// Bytes of a kind.
    public init(_ status: Status = .ok, type: String, _ bytes: [UInt8]) {
        self.init(status, body: .bytes(bytes))
        headers.add(.contentType, type)
    }

    /// Sends the client elsewhere on this server; after a form, with 303.
    public static func redirect(to path: Path, status: Status = .seeOther) -> Response {
        var response = Response(status)
        response.headers.add(.location, path.text)
        return response
    }
}
