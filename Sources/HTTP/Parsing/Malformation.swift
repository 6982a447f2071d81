/// Why bytes are no request; the connection is closed after each of them (rule D30).
public enum Malformation: Error, Sendable, Hashable, CaseIterable {
    /// A line ended without a carriage return.
    case bareLineFeed
    /// A carriage return stood inside a line.
    case bareCarriageReturn
    /// A control character stood in the head.
    case controlCharacter
    /// The request line had no method, target and version with one space between each.
    case requestLine
    /// A method that the program does not answer.
    case method
    /// A target that is no path of this server.
    case target
    /// The request line was longer than the limit.
    case targetTooLong
    /// Not HTTP/1.0 or HTTP/1.1.
    case version
    /// A field line without a name and a colon; folded lines are such.
    case fieldLine
    /// The head was longer, or had more fields, than the limit.
    case headTooLarge
    /// Not exactly one well-formed Host field.
    case host
    /// A length that is no number, or two of them.
    case contentLength
    /// A transfer coding other than one "chunked".
    case transferCoding
    /// A length and a transfer coding together.
    case ambiguousLength
    /// An expectation other than 100-continue.
    case expectation
    /// Chunks with a malformed size, extension, end or trailer.
    case chunk

    /// What the client is answered.
    public var status: Status {
        switch self {
        case .targetTooLong: .uriTooLong
        case .version: .versionNotSupported
        case .headTooLarge: .headerFieldsTooLarge
        case .transferCoding: .notImplemented
        case .expectation: .expectationFailed
        case .bareLineFeed, .bareCarriageReturn, .controlCharacter, .requestLine, .method, .target,
            .fieldLine, .host, .contentLength, .ambiguousLength, .chunk:
            .badRequest
        }
    }
}

/// How long the head of a request may be.
public struct HeadLimits: Sendable, Hashable {
    /// Bytes of the whole head; at most 65,535.
    public let bytes: Int
    /// Bytes of the request line.
    public let line: Int
    /// Header fields.
    public let fields: Int

    /// The limits of rule D30 unless told otherwise: 16 KiB, of them 8 KiB request line, 100 fields.
    public init(bytes: Int = 16_384, line: Int = 8_192, fields: Int = 100) {
        self.bytes = min(max(bytes, 64), 65_535)
        self.line = line
        self.fields = fields
    }
}
