public import ThaiText

/// A counted figure of some days, by month.
public struct FigureCount: Sendable, Hashable {
    /// A month, or the part of it that was counted.
    public struct Month: Sendable, Hashable {
        /// Its first day.
        public let first: ThaiDate
        /// What is added up.
        public fileprivate(set) var sum = 0
        /// How many parts made the sum.
        public fileprivate(set) var parts = 0

        /// "พ.ย. 2568" or "Nov 2025".
        public func name(_ language: Language) -> String {
            let words = Timestamp(startOf: first).day(language).split(separator: " ")
            return words.dropFirst().joined(separator: " ")
        }
    }

    /// What is counted.
    public let figure: CountedFigure
    /// Of which days, by when.
    public let time: CountedTime
    /// Every month of the days, also those in which nothing was.
    public let months: [Month]

    /// The months of some days.
    public init(_ figure: CountedFigure, _ time: CountedTime, _ days: [CountedDay]) {
        (self.figure, self.time) = (figure, time)
        var months: [Month] = []
        var counted = days[...]
        for number in time.days {
            let day = ThaiDate(daysSince1970: number)
            if months.last?.first.month != day.month { months.append(Month(first: day)) }
            while let next = counted.first, next.day <= number {
                counted.removeFirst()
                guard next.day == number, var month = months.popLast() else { continue }
                (month.sum, month.parts) = (month.sum + next.sum, month.parts + next.parts)
                months.append(month)
            }
        }
        self.months = months
    }

    /// What is added up over all days.
    public var sum: Int { months.map(\.sum).reduce(0, +) }

    private var parts: Int { months.map(\.parts).reduce(0, +) }

    /// The whole: "312 คำขอ", "4.36 เต็ม 5 (58 คน)".
    public func printed(_ language: Language) -> String {
        switch figure.kind {
        case .number(let unit): "\(value()) \(unit(language))"
        case .mean(let most):
            parts == 0
                ? Bilingual("ยังไม่มีผู้ให้คะแนน", "nobody has rated yet")(language)
                : Bilingual(
                    "\(value()) เต็ม \(most) (\(parts) คน)",
                    "\(value()) of \(most) (\(parts) people)")(
                        language)
        }
    }

    /// The figure without its unit, of a month or of all: "312", "4.36"; "–" for a mean of nothing.
    public func value(of month: Month? = nil) -> String {
        let (sum, parts) = (month?.sum ?? self.sum, month?.parts ?? self.parts)
        switch figure.kind {
        case .number: return String(sum)
        case .mean:
            guard parts > 0 else { return "–" }
            let hundredths = (sum * 200 + parts) / (parts * 2)
            let rest = hundredths % 100
            return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
        }
    }

    /// The length of a month's bar: its number, or its mean.
    public func amount(of month: Month) -> Double {
        switch figure.kind {
        case .number: Double(month.sum)
        case .mean: month.parts == 0 ? 0 : Double(month.sum) / Double(month.parts)
        }
    }
}
