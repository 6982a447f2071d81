public import ThaiText

/// What people write in their own words: any sign and symbol, but nothing that cannot be seen.
extension Sheet {
    /// A text of one line or more, empty when nothing stands there; nil after a refusal.
    public mutating func prose(_ field: String, atMost most: Int = 2_000) -> String? {
        if let unseen = VisibleLetters.firstUnseen(in: self[field]) {
            refuse(field, unseen)
            return nil
        }
        let lines = Self.plain(self[field]).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let text = lines.map { $0.split(separator: " ").joined(separator: " ") }
            .joined(separator: "\n").trimmed
        guard text.unicodeScalars.count <= most else {
            refuse(field, .tooLong(text.unicodeScalars.count, most: most))
            return nil
        }
        return text
    }

    /// A text of one line or more that is not empty; nil after a refusal.
    public mutating func prose(_ field: String, missing: Bilingual) -> String? {
        guard let text = prose(field) else { return nil }
        guard !text.isEmpty else {
            refuse(field, missing)
            return nil
        }
        return text
    }

    /// A text on one line, empty when nothing stands there; nil after a refusal.
    public mutating func phrase(_ field: String, atMost most: Int = 300) -> String? {
        guard let text = prose(field, atMost: most) else { return nil }
        guard !text.contains(where: \.isNewline) else {
            refuse(field, Bilingual("พิมพ์ในบรรทัดเดียว", "Type it on one line"))
            return nil
        }
        return text
    }

    /// A text on one line that is not empty; nil after a refusal.
    public mutating func phrase(_ field: String, missing: Bilingual) -> String? {
        guard let text = phrase(field) else { return nil }
        guard !text.isEmpty else {
            refuse(field, missing)
            return nil
        }
        return text
    }

    /// Texts, one a line; nil after a refusal, which says the field as it is `called` and the line.
    public mutating func phrases(
        _ field: String, called name: Bilingual, atMost most: Int = 30
    ) -> [String]? {
        let tooMany = { (count: Int) in
            Bilingual(
                "ใส่ได้ไม่เกิน \(most) บรรทัด ตอนนี้มี \(count) บรรทัด",
                "At most \(most) lines; there are \(count) now")
        }
        return lines(field, name, atMost: most, else: tooMany) { line, _ in
            if let unseen = VisibleLetters.firstUnseen(in: line) { return .wrong(unseen) }
            let text = Self.plain(line).split(separator: " ").joined(separator: " ")
            return text.unicodeScalars.count <= 500
                ? .right(text) : .wrong(.tooLong(text.unicodeScalars.count, most: 500))
        }
    }

    /// As it was meant, with tabs as spaces.
    private static func plain(_ text: String) -> String {
        Normalisation.canonical(text).replacing("\t", with: " ")
    }
}

extension String {
    /// Without empty lines at its ends.
    fileprivate var trimmed: String {
        let start = drop { $0.isNewline }
        return String(start.reversed().drop { $0.isNewline }.reversed())
    }
}
