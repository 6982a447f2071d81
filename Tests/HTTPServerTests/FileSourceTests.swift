import Foundation
import HTTP
import HTTPTesting
import Testing
import Threads

@testable import HTTPServer

@Suite("Files as bodies") struct FileSourceTests {
    private static let content = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0 * 7) })

    /// Serves one file; `/shrinking` cuts it after it was opened.
    private struct Files: Service {
        let path: String
        let pool = ThreadPool(threads: 1)

        func admission(of head: RequestHead) -> Admission { Admission() }

        func respond(to request: Request) async -> Response {
            guard let source = try? await pool.run({ try FileSource(path: path, pool: pool) })
            else { return Response(.notFound) }
            if request.target.path == "/shrinking" { truncate(path, 200_000) }
            var response = Response(.ok, body: .source(source))
            response.etag = ETag("file")
            return response
        }
    }

    private func withFile(_ test: (TestClient) async throws -> Void) async throws {
        let url = FileManager.default.temporaryDirectory.appending(
            path: "file_\(UInt64.random(in: 0 ... .max))")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(Self.content).write(to: url)
        try await test(TestClient(Files(path: url.path)))
        try Data(Self.content).write(to: url)
        try await TestClient.overSockets(Files(path: url.path), test)
    }

    @Test("A file arrives whole")
    func whole() async throws {
        try await withFile { (client: TestClient) async throws in
            let answer = try await client.get("/")
            #expect(answer.body == Self.content)
            #expect(answer["Accept-Ranges"] == "bytes")
            #expect(try await client.send(TestRequest(.head, "/")).body == [])
        }
    }

    @Test(
        "A part of a file arrives, and what lies outside is refused",
        arguments: [
            ("bytes=0-0", 0..<1), ("bytes=131000-262200", 131_000..<262_201),
            ("bytes=-5", 299_995..<300_000), ("bytes=299999-", 299_999..<300_000),
            ("bytes=300000-", nil),
        ] as [(String, Range<Int>?)])
    func part(range: String, expected: Range<Int>?) async throws {
        try await withFile { (client: TestClient) async throws in
            let answer = try await client.send(TestRequest(.get, "/", fields: [("Range", range)]))
            #expect(answer.status == (expected == nil ? 416 : 206))
            if let expected {
                #expect(answer.body == Array(Self.content[expected]))
                #expect(
                    answer["Content-Range"]
                        == "bytes \(expected.lowerBound)-\(expected.upperBound - 1)/300000")
            }
        }
    }

    @Test("A file that shrinks while it is sent breaks off; the client does not take it for whole")
    func shrinking() async throws {
        try await withFile { (client: TestClient) async throws in
            #expect(try await client.get("/shrinking").body == nil)
            // The control: what is left is served whole again.
            #expect(try await client.get("/").body?.count == 200_000)
        }
    }
}
