import Platform
import ThaiText

/// The names of the fields of the forms of news.
enum NewsField {
    static let category = "category"
    static let title = "title"
    static let text = "text"
    static let from = "from"
    static let until = "until"
    static let isPinned = "pinned"
    /// The version that the writer had before him.
    static let known = "known"
    static let file = "file"
    static let description = "description"

    static let ofText: Set<String> = [category, title, text, from, until, isPinned]
}

extension Sheet {
    /// What a piece of news says, as typed; nil after a refusal.
    mutating func news(now: Timestamp, before: NewsContent? = nil) -> NewsContent? {
        let category = NewsCategory(rawValue: self[NewsField.category])
        if category == nil {
            refuse(NewsField.category, Bilingual("เลือกประเภทของข่าว", "Choose what kind it is"))
        }
        let title = phrase(NewsField.title, missing: Bilingual("ใส่หัวข้อข่าว", "Enter a heading"))
        let text = story(NewsField.text)
        let year = FiscalYear(containing: Bangkok(now).date)
        let first = year.flatMap { optionalDay(NewsField.from, in: $0) }
        let last = year.flatMap { optionalDay(NewsField.until, in: $0) }
        let isPinned = yes(NewsField.isPinned)
        let begun = before?.from.map { Bangkok($0).date }
        // Nobody says today that something was told last year.
        if let first, first < Bangkok(now).date, first != begun {
            refuse(
                NewsField.from,
                Bilingual(
                    "วันเริ่มแสดงต้องไม่ก่อนวันนี้ เว้นว่างไว้ให้แสดงทันทีที่เผยแพร่",
                    "The first day cannot lie in the past; leave it empty for now"))
        }
        guard isSound, let category, let title, let text else { return nil }
        // Today means from now on; what was published in the morning began then.
        let from = first.map { day in
            if let known = before?.from, Bangkok(known).date == day { return known }
            return day == Bangkok(now).date ? now : Timestamp(startOf: day)
        }
        let until = last.map { Timestamp(startOf: $0) + .days(1) }
        if let until, until <= max(now, from ?? now) {
            refuse(NewsField.until, EngagementRefusal.endsBeforeItBegins.wording)
            return nil
        }
        return NewsContent(
            category, title: title, text: text, from: from, until: until, isPinned: isPinned)
    }

    /// A text of several paragraphs; nil after a refusal.
    mutating func story(_ field: String) -> String? {
        guard let text = prose(field, atMost: 20_000) else { return nil }
        guard !text.isEmpty else {
            refuse(field, Bilingual("ใส่เนื้อหาข่าว", "Enter the text"))
            return nil
        }
        return text
    }

    /// A day, or nil where nothing stands there or after a refusal.
    mutating func optionalDay(_ field: String, in year: FiscalYear) -> ThaiDate? {
        guard !Normalisation.canonical(self[field]).allSatisfy(\.isWhitespace) else { return nil }
        return day(field, in: year)
    }

    /// Whether a box was ticked; what no box of ours sends is refused.
    mutating func yes(_ field: String) -> Bool {
        guard !self[field].isEmpty, self[field] != "yes" else { return self[field] == "yes" }
        refuse(
            field,
            Bilingual("เลือกหรือไม่เลือกช่องนี้เท่านั้น", "This box is either ticked or not"))
        return false
    }
}

extension NewsItem {
    /// What the form of its text is filled in with.
    var filledIn: [(name: String, value: String)] {
        let lastDay = content.until.map { Bangkok($0 - .days(1)).date.typed }
        return [
            (NewsField.category, content.category.rawValue), (NewsField.title, content.title),
            (NewsField.text, content.text),
            (NewsField.from, content.from.map { Bangkok($0).date.typed } ?? ""),
            (NewsField.until, lastDay ?? ""),
            (NewsField.isPinned, content.isPinned ? "yes" : ""),
            (NewsField.known, String(version)),
        ]
    }
}

extension ThaiDate {
    /// "21 พ.ย. 2568", as people type it.
    var typed: String { "\(day) \(month.abbreviation) \(buddhistYear)" }
}
