import HTTPProbes
import Testing

@testable import HTTP

/// What parsing a whole message came to.
private enum Outcome: Equatable {
    case refused(Malformation)
    case unfinished
    case head(String, Int)
    case message(String, [UInt8])
}

/// Parses a message that arrives in pieces, body included.
private func outcome(_ pieces: [[UInt8]]) -> Outcome {
    var parser = RequestParser()
    var bytes: [UInt8] = []
    var head: RequestHead?
    var chunks = ChunkDecoder()
    var (body, next) = ([UInt8](), 0)
    for piece in pieces {
        bytes += piece
        do {
            if head == nil, let (found, length) = try parser.parse(bytes, from: 0) {
                (head, next) = (found, length)
            }
            guard let head else { continue }
            let name =
                "\(head.method) \(head.target.path)?\(head.target.query) \(head.framing) \(head.fields.count)"
            switch head.framing {
            case .none: return .head(name, next)
            case .length(let length):
                if bytes.count - next >= length {
                    return .message(name, Array(bytes[next..<next + length]))
                }
            case .chunked:
                let (reached, isWhole) = try chunks.decode(bytes, from: next, into: &body)
                next = reached
                if isWhole { return .message(name, body) }
            }
        } catch { return .refused(error) }
    }
    return .unfinished
}

@Suite("Parsing requests strictly") struct ParserTests {
    @Test("Malformed requests are refused with their status", arguments: Probe.all)
    func probes(probe: Probe) {
        guard case .refused(let reason) = outcome([probe.bytes]) else {
            Issue.record("\(probe): accepted")
            return
        }
        #expect(reason.status.code == probe.status)
    }

    @Test("The same requests without the fault are accepted", arguments: Probe.all)
    func controls(probe: Probe) {
        switch outcome([probe.control]) {
        case .head, .message: break
        case let other: Issue.record("\(probe): \(other)")
        }
    }

    @Test("Where the bytes are split makes no difference", arguments: Probe.all)
    func splits(probe: Probe) {
        for bytes in [probe.bytes, probe.control] where bytes.count < 2_000 {
            let whole = outcome([bytes])
            for place in 0...bytes.count {
                #expect(outcome([Array(bytes[..<place]), Array(bytes[place...])]) == whole)
            }
            #expect(outcome(bytes.map { [$0] }) == whole)
        }
    }

    @Test("Spoilt requests never trap, and parse the same byte by byte")
    func mutations() {
        var mutator = Mutator(seed: 9_112)
        for _ in 0..<4_000 {
            let bytes = mutator.next()
            #expect(outcome([bytes]) == outcome(bytes.map { [$0] }))
        }
    }

    @Test("Requests that follow one another are told apart")
    func pipelining() throws {
        let bytes = Array("\r\nGET /a HTTP/1.1\r\nHost: x\r\n\r\nHEAD /b?c HTTP/1.0\r\n\r\n".utf8)
        var parser = RequestParser()
        let first = try #require(try parser.parse(bytes, from: 0))
        let second = try #require(try parser.parse(bytes, from: first.length))
        #expect(first.head.target.path == "/a")
        #expect(first.head.keepsAlive)
        #expect(second.head.method == .head)
        #expect(second.head.target.query == "c")
        #expect(!second.head.keepsAlive)
        #expect(first.length + second.length == bytes.count)
    }

    @Test(
        "A target of absolute form counts as its path, and its host in place of the field's",
        arguments: [
            ("GET http://a.example/page HTTP/1.1", "a.example", "/page", ""),
            ("GET HTTP://A.Example:8080/page?q=1 HTTP/1.1", "a.example:8080", "/page", "q=1"),
            ("GET https://[::1]:80/ HTTP/1.1", "[::1]:80", "/", ""),
            ("GET http://a.example HTTP/1.1", "a.example", "/", ""),
            ("GET http://a.example?q=1 HTTP/1.1", "a.example", "/", "q=1"),
            ("GET http://a.example//http://b/ HTTP/1.1", "a.example", "//http:%2F%2Fb/", ""),
            ("GET /http://a/ HTTP/1.1", "other.example", "/http://a/", ""),
        ])
    func absoluteForm(line: String, host: String, path: String, query: String) throws {
        var parser = RequestParser()
        let bytes = Array("\(line)\r\nHost: other.example\r\n\r\n".utf8)
        let head = try #require(try parser.parse(bytes, from: 0)).head
        #expect((head.host, head.target.query) == (host, query))
        #expect(head.target.path.replacing("%3A", with: ":") == path.replacing("%2F", with: "/"))
    }

    @Test("A whole server is asked for in both forms")
    func wholeServer() throws {
        for line in ["OPTIONS * HTTP/1.1", "OPTIONS http://a.example HTTP/1.1"] {
            var parser = RequestParser()
            let bytes = Array("\(line)\r\nHost: a.example\r\n\r\n".utf8)
            let head = try #require(try parser.parse(bytes, from: 0)).head
            #expect(head.target.isAsterisk)
        }
    }

    @Test("Thai stands in paths percent-encoded and comes out decoded")
    func thai() throws {
        let path = Path(segments: ["แผน", "ก/ข ๑"])
        let bytes = Array("GET /%E0%B9%81%E0%B8%9C%E0%B8%99 HTTP/1.1\r\nHost: x\r\n\r\n".utf8)
        var parser = RequestParser()
        let head = try #require(try parser.parse(bytes, from: 0)).head
        #expect(head.target.segments == ["แผน"])
        #expect(path.text == "/%E0%B9%81%E0%B8%9C%E0%B8%99/%E0%B8%81%2F%E0%B8%82%20%E0%B9%91")
    }

    @Test("Connection options are read as a list, close before keep-alive")
    func connectionOptions() throws {
        for (value, keeps) in [
            ("close", false), ("Keep-Alive", true), ("x, CLOSE ,keep-alive", false), ("x", true),
        ] {
            var parser = RequestParser()
            let bytes = Array("GET / HTTP/1.1\r\nHost: x\r\nConnection: \(value)\r\n\r\n".utf8)
            #expect(
                try #require(try parser.parse(bytes, from: 0)).head.keepsAlive == keeps, "\(value)")
        }
    }
}
