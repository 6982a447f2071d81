public import HTTP
import HTTPServer

/// A browser for tests: asks a service in memory or a server over sockets by the same calls, keeps cookies, sends what a
/// browser sends of links, forms and files.
///
///     let client = TestClient(service)
///     let page = try await client.get("/sign-in")
///     let hidden = page.hiddenFields(ofFormTo: "/sign-in")
///     let home = try await client.post("/sign-in", form: hidden + [("name", "a")], following: true)
public actor TestClient {
    /// A redirect to another host, or without end.
    public struct BadRedirect: Error {
        /// Where it led.
        public let location: String?
    }

    private let transport: any Transport
    private let host: String
    private let isSecure: Bool
    private let own: [(name: String, value: String)]
    private var jar = CookieJar()

    /// Redirects that are followed one after the other.
    private static let mostRedirects = 10

    /// A client of a service in memory; the service is told the client's address and that it came by TLS.
    public init(
        _ service: any Service, host: String = "localhost",
        address: ClientAddress = .ipv4(0x7F00_0001), isSecure: Bool = true
    ) {
        transport = MemoryTransport(service, client: address, isSecure: isSecure)
        self.host = host
        self.isSecure = isSecure
        own = []
    }

    /// A client of a server on this machine; it says that it came by TLS, which a server believes that trusts 127.0.0.1.
    public init(port: UInt16, host: String = "localhost", isSecure: Bool = true) {
        transport = SocketTransport(port: port)
        self.host = host
        self.isSecure = isSecure
        own = [
            ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Proto", isSecure ? "https" : "http"),
        ]
    }

    /// Runs a test against a service in memory and once more against it on a server over sockets.
    public static func both(
        _ service: any Service, _ test: (TestClient) async throws -> Void
    ) async throws {
        try await test(TestClient(service))
        try await overSockets(service, test)
    }

    /// Runs a test against a service on a server of its own, which ends with it.
    public static func overSockets(
        _ service: any Service, _ test: (TestClient) async throws -> Void
    ) async throws {
        var configuration = ServerConfiguration(addresses: [.tcp("127.0.0.1", 0)])
        configuration.trustedProxy = .address("127.0.0.1")
        let server = try Server(service, configuration)
        do { try await test(TestClient(port: server.ports.first ?? 0)) } catch {
            await server.drain(within: 0)
            throw error
        }
        await server.drain(within: 0)
    }

    /// The cookies that are kept, by name.
    public var cookies: [String: TestCookie] { jar.cookies }

    /// Follows a link.
    public func get(_ target: String, following: Bool = false) async throws -> TestResponse {
        try await send(TestRequest(.get, target), following: following)
    }

    /// Sends a form.
    public func post(
        _ target: String, form: [(name: String, value: String)], following: Bool = false
    ) async throws -> TestResponse {
        try await send(TestRequest(form: form, to: target), following: following)
    }

    /// Sends a form with files.
    public func post(
        _ target: String, parts: [FormPart], following: Bool = false
    ) async throws -> TestResponse {
        try await send(TestRequest(parts: parts, to: target), following: following)
    }

    /// Sends any request; follows redirects when asked.
    public func send(_ request: TestRequest, following: Bool = false) async throws -> TestResponse {
        var request = request
        for _ in 0...Self.mostRedirects {
            let response = try await once(request)
            guard following, [301, 302, 303, 307, 308].contains(response.status) else {
                return response
            }
            let target = try self.target(of: response)
            // 307 and 308 repeat the request, the others ask for a page.
            if response.status < 307 { request = TestRequest(.get, target) }
            request.target = target
        }
        throw BadRedirect(location: request.target)
    }

    private func once(_ request: TestRequest) async throws -> TestResponse {
        var fields = [(name: "Host", value: host)] + own
        if !request.method.isSafe {
            fields.append(("Origin", (isSecure ? "https://" : "http://") + host))
        }
        fields.append(("Sec-Fetch-Site", "same-origin"))
        if let cookies = jar.field(for: request.target, isSecure: isSecure) {
            fields.append(("Cookie", cookies))
        }
        var response = try await transport.send(request.bytes(besides: fields))
        for setting in response.values(of: "Set-Cookie") { jar.take(setting, isSecure: isSecure) }
        response.target = request.target
        return response
    }

    private func target(of response: TestResponse) throws -> String {
        let location = response["Location"]
        guard let location, location.hasPrefix("/"), !location.hasPrefix("//") else {
            throw BadRedirect(location: location)
        }
        return location
    }
}
