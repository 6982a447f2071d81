/// Bytes as capital letters and the digits 2 to 7 (RFC 4648, 6), without padding: to be typed by people.
public enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// The text of some bytes.
    public static func text(_ bytes: [UInt8]) -> String {
        var (bits, count) = (0, 0)
        var text: [UInt8] = []
        for byte in bytes {
            bits = (bits & 0xFF) << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[bits >> count & 31])
            }
        }
        if count > 0 { text.append(alphabet[bits << (5 - count) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text, in small letters or with spaces and hyphens too; nil for anything else.
    public static func bytes(_ typed: String) -> [UInt8]? {
        var (bits, count) = (0, 0)
        var bytes: [UInt8] = []
        let digits = typed.uppercased().utf8.filter { $0 != 0x20 && $0 != UInt8(ascii: "-") }
        for digit in digits {
            guard let value = alphabet.firstIndex(of: digit) else { return nil }
            bits = (bits & 0xFF) << 5 | value
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return Array(text(bytes).utf8) == digits ? bytes : nil
    }
}
