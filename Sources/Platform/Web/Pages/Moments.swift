public import Design
public import ThaiText

extension Timestamp {
    /// The day, "21 พ.ย. 2568" or "21 November 2025".
    public func day(_ language: Language) -> String {
        let date = Bangkok(self).date
        return Bilingual(
            "\(date.day) \(date.month.abbreviation) \(date.buddhistYear)",
            "\(date.day) \(date.month.englishName) \(date.year)")(language)
    }

    /// Day and time of day, "21 พ.ย. 2568 19.42 น." or "21 November 2025, 19:42".
    public func dayAndTime(_ language: Language) -> String {
        let clock = Bangkok(self)
        let (hour, minute) = (
            clock.hour, clock.minute < 10 ? "0\(clock.minute)" : "\(clock.minute)"
        )
        return day(language) + Bilingual(" \(hour).\(minute) น.", ", \(hour):\(minute)")(language)
    }

    /// Day and time as a part of a page.
    public func moment(_ language: Language) -> Moment {
        Moment(dayAndTime(language), iso: Bangkok(self).iso8601)
    }
}

extension ThaiMonth {
    /// "November".
    fileprivate var englishName: String {
        switch self {
        case .january: "January"
        case .february: "February"
        case .march: "March"
        case .april: "April"
        case .may: "May"
        case .june: "June"
        case .july: "July"
        case .august: "August"
        case .september: "September"
        case .october: "October"
        case .november: "November"
        case .december: "December"
        }
    }
}
