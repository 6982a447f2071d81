/// Why a table of routes makes no router.
public enum RouteError: Error, Sendable, Hashable {
    /// Two routes with one method and addresses that no request can tell apart.
    case duplicate(Method, String)
    /// An address with another number of "{…}" than types.
    case unsound(String)
}

/// Finds the route of a request, and answers by it.
///
/// Literals go before parameters; HEAD is answered by GET; an address with other methods answers 405 and names them.
public struct Router<Traits: RouteTraits>: Service {
    /// Answers around every route: sign-in, roles, CSRF; calls `next` to go on.
    public typealias Around =
        @Sendable (
            _ request: Request, _ route: Route<Traits>,
            _ next: @Sendable (Request) async throws -> Response
        ) async throws -> Response

    /// The pages for what no route answers.
    public struct Fallback: Sendable {
        /// The page of 404 and 405, and of an address whose values name nothing.
        public let refuse: @Sendable (Request, Status) async -> Response
        /// The page of an error that a route threw; logs it.
        public let fault: @Sendable (Request, any Error) async -> Response

        /// Both pages.
        public init(
            refuse: @escaping @Sendable (Request, Status) async -> Response,
            fault: @escaping @Sendable (Request, any Error) async -> Response
        ) {
            self.refuse = refuse
            self.fault = fault
        }
    }

    /// The table, in the order given.
    public let routes: [Route<Traits>]
    private let tree: RouteTree
    private let around: Around
    private let fallback: Fallback

    /// A router of a table; throws when two routes collide or an address is unsound.
    public init(
        _ routes: [Route<Traits>], fallback: Fallback,
        around: @escaping Around = { request, _, next in try await next(request) }
    ) throws(RouteError) {
        var tree = RouteTree()
        for (index, route) in routes.enumerated() {
            guard route.isSound else { throw .unsound(route.template) }
            let pieces = route.pieces.map { piece -> String? in
                if case .literal(let text) = piece { text } else { nil }
            }
            guard tree.insert(pieces[...], route.method, index) else {
                throw .duplicate(route.method, route.template)
            }
        }
        self.routes = routes
        self.tree = tree
        self.fallback = fallback
        self.around = around
    }

    /// What the route of a head declares; no body where there is none.
    public func admission(of head: RequestHead) -> Admission {
        find(head).route?.traits.admission ?? Admission()
    }

    /// Answers by the route, or by the pages for what none answers.
    public func respond(to request: Request) async -> Response {
        let (route, methods) = find(request.head)
        guard let route else { return await refuse(request, methods) }
        do {
            return try await around(request, route) { request in
                if let response = try await route.respond(request) { return response }
                return await fallback.refuse(request, .notFound)
            }
        } catch { return await fallback.fault(request, error) }
    }

    private func find(_ head: RequestHead) -> (route: Route<Traits>?, methods: [Method]) {
        guard let methods = tree.methods(at: head.target.segments[...]) else { return (nil, []) }
        let index = methods[head.method] ?? (head.method == .head ? methods[.get] : nil)
        return (index.map { routes[$0] }, Array(methods.keys))
    }

    private func refuse(_ request: Request, _ methods: [Method]) async -> Response {
        guard !methods.isEmpty else { return await fallback.refuse(request, .notFound) }
        let names = Set(
            methods.map(\.rawValue) + (methods.contains(.get) ? ["HEAD"] : []) + ["OPTIONS"])
        var response =
            request.method == .options
            ? Response(.noContent) : await fallback.refuse(request, .methodNotAllowed)
        response.headers[.allow] = names.sorted().joined(separator: ", ")
        return response
    }
}

/// Routes by their segments.
struct RouteTree: Sendable {
    private var literals: [String: RouteTree] = [:]
    private var parameter: [RouteTree] = []
    private var methods: [Method: Int] = [:]

    /// Adds a route of literals and parameters (nil); false when its place is taken.
    mutating func insert(_ pieces: ArraySlice<String?>, _ method: Method, _ index: Int) -> Bool {
        guard let first = pieces.first else {
            return methods.updateValue(index, forKey: method) == nil
        }
        guard let literal = first else {
            if parameter.isEmpty { parameter = [RouteTree()] }
            return parameter[0].insert(pieces.dropFirst(), method, index)
        }
        return literals[literal, default: RouteTree()].insert(pieces.dropFirst(), method, index)
    }

    /// The methods of an address; literals are tried before parameters.
    func methods(at segments: ArraySlice<String>) -> [Method: Int]? {
        guard let first = segments.first else { return methods.isEmpty ? nil : methods }
        if let found = literals[first]?.methods(at: segments.dropFirst()) { return found }
        return parameter.first?.methods(at: segments.dropFirst())
    }
}
