import CGMP

extension Ratio {
    /// The number in hundredths, rounded half up (away from zero below zero); nil beyond `Int`.
    public var hundredths: Int? { rounded(places: 2) }

    /// The number times 10^places as a whole number, rounded half up; nil beyond `Int`.
    public func rounded(places: Int) -> Int? {
        guard let scale = Self.powerOfTen(places) else { return nil }
        let shifted = magnitude * scale + Self.half
        var quotient = __mpz_struct()
        __gmpz_init(&quotient)
        defer { __gmpz_clear(&quotient) }
        let pointer = shifted.number.pointer
        __gmpz_fdiv_q(&quotient, &pointer.pointee._mp_num, &pointer.pointee._mp_den)
        guard __gmpz_fits_slong_p(&quotient) != 0 else { return nil }
        let whole = __gmpz_get_si(&quotient)
        return self < .zero ? -whole : whole
    }

    /// The number with a fixed count of decimals, rounded half up ("95.68"); exact beyond `Int`.
    public func text(places: Int = 2) -> String {
        guard let whole = rounded(places: places) else { return exactText }
        guard places > 0 else { return String(whole) }
        let digits = String(whole.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return (whole < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
    }

    /// The whole truth: a decimal where it ends within 18 places ("0.3"), otherwise "2/3".
    public var exactText: String {
        for places in 0...18 {
            guard let scale = Self.powerOfTen(places), let whole = rounded(places: places) else {
                break
            }
            if Ratio(whole) == self * scale { return text(places: places) }
        }
        guard let text = __gmpq_get_str(nil, 10, number.pointer) else { return "0" }
        defer { text.deallocate() }
        return String(cString: text)
    }

    /// How much more this is than another number, as who reads both with two decimals works it out: a difference
    /// that stands beside printed scores is never another than theirs.
    public func printedDifference(from other: Ratio) -> Ratio {
        roundedToHundredths - other.roundedToHundredths
    }

    private static let half = Ratio(1, over: 2) ?? .zero

    private static func powerOfTen(_ places: Int) -> Ratio? {
        guard places >= 0, places <= 18 else { return nil }
        return Ratio((0..<places).reduce(1) { power, _ in power * 10 })
    }
}

extension Ratio: CustomStringConvertible {
    /// The exact text.
    public var description: String { exactText }
}

extension Ratio: Codable {
    /// Reads a decimal or fraction text, or a whole number.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let whole = try? container.decode(Int.self) {
            self.init(whole)
            return
        }
        let text = try container.decode(String.self)
        guard let ratio = Ratio(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not an exact number: \(text)")
        }
        self = ratio
    }

    /// Writes the exact text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(exactText)
    }
}
