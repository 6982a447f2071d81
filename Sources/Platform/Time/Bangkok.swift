public import ThaiText

/// A moment on the clocks of Thailand: seven hours before UTC's, the whole year.
public struct Bangkok: Sendable, Hashable {
    /// The day.
    public let date: ThaiDate
    /// 0…23.
    public let hour: Int
    /// 0…59.
    public let minute: Int
    /// 0…59.
    public let second: Int

    /// A moment as Thailand's clocks show it.
    public init(_ moment: Timestamp) {
        // Far beyond the calendar of ThaiDate, and far from where multiplying would overflow.
        let ends: Int64 = 1_000_000_000_000_000
        let local = min(max((moment + .hours(7)).milliseconds, -ends), ends)
        let day = local >= 0 ? local / 86_400_000 : (local + 1) / 86_400_000 - 1
        let rest = Int((local - day * 86_400_000) / 1_000)
        (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60)
        date = ThaiDate(daysSince1970: Int(day))
    }

    /// "2025-11-21T08:15:00+07:00".
    public var iso8601: String {
        "\(date.iso)T" + [hour, minute, second].map(Self.padded).joined(separator: ":")
            + "+07:00"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Timestamp {
    /// The first moment of a day in Thailand.
    public init(startOf day: ThaiDate) {
        self = Timestamp(milliseconds: Int64(day.daysSince1970) * 86_400_000) - .hours(7)
    }
}
