import Assessment
import DocumentExamination
import Reports
import ThaiText

/// Recognises a file of single answers, as survey forms export them, and scores it.
struct AnswersExaminer {
    /// Enough to find the heading and some answers.
    private static let headSize = 64 << 10

    let library: FrameworkLibrary

    /// The scores by every year that fits, or what is wrong with the answers; nil for a document of another kind.
    func examine(_ bytes: [UInt8]) -> Examination? {
        guard isTable(bytes) else { return nil }
        var error: AnswerError?
        var counted: [CountedAnswers] = []
        for framework in library.frameworks.sorted(by: { $0.year > $1.year }) {
            do throws(AnswerError) {
                let sheet = try sheet(bytes, framework)
                guard sheet.foreignCodes(in: framework).isEmpty else { continue }
                // Scores that are known already are a document to check, not answers to count.
                if sheet.known.answers.isEmpty {
                    return .report(Report(given: sheet.known), origins: [:])
                }
                counted.append(CountedAnswers(sheet, framework))
            } catch let found { error = error ?? found }
        }
        if !counted.isEmpty { return .answers(counted) }
        guard let error, isOfAnswers(bytes) else { return nil }
        if error.faults.contains(where: \.isNoKnownColumn) { return .refused(Self.noCodes) }
        return .refused(Self.refusal(error))
    }

    private func sheet(
        _ bytes: [UInt8], _ framework: Framework
    ) throws(AnswerError) -> AnswerSheet {
        var reader = AnswerReader(framework: framework)
        try reader.read(bytes)
        return try reader.finish()
    }

    /// Whether the first row has several cells, as no title of a document has.
    private func isTable(_ bytes: [UInt8]) -> Bool {
        cells(bytes).first.map { $0.count > 1 } ?? false
    }

    /// Whether a cell of the first rows is an answer of a scale, or the headings are codes or begin with a form's
    /// time stamp.
    private func isOfAnswers(_ bytes: [UInt8]) -> Bool {
        let rows = cells(bytes)
        let stamps = ["ประทับเวลา", "timestamp"]
        if let first = rows.first?.first?.lowercased(), stamps.contains(first) { return true }
        let codes = Set(library.frameworks.flatMap(\.questions).map(\.code))
        if (rows.first ?? []).count(where: { codes.contains($0.lowercased()) }) > 1 { return true }
        let names = Set(
            library.frameworks.flatMap(\.scales).flatMap(\.options).map(\.name.thai))
        return rows.dropFirst().joined().contains { names.contains($0) }
    }

    /// The cells of the first rows, by the delimiter that cuts the first row most.
    private func cells(_ bytes: [UInt8]) -> [[String]] {
        guard !bytes.prefix(4_096).contains(0) else { return [] }
        let text = String(decoding: bytes.prefix(Self.headSize), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).prefix(6)
        guard let first = lines.first else { return [] }
        let delimiter = [Character(","), ";", "\t"].max { a, b in
            first.count { $0 == a } < first.count { $0 == b }
        }
        let padding = Set<Character>([" ", "\"", "\u{FEFF}"])
        return lines.map { line in
            line.split(separator: delimiter ?? ",", omittingEmptySubsequences: false).map { cell in
                String(cell.filter { !padding.contains($0) })
            }
        }
    }

    private static func refusal(_ error: AnswerError) -> Bilingual {
        let more = error.count - 1
        let first = error.faults.first?.wording ?? Bilingual("", "")
        let rest =
            more > 0
            ? Bilingual(" และอีก \(more) แห่ง", ", and \(more) more places") : Bilingual("", "")
        return Bilingual(
            "ไฟล์นี้เป็นคำตอบของแบบสำรวจ แต่ยังนับไม่ได้: ",
            "These are answers of a survey that cannot be counted yet: ")
            + first + rest
            + Bilingual(
                " ถ้าตัวเลขในไฟล์เป็นคะแนนที่มีอยู่แล้ว ให้ทำเป็นสองคอลัมน์ คือ ข้อ กับ คะแนน",
                ". If the numbers are scores that you have already, make two columns of them: question, score."
            )
    }

    private static let noCodes = Bilingual(
        "ไฟล์นี้เป็นคำตอบจากแบบฟอร์ม แต่หัวคอลัมน์ไม่มีรหัสข้อ เติม i1, i2, … หรือ e1, e2, … หน้าข้อความของแต่ละหัวคอลัมน์ แล้วส่งใหม่",
        "This file holds answers of a form, but its headings carry no codes. Put i1, i2, … or e1, e2, … before the words of each heading and send it again."
    )
}

extension CountedAnswers {
    fileprivate init(_ sheet: AnswerSheet, _ framework: Framework) {
        self.init(
            report: Report(Scorer(framework).result(of: sheet.known), year: framework.year),
            rows: sheet.questionnaires, notes: sheet.notes)
    }
}

extension AnswerFault {
    fileprivate var isNoKnownColumn: Bool {
        if case .noKnownColumn = reason { true } else { false }
    }
}
