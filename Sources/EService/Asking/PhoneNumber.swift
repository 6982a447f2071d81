import ThaiText

/// A telephone number of Thailand: ten digits of a mobile, nine of a line.
public struct PhoneNumber: Sendable, Hashable {
    /// What is wrong with a number that was typed.
    public enum Fault: Error, Sendable, Hashable {
        /// Signs that no number has.
        case signs
        /// It does not begin with 0.
        case start
        /// It has too few or too many digits.
        case digits(Int, expected: Int)
    }

    /// The digits, from 0.
    public let digits: String

    /// Reads a number with Thai or Arabic digits, spaces, hyphens, brackets, and +66 for the 0 at its head.
    public init(_ text: String) throws(Fault) {
        let plain = Digits.arabic(text).filter { !" -()\u{00A0}\u{2013}.".contains($0) }
        let digits = plain.hasPrefix("+66") ? "0" + plain.dropFirst(3) : plain
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw .signs
        }
        guard digits.hasPrefix("0") else { throw .start }
        let isMobile = ["06", "08", "09"].contains(digits.prefix(2))
        let expected = isMobile ? 10 : 9
        guard digits.utf8.count == expected else {
            throw .digits(digits.utf8.count, expected: expected)
        }
        self.digits = digits
    }

    /// "08x xxx 5678": enough for its owner to know it by.
    public var hidden: String {
        "\(digits.prefix(2))x \(String(repeating: "x", count: max(0, digits.utf8.count - 7))) \(digits.suffix(4))"
    }
}
