extension ThaiDate {
    /// The day so many days after 1 January 1970; days outside of the years 1…9999 become the first or the last of them.
    public init(daysSince1970 count: Int) {
        // Counted from 1 March of year 0, so that the leap day is the last of its year; whole eras have 400 years.
        let shifted = min(max(count, -719_162), 2_932_896) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let month = ThaiMonth(rawValue: fromMarch < 10 ? fromMarch + 3 : fromMarch - 9) ?? .january
        let isLate = month == .january || month == .february
        self.init(
            known: yearOfEra + era * 400 + (isLate ? 1 : 0), month,
            dayOfYear - (153 * fromMarch + 2) / 5 + 1)
    }

    /// Days since 1 January 1970; negative before.
    public var daysSince1970: Int {
        let year = month.rawValue <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year % 400
        let fromMarch = (month.rawValue + 9) % 12
        let dayOfYear = (153 * fromMarch + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }
}
