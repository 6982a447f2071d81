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
            // A piece at a time without branches, which the compiler turns into vector code: most need no escape.
            var start = 0
            var piece = 0
            while piece < source.count {
                let end = min(piece + 64, source.count)
                var found: UInt8 = 0
                for index in piece..<end { found |= Self.special(source[index]) }
                if found != 0 {
                    for index in piece..<end {
                        let escape = Self.escape(source[index], escapesQuotes)
                        guard let escape else { continue }
                        bytes.append(contentsOf: source[start..<index])
                        escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
                        start = index + 1
                    }
                }
                piece = end
            }
            bytes.append(contentsOf: source[start...])
        }
    }

    /// Writes decimal digits.
    mutating func write(number: Int) {
        guard (0..<10_000).contains(number) else { return write(text: String(number)) }
        var divisor = number < 10 ? 1 : number < 100 ? 10 : number < 1_000 ? 100 : 1_000
        while divisor > 0 {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
            divisor /= 10
        }
    }

    /// Not 0 for a byte that may need an escape: control characters, quotes, "&", "<", ">".
    @inline(__always) private static func special(_ byte: UInt8) -> UInt8 {
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
