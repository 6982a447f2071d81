import CGMP
import ThaiText

/// An exact rational number: weights, points and scores are never binary floating point.
public struct Ratio: Sendable, Hashable {
    /// The longest text that is read as a number; longer ones are refused.
    static let longestText = 64

    let number: RationalNumber

    init(_ number: RationalNumber) { self.number = number }

    /// A whole number.
    public init(_ whole: Int) {
        self.init(RationalNumber { __gmpq_set_si($0, whole, 1) })
    }

    /// A fraction; nil when the denominator is not positive.
    public init?(_ numerator: Int, over denominator: Int) {
        guard denominator > 0 else { return nil }
        self.init(
            RationalNumber {
                __gmpq_set_si($0, numerator, UInt(denominator))
                __gmpq_canonicalize($0)
            })
    }

    /// Reads "85", "-0.25", "๙๕.๖๘" or "2/3"; nil when the text is none of these.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.longestText * 3 else { return nil }
        let bytes = Array(Digits.arabic(text).utf8)
        guard bytes.count <= Self.longestText, let fraction = Self.fraction(of: bytes) else {
            return nil
        }
        var valid = false
        let number = RationalNumber { pointer in
            valid = __gmpq_set_str(pointer, fraction, 10) == 0
            if valid { __gmpq_canonicalize(pointer) }
        }
        guard valid else { return nil }
        self.init(number)
    }

    /// The digits as "numerator/denominator" with a denominator that is not zero.
    private static func fraction(of bytes: [UInt8]) -> String? {
        let negative = bytes.first == UInt8(ascii: "-")
        let digits = negative ? bytes.dropFirst() : bytes[...]
        let sign = negative ? "-" : ""
        let isDigit = { (byte: UInt8) in byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
        func text(_ part: ArraySlice<UInt8>) -> String { String(decoding: part, as: UTF8.self) }
        for separator in [UInt8(ascii: "/"), UInt8(ascii: ".")] {
            guard let at = digits.firstIndex(of: separator) else { continue }
            let left = digits[..<at]
            let right = digits[digits.index(after: at)...]
            guard !left.isEmpty, !right.isEmpty, left.allSatisfy(isDigit),
                right.allSatisfy(isDigit)
            else { return nil }
            if separator == UInt8(ascii: ".") {
                let scale = "1" + String(repeating: "0", count: right.count)
                return sign + text(left) + text(right) + "/" + scale
            }
            guard right.contains(where: { $0 != UInt8(ascii: "0") }) else { return nil }
            return sign + text(left) + "/" + text(right)
        }
        guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
        return sign + text(digits) + "/1"
    }

    /// Nothing.
    public static let zero = Ratio(0)
    /// One.
    public static let one = Ratio(1)

    /// The mean of the values; nil when there are none.
    public static func mean(_ values: [Ratio]) -> Ratio? {
        values.reduce(.zero, +).divided(by: Ratio(values.count))
    }

    /// The quotient; nil when the divisor is zero.
    public func divided(by divisor: Ratio) -> Ratio? {
        guard divisor != .zero else { return nil }
        return Ratio(RationalNumber { __gmpq_div($0, number.pointer, divisor.number.pointer) })
    }

    /// The quotient by a whole number; nil when it is zero.
    public func divided(by divisor: Int) -> Ratio? { divided(by: Ratio(divisor)) }
}

extension Ratio: Comparable {
    /// Whether both are the same number.
    public static func == (left: Ratio, right: Ratio) -> Bool {
        __gmpq_equal(left.number.pointer, right.number.pointer) != 0
    }

    /// Whether the left one is smaller.
    public static func < (left: Ratio, right: Ratio) -> Bool {
        __gmpq_cmp(left.number.pointer, right.number.pointer) < 0
    }

    /// Feeds the lowest limbs of both integers.
    public func hash(into hasher: inout Hasher) {
        let (numerator, denominator) = number.lowLimbs
        hasher.combine(numerator)
        hasher.combine(denominator)
    }
}

extension Ratio {
    /// The sum.
    public static func + (left: Ratio, right: Ratio) -> Ratio {
        Ratio(RationalNumber { __gmpq_add($0, left.number.pointer, right.number.pointer) })
    }

    /// The difference.
    public static func - (left: Ratio, right: Ratio) -> Ratio {
        Ratio(RationalNumber { __gmpq_sub($0, left.number.pointer, right.number.pointer) })
    }

    /// The product.
    public static func * (left: Ratio, right: Ratio) -> Ratio {
        Ratio(RationalNumber { __gmpq_mul($0, left.number.pointer, right.number.pointer) })
    }

    /// The number without its sign.
    public var magnitude: Ratio {
        Ratio(RationalNumber { __gmpq_abs($0, number.pointer) })
    }
}

/// The one owner of a GMP rational; written once while it is made, only read afterwards.
final class RationalNumber: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<__mpq_struct>

    init(_ write: (UnsafeMutablePointer<__mpq_struct>) -> Void) {
        pointer = .allocate(capacity: 1)
        __gmpq_init(pointer)
        write(pointer)
    }

    deinit {
        __gmpq_clear(pointer)
        pointer.deallocate()
    }

    /// The lowest limbs of numerator and denominator, for hashing.
    var lowLimbs: (UInt, UInt) {
        (__gmpz_get_ui(&pointer.pointee._mp_num), __gmpz_get_ui(&pointer.pointee._mp_den))
    }
}
