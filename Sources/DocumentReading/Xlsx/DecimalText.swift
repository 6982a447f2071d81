/// A decimal number as its digits, so that no binary fraction ever touches a score.
struct DecimalText: Sendable, Hashable {
    private var isNegative = false
    /// Digits without a point, the most significant first.
    private var digits: [UInt8] = []
    /// How many of the digits stand after the point; never negative.
    private var scale = 0

    /// Significant digits that Excel keeps; what a file holds beyond them is noise of binary fractions.
    private static let kept = 15
    /// Exponents beyond this are no figure of a document.
    private static let exponentLimit = 40

    /// Reads "84.1", "-3" or "9.4180000000000007E-1"; nil for anything else.
    init?(_ text: String) {
        var rest = Substring(text)
        if let sign = rest.first, sign == "-" || sign == "+" {
            isNegative = sign == "-"
            rest = rest.dropFirst()
        }
        var exponent = 0
        if let mark = rest.firstIndex(where: { $0 == "E" || $0 == "e" }) {
            guard let value = Int(rest[rest.index(after: mark)...]),
                abs(value) <= Self.exponentLimit
            else { return nil }
            exponent = value
            rest = rest[..<mark]
        }
        guard rest.count <= 400, read(rest) else { return nil }
        shift(by: exponent)
        round(significant: Self.kept)
    }

    private mutating func read(_ text: Substring) -> Bool {
        var hasPoint = false
        for character in text.utf8 {
            if character == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character) {
                digits.append(character - UInt8(ascii: "0"))
                if hasPoint { scale += 1 }
            } else {
                return false
            }
        }
        return !digits.isEmpty
    }

    /// Multiplies by a power of ten.
    mutating func shift(by exponent: Int) {
        scale -= exponent
        while scale < 0 {
            digits.append(0)
            scale += 1
        }
        while digits.count <= scale { digits.insert(0, at: 0) }
    }

    /// Rounds half up to a number of places, filling with zeros.
    mutating func round(places: Int) {
        while scale < places {
            digits.append(0)
            scale += 1
        }
        while scale > places + 1 { drop() }
        guard scale > places else { return }
        let up = (digits.last ?? 0) >= 5
        drop()
        if up { increment() }
    }

    private mutating func round(significant count: Int) {
        let leading = digits.prefix { $0 == 0 }.count
        let places = count + leading - (digits.count - scale)
        if places >= 0, places < scale { round(places: places) }
    }

    private mutating func drop() {
        digits.removeLast()
        scale -= 1
    }

    private mutating func increment() {
        var index = digits.count - 1
        while index >= 0 {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
            index -= 1
        }
        digits.insert(1, at: 0)
    }

    /// The number with all its places.
    var written: String {
        let letters = digits.map { Character(Unicode.Scalar($0 + UInt8(ascii: "0"))) }
        var whole = String(letters.dropLast(scale).drop { $0 == "0" })
        if whole.isEmpty { whole = "0" }
        let isZero = digits.allSatisfy { $0 == 0 }
        let sign = isNegative && !isZero ? "-" : ""
        return scale == 0 ? sign + whole : sign + whole + "." + String(letters.suffix(scale))
    }

    /// The number without zeros at its end, as a cell without a format shows it.
    var shortest: String {
        var short = self
        while short.scale > 0, short.digits.last == 0 { short.drop() }
        return short.written
    }

    /// The whole part; nil when it does not fit.
    var whole: Int? { Int(written.prefix { $0 != "." }) }
}
