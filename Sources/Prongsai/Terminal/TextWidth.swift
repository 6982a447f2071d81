/// How many columns of a terminal a text takes: Thai vowels and tone marks above and below take none.
enum TextWidth {
    /// Columns of a text on one line.
    static func columns(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: 0
        default: isWide(scalar.value) ? 2 : 1
        }
    }

    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF:
            true
        default: false
        }
    }

    /// The text with spaces up to a width.
    static func padded(_ text: String, to width: Int, trailing: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - columns(text)))
        return trailing ? spaces + text : text + spaces
    }
}
