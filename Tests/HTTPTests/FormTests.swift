import HTTPProbes
import Testing

@testable import HTTP

@Suite("Forms") struct FormTests {
    @Test("Fields of a form come decoded and in order")
    func urlEncoded() throws {
        let form = try FormFields(urlEncoded: Array("a=1+2&b=%E0%B9%91&a=%26&c&=d".utf8))
        #expect(form.values(of: "a") == ["1 2", "&"])
        #expect(form["b"] == "๑")
        #expect(form["c"] == "")
        #expect(form["x"] == nil)
        #expect(form.names == ["a", "b", "c", ""])
    }

    @Test(
        "Forms beyond their limits, or badly encoded, are errors",
        arguments: [
            ("a&b&c", FormError.tooManyFields(limit: 2)), ("aaaaa=1", .nameTooLong(limit: 4)),
            ("a=123456789", .valueTooLong(limit: 8)), ("a=%4", .encoding), ("a=%FF", .encoding),
            ("a=%zz", .encoding),
        ])
    func limits(text: String, error: FormError) {
        #expect(throws: error) {
            try FormFields(
                urlEncoded: Array(text.utf8),
                limits: FormLimits(fields: 2, nameBytes: 4, valueBytes: 8))
        }
    }

    private static let body = Array(
        ("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nหนึ่ง\r\n--XX\r\n"
            + "Content-Disposition: form-data; name=\"f\"; filename=\"C:\\ก;ข.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
            + "\r\n--X\r\n--XY\r\r\n--XX\r\n"
            + "Content-Disposition: form-data; name=\"e\"\r\n\r\n\r\n--XX--\r\n").utf8)

    /// Parts with their whole bytes, of a body that arrives in pieces of a size.
    private func parts(_ body: [UInt8], pieces: Int) throws -> [(MultipartPart, [UInt8])] {
        var parser = try #require(MultipartParser(boundary: "XX"))
        var parts: [(MultipartPart, [UInt8])] = []
        for start in stride(from: 0, to: body.count, by: pieces) {
            for event in try parser.parse(Array(body[start..<min(body.count, start + pieces)])) {
                switch event {
                case .part(let part): parts.append((part, []))
                case .data(let bytes): parts[parts.count - 1].1 += bytes
                case .partEnd: break
                }
            }
        }
        #expect(parser.isWhole)
        return parts
    }

    @Test("Multipart bodies come out the same in pieces of any size", arguments: 1...40)
    func multipart(size: Int) throws {
        let parts = try parts(Self.body, pieces: size)
        #expect(parts.map(\.0.name) == ["a", "f", "e"])
        #expect(parts[0].1 == Array("หนึ่ง".utf8))
        #expect(parts[1].0.fileName == "ก;ข.pdf")
        #expect(parts[1].1 == Array("\r\n--X\r\n--XY\r".utf8))
        #expect(parts[2].1.isEmpty)
    }

    @Test("Spoilt multipart bodies never trap")
    func spoilt() {
        var random = SeededGenerator(seed: 7_578)
        for _ in 0..<3_000 {
            var body = Self.body
            for _ in 0..<4 {
                body[Int.random(in: 0..<body.count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            guard var parser = MultipartParser(boundary: "XX") else { continue }
            let cut = Int.random(in: 0..<body.count, using: &random)
            _ = try? parser.parse(Array(body[..<cut]))
            _ = try? parser.parse(Array(body[cut...]))
        }
    }

    @Test(
        "Boundaries that RFC 2046 forbids make no parser",
        arguments: ["", String(repeating: "a", count: 71), "a\r\n", "ก"])
    func boundaries(boundary: String) { #expect(MultipartParser(boundary: boundary) == nil) }
}
