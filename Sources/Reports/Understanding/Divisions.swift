import ThaiText

/// Tells the divisions in a "responsible" cell apart, even where only spaces stand between them.
struct Divisions {
    let spacing: ThaiSpacing

    /// One entry per division, in order, each once.
    func names(in text: String) -> [String] {
        var names: [String] = []
        for point in PointList(text, spacing).texts {
            var parts = parts(of: point)
            // A narrow column breaks the line inside a name ("กอง", "สาธารณสุข").
            if let last = names.last, Self.bare.contains(last), !parts.isEmpty {
                names.removeLast()
                parts[0] = spacing.repaired(last + parts[0])
            }
            for part in parts where !names.contains(part) { names.append(part) }
        }
        return names
    }

    /// Words that the name of a division or post begins with.
    private static let heads = [
        "สำนัก", "กอง", "งาน", "ฝ่าย", "ส่วน", "หน่วย", "กลุ่ม", "ศูนย์", "แผนก", "ทุก", "ปลัด", "รองปลัด",
        "นายก", "ผู้อำนวยการ", "ผู้บริหาร", "คณะ", "นัก", "นิติกร", "โรงเรียน", "สถานศึกษา", "หัวหน้า", "พนักงาน",
        "เจ้าหน้าที่", "เจ้าพนักงาน", "บุคลากร", "สภา", "สมาชิก", "ทีม",
    ]

    /// Heads that are no name by themselves, so the next word belongs to them.
    private static let bare: Set<String> = [
        "สำนัก", "กอง", "งาน", "ฝ่าย", "ส่วน", "หน่วย", "กลุ่ม", "ศูนย์", "ทุก", "คณะ", "แผนก", "สำนักงาน",
        "หน่วยงาน", "งานการ", "กองการ", "ฝ่ายการ", "ส่วนการ",
    ]

    private func parts(of text: String) -> [String] {
        var pieces: [String] = []
        for word in Self.words(of: text) {
            guard let last = pieces.last, !startsDivision(word, after: last) else {
                pieces.append(word.name)
                continue
            }
            let joint = Self.bare.contains(last) && word.separator == " " ? "" : word.separator
            pieces[pieces.count - 1] = spacing.repaired(last + joint + word.name)
        }
        return pieces
    }

    private struct Word {
        /// What stood before it: a space, "/", ",", "และ" or nothing.
        var separator: String
        var name: String
    }

    private func startsDivision(_ word: Word, after last: String) -> Bool {
        let isHead = Self.heads.contains { word.name.hasPrefix($0) }
        if Self.bare.contains(last) { return false }
        switch word.separator {
        case ",", ";", "、": return true
        // "ทุกกอง/ฝ่าย" names all of them at once.
        case "/": return isHead && !last.hasPrefix("ทุก")
        default: return isHead && !spacing.goesOn(last, into: word.name)
        }
    }

    /// The words of a text with what separates them; "และ" separates only before a division.
    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var separator = ""
        var name = ""
        func close(_ next: String) {
            if !name.isEmpty {
                words.append(Word(separator: separator, name: name))
                separator = next
                name = ""
            } else if next != " " {
                separator = next
            }
        }
        for character in text {
            switch character {
            case " ", "\n", "\t": close(" ")
            case "/", ",", ";", "、": close(String(character))
            default: name.append(character)
            }
        }
        close("")
        return words.flatMap(splitAnd)
    }

    private static func splitAnd(_ word: Word) -> [Word] {
        if word.name == "และ" { return [] }
        var pieces: [Word] = []
        var rest = word.name[...]
        var separator = word.separator
        var search = rest.startIndex
        while let range = rest[search...].firstRange(of: "และ") {
            let after = rest[range.upperBound...]
            guard heads.contains(where: after.hasPrefix) else {
                search = range.upperBound
                continue
            }
            if range.lowerBound > rest.startIndex {
                pieces.append(Word(separator: separator, name: String(rest[..<range.lowerBound])))
            }
            separator = " "
            rest = after
            search = rest.startIndex
        }
        if !rest.isEmpty { pieces.append(Word(separator: separator, name: String(rest))) }
        return pieces
    }
}
