import Testing

@testable import HTTP

/// A head for a GET with some more fields.
func head(_ fields: String..., method: String = "GET", target: String = "/") throws -> RequestHead {
    var parser = RequestParser()
    let text =
        "\(method) \(target) HTTP/1.1\r\nHost: x\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
    return try #require(try parser.parse(Array(text.utf8), from: 0)).head
}

@Suite("Dates, tags, ranges, weights") struct NegotiationTests {
    @Test(
        "Dates are printed and read back",
        arguments: [
            (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
            (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
            (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"),
        ])
    func dates(seconds: Int, text: String) {
        #expect(HTTPDate.text(seconds) == text)
        #expect(HTTPDate.seconds(text) == seconds)
    }

    @Test(
        "What is no date is none",
        arguments: ["", "yesterday", "Sun, 06 Nov 1994 08:49:37", "Sun, 99 Nov 1994 08:49:37 GMT"])
    func noDates(text: String) { #expect(HTTPDate.seconds(text) == nil) }

    @Test(
        "Ranges of ten bytes",
        arguments: [
            ("bytes=0-3", ByteRange.part(0..<4)), ("bytes=8-", .part(8..<10)),
            ("bytes=-3", .part(7..<10)),
            ("bytes=-99", .part(0..<10)), ("bytes=4-99", .part(4..<10)),
            ("bytes=10-", .unsatisfiable),
            ("bytes=-0", .unsatisfiable), ("bytes=5-3", .whole), ("bytes=0-1,3-4", .whole),
            ("bytes=x", .whole),
            ("lines=0-1", .whole), ("bytes=-", .whole), ("bytes=99999999999999999999-", .whole),
        ])
    func ranges(value: String, range: ByteRange) { #expect(ByteRange(value, length: 10) == range) }

    @Test("Weights choose, the server's order breaks ties")
    func weights() {
        #expect(QualityList("en;q=0.5, th-TH").preferredLanguage(of: ["en", "th"]) == "th")
        #expect(QualityList("fr").preferredLanguage(of: ["th", "en"]) == nil)
        #expect(QualityList("gzip;q=0").weight(of: "gzip") == 0)
        #expect(QualityList("br, *;q=0.1").weight(of: "gzip") == 100)
        #expect(
            QualityList("text/*;q=0.3, application/json").preferredMediaType(of: [
                "text/html", "application/json",
            ]) == "application/json")
        #expect(QualityList("image/png").preferredMediaType(of: ["text/html"]) == nil)
        #expect(QualityList("gzip;q=9").weight(of: "gzip") == 0)
    }

    private var page: Response {
        var response = Response.text("0123456789")
        response.etag = ETag("a")
        response.lastModified = 784_111_777
        return response
    }

    @Test("What the client has is not sent again; the tag counts before the date")
    func notModified() throws {
        #expect(page.answering(try head("If-None-Match: \"b\", W/\"a\"")).status == .notModified)
        #expect(page.answering(try head("If-None-Match: \"b\"")).status == .ok)
        let date = "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT"
        #expect(page.answering(try head(date)).status == .notModified)
        #expect(page.answering(try head(date, "If-None-Match: \"b\"")).status == .ok)
        #expect(page.answering(try head("If-None-Match: \"a\"", method: "POST")).status == .ok)
    }

    @Test("A part is sent of the very same content only")
    func partial() throws {
        let part = page.answering(try head("Range: bytes=2-4", "If-Range: \"a\""))
        #expect(part.status == .partialContent)
        #expect(part.headers[.contentRange] == "bytes 2-4/10")
        if case .bytes(let bytes) = part.body {
            #expect(bytes == Array("234".utf8))
        } else {
            Issue.record("no bytes")
        }
        #expect(page.answering(try head("Range: bytes=2-4", "If-Range: \"b\"")).status == .ok)
        #expect(page.answering(try head("Range: bytes=20-")).status == .rangeNotSatisfiable)
    }

    @Test("A value cannot end its line")
    func splitting() {
        var headers = Headers()
        headers[.location] = "/a\r\nSet-Cookie: b=c\0"
        #expect(headers[.location] == "/a  Set-Cookie: b=c ")
    }

    @Test("Cookies are read, and told for this host only")
    func cookies() {
        let cookies = Cookies(["a=1; b=x=y", "c=; a=2"])
        #expect(cookies["b"] == "x=y")
        #expect(cookies["c"] == "")
        #expect(cookies["a"] == nil, "two values: neither is trusted")
        let cookie = HostCookie("session").setting("v;\u{1}1", maxAge: 60, isSecure: true)
        #expect(cookie == "__Host-session=v1; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60")
    }
}
