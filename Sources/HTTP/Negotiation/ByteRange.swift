/// What a Range field asks for (RFC 9110, 14); several parts at once are answered with the whole.
public enum ByteRange: Sendable, Hashable {
    /// The whole: no field, another unit, malformed, or several parts.
    case whole
    /// One part.
    case part(Range<Int>)
    /// A part that does not exist.
    case unsatisfiable

    /// What a field's value asks of content of a length.
    public init(_ value: String?, length: Int) {
        self = .whole
        guard let value, value.lowercased().hasPrefix("bytes=") else { return }
        let ends = value.dropFirst(6).split(
            separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard ends.count == 2, !(ends[0].isEmpty && ends[1].isEmpty) else { return }
        guard let first = Self.number(ends[0]), let last = Self.number(ends[1]) else { return }
        switch (first, last) {
        case (nil, let suffix?):
            self =
                suffix == 0 || length == 0
                ? .unsatisfiable : .part(max(0, length - suffix)..<length)
        case (let first?, let last):
            if let last, last < first { return }
            guard first < length else {
                self = .unsatisfiable
                return
            }
            self = .part(first..<(min(last ?? length, length - 1) + 1))
        case (nil, nil): return
        }
    }

    /// A number, no number (empty), or nil for what is neither.
    private static func number(_ text: Substring) -> Int?? {
        if text.isEmpty { return .some(nil) }
        guard text.count <= 15, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        return Int(text)
    }
}
