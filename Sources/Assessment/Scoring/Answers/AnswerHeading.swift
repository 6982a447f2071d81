import ThaiText

/// What the heading of a column says it holds.
enum AnswerHeading: Equatable {
    /// Answers or scores of a question, item or statement; with a part where the heading names one.
    case code(String, part: Int?)
    /// The part of the survey that a row belongs to.
    case part
    /// The code that a row is about.
    case rowCode
    /// The score of a row.
    case score
    /// The count of an option, or something that is none of ours.
    case other(String)

    private static let partKeys: Set = ["part", "ส่วนที่", "ส่วน", "ตอนที่", "eitpart", "eitส่วนที่"]
    private static let rowKeys: Set = [
        "question", "code", "item", "figure", "ข้อ", "คำถาม", "รหัส", "รหัสข้อ", "ข้อคำถาม", "ข้อที่",
    ]
    private static let scoreKeys: Set = ["score", "คะแนน", "points", "คะแนนที่ได้", "ผลคะแนน"]

    init(_ text: String, in framework: Framework) {
        let key = Wording.key(text)
        if Self.partKeys.contains(key) {
            self = .part
        } else if Self.rowKeys.contains(key) {
            self = .rowCode
        } else if Self.scoreKeys.contains(key) {
            self = .score
        } else if let (code, rest) = Self.code(in: text, framework) {
            self = .code(code, part: Self.part(in: rest))
        } else {
            self = .other(key)
        }
    }

    /// The code at the start of a text, or inside its last square brackets as survey forms write
    /// the rows of a grid, with the text after it.
    static func code(in text: String, _ framework: Framework) -> (code: String, rest: String)? {
        let arabic = Digits.arabic(text)
        if let found = codeAtStart(of: Array(arabic.unicodeScalars), framework) { return found }
        guard let bracket = arabic.lastIndex(of: "[") else { return nil }
        return codeAtStart(of: Array(arabic[bracket...].unicodeScalars), framework)
    }

    private static func codeAtStart(
        of scalars: [Unicode.Scalar], _ framework: Framework
    ) -> (code: String, rest: String)? {
        let opening = Set<Unicode.Scalar>(["[", "(", "\"", "“", "*", "\u{FEFF}", "\u{200B}"])
        var rest = scalars.drop { opening.contains($0) || $0.properties.isWhitespace }
        guard let letter = rest.first.map({ String($0).lowercased() }),
            framework.instruments.contains(where: { $0.codeLetter == letter })
        else { return nil }
        rest = rest.dropFirst().drop { [" ", "-", "_"].contains($0) }
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, digits.count <= 3, let number = Int(text(digits)) else { return nil }
        rest = rest.dropFirst(digits.count)
        if let next = rest.first, next.isASCII, next.properties.isAlphabetic { return nil }
        let code = letter + String(number)
        guard let question = framework.question(code) else { return nil }
        if let statement = statement(of: question, after: rest) {
            return (statement, text(rest.dropFirst(statement.count - code.count)))
        }
        return (code, text(rest))
    }

    /// "i3.2", where the question has such a statement.
    private static func statement(
        of question: Question, after rest: ArraySlice<Unicode.Scalar>
    ) -> String? {
        guard rest.first == "." else { return nil }
        let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) }
        let code = question.code + "." + text(digits)
        return question.answered.contains { $0.code == code } ? code : nil
    }

    private static func part(in text: String) -> Int? {
        let key = Wording.key(text)
        for word in ["ส่วนที่", "part"] {
            guard let found = key.firstRange(of: word) else { continue }
            if let digit = key[found.upperBound...].first?.wholeNumberValue { return digit }
        }
        return nil
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
