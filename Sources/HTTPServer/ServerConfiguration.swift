public import HTTP

/// How long a client may take, in milliseconds, and how slow it may be.
public struct Patience: Sendable, Hashable {
    /// Until a request's head is whole.
    public var head = 15_000
    /// Between two requests of a connection.
    public var idle = 60_000
    /// Until a handler has answered; then 503.
    public var handler = 120_000
    /// Over how long the least rate is measured.
    public var window = 10_000
    /// Bytes per second that a body must bring and a response must take.
    public var leastRate = 1_024
    /// How long what a refused client still sends is thrown away.
    public var lingering = 30_000
    /// The same, when it sends nothing.
    public var lingeringIdle = 3_000

    /// The patience of security.md, S5.
    public init() {}
}

/// Who may speak for other clients by X-Forwarded-For: one hop at most.
public enum TrustedProxy: Sendable, Hashable {
    /// Nobody: the peer is the client.
    case none
    /// A proxy at this numeric address.
    case address(String)
    /// A proxy at the other end of a Unix socket.
    case unixSocket
}

/// How a server is set up.
public struct ServerConfiguration: Sendable {
    /// Where it listens.
    public var addresses: [ListenAddress]
    /// Event loops, one thread each; the processor's cores, usually.
    public var loops = 2
    /// Connections at a time; more are closed at once.
    public var connectionLimit = 10_000
    /// Connections at a time of one client (one IPv6 network of 64 bits); the trusted proxy is not counted.
    public var connectionsPerClient = 256
    /// How long heads may be.
    public var headLimits = HeadLimits()
    /// How slow clients may be.
    public var patience = Patience()
    /// Host names that are served; all, when none is named.
    public var hosts = ServedHosts()
    /// Who may name another client.
    public var trustedProxy = TrustedProxy.none
    /// Fields on every response that does not set them itself.
    public var headers = SecurityHeaders.strict
    /// The page of a refusal of the server's own, where no handler was asked.
    public var errorPage: @Sendable (Status, RequestID) -> Response = { status, id in
        .text("\(status.code) \(status.phrase) (\(id))\n", status: status)
    }
    /// What is told of every request whose route allows it; must not block.
    public var accessLog: (@Sendable (AccessRecord) -> Void)?

    /// A server with the defaults.
    public init(addresses: [ListenAddress]) { self.addresses = addresses }
}
