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
        if let fault = PlainName.fault(of: text) { refuse(field, fault) }
        return PlainName(rawValue: text)
    }

    /// A person's name; nil after a refusal.
    public mutating func personName(_ field: String) -> PlainName? {
        name(field, missing: Bilingual("ใส่ชื่อและนามสกุล", "Enter name and surname"))
    }

    /// Names, one a line, none twice; nil after a refusal, which says the field as it is `called` and the line.
    public mutating func names(
        _ field: String, called name: Bilingual, atMost most: Int
    ) -> [PlainName]? {
        let tooMany = { (count: Int) in
            Bilingual(
                "ใส่ได้ไม่เกิน \(most) ชื่อ ตอนนี้มี \(count) ชื่อ",
                "At most \(most) names; there are \(count) now")
        }
        return lines(field, name, atMost: most, else: tooMany) { line, before in
            let text = Normalisation.canonical(line)
            if let fault = PlainName.fault(of: line) { return .wrong(fault) }
            guard let name = PlainName(rawValue: text) else { return .wrong(Bilingual("", "")) }
            return before.contains(name)
                ? .wrong(Bilingual("ชื่อนี้มีอยู่แล้ว", "This name is there already"))
                : .right(name)
        }
    }

    /// What one line of several is read as.
    enum LineReading<Value> {
        case right(Value)
        case wrong(Bilingual)
    }

    /// What stands in a field, line by line, those left out that have nothing to see; nil after a refusal, which says
    /// the line. `tooMany` says how many there are, `read` what a line is, given those before it.
    mutating func lines<Value>(
        _ field: String, _ name: Bilingual, atMost most: Int, else tooMany: (Int) -> Bilingual,
        read: (String, [Value]) -> LineReading<Value>
    ) -> [Value]? {
        let lines = self[field].split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var values: [Value] = []
        for (index, line) in lines.enumerated() {
            guard
                !Normalisation.canonical(String(line)).allSatisfy(\.isWhitespace)
                    || VisibleLetters.firstUnseen(in: String(line)) != nil
            else { continue }
            switch read(String(line), values) {
            case .right(let value): values.append(value)
            case .wrong(let why):
                let place = Bilingual(" บรรทัดที่ \(index + 1): ", ", line \(index + 1): ")
                refuse(field, name + place + why)
                return nil
            }
        }
        guard values.count <= most else {
            refuse(field, tooMany(values.count))
            return nil
        }
        return values
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
