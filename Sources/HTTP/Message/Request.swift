/// A request as a handler gets it.
public struct Request: Sendable {
    /// The head, checked by the parser.
    public let head: RequestHead
    /// The body; only once can a stream be read.
    public let body: RequestBody
    /// Who asks: the peer, or whom the one trusted proxy named.
    public let client: ClientAddress
    /// Whether the client came by TLS, as the trusted proxy tells.
    public let isSecure: Bool
    /// The number of the request in logs and on error pages.
    public let id: RequestID

    /// A request of its parts.
    public init(
        head: RequestHead, body: RequestBody, client: ClientAddress, isSecure: Bool, id: RequestID
    ) {
        self.head = head
        self.body = body
        self.client = client
        self.isSecure = isSecure
        self.id = id
    }

    /// What is asked to be done.
    public var method: Method { head.method }
    /// To what.
    public var target: Target { head.target }
    /// The header fields.
    public var fields: RequestFields { head.fields }
    /// The cookies that the client sent.
    public var cookies: Cookies { Cookies(fields.values(of: "cookie")) }
}

/// The number of a request: unique in an installation for all practical purposes, says nothing about the client.
public struct RequestID: Sendable, Hashable, CustomStringConvertible {
    /// The number.
    public let value: UInt64

    /// A request's number.
    public init(_ value: UInt64) { self.value = value }

    /// Sixteen hexadecimal digits.
    public var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
