import Platform
import ThaiText

/// The days of the demonstration: three fiscal years up to the present one, whenever it is looked at.
struct DemoCalendar: Sendable {
    let now: Timestamp
    let today: ThaiDate
    /// The present fiscal year.
    let year: FiscalYear

    /// How many years of plans there are.
    static let plans = [-2, -1, 0]

    init?(_ now: Timestamp) {
        let today = Bangkok(now).date
        guard let year = FiscalYear(containing: today) else { return nil }
        (self.now, self.today, self.year) = (now, today, year)
    }

    /// The fiscal year so many years from the present one.
    func year(_ offset: Int) -> FiscalYear { FiscalYear(year.buddhist + offset) ?? year }

    /// A day of a plan: counted from 1 October in a past year, from today in the present one, never before its year.
    func day(_ count: Int, of offset: Int) -> ThaiDate {
        let start = first(offset)
        let from = offset < 0 ? start : today.daysSince1970
        return ThaiDate(daysSince1970: max(start, from + count))
    }

    /// The day on which something was done; nothing was done after today.
    func doneDay(_ count: Int, of offset: Int) -> ThaiDate { min(today, day(count, of: offset)) }

    /// When work with the program began: two months before the first plan.
    var beginning: Timestamp { moment(first(Self.plans[0]) - 60, minute: 0) }

    /// When a year's result was entered: once it was announced in August, or with the beginning.
    func announced(_ buddhist: Int) -> Timestamp {
        let day = ThaiDate(buddhistYear: buddhist, month: .august, day: 20)
        // Those of earlier years were entered one after the other when the work began.
        let first = beginning + .days(6) + .hours(Int64(buddhist % 10))
        return min(now, max(moment(day?.daysSince1970 ?? 0, minute: 45), first))
    }

    /// When a year's plan was written.
    func planned(_ offset: Int) -> Timestamp { moment(first(offset) + 12, minute: 30) }

    /// A moment of a day's office hours; never after now.
    func moment(_ day: ThaiDate, minute: Int) -> Timestamp {
        moment(day.daysSince1970, minute: minute)
    }

    private func moment(_ day: Int, minute: Int) -> Timestamp {
        // Nine in the morning in Thailand is two in UTC.
        let start = Timestamp(milliseconds: 0) + .days(Int64(day)) + .hours(2)
        return min(now, start + .minutes(Int64(minute)))
    }

    private func first(_ offset: Int) -> Int { year(offset).span.start?.daysSince1970 ?? 0 }
}
