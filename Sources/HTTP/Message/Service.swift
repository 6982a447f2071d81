/// What decides about a request before its body is read.
public struct Admission: Sendable, Hashable {
    /// The longest body that is taken, in bytes; of a longer one nothing is read, and asking for it throws.
    public var bodyLimit: Int
    /// Whether the access log gets a line; complaint and survey routes say no (rule D36).
    public var isLogged: Bool
    /// Whether the handler learns the client's address; complaint and survey routes say no (rule D31).
    public var knowsClient: Bool

    /// No body, logged, with the client's address, unless told otherwise.
    public init(bodyLimit: Int = 0, isLogged: Bool = true, knowsClient: Bool = true) {
        self.bodyLimit = bodyLimit
        self.isLogged = isLogged
        self.knowsClient = knowsClient
    }
}

/// What a server serves.
public protocol Service: Sendable {
    /// Decides by the head alone; must be quick.
    func admission(of head: RequestHead) -> Admission
    /// Answers a request; must not block its thread.
    func respond(to request: Request) async -> Response
}
