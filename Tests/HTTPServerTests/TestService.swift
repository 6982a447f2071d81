import HTTP
import HTTPServer

/// A service with one path for each thing a handler can do.
struct TestService: Service {
    /// Where `/wait` waits.
    let gate = Gate()

    func admission(of head: RequestHead) -> Admission {
        let path = head.target.path
        return Admission(
            bodyLimit: path == "/small" ? 10 : 4 << 20, isLogged: path != "/secret",
            knowsClient: path != "/secret")
    }

    func respond(to request: Request) async -> Response {
        switch request.target.path {
        case "/wait":
            await gate.pass()
            return .text("waited")
        case "/forever":
            try? await Task.sleep(for: .seconds(3_600))
            return .text("late")
        case "/stream": return Response(.ok, body: .stream(Countdown(pieces: 50)))
        case "/endless": return Response(.ok, body: .stream(Countdown(pieces: .max)))
        case "/broken": return Response(.ok, body: .stream(Countdown(pieces: 3, fails: true)))
        case "/client":
            return .text(
                "\(request.client) \(request.isSecure) \(request.fields["x-forwarded-for"] ?? "none")"
            )
        case "/tagged":
            var response = Response.text(String(repeating: "ข้อความ ", count: 400))
            response.etag = ETag("t1")
            response.mayCompress = true
            return response
        case "/own":
            var response = Response.text("own")
            response.headers[.contentSecurityPolicy] = "sandbox"
            return response
        case "/ignore": return .text("ignored")
        case "/beginning": return await beginning(of: request.body)
        default: return await echo(request)
        }
    }

    /// How much came before the body broke off, and why it did.
    private func beginning(of body: RequestBody) async -> Response {
        var count = 0
        do {
            let stream = body.stream
            while let piece = try await stream.next() { count += piece.count }
            return .text("whole \(count)")
        } catch { return .text("\(error) \(count >= 131_072 && count < 1 << 20)") }
    }

    private func echo(_ request: Request) async -> Response {
        do {
            let body = try await request.body.collect(upTo: 4 << 20)
            return .text(
                "\(request.method.rawValue) \(request.target.path) \(body.count) \(body.reduce(0) { $0 &+ Int($1) })"
            )
        } catch { return .text("\(error)", status: .internalServerError) }
    }
}

/// Holds those who come until it is opened, and tells when one has come.
actor Gate {
    private var isOpen = false
    private var held: [CheckedContinuation<Void, Never>] = []
    private var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    /// Waits until the gate is open.
    func pass() async {
        if isOpen { return }
        await withCheckedContinuation { continuation in
            held.append(continuation)
            let content = watchers.filter { held.count >= $0.count }
            watchers.removeAll { held.count >= $0.count }
            for watcher in content { watcher.continuation.resume() }
        }
    }

    /// Waits until so many wait at the gate.
    func arrival(of count: Int = 1) async {
        if held.count >= count { return }
        await withCheckedContinuation { watchers.append((count, $0)) }
    }

    /// Lets all pass, now and later.
    func open() {
        isOpen = true
        for continuation in held { continuation.resume() }
        held = []
    }
}

/// Pieces of 10,000 bytes.
actor Countdown: ByteStream {
    private var left: Int
    private let fails: Bool

    init(pieces: Int, fails: Bool = false) { (left, self.fails) = (pieces, fails) }

    func next() throws -> [UInt8]? {
        guard left > 0 else {
            if fails { throw BodyError.interrupted }
            return nil
        }
        left -= 1
        return [UInt8](repeating: 0x61, count: 10_000)
    }
}

/// Runs a test against a server that ends with it.
func withServer(
    _ change: (inout ServerConfiguration) -> Void = { _ in },
    serving service: TestService = TestService(),
    _ test: (UInt16, Server) async throws -> Void
) async throws {
    var configuration = ServerConfiguration(addresses: [.tcp("127.0.0.1", 0)])
    change(&configuration)
    let server = try Server(service, configuration)
    do { try await test(server.ports.first ?? 0, server) } catch {
        await server.drain(within: 0)
        throw error
    }
    await server.drain(within: 0)
}
