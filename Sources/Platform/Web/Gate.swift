public import HTTP

/// The door before every handler: rate, person, origin, the form itself, audience, fields and token, in this order.
public struct Gate: Sendable {
    /// Tells who stands behind a request.
    public typealias Recognition = @Sendable (Request, Timestamp) async throws -> Visitor

    private let tokens: FormTokens
    private let limiter: RateLimiter
    private let clock: TimeSource
    private let recognise: Recognition

    /// A door.
    public init(
        tokens: FormTokens, limiter: RateLimiter, clock: TimeSource,
        recognise: @escaping Recognition = { _, _ in .nobody }
    ) {
        self.tokens = tokens
        self.limiter = limiter
        self.clock = clock
        self.recognise = recognise
    }

    /// A line of the route table whose handler is asked only when the door has opened.
    public func route<each Parameter: PathParameter>(
        _ method: Method, _ location: Location<repeat each Parameter>, _ access: Access,
        answer: @escaping @Sendable (Visit, repeat each Parameter) async throws -> Response
    ) -> Route<Access> {
        Route(method, location, access) { (request: Request, values: repeat each Parameter) in
            let visit = try await admit(request, access, purpose: location.template)
            return try await answer(visit, repeat each values)
        }
    }

    /// A line of the route table below an address with one parameter, as `Route` has it.
    public func route<Above: PathParameter, each Parameter: PathParameter>(
        _ method: Method, _ location: Location<repeat each Parameter>,
        below above: Location<Above>, _ access: Access,
        answer:
            @escaping @Sendable (Visit, Above, repeat each Parameter) async throws -> Response
    ) -> Route<Access> {
        let purpose = above.template + location.template
        return Route(method, location, below: above, access) {
            (request: Request, first: Above, values: repeat each Parameter) in
            let visit = try await admit(request, access, purpose: purpose)
            return try await answer(visit, first, repeat each values)
        }
    }

    /// A page.
    public func get<each Parameter: PathParameter>(
        _ location: Location<repeat each Parameter>, _ access: Access,
        answer: @escaping @Sendable (Visit, repeat each Parameter) async throws -> Response
    ) -> Route<Access> { route(.get, location, access, answer: answer) }

    /// A form.
    public func post<each Parameter: PathParameter>(
        _ location: Location<repeat each Parameter>, _ access: Access,
        answer: @escaping @Sendable (Visit, repeat each Parameter) async throws -> Response
    ) -> Route<Access> { route(.post, location, access, answer: answer) }

    /// A visit without a route, for the pages of errors.
    public func visit(_ request: Request) async -> Visit {
        let now = clock()
        let visitor = (try? await recognise(request, now)) ?? .nobody
        return visit(request, .page(.everyone), visitor, now)
    }

    private func admit(
        _ request: Request, _ access: Access, purpose: String
    ) async throws -> Visit {
        let now = clock()
        if let seconds = limiter.refusal(of: access.rate, client: request.client, now: now) {
            throw WebRefusal.tooMany(seconds: seconds)
        }
        let visitor = try await recognise(request, now)
        let changes = request.method != .get && request.method != .head
        if changes, RequestOrigin(of: request) == .elsewhere { throw WebRefusal.elsewhere }
        var visit = visit(request, access, visitor, now, purpose: purpose)
        let isForm = changes && access.rate != .upload
        let form = isForm ? try await request.form(upTo: access.bodyLimit) : FormFields()
        guard visitor.belongs(to: access.audience) else {
            throw try await visit.refusal(of: changes ? form : nil)
        }
        guard isForm else {
            if !changes { visit.restore(FormPages.restored) }
            return visit
        }
        try access.check(form)
        visit.form = form
        try visit.prove(form)
        return visit
    }

    private func visit(
        _ request: Request, _ access: Access, _ visitor: Visitor, _ now: Timestamp,
        purpose: String = ""
    ) -> Visit {
        Visit(
            request: request, language: LanguageChoice.of(request), visitor: visitor, now: now,
            tokens: tokens, access: access, purpose: purpose)
    }
}
