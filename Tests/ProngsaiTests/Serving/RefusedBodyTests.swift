import HTTP
import HTTPTesting
import Synchronization
import Testing

@testable import Platform

/// A form that comes too often is given back, but costs the program no more than what a person types.
@Suite("How far the body of a refused form is read") struct RefusedBodyTests {
    /// A service that counts the bytes which the one behind it asks for.
    private final class Counted: Service {
        private let service: any Service
        private let read = Mutex(0)

        init(_ service: any Service) { self.service = service }

        /// Bytes that were asked for since the last time.
        func taken() -> Int {
            read.withLock { count in
                defer { count = 0 }
                return count
            }
        }

        func admission(of head: RequestHead) -> Admission { service.admission(of: head) }

        func respond(to request: Request) async -> Response {
            let counted = Pieces(of: request.body.stream) { [self] bytes in
                read.withLock { $0 += bytes }
            }
            let request = Request(
                head: request.head, body: .stream(counted), client: request.client,
                isSecure: request.isSecure, id: request.id)
            return await service.respond(to: request)
        }
    }

    /// A body in pieces as they come over a network, told of when they are asked for.
    private actor Pieces: ByteStream {
        private let source: any ByteStream
        private let told: @Sendable (Int) -> Void
        private var rest: ArraySlice<UInt8> = []

        init(of source: any ByteStream, _ told: @escaping @Sendable (Int) -> Void) {
            (self.source, self.told) = (source, told)
        }

        func next() async throws -> [UInt8]? {
            if rest.isEmpty { rest = try await source.next()?[...] ?? [] }
            guard !rest.isEmpty else { return nil }
            let piece = Array(rest.prefix(16 << 10))
            rest = rest.dropFirst(piece.count)
            told(piece.count)
            return piece
        }
    }

    private static let much = [UInt8](repeating: 0x41, count: 4 << 20)

    @Test("Of a file nothing is read but its name; of one that is taken, all")
    func file() async throws {
        let site = try await TestSite(limiter: RateLimiter([.upload: Rate(burst: 1, perMinute: 1)]))
        let service = Counted(site.application)
        let browser = TestClient(service)
        for status in [422, 429] {
            let hidden = try await browser.get("/check").hiddenFields(ofFormTo: "/check")
            _ = service.taken()
            let request = TestRequest(
                parts: hidden.map { FormPart($0.name, $0.value) } + [
                    FormPart("year", "2568"),
                    FormPart("file", file: "plan.docx", type: "x/y", Self.much),
                ], to: "/check")
            #expect(try await browser.send(request).status == status)
            let taken = service.taken()
            #expect(status == 422 ? taken > Self.much.count : taken <= 64 << 10, "\(taken)")
        }
    }

    @Test("Of a form without files no more is read than a person types")
    func texts() async throws {
        let rates = RateLimiter([.signIn: Rate(burst: 1, perMinute: 1)])
        let service = Counted(try await TestSite(limiter: rates).application)
        let browser = TestClient(service)
        let hidden = try await browser.get("/sign-in").hiddenFields(ofFormTo: "/sign-in")
        let long = String(repeating: "ก", count: 300_000)
        let sent = TestRequest(form: hidden + [("name", long)], to: "/sign-in")
        #expect(try await browser.send(sent).status != 429)
        _ = service.taken()
        #expect(try await browser.send(sent).status == 429)
        #expect(service.taken() <= KeptForm.mostBytes + (16 << 10))
    }
}
