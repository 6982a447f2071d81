public import Mail
public import ThaiText

/// What people write into a form, read as they meant it: spaces around and invisible letters taken off, Thai digits where
/// Arabic ones are stored.
extension Sheet {
    /// One visible line, empty when nothing stands there; nil after a refusal.
    public mutating func text(_ field: String) -> String? {
        if let foreign = VisibleLetters.firstForeign(in: self[field]) {
            refuse(field, foreign)
            return nil
        }
        return Normalisation.canonical(self[field]).split(separator: " ").joined(separator: " ")
    }

    /// One visible line that is not empty; nil after a refusal.
    public mutating func line(_ field: String, missing: Bilingual) -> String? {
        guard let text = text(field) else { return nil }
        guard !text.isEmpty else {
            refuse(field, missing)
            return nil
        }
        return text
    }

    /// A name on one line, of letters that can be seen; nil after a refusal.
    public mutating func name(_ field: String, missing: Bilingual) -> PlainName? {
        guard let text = line(field, missing: missing) else { return nil }
        guard let name = PlainName(rawValue: text) else {
            refuse(field, .tooLong(text.unicodeScalars.count, most: 200))
            return nil
        }
        return name
    }

    /// A person's name; nil after a refusal.
    public mutating func personName(_ field: String) -> PlainName? {
        name(field, missing: Bilingual("ใส่ชื่อและนามสกุล", "Enter name and surname"))
    }

    /// Names, one a line, none twice; nil after a refusal, which says the line.
    public mutating func names(_ field: String, atMost most: Int) -> [PlainName]? {
        let lines = self[field].split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var names: [PlainName] = []
        for (index, line) in lines.enumerated() {
            let text = Normalisation.canonical(String(line))
            guard !text.allSatisfy({ $0 == " " }) else { continue }
            let name = PlainName(rawValue: text)
            let wrong =
                VisibleLetters.firstForeign(in: String(line))
                ?? (name == nil ? .tooLong(text.unicodeScalars.count, most: 200) : nil)
                ?? (name.map(names.contains) == true
                    ? Bilingual("ชื่อนี้มีอยู่แล้ว", "This name is there already") : nil)
            if let wrong {
                let place = Bilingual("บรรทัดที่ \(index + 1): ", "Line \(index + 1): ")
                refuse(field, place + wrong)
                return nil
            }
            if let name { names.append(name) }
        }
        guard names.count <= most else {
            refuse(
                field,
                Bilingual(
                    "ใส่ได้ไม่เกิน \(most) ชื่อ ตอนนี้มี \(names.count) ชื่อ",
                    "At most \(most) names; there are \(names.count) now"))
            return nil
        }
        return names
    }

    /// A mail address; nil after a refusal.
    public mutating func mail(_ field: String) -> MailAddress? {
        let missing = Bilingual(
            "ใส่อีเมล เช่น somchai@rimthanthong.example",
            "Enter the mail address, as somchai@rimthanthong.example")
        guard let text = line(field, missing: missing) else { return nil }
        guard let mail = MailAddress(Digits.arabic(text)) else {
            refuse(
                field,
                Bilingual(
                    "อีเมลต้องมีรูปแบบเหมือน somchai@rimthanthong.example ไม่เกิน 254 ตัวอักษร",
                    "A mail address looks like somchai@rimthanthong.example, at most 254 characters"
                ))
            return nil
        }
        return mail
    }
}
