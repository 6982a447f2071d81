/// A Thai fiscal year: 2568 runs from 1 October 2567 to 30 September 2568.
public struct FiscalYear: Sendable, Hashable, Comparable, Codable {
    /// The year in the Buddhist era.
    public let buddhist: Int

    /// A fiscal year of the Buddhist era, 2400 to 2699; nil for anything else.
    public init?(_ buddhist: Int) {
        guard (2400...2699).contains(buddhist) else { return nil }
        self.buddhist = buddhist
    }

    /// The fiscal year a day lies in.
    public init?(containing day: ThaiDate) {
        self.init(day.buddhistYear + (day.month >= .october ? 1 : 0))
    }

    /// The first and the last day.
    public var span: DateSpan {
        DateSpan(
            start: ThaiDate(buddhistYear: buddhist - 1, month: .october, day: 1),
            end: ThaiDate(buddhistYear: buddhist, month: .september, day: 30))
    }

    /// The first and the last day of a quarter, 1 (October – December) to 4; nil for other numbers.
    public func quarter(_ number: Int) -> DateSpan? {
        guard (1...4).contains(number) else { return nil }
        return months(from: (number - 1) * 3, count: 3)
    }

    /// The first and the last day of a half, 1 (October – March) or 2; nil for other numbers.
    public func half(_ number: Int) -> DateSpan? {
        guard (1...2).contains(number) else { return nil }
        return months(from: (number - 1) * 6, count: 6)
    }

    /// The year of the Buddhist era in which a month of this fiscal year lies.
    public func buddhistYear(of month: ThaiMonth) -> Int {
        month >= .october ? buddhist - 1 : buddhist
    }

    /// "๒๕๖๘", or "2568" with Arabic digits.
    public func written(digits: ThaiDate.DigitStyle = .thai) -> String {
        digits == .thai ? Digits.thai(String(buddhist)) : String(buddhist)
    }

    /// Whether a year is earlier.
    public static func < (one: FiscalYear, other: FiscalYear) -> Bool {
        one.buddhist < other.buddhist
    }

    /// Reads the bare number.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let number = try container.decode(Int.self)
        guard let year = FiscalYear(number) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a fiscal year of the Buddhist era: \(number)")
        }
        self = year
    }

    /// Writes the bare number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(buddhist)
    }

    /// Months counted from October.
    private func months(from first: Int, count: Int) -> DateSpan? {
        guard let begin = ThaiMonth(rawValue: (first + 9) % 12 + 1),
            let finish = ThaiMonth(rawValue: (first + count + 8) % 12 + 1)
        else { return nil }
        let lastYear = buddhistYear(of: finish)
        let lastDay = finish.days(inYear: lastYear - ThaiDate.eraOffset)
        return DateSpan(
            start: ThaiDate(buddhistYear: buddhistYear(of: begin), month: begin, day: 1),
            end: ThaiDate(buddhistYear: lastYear, month: finish, day: lastDay))
    }
}
