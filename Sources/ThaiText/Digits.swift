/// Thai digits ๐–๙ and Arabic digits 0–9 turned into each other; everything else stays.
public enum Digits {
    private static let thaiZero: UInt32 = 0x0E50
    private static let arabicZero: UInt32 = 0x30

    /// The text with every Thai digit written as an Arabic one.
    public static func arabic(_ text: String) -> String {
        shifted(text, from: thaiZero, to: arabicZero)
    }

    /// The text with every Arabic digit written as a Thai one.
    public static func thai(_ text: String) -> String {
        shifted(text, from: arabicZero, to: thaiZero)
    }

    private static func shifted(_ text: String, from: UInt32, to: UInt32) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value >= from, value < from + 10, let digit = Unicode.Scalar(value - from + to) {
                out.append(digit)
            } else {
                out.append(scalar)
            }
        }
        return String(out)
    }
}
