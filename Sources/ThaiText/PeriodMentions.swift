/// The months and days a period's wording mentions, in order.
struct PeriodMentions {
    /// A month, with the days and the year that stand beside it.
    private struct Mention {
        var month: ThaiMonth
        var firstDay: Int?
        var lastDay: Int?
        /// Buddhist era.
        var year: Int?

        func date(_ day: Int?, otherwise fallback: (Int) -> Int) -> ThaiDate? {
            guard let year else { return nil }
            let length = month.days(inYear: year - ThaiDate.eraOffset)
            return ThaiDate(
                buddhistYear: year, month: month, day: min(day ?? fallback(length), length))
        }

        var first: ThaiDate? { date(firstDay) { _ in 1 } }
        var last: ThaiDate? { date(lastDay) { $0 } }

        var isImpossible: Bool {
            guard let day = lastDay, let year else { return false }
            return day > month.days(inYear: year - ThaiDate.eraOffset)
        }
    }

    private var mentions: [Mention] = []
    /// The year after "ปีงบประมาณ", if any.
    private(set) var namedFiscalYear: FiscalYear?

    init(_ tokens: [PeriodToken]) {
        var index = 0
        while index < tokens.count {
            if let (mention, next) = Self.slashDate(tokens, at: index) {
                mentions.append(mention)
                index = next
            } else if case .month(let month) = tokens[index] {
                index = addMonth(month, at: index, of: tokens)
            } else {
                noteFiscalYear(at: index, of: tokens)
                index += 1
            }
        }
    }

    /// Whether a day was written that its month does not have.
    var hasImpossibleDay: Bool { mentions.contains(where: \.isImpossible) }

    /// Gives months without a year the year of those beside them, or the fiscal year's.
    mutating func fillYears(from fiscalYear: FiscalYear?) {
        for index in mentions.indices.reversed().dropFirst() where mentions[index].year == nil {
            let next = mentions[index + 1]
            guard let year = next.year else { continue }
            mentions[index].year = mentions[index].month <= next.month ? year : year - 1
        }
        for index in mentions.indices where mentions[index].year == nil {
            let month = mentions[index].month
            if index > 0, let year = mentions[index - 1].year {
                mentions[index].year = month >= mentions[index - 1].month ? year : year + 1
            } else {
                mentions[index].year = fiscalYear?.buddhistYear(of: month)
            }
        }
    }

    /// From the first day mentioned to the last.
    func span(_ tokens: [PeriodToken]) -> DateSpan? {
        let firsts = mentions.compactMap(\.first)
        let lasts = mentions.compactMap(\.last)
        guard let start = firsts.first, let end = lasts.last else { return nil }
        if mentions.count == 1 {
            let isDay = mentions[0].firstDay != nil
            if tokens.contains(.within), isDay { return DateSpan(start: nil, end: end) }
            if tokens.contains(.onward) { return DateSpan(start: start, end: nil) }
        }
        // A range is kept as printed even when it runs backwards; rounds may stand in any order.
        guard !tokens.contains(.through) || mentions.count > 2 else {
            return DateSpan(start: start, end: end)
        }
        return DateSpan(start: firsts.min(), end: lasts.max())
    }

    /// A year of the Buddhist era, from four digits of either era or from two.
    static func buddhistYear(_ value: Int, digits: Int) -> Int? {
        switch (digits, value) {
        case (4, 2400...2699): value
        case (4, 1900...2156): value + ThaiDate.eraOffset
        case (2, 40...99): 2500 + value
        default: nil
        }
    }

    /// Adds a month with its neighbours and says where to go on.
    private mutating func addMonth(
        _ month: ThaiMonth, at index: Int, of tokens: [PeriodToken]
    ) -> Int {
        var mention = Mention(month: month)
        mention.lastDay = Self.day(tokens, at: index - 1)
        mention.firstDay = mention.lastDay
        let isRange = index >= 3 && tokens[index - 2] == .through && mention.lastDay != nil
        if isRange, let first = Self.day(tokens, at: index - 3) { mention.firstDay = first }
        var next = index + 1
        while next < tokens.count, tokens[next] == .era || tokens[next] == .fiscalYear { next += 1 }
        guard next < tokens.count, case .number(let value, let digits) = tokens[next],
            let year = Self.buddhistYear(value, digits: digits)
        else {
            mentions.append(mention)
            return index + 1
        }
        // "ต.ค. – มี.ค. ปีงบประมาณ ๒๕๖๙" names the fiscal year, not the month's own.
        if tokens[(index + 1)..<next].contains(.fiscalYear) {
            namedFiscalYear = FiscalYear(year)
        } else {
            mention.year = year
        }
        mentions.append(mention)
        return next + 1
    }

    private mutating func noteFiscalYear(at index: Int, of tokens: [PeriodToken]) {
        guard tokens[index] == .fiscalYear || tokens[index] == .wholeYear else { return }
        var next = index + 1
        while next < tokens.count, [.era, .fiscalYear, .other].contains(tokens[next]) { next += 1 }
        guard next < tokens.count, case .number(let value, let digits) = tokens[next],
            let year = Self.buddhistYear(value, digits: digits)
        else { return }
        namedFiscalYear = FiscalYear(year)
    }

    private static func day(_ tokens: [PeriodToken], at index: Int) -> Int? {
        guard tokens.indices.contains(index), case .number(let value, let digits) = tokens[index],
            digits <= 2, (1...31).contains(value)
        else { return nil }
        return value
    }

    /// "1/10/2567" at a place, and where to go on.
    private static func slashDate(_ tokens: [PeriodToken], at index: Int) -> (Mention, Int)? {
        guard index + 4 < tokens.count, tokens[index + 1] == .slash, tokens[index + 3] == .slash,
            let day = day(tokens, at: index),
            case .number(let month, _) = tokens[index + 2], let month = ThaiMonth(rawValue: month),
            case .number(let value, let digits) = tokens[index + 4],
            let year = buddhistYear(value, digits: digits)
        else { return nil }
        return (Mention(month: month, firstDay: day, lastDay: day, year: year), index + 5)
    }
}
