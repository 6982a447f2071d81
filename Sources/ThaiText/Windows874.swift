/// The Thai code page of old Windows, which holds TIS-620 and some signs more.
public enum Windows874 {
    /// The scalar of a byte; nil for a byte that stands for nothing.
    public static func scalar(of byte: UInt8) -> Unicode.Scalar? {
        if byte < 0x80 { return Unicode.Scalar(byte) }
        // Thai stands at 0xA1–0xFB in the order of Unicode from U+0E01.
        if isThai(byte) { return Unicode.Scalar(UInt32(byte) - 0xA0 + 0x0E00) }
        return signs[byte]
    }

    /// The text of bytes; a byte that stands for nothing becomes U+FFFD.
    public static func decode(_ bytes: [UInt8]) -> String {
        var view = String.UnicodeScalarView()
        for byte in bytes { view.append(scalar(of: byte) ?? "\u{FFFD}") }
        return String(view)
    }

    /// Whether a byte is a Thai letter, vowel, mark, digit or sign.
    public static func isThai(_ byte: UInt8) -> Bool {
        (0xA1...0xDA).contains(byte) || (0xDF...0xFB).contains(byte)
    }

    /// What Windows adds to TIS-620.
    private static let signs: [UInt8: Unicode.Scalar] = [
        0x80: "€", 0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–",
        0x97: "—", 0xA0: "\u{A0}",
    ]
}
