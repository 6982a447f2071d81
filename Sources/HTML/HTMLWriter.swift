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
    mutating func write(markup: String) { bytes.append(contentsOf: markup.utf8) }

    mutating func write(markup: [UInt8]) { bytes.append(contentsOf: markup) }

    private mutating func write(_ text: String, escapesQuotes: Bool) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            for index in 0..<source.count {
                let byte = source[index]
                guard byte < 0x3F || byte == 0x7F, let escape = Self.escape(byte, escapesQuotes)
                else { continue }
                bytes.append(contentsOf: source[start..<index])
                bytes.append(contentsOf: escape.utf8)
                start = index + 1
            }
            bytes.append(contentsOf: source[start...])
        }
    }

    /// What is written in place of a byte; nil for the byte itself.
    private static func escape(_ byte: UInt8, _ escapesQuotes: Bool) -> String? {
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
