/// Bytes of HTML as they are written; every piece is copied once, whatever the depth of the page.
public struct HTMLWriter: Sendable {
    /// What was written so far, UTF-8.
    public private(set) var bytes: [UInt8] = []

    /// An empty page with room for `capacity` bytes.
    public init(capacity: Int = 16_384) { bytes.reserveCapacity(capacity) }

    /// Writes text between tags: "&", "<" and ">" escaped, control characters that HTML forbids left out.
    public mutating func write(text: String) { write(text, escapesQuotes: false) }

    /// Writes the inside of a quoted attribute: quotes escaped too.
    mutating func write(attribute: String) { write(attribute, escapesQuotes: true) }

    /// Writes markup of the program's own.
    @usableFromInline mutating func write(markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes markup but for its last bytes.
    mutating func write(markup: StaticString, without count: Int) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0.dropLast(count)) }
    }

    /// Writes what a document begins with.
    @usableFromInline mutating func writeDoctype() { write(markup: "<!DOCTYPE html>\n") }

    mutating func write(byte: UInt8) { bytes.append(byte) }

    mutating func write(markup: [UInt8]) { bytes.append(contentsOf: markup) }

    private mutating func write(_ text: String, escapesQuotes: Bool) {
        var text = text
        text.withUTF8 { source in
            // One pass without branches, which the compiler turns into vector code: most texts need no escape.
            var found: UInt8 = 0
            for byte in source { found |= Self.special(byte) }
            guard found != 0 else { return bytes.append(contentsOf: source) }
            var start = 0
            for index in source.indices where Self.special(source[index]) != 0 {
                guard let escape = Self.escape(source[index], escapesQuotes) else { continue }
                bytes.append(contentsOf: source[start..<index])
                escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = index + 1
            }
            bytes.append(contentsOf: source[start...])
        }
    }

    /// Not 0 for a byte that may need an escape: control characters, quotes, "&", "<", ">".
    private static func special(_ byte: UInt8) -> UInt8 {
        (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x26 ? 1 : 0)
            | (byte == 0x27 ? 1 : 0) | (byte == 0x3C ? 1 : 0) | (byte == 0x3E ? 1 : 0)
            | (byte == 0x7F ? 1 : 0)
    }

    /// What is written in place of a byte; nil for the byte itself.
    private static func escape(_ byte: UInt8, _ escapesQuotes: Bool) -> StaticString? {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22 where escapesQuotes: "&#34;"
        case 0x27 where escapesQuotes: "&#39;"
        case 0x09, 0x0A, 0x0D: nil
        case 0x00...0x1F, 0x7F: ""
        default: nil
        }
    }
}
