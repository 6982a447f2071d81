import ThaiText

/// The digits of a number as written and where its point stands.
struct DigitText: Hashable {
    /// More digits than any score has; longer prints are not numbers of a sheet.
    static let longest = 12

    /// The digits, 0–9, the rest zero.
    private(set) var digits = SIMD16<UInt8>(repeating: 0)
    private(set) var count = 0
    /// How many digits stand before the point; `count` when there is none.
    var point = 0

    init() {}

    init(_ digits: [UInt8], point: Int) {
        for digit in digits { append(digit) }
        self.point = point
    }

    /// A value in hundredths with the given number of decimals, at most two.
    init(hundredths: Int, decimals: Int) {
        var rest = hundredths
        for _ in decimals..<2 { rest /= 10 }
        var reversed: [UInt8] = []
        while rest > 0 || reversed.count < decimals + 1 {
            reversed.append(UInt8(rest % 10))
            rest /= 10
        }
        for digit in reversed.reversed() { append(digit) }
        point = count - decimals
    }

    subscript(index: Int) -> UInt8 {
        get { digits[index & 15] }
        set { digits[index & 15] = newValue }
    }

    mutating func append(_ digit: UInt8) {
        guard count < Self.longest else { return }
        digits[count] = digit
        count += 1
    }

    /// The number without the digit at `index`; the point moves with it.
    func removing(at index: Int) -> DigitText {
        var result = DigitText()
        for place in 0..<count where place != index { result.append(digits[place & 15]) }
        result.point = index < point ? point - 1 : point
        return result
    }

    /// The number with a digit put in before `index`.
    func inserting(_ digit: UInt8, at index: Int, beforePoint: Bool) -> DigitText {
        var result = DigitText()
        for place in 0...count {
            if place == index { result.append(digit) }
            if place < count { result.append(digits[place & 15]) }
        }
        result.point = beforePoint ? point + 1 : point
        return result
    }

    func swapping(_ left: Int, _ right: Int) -> DigitText {
        var result = self
        (result[left], result[right]) = (self[right], self[left])
        return result
    }

    /// The value in hundredths; nil when it has more than two decimals that are not zero.
    var hundredths: Int? {
        guard count > 0, point >= 0, point <= count else { return nil }
        var value = 0
        for place in 0..<min(count, point + 2) { value = value * 10 + Int(digits[place & 15]) }
        for _ in min(count - point, 2)..<2 { value *= 10 }
        for place in min(count, point + 2)..<count where digits[place & 15] != 0 { return nil }
        return value
    }

    /// How many digits stand behind the point.
    var decimals: Int { count - point }

    /// Without zeros before the first digit that counts.
    var withoutLeadingZeros: DigitText {
        var result = self
        while result.point > 1, result[0] == 0, result.count > 1 {
            result = result.removing(at: 0)
        }
        return result
    }
}

/// A print read as a number, with the letters that stand for digits.
struct PrintedNumber {
    /// The digits; nil when the print is no number at all.
    let text: DigitText?
    /// Whether letters stood in place of digits.
    let hasLetters: Bool

    /// The value in hundredths; nil when it is none or has more than two decimals.
    var hundredths: Int? { text?.hundredths }

    init(_ print: String) {
        var text = DigitText()
        var point: Int?
        var letters = false
        var length = 0
        for scalar in print.unicodeScalars {
            guard !scalar.properties.isWhitespace, scalar != "%" else { continue }
            length += 1
            if scalar == "." || scalar == ",", point == nil {
                point = text.count
            } else if let digit = Self.digit(scalar) {
                text.append(digit)
            } else if let digit = Self.lookAlike(scalar) {
                letters = true
                text.append(digit)
            } else {
                length = .max
            }
            guard length <= DigitText.longest else { break }
        }
        text.point = point ?? text.count
        let isNumber = length <= DigitText.longest && text.count > 0 && text.point > 0
        self.text = isNumber ? text : nil
        hasLetters = isNumber && letters
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x30...0x39: UInt8(scalar.value - 0x30)
        case 0x0E50...0x0E59: UInt8(scalar.value - 0x0E50)
        default: nil
        }
    }

    /// The digit for which character recognition takes a letter.
    private static func lookAlike(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "O", "o", "D", "Q": 0
        case "I", "l", "i", "|", "!": 1
        case "Z", "z": 2
        case "S", "s": 5
        case "b", "G": 6
        case "B": 8
        case "g", "q": 9
        default: nil
        }
    }
}
