import HTTP

/// Reads a whole reply of a connection that was closed after it.
enum ReplyReader {
    /// The connection was closed without a whole head.
    struct NoReply: Error {}

    static func read(_ bytes: [UInt8]) throws -> TestResponse {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { throw NoReply() }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
            .split(separator: "\r\n")
        let words = lines.first?.split(separator: " ", maxSplits: 2) ?? []
        guard words.count >= 2, let status = Int(words[1]) else { throw NoReply() }
        let rest = Array(bytes[end.upperBound...])
        // A word in between (100 Continue) is not the reply.
        if status < 200 { return try read(rest) }
        let fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (name: String(parts[0]), value: String(parts.last?.drop { $0 == " " } ?? ""))
        }
        let head = TestResponse(status: status, fields: fields, body: [])
        return TestResponse(status: status, fields: fields, body: body(rest, head))
    }

    private static func body(_ bytes: [UInt8], _ head: TestResponse) -> [UInt8]? {
        if head["Transfer-Encoding"] == "chunked" {
            var decoder = ChunkDecoder()
            var content: [UInt8] = []
            let isWhole = try? decoder.decode(bytes, from: 0, into: &content).isWhole
            return isWhole == true ? content : nil
        }
        guard let length = head["Content-Length"].flatMap({ Int($0) }) else { return bytes }
        // Without a body: the answer to HEAD, and 304.
        return bytes.isEmpty || bytes.count == length ? bytes : nil
    }
}
