import FoundationEssentials
import ThaiText

/// The date of making that a document carries.
enum CreationDate {
    /// A day that a command line names: "2026-11-20", or "2569-11-20" in the Buddhist era, in either digits.
    @Sendable static func day(_ text: String) -> ThaiDate? {
        guard let date = ThaiDate(iso: Digits.arabic(text)) else { return nil }
        guard date.year >= firstBuddhist else { return date }
        return ThaiDate(buddhistYear: date.year, month: date.month, day: date.day)
    }

    /// ISO 8601 in Thai time: the named day, `SOURCE_DATE_EPOCH`, or now.
    static func stamp(_ day: ThaiDate?, world: World) -> String {
        if let day { return "\(day.iso)T00:00:00+07:00" }
        let epoch = world.environment["SOURCE_DATE_EPOCH"].flatMap { TimeInterval($0) }
        return stamp(epoch.map(Date.init(timeIntervalSince1970:)) ?? world.now)
    }

    private static func stamp(_ date: Date) -> String {
        var style = Date.ISO8601FormatStyle(includingFractionalSeconds: false)
        style.timeZone = TimeZone(secondsFromGMT: 7 * 3600) ?? .gmt
        return style.year().month().day().time(includingFractionalSeconds: false)
            .timeZone(separator: .colon).format(date)
    }

    /// No document is dated so far ahead in the Gregorian calendar.
    private static let firstBuddhist = 2400
}
