internal import Documents
internal import ThaiText

/// Puts the lines of a cell or a page back together to the paragraphs they were broken from.
struct LineJoiner: Sendable {
    /// What the program that made the file does with lines and paragraphs.
    struct Habits: Sendable {
        /// Whether it draws the space at the end of a broken line, so that none means none.
        var drawsEndSpaces: Bool
        /// Whether it marks each paragraph as one piece of content on its page.
        var marksParagraphs: Bool
    }

    var habits: Habits
    /// Right edge that lines are broken at.
    var right: Double
    /// Left edge that lines begin at.
    var left: Double
    /// Usual distance between lines; 0 when unknown.
    var leading: Double

    /// A joiner for the lines of one column of text, with its edges found in them.
    init(lines: [TextLine], bounds: Rectangle?, habits: Habits) {
        self.habits = habits
        left = lines.map(\.left).min() ?? 0
        right = lines.map(\.right).max() ?? 0
        if let bounds {
            // Cells have the same distance to the text on both sides.
            right = max(right, bounds.right - max(0, left - bounds.left))
        }
        let gaps = zip(lines, lines.dropFirst()).map { $1.y - $0.y }.filter { $0 > 0 }.sorted()
        let usual = gaps.isEmpty ? 0 : gaps[gaps.count / 2]
        // Lines of one paragraph are never two lines apart.
        leading = min(usual, 1.9 * (lines.map(\.size).max() ?? 0))
    }

    /// Whether a line begins a new paragraph, as far as the file's marked content says it; nil when it says nothing.
    func marked(_ before: TextLine, _ line: TextLine, samePage: Bool) -> Bool? {
        guard samePage, before.contents.last > 0, line.contents.first > 0 else { return nil }
        if before.contents.last == line.contents.first { return false }
        return habits.marksParagraphs ? true : nil
    }

    /// Whether a line begins a new paragraph after another.
    func breaks(_ before: TextLine, _ line: TextLine, samePage: Bool = true) -> Bool {
        if let marked = marked(before, line, samePage: samePage) { return marked }
        if ListMarker.begins(line.text, after: before.text) || isLabel(line, after: before)
            || Self.isDivision(before) && Self.isDivision(line)
        {
            return true
        }
        if samePage, leading > 0, line.y - before.y > 1.35 * max(leading, 1.1 * line.size) {
            return true
        }
        let share = isCentred(before) && isCentred(line) ? 0.05 : 0.2
        return room(after: before) > firstWord(of: line) + share * (right - left)
    }

    /// The text between two lines of a paragraph: a space or nothing.
    func joint(_ before: TextLine, _ line: TextLine) -> String {
        let (end, start) = (before.text, line.text)
        if end.last?.isWhitespace ?? true || start.first?.isWhitespace ?? true { return "" }
        guard let last = end.unicodeScalars.last, let first = start.unicodeScalars.first else {
            return ""
        }
        if before.endsWithSpace || Self.isLatin(last) && Self.isLatin(first) { return " " }
        let isOne = before.contents.last > 0 && before.contents.last == line.contents.first
        if habits.drawsEndSpaces, isOne { return "" }
        // The line was broken although the next word had room: by hand, between two words.
        if room(after: before) > firstWord(of: line) + 0.08 * (right - left) + 4 { return " " }
        if habits.drawsEndSpaces { return "" }
        if "/-(".unicodeScalars.contains(last) || ")/,.".unicodeScalars.contains(first) {
            return ""
        }
        return Self.isThaiLetter(last) && Self.isThaiLetter(first) ? "" : " "
    }

    /// Whether a line begins with a bold label ("สาเหตุเกิดจาก :") after running text.
    private func isLabel(_ line: TextLine, after before: TextLine) -> Bool {
        line.runs.first?.bold == true && before.runs.last?.bold == false
    }

    /// Whether a line begins with the name of an office's division; two such lines are two names.
    private static func isDivision(_ line: TextLine) -> Bool {
        let names = ["กอง", "สำนัก", "ฝ่าย", "หน่วย", "ศูนย์", "กลุ่มงาน"]
        return names.contains { line.text.hasPrefix($0) } && !line.text.contains(where: \.isNumber)
    }

    private func isCentred(_ line: TextLine) -> Bool {
        let (before, after) = (line.left - left, right - line.right)
        return before > 3 && abs(before - after) < 0.01 * (right - left) + 3
    }

    private func room(after line: TextLine) -> Double {
        // Centred lines could have grown on both sides.
        isCentred(line) ? right - left - (line.right - line.left) : right - line.right
    }

    /// Width of the first word of a line, which did not fit on the line before.
    private func firstWord(of line: TextLine) -> Double {
        let length = Self.lengthOfFirstWord(line.text)
        var seen = 0
        for end in line.ends {
            seen += end.text.unicodeScalars.count
            if seen >= length { return end.right - line.left }
        }
        return line.right - line.left
    }

    /// Scalars of the first word; a number keeps the words beside it, as in "ร้อยละ ๘๐" and "๑ ตุลาคม ๒๕๖๗".
    private static func lengthOfFirstWord(_ text: String) -> Int {
        let pieces = text.split(whereSeparator: \.isWhitespace).prefix(4)
        guard let first = pieces.first else { return 0 }
        var length = first.unicodeScalars.count
        if let inner = WordBreaks.offsets(in: String(first)).first { return inner }
        for (piece, next) in zip(pieces, pieces.dropFirst()) {
            guard piece.contains(where: \.isNumber) || next.first?.isNumber == true else { break }
            length += 1 + next.unicodeScalars.count
        }
        return length
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.properties.isAlphabetic
    }

    private static func isThaiLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x0E01...0x0E4E).contains(scalar.value) && scalar != "\u{0E46}" && scalar != "\u{0E2F}"
    }
}

/// Numbers and signs that begin a list point.
enum ListMarker {
    /// Whether a line begins a point of a list, seen after the line before it.
    static func begins(_ line: String, after before: String) -> Bool {
        let text = line.drop(while: \.isWhitespace)
        guard let first = text.first else { return false }
        if "•▪●○◦✓➢➤❖*".contains(first) { return true }
        if "-–—".contains(first) {
            // "๑ ต.ค. ๒๕๖๗" and on the next line "- ๓๑ มี.ค. ๒๕๖๘" is one period.
            let rest = text.dropFirst().drop(while: \.isWhitespace)
            let spansDigits = before.last(where: { !$0.isWhitespace })?.isNumber ?? false
            return !(spansDigits && rest.first?.isNumber ?? false)
        }
        return numbered(text)
    }

    /// "๑. ", "2) ", "(๓) ", "1.2 ": up to two digits a part, then a sign that ends a number and no further digit.
    private static func numbered(_ text: Substring) -> Bool {
        var rest = text
        let opened = rest.first == "("
        if opened { rest = rest.dropFirst() }
        var parts = 0
        while parts < 4 {
            let digits = rest.prefix(while: \.isNumber)
            if digits.isEmpty { break }
            guard digits.count <= 2 else { return false }
            rest = rest.dropFirst(digits.count)
            parts += 1
            guard rest.first == "." else { break }
            rest = rest.dropFirst()
        }
        guard parts > 0 else { return false }
        if rest.first == ")" { return true }
        if opened { return false }
        let consumed = text[..<rest.startIndex]
        guard let next = rest.first else { return consumed.last == "." }
        return consumed.last == "."
            ? !next.isNumber : parts > 1 && next.isWhitespace && consumed.count <= 4
    }
}
