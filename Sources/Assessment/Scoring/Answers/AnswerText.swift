import ThaiText

/// Bytes of a cell as text, whatever a Thai office saved them in.
enum AnswerText {
    /// UTF-8 where the bytes are UTF-8, otherwise Windows-874 (TIS-620).
    static func decode(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return isDamagedUTF8(bytes)
            ? String(decoding: bytes, as: UTF8.self) : Windows874.decode(bytes)
    }

    /// Whether most of the text is Thai in UTF-8, such as a cell that the end of a file cuts.
    private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
        let pairs = zip(bytes, bytes.dropFirst()).count { $0 == 0xE0 && ($1 == 0xB8 || $1 == 0xB9) }
        return pairs > 1 && pairs * 6 > bytes.count
    }
}
