public import ThaiText

/// Days and numbers, as people write them.
extension Sheet {
    /// A day of a fiscal year's work, "21 พ.ย. 2568", "21/11/2568" or "21 November 2025"; nil after a refusal.
    ///
    /// A year that is left out is the one in which the month lies in `year`; without one it must be written.
    public mutating func day(_ field: String, in year: FiscalYear?) -> ThaiDate? {
        // No day is as long as this: the rest is not looked at.
        let typed = String(self[field].unicodeScalars.prefix(200))
        let text = Normalisation.canonical(typed)
        let written = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isClean =
            typed == self[field] && written.unicodeScalars.count <= 60
            && VisibleLetters.firstForeign(in: typed) == nil
        let reading = PeriodReading(isClean ? EnglishDay.inThai(written) : "", fiscalYear: year)
        if isClean, let day = ISODay.day(Digits.arabic(written)) { return day }
        if isClean, !reading.hasImpossibleDay, let span = reading.span, let day = span.start,
            span.end == day
        {
            return day
        }
        // The year's November lies in the calendar's year before.
        let example = (year?.buddhist ?? 2569) - 1
        refuse(
            field,
            reading.hasImpossibleDay
                ? Bilingual(
                    "ไม่มีวันที่นี้ในปฏิทิน ตรวจวันกับเดือนอีกครั้ง",
                    "There is no such day in the calendar; check day and month")
                : Bilingual(
                    "ใส่วันที่ เช่น 21 พ.ย. \(example)",
                    "Enter a day, for example 21 November \(example - 543)"))
        return nil
    }

    /// A whole number within limits, in Thai or Arabic digits; nil after a refusal.
    public mutating func number(_ field: String, in limits: ClosedRange<Int>) -> Int? {
        let text = Digits.arabic(Normalisation.canonical(self[field])).filter { $0 != " " }
        let isClean = VisibleLetters.firstForeign(in: self[field]) == nil
        guard isClean, !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber }),
            let number = Int(text), limits.contains(number)
        else {
            refuse(
                field,
                Bilingual(
                    "ใส่ตัวเลข \(limits.lowerBound) ถึง \(limits.upperBound)",
                    "Enter a number from \(limits.lowerBound) to \(limits.upperBound)"))
            return nil
        }
        return number
    }
}

/// A day written in English, for a reader of Thai ones.
enum EnglishDay {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    /// "21 November 2025" as "21 พฤศจิกายน 2568"; any other text as it is.
    static func inThai(_ text: String) -> String {
        let words = text.split { $0 == " " || $0 == "," }
        guard words.count == 3, let day = Int(words[0]), let year = Int(words[2]),
            let month = month(words[1].lowercased()), (1...31).contains(day),
            (1_900...2_800).contains(year)
        else { return text }
        return "\(day) \(month.name) \(year < 2_400 ? year + ThaiDate.eraOffset : year)"
    }

    private static func month(_ word: String) -> ThaiMonth? {
        let letters = word.filter { $0 != "." }
        // Three letters tell each month from the others.
        guard letters.count >= 3 else { return nil }
        let index = months.firstIndex { $0.hasPrefix(letters) }
        return index.flatMap { ThaiMonth(rawValue: $0 + 1) }
    }
}

/// A day of figures, "2026-03-31", in the year of either era: nobody plans for the year 2400 of the common one.
private enum ISODay {
    static func day(_ text: String) -> ThaiDate? {
        let (year, rest) = (text.prefix(4), text.dropFirst(4))
        guard let number = Int(year), number >= 2_400 else { return ThaiDate(iso: text) }
        return ThaiDate(iso: "\(number - ThaiDate.eraOffset)\(rest)")
    }
}
