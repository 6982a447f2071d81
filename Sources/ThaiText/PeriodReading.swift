/// What days a period's wording names ("๑ ต.ค. ๖๗ - ๓๐ ก.ย. ๖๘", "ไตรมาสที่ ๒", "ม.ค. และ ก.ค. ๖๘").
///
/// A month runs from its first to its last day. Several rounds run from the start of the first to
/// the end of the last. A year that stands only once holds for the months beside it; without any
/// year the fiscal year of the plan decides. A length such as "๗ วัน" names no day.
public struct PeriodReading: Sendable, Hashable {
    /// The days; nil when the wording names none.
    public let span: DateSpan?
    /// Whether a day was written that its month does not have (31 September); the month's last day is taken.
    public let hasImpossibleDay: Bool

    /// Reads a wording; `fiscalYear` is the year of the plan it stands in.
    public init(_ text: String, fiscalYear: FiscalYear? = nil) {
        let tokens = PeriodToken.all(in: text)
        var mentions = PeriodMentions(tokens)
        let year = mentions.namedFiscalYear ?? fiscalYear
        mentions.fillYears(from: year)
        hasImpossibleDay = mentions.hasImpossibleDay
        span =
            mentions.span(tokens)
            ?? Self.quarters(tokens, year: year)
            ?? Self.wholeYear(tokens, named: mentions.namedFiscalYear, year: year)
    }

    private static func quarters(_ tokens: [PeriodToken], year: FiscalYear?) -> DateSpan? {
        guard let start = tokens.firstIndex(of: .quarter) else { return nil }
        var numbers: [Int] = []
        var ownYear = year
        for token in tokens[(start + 1)...] {
            guard case .number(let value, let digits) = token else { continue }
            if digits == 1, (1...4).contains(value) {
                numbers.append(value)
            } else if let named = PeriodMentions.buddhistYear(value, digits: digits) {
                ownYear = FiscalYear(named)
            }
        }
        guard let first = numbers.min(), let last = numbers.max(), let ownYear else { return nil }
        return DateSpan(start: ownYear.quarter(first)?.start, end: ownYear.quarter(last)?.end)
    }

    private static func wholeYear(
        _ tokens: [PeriodToken], named: FiscalYear?, year: FiscalYear?
    ) -> DateSpan? {
        for case .half(let half) in tokens {
            return year?.half(half)
        }
        if tokens.contains(.wholeYear) { return year?.span }
        return tokens.contains(.days) ? nil : named?.span
    }
}
