/// A malformed request, and the nearest request that is none: the negative control.
public struct Probe: Sendable, CustomStringConvertible {
    /// What is wrong.
    public let name: String
    /// The malformed request.
    public let bytes: [UInt8]
    /// What it is to be answered with.
    public let status: Int
    /// The same request without the fault.
    public let control: [UInt8]

    init(_ name: String, _ status: Int, _ text: String, control: String) {
        self.name = name
        self.status = status
        bytes = Array(text.utf8)
        self.control = Array(control.utf8)
    }

    /// As it is printed.
    public var description: String { name }
}

extension Probe {
    private static func get(_ line: String = "GET /page HTTP/1.1", _ fields: String...) -> String {
        line + "\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
    }

    private static func post(_ fields: String..., body: String = "") -> String {
        "POST /page HTTP/1.1\r\nHost: a\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n" + body
    }

    private static let plain = get("GET /page HTTP/1.1", "Host: a")
    private static let absolute = get("GET http://a/page HTTP/1.1", "Host: a")
    private static let five = post("Content-Length: 5", body: "abcde")
    private static let chunks = post("Transfer-Encoding: chunked", body: "3\r\nabc\r\n0\r\n\r\n")
    private static let value = get("GET /page HTTP/1.1", "Host: a", "X-A: b")

    /// The requests that RFC 9112 refuses and that servers in use accept.
    public static let all: [Probe] = [
        Probe(
            "length and chunks", 400,
            post("Content-Length: 4", "Transfer-Encoding: chunked", body: "0\r\n\r\n"),
            control: chunks),
        Probe(
            "two lengths", 400, post("Content-Length: 4", "Content-Length: 5", body: "abcde"),
            control: five),
        Probe("length +5", 400, post("Content-Length: +5", body: "abcde"), control: five),
        Probe("length -1", 400, post("Content-Length: -1"), control: five),
        Probe("length 5, 5", 400, post("Content-Length: 5, 5", body: "abcde"), control: five),
        Probe(
            "length overflow", 400, post("Content-Length: 99999999999999999999999"), control: five),
        Probe(
            "space before the colon", 400, get("GET /page HTTP/1.1", "Host: a", "X-A : b"),
            control: value),
        Probe(
            "folded line", 400, get("GET /page HTTP/1.1", "Host: a", "X-A: b", " c"), control: value
        ),
        Probe("bare line feeds", 400, "GET /page HTTP/1.1\nHost: a\n\n", control: plain),
        Probe(
            "carriage return in a value", 400, get("GET /page HTTP/1.1", "Host: a", "X-A: b\rc"),
            control: value),
        Probe(
            "NUL in a value", 400, get("GET /page HTTP/1.1", "Host: a", "X-A: b\0c"), control: value
        ),
        Probe("no Host", 400, get(), control: plain),
        Probe("two Hosts", 400, get("GET /page HTTP/1.1", "Host: a", "Host: a"), control: plain),
        Probe(
            "coding xchunked", 501, post("Transfer-Encoding: xchunked", body: "0\r\n\r\n"),
            control: chunks),
        Probe(
            "coding chunked, identity", 501,
            post("Transfer-Encoding: chunked, identity", body: "0\r\n\r\n"), control: chunks),
        Probe(
            "chunk size 0x3", 400,
            post("Transfer-Encoding: chunked", body: "0x3\r\nabc\r\n0\r\n\r\n"), control: chunks),
        Probe(
            "chunk size overflow", 400,
            post("Transfer-Encoding: chunked", body: "fffffffffffffffff3\r\nabc\r\n0\r\n\r\n"),
            control: chunks),
        Probe(
            "bad character in the method", 400, get("GE(T /page HTTP/1.1", "Host: a"),
            control: plain),
        Probe("HTTP/2.0", 505, get("GET /page HTTP/2.0", "Host: a"), control: plain),
        Probe("HTTP/1.1x", 400, get("GET /page HTTP/1.1x", "Host: a"), control: plain),
        Probe("two spaces", 400, get("GET  /page HTTP/1.1", "Host: a"), control: plain),
        Probe(
            "header of 64 KB", 431,
            get("GET /page HTTP/1.1", "Host: a", "X-A: " + String(repeating: "a", count: 65_536)),
            control: get(
                "GET /page HTTP/1.1", "Host: a", "X-A: " + String(repeating: "a", count: 8_000))),
        Probe(
            "line that begins with a space", 400, get("GET /page HTTP/1.1", " X: y", "Host: a"),
            control: value),
        // Beyond the table: D30 and S1.
        Probe(
            "foreign scheme", 400, get("GET ftp://a/page HTTP/1.1", "Host: a"), control: absolute),
        Probe(
            "absolute form without Host", 400, get("GET http://a/page HTTP/1.1"), control: absolute),
        Probe(
            "nobody's address", 400, get("GET http:///page HTTP/1.1", "Host: a"), control: absolute),
        Probe(
            "a person before the host", 400, get("GET http://b@a/page HTTP/1.1", "Host: a"),
            control: absolute),
        Probe(
            "encoded host", 400, get("GET http://%61/page HTTP/1.1", "Host: a"), control: absolute),
        Probe(
            "a backslash for a slash", 400, get("GET http://a\\b/page HTTP/1.1", "Host: a"),
            control: absolute),
        Probe(
            "a way up behind a host", 400, get("GET http://a/../page HTTP/1.1", "Host: a"),
            control: absolute),
        Probe(
            "a fragment behind a host", 400, get("GET http://a/page#b HTTP/1.1", "Host: a"),
            control: absolute),
        Probe("TRACE", 400, get("TRACE /page HTTP/1.1", "Host: a"), control: plain),
        Probe(
            "a way up, encoded", 400, get("GET /%2e%2e/page HTTP/1.1", "Host: a"), control: plain),
        Probe("encoded slash", 400, get("GET /%2Fpage HTTP/1.1", "Host: a"), control: plain),
        Probe("encoded NUL", 400, get("GET /page%00 HTTP/1.1", "Host: a"), control: plain),
        Probe("bytes that are no UTF-8", 400, get("GET /%FF HTTP/1.1", "Host: a"), control: plain),
        Probe(
            "101 fields", 431,
            "GET /page HTTP/1.1\r\nHost: a\r\n" + String(repeating: "A: b\r\n", count: 100)
                + "\r\n",
            control: "GET /page HTTP/1.1\r\nHost: a\r\n" + String(repeating: "A: b\r\n", count: 99)
                + "\r\n"),
        Probe(
            "request line of 9 KB", 414,
            get("GET /page?" + String(repeating: "a", count: 9_000) + " HTTP/1.1", "Host: a"),
            control: get(
                "GET /page?" + String(repeating: "a", count: 8_000) + " HTTP/1.1", "Host: a")),
        Probe(
            "chunk extension", 400,
            post("Transfer-Encoding: chunked", body: "3;a=b\r\nabc\r\n0\r\n\r\n"), control: chunks),
        Probe(
            "chunk ended by a bare line feed", 400,
            post("Transfer-Encoding: chunked", body: "3\nabc\r\n0\r\n\r\n"), control: chunks),
        Probe(
            "unknown expectation", 417, get("GET /page HTTP/1.1", "Host: a", "Expect: tea"),
            control: plain),
        Probe("Host with a path", 400, get("GET /page HTTP/1.1", "Host: a/b"), control: plain),
    ]
}
