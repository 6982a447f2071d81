public import HTTP

/// The door before every handler: rate, person, origin, the form itself, audience, fields and token, in this order.
/// Behind a refusal for haste no more is read than the texts of a form that its page then gives back, and nobody is
/// looked up but for a token that was made here and still counts.
public struct Gate: Sendable {
    /// Tells who stands behind a request.
    public typealias Recognition = @Sendable (Request, Timestamp) async throws -> Visitor

    private let tokens: FormTokens
    private let limiter: RateLimiter
    private let clock: TimeSource
    private let handled: HandledForms?
    private let recognise: Recognition

    /// A door; forms sent twice are answered as the first time where handled ones are remembered.
    public init(
        tokens: FormTokens, limiter: RateLimiter, clock: TimeSource, handled: HandledForms? = nil,
        recognise: @escaping Recognition = { _, _ in .nobody }
    ) {
        self.tokens = tokens
        self.limiter = limiter
        self.clock = clock
        self.handled = handled
        self.recognise = recognise
    }

    /// A line of the route table whose handler is asked only when the door has opened.
    public func route<each Parameter: PathParameter>(
        _ method: Method, _ location: Location<repeat each Parameter>, _ access: Access,
        answer: @escaping @Sendable (Visit, repeat each Parameter) async throws -> Response
    ) -> Route<Access> {
        Route(method, location, access) { (request: Request, values: repeat each Parameter) in
            let admitted = try await admit(request, access, purpose: location.template)
            return try await respond(to: admitted) { visit in
                try await answer(visit, repeat each values)
            }
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
            let admitted = try await admit(request, access, purpose: purpose)
            return try await respond(to: admitted) { visit in
                try await answer(visit, first, repeat each values)
            }
        }
    }

    private func respond(
        to admitted: Admitted, by answer: @escaping @Sendable (Visit) async throws -> Response
    ) async throws -> Response {
        switch admitted {
        case .before(let response): return response
        case .page(let visit): return try await answer(visit)
        case .form(let visit, let form):
            guard let handled, let form else { return try await answer(visit) }
            return try await handled.handle(form) { try await answer(visit) }
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

    /// What comes through the door.
    private enum Admitted {
        /// The answer that the same form got before.
        case before(Response)
        /// Who asks for a page, or brings a file.
        case page(Visit)
        /// Who brings a form.
        case form(Visit, SentForm?)
    }

    private func admit(
        _ request: Request, _ access: Access, purpose: String
    ) async throws -> Admitted {
        let now = clock()
        if let seconds = limiter.refusal(of: access.rate, client: request.client, now: now) {
            let form = await visit(request, access, .nobody, now, purpose: purpose).typed {
                try await self.visit(
                    request, access, recognise(request, now), now, purpose: purpose)
            }
            throw WebRefusal.tooMany(seconds: seconds, form)
        }
        let visitor = try await recognise(request, now)
        let changes = request.method != .get && request.method != .head
        if changes, RequestOrigin(of: request) == .elsewhere { throw WebRefusal.elsewhere }
        var visit = visit(request, access, visitor, now, purpose: purpose)
        let isForm = changes && access.rate != .upload
        let form = isForm ? try await request.form(upTo: access.bodyLimit) : FormFields()
        let sent = isForm ? SentForm(form, visit) : nil
        if let sent, let known = try await handled?.answer(to: sent) { return .before(known) }
        guard visitor.belongs(to: access.audience) else {
            throw try await visit.refusal(of: changes ? form : nil)
        }
        guard isForm else {
            if !changes { visit.restore(FormPages.restored) }
            return .page(visit)
        }
        try access.check(form)
        visit.form = form
        try visit.prove(form)
        return .form(visit, sent)
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
