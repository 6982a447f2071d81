/// Bytes of a cell as text, whatever a Thai office saved them in.
enum AnswerText {
    /// UTF-8 where the bytes are UTF-8, otherwise Windows-874 (TIS-620).
    static func decode(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return isDamagedUTF8(bytes) ? String(decoding: bytes, as: UTF8.self) : windows874(bytes)
    }

    /// Whether most of the text is Thai in UTF-8, such as a cell that the end of a file cuts.
    private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
        let pairs = zip(bytes, bytes.dropFirst()).count { $0 == 0xE0 && ($1 == 0xB8 || $1 == 0xB9) }
        return pairs > 1 && pairs * 6 > bytes.count
    }

    /// Thai letters stand at 0xA1–0xFB in the order of Unicode from U+0E01.
    static func windows874(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            switch byte {
            case 0..<0x80: scalars.append(Unicode.Scalar(byte))
            case 0xA0: scalars.append("\u{A0}")
            case 0xA1...0xDA, 0xDF...0xFB:
                let value = UInt32(byte) - 0xA0 + 0x0E00
                scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
            default: scalars.append("\u{FFFD}")
            }
        }
        return String(scalars)
    }
}
