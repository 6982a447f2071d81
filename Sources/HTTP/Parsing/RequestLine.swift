/// The first line of a request: method, target and version with one space between each.
struct RequestLine {
    let method: Method
    let target: Target
    /// Whose server is asked, where the target says it (absolute form); nil where the Host field does.
    let host: String?
    let isVersion10: Bool
    /// Where the first field line begins.
    let end: Int

    init(_ bytes: Span<UInt8>) throws(Malformation) {
        var index = 0
        while Characters.isToken(bytes[index]) { index += 1 }
        guard index > 0, bytes[index] == 0x20 else { throw .requestLine }
        let name = 0..<index
        let targetStart = index + 1
        index = targetStart
        while bytes[index] > 0x20 { index += 1 }
        guard index > targetStart, bytes[index] == 0x20 else { throw .requestLine }
        isVersion10 = try Self.isVersion10(bytes, from: index + 1)
        guard let method = Method.allCases.first(where: { bytes.equals(name, $0.rawValue) })
        else { throw .method }
        self.method = method
        let named = targetStart..<index
        if let authority = Target.authority(bytes, named) {
            host = try FieldMeaning.host(bytes, authority)
            target = try Target(bytes, below: authority.upperBound..<index, method: method)
        } else {
            host = nil
            target = try Target(bytes, named, method: method)
        }
        end = index + 11
    }

    /// Reads "HTTP/1.1" or "HTTP/1.0" and the line's end.
    private static func isVersion10(
        _ bytes: Span<UInt8>, from start: Int
    ) throws(Malformation) -> Bool {
        var end = start
        while bytes[end] != 0x0D { end += 1 }
        if bytes.equals(start..<end, "HTTP/1.1") { return false }
        if bytes.equals(start..<end, "HTTP/1.0") { return true }
        throw looksLikeVersion(bytes, start..<end) ? .version : .requestLine
    }

    /// Whether a word is a version, though not ours: "HTTP/", a digit, a point, a digit.
    private static func looksLikeVersion(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
        let start = word.lowerBound
        return word.count == 8 && bytes.equals(start..<start + 5, "HTTP/")
            && Characters.decimal(bytes[start + 5]) != nil && bytes[start + 6] == 0x2E
            && Characters.decimal(bytes[start + 7]) != nil
    }
}
