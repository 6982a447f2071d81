extension Target {
    /// Where the authority stands in a target of absolute form ("http://host/path", RFC 9112 section 3.2.2); nil in every other.
    static func authority(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        guard bytes[range.lowerBound] != 0x2F else { return nil }
        for scheme in ["http://", "https://"] where range.count > scheme.utf8.count {
            let start = range.lowerBound + scheme.utf8.count
            guard bytes.matches(range.lowerBound..<start, lowercase: scheme) else { continue }
            var end = start
            while end < range.upperBound, bytes[end] != 0x2F, bytes[end] != 0x3F { end += 1 }
            return start..<end
        }
        return nil
    }

    /// What stands behind the authority of an absolute form, where "/" may be left out.
    init(_ bytes: Span<UInt8>, below range: Range<Int>, method: Method) throws(Malformation) {
        if range.isEmpty {
            self.init(segments: [], query: "", isAsterisk: method == .options)
        } else if bytes[range.lowerBound] == 0x3F {
            self.init(
                segments: [],
                query: try Self.visible(bytes, (range.lowerBound + 1)..<range.upperBound))
        } else {
            try self.init(bytes, range, method: method)
        }
    }

    /// A target in origin form, or "*" for OPTIONS; every other form, and a path that climbs or hides a "/", is refused.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>, method: Method) throws(Malformation) {
        let first = bytes[range.lowerBound]
        if range.count == 1, first == 0x2A, method == .options {
            self.init(segments: [], query: "", isAsterisk: true)
            return
        }
        guard first == 0x2F else { throw .target }
        let mark = bytes.firstIndex(of: 0x3F, in: range)
        let path = range.lowerBound..<(mark ?? range.upperBound)
        let query = mark.map { ($0 + 1)..<range.upperBound }
        let segments = try Self.segments(bytes, path)
        guard let query else {
            self.init(segments: segments, query: "")
            return
        }
        self.init(segments: segments, query: try Self.visible(bytes, query))
    }

    private static func segments(
        _ bytes: Span<UInt8>, _ path: Range<Int>
    ) throws(Malformation) -> [String] {
        guard path.count > 1 else { return [] }
        var segments: [String] = []
        var start = path.lowerBound + 1
        while true {
            let end = bytes.firstIndex(of: 0x2F, in: start..<path.upperBound) ?? path.upperBound
            segments.append(try segment(bytes, start..<end))
            if end == path.upperBound { return segments }
            start = end + 1
        }
    }

    /// One segment, decoded: UTF-8 without control characters, "/" or a way up.
    private static func segment(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(Malformation) -> String {
        let encoded = try visible(bytes, range)
        guard encoded.utf8.contains(0x25) else {
            guard encoded != "." && encoded != ".." else { throw .target }
            return encoded
        }
        guard let text = PercentEncoding.decode(encoded.utf8), text != ".", text != "..",
            !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x2F || $0 == 0x5C || $0 == 0x7F })
        else { throw .target }
        return text
    }

    /// A range as text; only visible ASCII without "#" may stand in a target.
    private static func visible(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(Malformation) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            guard byte < 0x7F, byte != 0x23, byte != 0x5C else { throw .target }
            text.append(byte)
            index += 1
        }
        return String(decoding: text, as: UTF8.self)
    }
}
