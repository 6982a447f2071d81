/// What a route declares besides its address: the platform's own type, with role, tenant rule, rate class and the like.
///
/// There is no default: a route without a declaration does not compile (rule D21).
public protocol RouteTraits: Sendable {
    /// What the server has to know before the body is read.
    var admission: Admission { get }
}

/// One line of the route table: method, address, traits and what answers.
public struct Route<Traits: RouteTraits>: Sendable {
    /// The method; GET answers HEAD too.
    public let method: Method
    /// The address as written.
    public let template: String
    /// What the route declares.
    public let traits: Traits
    /// Whether address and types agree.
    public let isSound: Bool
    let pieces: [LocationPiece]
    let respond: @Sendable (Request) async throws -> Response?

    /// A route whose handler gets the values in the address.
    public init<each Parameter: PathParameter>(
        _ method: Method, _ location: Location<repeat each Parameter>, _ traits: Traits,
        respond: @escaping @Sendable (Request, repeat each Parameter) async throws -> Response
    ) {
        self.method = method
        template = location.template
        self.traits = traits
        isSound = location.isSound
        pieces = location.pieces
        self.respond = { request in
            guard let values = location.values(in: request.target.segments) else { return nil }
            return try await respond(request, repeat each values)
        }
    }

    /// The same below an address with one parameter: "/a/{slug}" before "/news/{year}".
    public init<Above: PathParameter, each Parameter: PathParameter>(
        _ method: Method, _ location: Location<repeat each Parameter>,
        below above: Location<Above>, _ traits: Traits,
        respond:
            @escaping @Sendable (Request, Above, repeat each Parameter) async throws -> Response
    ) {
        self.method = method
        template = above.template + (location.template == "/" ? "" : location.template)
        self.traits = traits
        isSound = above.isSound && location.isSound
        pieces = above.pieces + location.pieces
        self.respond = { request in
            let (segments, depth) = (request.target.segments, above.pieces.count)
            guard let first = above.values(in: Array(segments.prefix(depth))),
                let values = location.values(in: Array(segments.dropFirst(depth)))
            else { return nil }
            return try await respond(request, first, repeat each values)
        }
    }
}
