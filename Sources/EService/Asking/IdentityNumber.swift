import ThaiText

/// A number of thirteen digits of a Thai citizen or registered organisation, whose last digit checks the others.
public struct IdentityNumber: Sendable, Hashable {
    /// What is wrong with a number that was typed.
    public enum Fault: Error, Sendable, Hashable {
        /// It has another count of digits, or other signs.
        case length(Int)
        /// The last digit does not fit: something was mistyped.
        case checkDigit
    }

    /// The thirteen digits.
    public let digits: String

    /// Reads a number with Thai or Arabic digits, spaces and hyphens.
    ///
    /// The check digit is eleven less the remainder by eleven of the sum of the first twelve digits, weighed 13 to 2, of
    /// which the last figure counts (Ministry of Interior, regulation on civil registration).
    public init(_ text: String) throws(Fault) {
        let digits = Digits.arabic(text).filter { !"- \u{00A0}\u{2013}".contains($0) }
        let values = digits.utf8.map { Int($0) - 48 }
        guard values.count == 13, values.allSatisfy({ (0...9).contains($0) }) else {
            throw .length(digits.unicodeScalars.count)
        }
        let sum = zip(values, (2...13).reversed()).map { $0 * $1 }.reduce(0, +)
        guard (11 - sum % 11) % 10 == values.last else { throw .checkDigit }
        self.digits = digits
    }

    /// "1 2345 67890 12 1", as it stands on cards.
    public var written: String {
        var rest = Substring(digits)
        return [1, 4, 5, 2, 1].map { count in
            defer { rest = rest.dropFirst(count) }
            return String(rest.prefix(count))
        }.joined(separator: " ")
    }

    /// With only the first and the last figures shown: "1 xxxx xxxxx 12 1".
    public var hidden: String {
        let groups = written.split(separator: " ")
        return groups.enumerated().map { place, group in
            (1...2).contains(place) ? String(repeating: "x", count: group.count) : String(group)
        }.joined(separator: " ")
    }
}
