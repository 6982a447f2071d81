/// What the fields say about the message itself: host, length, connection, expectation.
struct FieldMeaning {
    private(set) var host: String?
    private(set) var keepsAlive: Bool?
    private(set) var expectsContinue = false
    private var length: Int?
    private var isChunked = false

    /// Takes note of a field if it is one of those.
    mutating func take(
        _ field: FieldLine, of bytes: Span<UInt8>, isVersion10: Bool
    ) throws(Malformation) {
        let (name, value) = (field.name, field.value)
        switch name.count {
        case 4 where bytes.matches(name, lowercase: "host"): try takeHost(bytes, value)
        case 6 where bytes.matches(name, lowercase: "expect"):
            guard bytes.matches(value, lowercase: "100-continue") else { throw .expectation }
            expectsContinue = true
        case 10 where bytes.matches(name, lowercase: "connection"): takeConnection(bytes, value)
        case 14 where bytes.matches(name, lowercase: "content-length"):
            guard length == nil else { throw .contentLength }
            length = try Self.number(bytes, value)
        case 17 where bytes.matches(name, lowercase: "transfer-encoding"):
            // One coding, once, and never in HTTP/1.0: every other spelling has been used for smuggling.
            guard !isChunked, !isVersion10, bytes.matches(value, lowercase: "chunked")
            else { throw .transferCoding }
            isChunked = true
        default: break
        }
    }

    /// How the body's length is told; never in two ways.
    func framing() throws(Malformation) -> Framing {
        switch (isChunked, length) {
        case (true, nil): return .chunked
        case (true, _?): throw .ambiguousLength
        case (false, let length?) where length > 0: return .length(length)
        case (false, _): return .none
        }
    }

    private mutating func takeHost(
        _ bytes: Span<UInt8>, _ value: Range<Int>
    ) throws(Malformation) {
        guard host == nil else { throw .host }
        host = try Self.host(bytes, value)
    }

    /// A host and its port in lower case, as the Host field or an absolute target names them.
    static func host(_ bytes: Span<UInt8>, _ value: Range<Int>) throws(Malformation) -> String {
        guard !value.isEmpty, value.count <= 255 else { throw .host }
        var text: [UInt8] = []
        for index in value {
            let byte = Characters.lowercase(bytes[index])
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x3A, 0x5B, 0x5D, 0x5F: text.append(byte)
            default: throw .host
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func takeConnection(_ bytes: Span<UInt8>, _ value: Range<Int>) {
        var start = value.lowerBound
        while start < value.upperBound {
            let end = bytes.firstIndex(of: 0x2C, in: start..<value.upperBound) ?? value.upperBound
            var option = start..<end
            while let first = option.first, bytes[first] == 0x20 || bytes[first] == 0x09 {
                option = (first + 1)..<end
            }
            while let last = option.last, bytes[last] == 0x20 || bytes[last] == 0x09 {
                option = option.lowerBound..<last
            }
            if bytes.matches(option, lowercase: "close") { keepsAlive = false }
            if keepsAlive == nil, bytes.matches(option, lowercase: "keep-alive") {
                keepsAlive = true
            }
            start = end + 1
        }
    }

    /// A length of decimal digits only, at most fifteen of them.
    private static func number(
        _ bytes: Span<UInt8>, _ value: Range<Int>
    ) throws(Malformation) -> Int {
        guard (1...15).contains(value.count) else { throw .contentLength }
        var number = 0
        for index in value {
            guard let digit = Characters.decimal(bytes[index]) else { throw .contentLength }
            number = number * 10 + digit
        }
        return number
    }
}
