public import ThaiText

/// Which days offices work: Monday to Friday but for the holidays.
public struct WorkingCalendar: Sendable, Hashable {
    /// Days looked at before the search for a working day is given up, lest a calendar of holidays alone never ends.
    private static let patience = 4_000

    /// The days that are no working days though they lie between Monday and Friday; others do no harm.
    public let holidays: Set<ThaiDate>

    /// A calendar with these holidays.
    public init(holidays: some Sequence<ThaiDate>) { self.holidays = Set(holidays) }

    /// Whether offices work on a day.
    public func isWorkingDay(_ day: ThaiDate) -> Bool {
        Self.isWeekday(day.daysSince1970) && !holidays.contains(day)
    }

    /// A day itself when offices work on it, else the next on which they do.
    public func workingDay(from day: ThaiDate) -> ThaiDate {
        isWorkingDay(day) ? day : self.day(1, workingDaysAfter: day)
    }

    /// The day so many working days after another, which is not counted itself; the other for none.
    public func day(_ count: Int, workingDaysAfter day: ThaiDate) -> ThaiDate {
        var (left, now) = (count, day)
        var patience = Self.patience
        while left > 0, patience > 0 {
            now = ThaiDate(daysSince1970: now.daysSince1970 + 1)
            if isWorkingDay(now) { left -= 1 } else { patience -= 1 }
        }
        return now
    }

    /// How many working days there are after one day up to another, the other included; negative when the other is earlier.
    public func workingDays(after day: ThaiDate, to other: ThaiDate) -> Int {
        guard day <= other else { return -workingDays(after: other, to: day) }
        let (first, last) = (day.daysSince1970 + 1, other.daysSince1970)
        guard first <= last else { return 0 }
        let weeks = (last - first + 1) / 7
        let rest = (first + weeks * 7...last + 1).dropLast().count { Self.isWeekday($0) }
        let free = holidays.count { day < $0 && $0 <= other && Self.isWeekday($0.daysSince1970) }
        return weeks * 5 + rest - free
    }

    /// Whether a day lies between Monday and Friday; 1 January 1970 was a Thursday.
    private static func isWeekday(_ daysSince1970: Int) -> Bool {
        (daysSince1970 % 7 + 7 + 3) % 7 < 5
    }
}
