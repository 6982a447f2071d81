import Testing

@testable import Outbound

@Suite("Sending texts to addresses that somebody entered") struct PosterTests {
    private static let heads = ["Content-Type: application/json", "webhook-id: 1-1-5"]

    private static func poster(seconds: Int = 10) -> Poster {
        var limits = Poster.usual
        limits.seconds = seconds
        return Poster(
            rule: .everybodyAndThisMachine, schemes: "http,https", limits: limits, threads: 1)
    }

    /// What comes of sending a text to a server on this machine, and what it got.
    private static func post(
        _ text: String, answer: @escaping LocalWeb.Answer
    ) async throws -> (answer: OpeningAnswer, texts: [String], paths: [String]) {
        let web = try #require(LocalWeb(answer))
        defer { web.stop() }
        let answer = try await poster().post(
            text, to: "http://127.0.0.1:\(web.port)/in", heads: heads)
        return (answer, web.texts, web.paths)
    }

    @Test("The text arrives whole under its head, whatever its letters")
    func arrives() async throws {
        let text = "{\"a\":\"ไฟดับ\"}" + String(repeating: " ", count: 20_000)
        let found = try await Self.post(text) { _, _ in
            "HTTP/1.1 204 No Content\r\n\r\n"
        }
        #expect(found.answer == .answered(status: 204, bytes: 0))
        let sent = try #require(found.texts.first)
        #expect(sent.hasPrefix("POST /in HTTP/1.1\r\n") && sent.hasSuffix("\r\n\r\n" + text))
        for head in Self.heads { #expect(sent.contains("\r\n\(head)\r\n")) }
        #expect(!sent.contains("x-www-form-urlencoded"))
    }

    @Test("A redirect is told and not followed")
    func redirect() async throws {
        let found = try await Self.post("{}") { _, port in
            "HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:\(port)/other\r\n"
                + "Content-Length: 0\r\n\r\n"
        }
        #expect(found.answer == .answered(status: 307, bytes: 0))
        #expect(found.paths == ["/in"])
    }

    @Test("Of an endless answer little is read")
    func large() async throws {
        let found = try await Self.post("{}") { _, _ in
            "HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n"
                + String(repeating: "a", count: 900_000)
        }
        guard case .answered(200, let bytes) = found.answer else {
            Issue.record("\(found.answer)")
            return
        }
        #expect(bytes < 100_000)
    }

    @Test("Who says nothing is given up")
    func silent() async throws {
        let web = try #require(LocalWeb { _, _ in nil })
        defer { web.stop() }
        let answer = try await Self.poster(seconds: 1).post(
            "{}", to: "http://127.0.0.1:\(web.port)/in", heads: [])
        #expect(answer == .slow)
    }

    /// The control is what arrives above at the same address.
    @Test("As it is used nothing goes to this machine, to a network inside, or without encryption")
    func inside() async throws {
        let web = try #require(LocalWeb { _, _ in "HTTP/1.1 200 OK\r\n\r\n" })
        defer { web.stop() }
        let poster = Poster(threads: 1)
        for host in ["127.0.0.1", "localhost", "2130706433", "[::1]", "[::ffff:127.0.0.1]"] {
            let answer = try await poster.post(
                "{}", to: "https://\(host):\(web.port)/", heads: [])
            #expect(answer == .inside || answer == .unreachable, "\(host): \(answer)")
        }
        #expect(
            try await poster.post("{}", to: "https://127.0.0.1:\(web.port)/", heads: [])
                == .inside)
        let plain = try await poster.post("{}", to: "http://127.0.0.1:\(web.port)/", heads: [])
        #expect(plain == .unreachable)
        #expect(web.paths == [])
    }

    @Test(
        "What leads inside is known as it is written",
        arguments: [
            "127.0.0.1", "10.1.2.3", "169.254.169.254", "2130706433", "0x7f.1", "[::1]",
            "[fd00::1]", "[::ffff:10.0.0.1]", "localhost", "LOCALHOST", "intranet", "a.local",
            "metadata.google.internal", "", ".", "localhost.",
        ])
    func known(_ host: String) {
        #expect(AddressRule.isInside(host: host))
    }

    @Test(
        "What everybody reaches is not refused as it is written",
        arguments: ["1.1.1.1", "hook.rimthan.go.th", "[2606:4700::1111]", "example.com"])
    func outside(_ host: String) {
        #expect(!AddressRule.isInside(host: host))
    }
}
