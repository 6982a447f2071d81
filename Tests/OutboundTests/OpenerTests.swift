import Testing

@testable import Outbound

@Suite("Opening links as a reader would") struct OpenerTests {
    private static let page = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"

    /// What comes of opening a path of a server on this machine.
    private static func open(
        _ path: String, _ rule: AddressRule = .everybodyAndThisMachine,
        limits: Opener.Limits = Opener.Limits(), answer: @escaping LocalWeb.Answer
    ) async throws -> (answer: OpeningAnswer, asked: [String]) {
        let web = try #require(LocalWeb(answer))
        defer { web.stop() }
        let opener = Opener(rule: rule, limits: limits, threads: 1)
        return (try await opener.open("http://127.0.0.1:\(web.port)\(path)"), web.paths)
    }

    @Test(
        "What a server answers is told by its status and how much came",
        arguments: [
            ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, 5),
            ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 200, 0),
            ("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno", 404, 2),
            ("HTTP/1.1 503 Sorry\r\nContent-Length: 0\r\n\r\n", 503, 0),
        ])
    func answered(_ text: String, _ status: Int, _ bytes: Int) async throws {
        let found = try await Self.open("/a") { _, _ in text }
        #expect(found.answer == .answered(status: status, bytes: bytes))
        #expect(found.asked == ["/a"])
    }

    @Test("A redirect is followed, and what stands at its end counts")
    func redirected() async throws {
        let found = try await Self.open("/old") { path, port in
            path == "/old"
                ? "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:\(port)/new\r\n"
                    + "Content-Length: 0\r\n\r\n"
                : Self.page
        }
        #expect(found.answer == .answered(status: 200, bytes: 5))
        #expect(found.asked == ["/old", "/new"])
    }

    @Test("A circle of redirects ends")
    func circle() async throws {
        let found = try await Self.open("/a") { _, port in
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:\(port)/a\r\nContent-Length: 0\r\n\r\n"
        }
        #expect(found.answer == .circling)
        #expect(found.asked.count <= 6)
    }

    @Test("No more is fetched than is needed to see that there is something")
    func large() async throws {
        var limits = Opener.Limits()
        limits.bytes = 1_000
        let found = try await Self.open("/large", limits: limits) { _, _ in
            "HTTP/1.1 200 OK\r\nContent-Length: 400000\r\n\r\n"
                + String(repeating: "a", count: 400_000)
        }
        guard case .answered(200, let bytes) = found.answer else {
            Issue.record("\(found.answer)")
            return
        }
        #expect(bytes >= 1_000 && bytes < 400_000)
    }

    @Test("A server that says nothing is given up")
    func silent() async throws {
        var limits = Opener.Limits()
        limits.seconds = 1
        let found = try await Self.open("/", limits: limits) { _, _ in nil }
        #expect(found.answer == .slow)
    }

    /// The same address is answered above: only the rule keeps it from being asked here.
    @Test("This machine is not asked, by whatever name")
    func inside() async throws {
        let web = try #require(LocalWeb { _, _ in Self.page })
        defer { web.stop() }
        let opener = Opener(threads: 1)
        for host in [
            "127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]",
        ] {
            let answer = try await opener.open("http://\(host):\(web.port)/")
            #expect(answer == .inside || answer == .unreachable, "\(host): \(answer)")
        }
        #expect(web.paths == [])
    }

    /// A server that may be asked leads to one that may not; the control is the redirect that is followed above.
    @Test(
        "A redirect to a network inside is not followed",
        arguments: [
            "http://10.0.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/",
            "http://[fd00::1]/", "http://0.0.0.0/",
        ])
    func redirectedInside(_ target: String) async throws {
        let found = try await Self.open("/out") { _, _ in
            "HTTP/1.1 302 Found\r\nLocation: \(target)\r\nContent-Length: 0\r\n\r\n"
        }
        #expect(found.answer == .inside)
    }

    @Test(
        "Nothing but the web is opened, by itself or by a redirect",
        arguments: [
            "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:1/", "dict://127.0.0.1/",
            "smtp://127.0.0.1/", "javascript:alert(1)", "",
        ])
    func webOnly(_ address: String) async throws {
        let opener = Opener(rule: .everybodyAndThisMachine, threads: 1)
        if !address.isEmpty, !address.hasPrefix("javascript") {
            let found = try await Self.open("/out") { _, _ in
                "HTTP/1.1 302 Found\r\nLocation: \(address)\r\nContent-Length: 0\r\n\r\n"
            }
            #expect(found.answer == .unreachable)
        }
        #expect(try await opener.open(address) == .unreachable)
    }

    @Test("Where nobody listens, nobody answers")
    func nobody() async throws {
        let web = try #require(LocalWeb { _, _ in Self.page })
        web.stop()
        let opener = Opener(rule: .everybodyAndThisMachine, threads: 1)
        let answer = try await opener.open("http://127.0.0.1:1/")
        #expect(answer == .unreachable)
    }
}
