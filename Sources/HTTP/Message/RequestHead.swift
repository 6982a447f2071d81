/// How the length of a request's body is told; a request that tells it in two ways is refused.
public enum Framing: Sendable, Hashable {
    /// No body.
    case none
    /// So many bytes follow; more than none.
    case length(Int)
    /// Chunks follow until an empty one.
    case chunked
}

/// The head of a request that passed the strict parser.
public struct RequestHead: Sendable {
    /// What is asked to be done.
    public let method: Method
    /// To what.
    public let target: Target
    /// The host and port that the client named, in lower case; empty only in HTTP/1.0.
    public let host: String
    /// Whether the client speaks HTTP/1.0, which knows no chunks.
    public let isVersion10: Bool
    /// How long the body is.
    public let framing: Framing
    /// Whether the client wants to use the connection again.
    public let keepsAlive: Bool
    /// Whether the client waits for a word before it sends the body.
    public let expectsContinue: Bool
    /// The header fields.
    public var fields: RequestFields

    /// The head of another request by the same client: another method and address, no body.
    public func asking(_ method: Method, for path: Path) -> RequestHead {
        RequestHead(
            method: method, target: Target(segments: path.segments, query: ""), host: host,
            isVersion10: isVersion10, framing: .none, keepsAlive: keepsAlive,
            expectsContinue: false, fields: fields)
    }
}
