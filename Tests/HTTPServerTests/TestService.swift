import HTTP
import HTTPServer

/// A service with one path for each thing a handler can do.
struct TestService: Service {
    func admission(of head: RequestHead) -> Admission {
        let path = head.target.path
        return Admission(
            bodyLimit: path == "/small" ? 10 : 4 << 20, isLogged: path != "/secret",
            knowsClient: path != "/secret")
    }

    func respond(to request: Request) async -> Response {
        switch request.target.path {
        case "/wait":
            try? await Task.sleep(for: .milliseconds(300))
            return .text("waited")
        case "/forever":
            try? await Task.sleep(for: .seconds(60))
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
        default: return await echo(request)
        }
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
    _ test: (UInt16, Server) async throws -> Void
) async throws {
    var configuration = ServerConfiguration(addresses: [.tcp("127.0.0.1", 0)])
    change(&configuration)
    let server = try Server(TestService(), configuration)
    do { try await test(server.ports.first ?? 0, server) } catch {
        await server.drain(within: 0)
        throw error
    }
    await server.drain(within: 0)
}
