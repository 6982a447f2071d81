import Glibc
import HTTP
import HTTPProbes
import HTTPTesting
import Synchronization
import Testing

@testable import HTTPServer
import Threads

@Suite("The server over real sockets", .serialized) struct SocketTests {
    @Test("Malformed requests are refused and the connection is closed")
    func probes() async throws {
        try await withServer { (port: UInt16, _: Server) async throws in
            for probe in Probe.all {
                let client = try RawClient(port: port)
                try await client.send(probe.bytes)
                let answer = try await client.receive()
                #expect(
                    answer.hasPrefix("HTTP/1.1 \(probe.status) "), "\(probe): \(answer.prefix(40))")
                #expect(answer.contains("Connection: close\r\n"), "\(probe)")
                #expect(answer.contains("\r\nX-Content-Type-Options: nosniff\r\n"), "\(probe)")
                let control = try RawClient(port: port)
                try await control.send(probe.control)
                let accepted = try await control.receive(until: "\r\n\r\n")
                #expect(accepted.hasPrefix("HTTP/1.1 200 "), "\(probe): \(accepted.prefix(40))")
            }
        }
    }

    @Test("Pipelined requests are answered in order, bodies included")
    func pipelining() async throws {
        try await withServer { (port: UInt16, _: Server) async throws in
            let requests = (0..<200).map { number in
                number % 2 == 0
                    ? "GET /n\(number) HTTP/1.1\r\nHost: x\r\n\r\n"
                    : "POST /n\(number) HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
            }
            let answer = try await RawClient.ask(port, requests.joined())
            let found = answer.ranges(of: " /n").map { range in
                String(answer[range.upperBound...].prefix { $0 != " " })
            }
            #expect(found == (0..<200).map { String($0) })
        }
    }

    @Test("HEAD answers as GET without the body")
    func head() async throws {
        try await withServer { (port: UInt16, _: Server) async throws in
            let answer = try await RawClient.ask(port, "HEAD /tagged HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(answer.contains("Content-Length: 8800\r\n"))
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test("Large bodies arrive whole, in chunks and by length, and are limited")
    func bodies() async throws {
        try await withServer { (port: UInt16, _: Server) async throws in
            let body = String(repeating: "0123456789", count: 100_000)
            let sum = 1_000_000 / 10 * (0..<10).reduce(0) { $0 + $1 + 48 }
            let byLength = try await RawClient.ask(
                port, "POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.count)\r\n\r\n" + body)
            #expect(byLength.hasSuffix("POST /b 1000000 \(sum)"))
            let size = String(body.count / 4, radix: 16)
            let piece = body.prefix(body.count / 4)
            let chunks = String(repeating: "\(size)\r\n\(piece)\r\n", count: 4) + "0\r\n\r\n"
            let inChunks = try await RawClient.ask(
                port, "POST /b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks)
            #expect(inChunks.hasSuffix("POST /b 1000000 \(sum)"))
            let tooLong = try await RawClient.ask(
                port, "POST /small HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\nhello world")
            #expect(tooLong.hasPrefix("HTTP/1.1 413 "))
            let tooLongInChunks = try await RawClient.ask(
                port,
                "POST /small HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nb\r\nhello world\r\n0\r\n\r\n"
            )
            #expect(tooLongInChunks.hasPrefix("HTTP/1.1 413 "))
        }
    }

    @Test(
        "A body that no route takes is not read: who does not ask for it answers, and the connection ends"
    )
    func refusedBody() async throws {
        try await withServer { (port: UInt16, _: Server) async throws in
            for framing in [
                "Content-Length: 5000000\r\n\r\nhello",
                "Content-Length: 5000000\r\nExpect: 100-continue\r\n\r\n",
            ] {
                let answer = try await RawClient.ask(
                    port, "POST /ignore HTTP/1.1\r\nHost: x\r\n" + framing)
                #expect(answer.hasPrefix("HTTP/1.1 200 ") && answer.hasSuffix("ignored"))
                #expect(answer.lowercased().contains("\r\nconnection: close\r\n"))
            }
        }
    }

    @Test("Of a body that is too long for its route the beginning is handed over, then the limit")
    func beginning() async throws {
        try await withServer { (port: UInt16, _: Server) async throws in
            let body = String(repeating: "0123456789", count: 500_000)
            let answer = try await RawClient.ask(
                port,
                "POST /beginning HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.count)\r\n\r\n"
                    + body)
            #expect(answer.hasSuffix("tooLarge(limit: \(4 << 20)) true"), "\(answer.suffix(80))")
            #expect(answer.lowercased().contains("\r\nconnection: close\r\n"))
        }
    }

    @Test("A client that asks first is told to continue, or refused before it sends")
    func continues() async throws {
        try await withServer { (port: UInt16, _: Server) async throws in
            let client = try RawClient(port: port)
            try await client.send(
                "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
            #expect(try await client.receive(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            try await client.send("hi")
            #expect(try await client.receive(until: " 2 209").hasPrefix("HTTP/1.1 200"))
            let refused = try RawClient(port: port)
            try await refused.send(
                "POST /small HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\nExpect: 100-continue\r\n\r\n"
            )
            #expect(try await refused.receive(until: "\r\n\r\n").hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test("Streams arrive whole in chunks; a stream that fails breaks the connection")
    func streams() async throws {
        try await withServer { (port: UInt16, _: Server) async throws in
            let whole = try await RawClient.ask(port, "GET /stream HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(whole.hasSuffix("\r\n0\r\n\r\n"))
            #expect(whole.count { $0 == "a" } > 500_000)
            let old = try await RawClient.ask(port, "GET /stream HTTP/1.0\r\n\r\n")
            #expect(!old.contains("chunked") && old.hasSuffix("aaaa"))
            let broken = try await RawClient.ask(port, "GET /broken HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(!broken.hasSuffix("0\r\n\r\n"))
        }
    }

    @Test("A body that nobody reads ends the connection after the answer")
    func unread() async throws {
        try await withServer { (port: UInt16, _: Server) async throws in
            let client = try RawClient(port: port)
            try await client.send(
                "POST /ignore HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nGET /x HTTP/1.1\r\n"
            )
            let answer = try await client.receive()
            #expect(answer.contains("Connection: close") && answer.hasSuffix("ignored"))
            #expect(answer.components(of: "HTTP/1.1") == 1)
        }
    }

    @Test("Unchanged, in part, compressed")
    func conditions() async throws {
        try await withServer { (port: UInt16, _: Server) async throws in
            func ask(_ fields: String) async throws -> String {
                try await RawClient.ask(
                    port, "GET /tagged HTTP/1.1\r\nHost: x\r\n\(fields)\r\n\r\n")
            }
            #expect(try await ask("If-None-Match: \"t1\"").hasPrefix("HTTP/1.1 304 "))
            #expect(try await ask("Range: bytes=0-2").hasSuffix("\r\n\r\nข"))
            let small = try await ask("Accept-Encoding: gzip")
            #expect(
                small.contains("Content-Encoding: gzip\r\n") && small.contains("ETag: W/\"t1\""))
            #expect(small.utf8.count < 3_000)
            #expect(!(try await ask("Accept-Encoding: gzip;q=0")).contains("Content-Encoding"))
        }
    }

    @Test("Fields of the server stand on every answer unless the handler sets them")
    func securityHeaders() async throws {
        try await withServer { (port: UInt16, _: Server) async throws in
            let own = try await RawClient.ask(port, "GET /own HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(own.components(of: "Content-Security-Policy") == 1)
            #expect(own.contains("Content-Security-Policy: sandbox\r\n"))
            #expect(own.contains("Strict-Transport-Security: "))
        }
    }

    @Test("Only served hosts are answered")
    func hosts() async throws {
        let served = ServedHosts(["a.go.th"])
        try await withServer({
            $0.hosts = served
        }) { (port: UInt16, _: Server) async throws in
            #expect(
                try await RawClient.ask(port, "GET / HTTP/1.1\r\nHost: A.go.th:80\r\n\r\n")
                    .hasPrefix("HTTP/1.1 200"))
            #expect(
                try await RawClient.ask(port, "GET / HTTP/1.1\r\nHost: b.go.th\r\n\r\n").hasPrefix(
                    "HTTP/1.1 421"))
            // As the target names it, whatever stands in the field beside it.
            for (target, status) in [("http://a.go.th/", "200"), ("http://b.go.th/", "421")] {
                let asked =
                    "GET \(target) HTTP/1.1\r\nHost: \(status == "200" ? "b" : "a").go.th\r\n\r\n"
                #expect(try await RawClient.ask(port, asked).hasPrefix("HTTP/1.1 \(status)"))
            }
            // While it runs.
            served.replace(["b.go.th"])
            #expect(
                try await RawClient.ask(port, "GET / HTTP/1.1\r\nHost: b.go.th\r\n\r\n").hasPrefix(
                    "HTTP/1.1 200"))
            #expect(
                try await RawClient.ask(port, "GET / HTTP/1.1\r\nHost: a.go.th\r\n\r\n").hasPrefix(
                    "HTTP/1.1 421"))
        }
    }

    @Test("The last hop of the trusted proxy names the client; nobody else does")
    func proxies() async throws {
        let request =
            "GET /client HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 9.9.9.9, 1.2.3.4\r\nX-Forwarded-Proto: https\r\n\r\n"
        try await withServer { (port: UInt16, _: Server) async throws in
            #expect(try await RawClient.ask(port, request).hasSuffix("127.0.0.1 false none"))
        }
        try await withServer({
            $0.trustedProxy = .address("127.0.0.1")
        }) { (port: UInt16, _: Server) async throws in
            #expect(try await RawClient.ask(port, request).hasSuffix("1.2.3.4 true none"))
        }
    }

    @Test("A Unix socket serves, replaces a socket left behind, and goes with the server")
    func unixSocket() async throws {
        let path = "/tmp/prongsai-test-\(getpid()).sock"
        let first = try ListeningSocket(.unix(path))
        try await withServer({
            $0.addresses = [.unix(path)]
        }) { (_: UInt16, _: Server) async throws in
            let client = try RawClient(path: path)
            try await client.send("GET /client HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(try await client.receive(until: "none").hasSuffix("local false none"))
        }
        withExtendedLifetime(first) {}
    }

    @Test(
        "A trusted proxy over a Unix socket names the client; another there is nobody",
        arguments: [(TrustedProxy.unixSocket, "1.2.3.4 true none"), (.none, "local false none")])
    func proxyOverUnixSocket(proxy: TrustedProxy, answer: String) async throws {
        let path = "/tmp/prongsai-test-\(getpid())-\(UInt32.random(in: 0 ... .max)).sock"
        try await withServer({
            $0.addresses = [.unix(path)]
            $0.trustedProxy = proxy
        }) { (_: UInt16, _: Server) async throws in
            let client = try RawClient(path: path)
            try await client.send(
                "GET /client HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 9.9.9.9\r\n"
                    + "X-Forwarded-For: 8.8.8.8, 1.2.3.4\r\nX-Forwarded-Proto: https\r\n\r\n")
            #expect(try await client.receive(until: "none").hasSuffix("\r\n\r\n" + answer))
        }
    }

    @Test("The log has a line for each request but those that ask for none")
    func logs() async throws {
        let records = Lock<[AccessRecord]>([])
        try await withServer {
            $0.accessLog = { record in records.withLock { $0.append(record) } }
        } _: { (port: UInt16, _: Server) async throws in
            _ = try await RawClient.ask(port, "GET /a?secret=1 HTTP/1.1\r\nHost: x\r\n\r\n")
            _ = try await RawClient.ask(port, "GET /secret HTTP/1.1\r\nHost: x\r\n\r\n")
        }
        #expect(records.withLock { $0 }.map(\.path) == ["/a"])
    }
}

extension String {
    /// How often a text stands in this one.
    func components(of text: String) -> Int { ranges(of: text).count }
}
