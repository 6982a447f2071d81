/// The name of a header field as it is written into responses; only literals make one.
public struct FieldName: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name in its usual spelling.
    public let text: String
    let lowercase: String

    /// A name from a literal of the program, which is a token of RFC 9110.
    public init(stringLiteral literal: StaticString) {
        text = literal.description
        lowercase = text.lowercased()
    }

    /// Whether both mean the same.
    public static func == (one: FieldName, other: FieldName) -> Bool {
        one.lowercase == other.lowercase
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(lowercase) }
}

extension FieldName {
    /// Methods that an address knows.
    public static let allow: FieldName = "Allow"
    /// Who may keep a response, and how long.
    public static let cacheControl: FieldName = "Cache-Control"
    /// Whether the connection stays.
    public static let connection: FieldName = "Connection"
    /// Shown or downloaded, under which name.
    public static let contentDisposition: FieldName = "Content-Disposition"
    /// Compression of the body.
    public static let contentEncoding: FieldName = "Content-Encoding"
    /// The language of the page.
    public static let contentLanguage: FieldName = "Content-Language"
    /// Bytes of the body.
    public static let contentLength: FieldName = "Content-Length"
    /// Which part of the whole the body is.
    public static let contentRange: FieldName = "Content-Range"
    /// What a page may load.
    public static let contentSecurityPolicy: FieldName = "Content-Security-Policy"
    /// The kind of the body.
    public static let contentType: FieldName = "Content-Type"
    /// The name of this state of the content.
    public static let etag: FieldName = "ETag"
    /// When the content last changed.
    public static let lastModified: FieldName = "Last-Modified"
    /// Where to go.
    public static let location: FieldName = "Location"
    /// When to come back, in seconds.
    public static let retryAfter: FieldName = "Retry-After"
    /// A cookie to keep.
    public static let setCookie: FieldName = "Set-Cookie"
    /// Which request fields the response depends on.
    public static let vary: FieldName = "Vary"
}
