/// A day of the calendar, kept as a Gregorian date and written in the Buddhist era.
public struct ThaiDate: Sendable, Hashable, Comparable, Codable {
    /// Years that the Buddhist era is ahead of the Gregorian one.
    public static let eraOffset = 543

    /// The Gregorian year, 1 to 9999.
    public let year: Int
    /// The month.
    public let month: ThaiMonth
    /// The day of the month, from 1.
    public let day: Int

    /// A day by its Gregorian year; nil when there is no such day.
    public init?(year: Int, month: ThaiMonth, day: Int) {
        guard (1...9999).contains(year), (1...month.days(inYear: year)).contains(day) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// A day that is known to be one.
    init(known year: Int, _ month: ThaiMonth, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// A day by its year of the Buddhist era; nil when there is no such day.
    public init?(buddhistYear: Int, month: ThaiMonth, day: Int) {
        guard (1...20_000).contains(buddhistYear) else { return nil }
        self.init(year: buddhistYear - Self.eraOffset, month: month, day: day)
    }

    /// A day written "2025-03-31"; nil for anything else.
    public init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
            parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }),
            let year = Int(parts[0]), let month = Int(parts[1]).flatMap(ThaiMonth.init),
            let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The year of the Buddhist era.
    public var buddhistYear: Int { year + Self.eraOffset }

    /// The day written "2025-03-31" (Gregorian).
    public var iso: String {
        "\(Self.padded(year, to: 4))-\(Self.padded(month.rawValue, to: 2))-\(Self.padded(day, to: 2))"
    }

    /// Whether a day comes before another.
    public static func < (one: ThaiDate, other: ThaiDate) -> Bool {
        (one.year, one.month.rawValue, one.day) < (other.year, other.month.rawValue, other.day)
    }

    /// Reads the ISO form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = ThaiDate(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a date such as 2025-03-31: \(text)")
        }
        self = date
    }

    /// Writes the ISO form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension ThaiDate {
    /// How a day is written in a document.
    public enum Style: Sendable, Hashable {
        /// "๑ ตุลาคม ๒๕๖๗"
        case full
        /// "๑ ต.ค. ๖๗"
        case short
    }

    /// Which digits a number is written with.
    public enum DigitStyle: Sendable, Hashable { case thai, arabic }

    /// The day the way officials write it, in the Buddhist era.
    public func written(_ style: Style = .full, digits: DigitStyle = .thai) -> String {
        let text =
            switch style {
            case .full: "\(day) \(month.name) \(buddhistYear)"
            case .short: "\(day) \(month.abbreviation) \(Self.padded(buddhistYear % 100, to: 2))"
            }
        return digits == .thai ? Digits.thai(text) : text
    }
}
