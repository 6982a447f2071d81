public import ThaiText

/// One thing in a file of answers that cannot be used.
public struct AnswerFault: Sendable, Hashable {
    /// What is wrong.
    public enum Reason: Sendable, Hashable {
        case emptyFile
        case notText
        case recordTooLong
        case openQuote
        case noKnownColumn(headings: [String], example: String)
        case columnTwice(String)
        case statementsNeeded(String, statements: [String])
        case noAnswers
        case unknownAnswer(String, options: [String])
        case tooManyCells(expected: Int)
        case unknownPart(String, parts: Int)
        case notAScore(String, allowed: [String])
        case severalScores(String)
        case notACount(String)
        case unknownCode(String)
        case optionNotInScale(String, code: String)
    }

    /// Row as a spreadsheet counts it, the heading being row 1; nil for the file as a whole.
    public let row: Int?
    /// Heading of the column; nil for the whole row.
    public let column: String?
    /// What is wrong.
    public let reason: Reason

    /// A fault at a place.
    public init(row: Int? = nil, column: String? = nil, reason: Reason) {
        self.row = row
        self.column = column
        self.reason = reason
    }

    /// Place and reason in one sentence that says how to go on.
    public var wording: Bilingual {
        let thai = [row.map { "แถว \($0)" }, column.map { "คอลัมน์ \($0)" }].compactMap { $0 }
        let english = [row.map { "row \($0)" }, column.map { "column \($0)" }].compactMap { $0 }
        let words = reason.words
        return Bilingual(
            thai.isEmpty ? words.thai : "\(thai.joined(separator: " ")): \(words.thai)",
            english.isEmpty ? words.english : "\(english.joined(separator: ", ")): \(words.english)"
        )
    }
}

/// Why a file of answers cannot be scored.
public struct AnswerError: Error, Sendable, Hashable {
    /// The first faults in the order of the file; never empty.
    public let faults: [AnswerFault]
    /// How many there are in all.
    public let count: Int

    init(_ faults: [AnswerFault], count: Int) {
        self.faults = faults
        self.count = count
    }

    /// A fault of the file as a whole.
    public init(_ reason: AnswerFault.Reason) { self.init([AnswerFault(reason: reason)], count: 1) }
}

extension AnswerFault.Reason {
    fileprivate var words: Bilingual {
        switch self {
        case .emptyFile:
            Bilingual("ไฟล์ว่าง ไม่มีหัวคอลัมน์และคำตอบ", "the file is empty: no headings, no answers")
        case .notText:
            Bilingual(
                "ไม่ใช่ไฟล์ข้อความ CSV โปรดบันทึกเป็น CSV แบบ UTF-8",
                "this is no CSV text; save it as CSV in UTF-8")
        case .recordTooLong:
            Bilingual(
                "แถวยาวเกิน 1 MiB อาจมีเครื่องหมาย \" ที่ไม่ได้ปิด",
                "the row is longer than 1 MiB; perhaps a \" is not closed")
        case .openQuote:
            Bilingual("เครื่องหมาย \" เปิดแล้วไม่ได้ปิด", "a \" is opened and not closed")
        case .noKnownColumn(let headings, let example):
            Bilingual(
                "ไม่มีคอลัมน์ที่รู้จัก พบ “\(headings.joined(separator: "”, “"))” "
                    + "หัวคอลัมน์ต้องขึ้นต้นด้วยรหัสข้อ เช่น \(example)",
                "no column is known, found “\(headings.joined(separator: "”, “"))”; "
                    + "headings must begin with a code such as \(example)")
        case .columnTwice(let code):
            Bilingual(
                "ข้อ \(code) มีสองคอลัมน์ ให้เหลือคอลัมน์เดียว",
                "there are two columns of \(code); keep one")
        case .statementsNeeded(let code, let statements):
            Bilingual(
                "ข้อ \(code) มีหลายข้อย่อย ต้องแยกคอลัมน์ \(statements.joined(separator: ", "))",
                "\(code) has several statements; give columns \(statements.joined(separator: ", "))"
            )
        case .noAnswers: Bilingual("ไม่มีคำตอบในไฟล์", "there are no answers in the file")
        case .unknownAnswer(let text, let options):
            Bilingual(
                "ไม่รู้จักคำตอบ “\(text)”\(Self.why(text).thai) ใช้ได้: \(options.joined(separator: ", "))",
                "the answer “\(text)” is unknown\(Self.why(text).english); use \(options.joined(separator: ", "))"
            )
        case .tooManyCells(let expected):
            Bilingual(
                "มีช่องมากกว่าหัวคอลัมน์ (\(expected) ช่อง) อาจมีเครื่องหมายคั่นในข้อความ",
                "more cells than headings (\(expected)); perhaps a separator inside a text")
        case .unknownPart(let text, let parts):
            Bilingual(
                "ไม่รู้จักส่วนที่ “\(text)” ต้องเป็น 1 ถึง \(parts)",
                "the part “\(text)” is unknown; it must be 1 to \(parts)")
        case .notAScore(let text, let allowed):
            Bilingual(
                "“\(text)” ไม่ใช่คะแนน ใช้ได้: \(allowed.joined(separator: ", "))",
                "“\(text)” is no score; use \(allowed.joined(separator: ", "))")
        case .severalScores(let code):
            Bilingual(
                "ข้อ \(code) มีคะแนนต่างกันมากกว่าหนึ่งค่า ให้เหลือค่าเดียว",
                "\(code) has more than one score; keep one")
        case .notACount(let text):
            Bilingual(
                "“\(text)” ไม่ใช่จำนวนผู้ตอบ ต้องเป็นจำนวนเต็มตั้งแต่ 0",
                "“\(text)” is no count of answers; it must be a whole number from 0")
        case .unknownCode(let text):
            Bilingual(
                "ไม่มีข้อ “\(text)” ในกรอบของปีนี้", "there is no “\(text)” in this year's framework")
        case .optionNotInScale(let option, let code):
            Bilingual(
                "ข้อ \(code) ไม่มีตัวเลือก “\(option)”", "\(code) has no option “\(option)”")
        }
    }

    /// Numbers stand for answers in many files, but not the same way round in all.
    private static func why(_ text: String) -> Bilingual {
        guard Ratio(Digits.arabic(text)) != nil else { return Bilingual("", "") }
        return Bilingual(
            " (ตัวเลขไม่บอกว่าด้านใดคือมากที่สุด ให้แทนด้วยคำตอบก่อน)",
            " (a number does not tell which end is the most; put the answer's words in its place)")
    }
}
