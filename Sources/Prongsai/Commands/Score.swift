import Assessment
import Glibc
import ThaiText

extension Command {
    static let score = Command(
        name: "score",
        summary: Bilingual(
            "คำนวณคะแนนจากคำตอบในไฟล์ CSV พร้อมที่มา",
            "score the answers of a CSV file, with the breakdown"),
        details: Bilingual(
            "หนึ่งแถวต่อหนึ่งแบบสอบถาม หรือหนึ่งแถวต่อหนึ่งข้อพร้อมจำนวนคำตอบของแต่ละตัวเลือก หรือคะแนนที่มีอยู่แล้ว ส่วนที่ไม่มีทำให้คะแนนเป็น “บางส่วน” ไม่ใช่ศูนย์",
            "One row per questionnaire, or one row per question with the number of answers for each option, or scores that are known already. What is missing makes a score partial, never zero."
        ),
        operands: [
            Operand(
                placeholder: Bilingual("คำตอบ.csv", "ANSWERS.csv"),
                help: Bilingual(
                    "ไฟล์ CSV ของคำตอบ; - คือรับจากท่อ",
                    "the CSV file of the answers; - reads standard input"),
                isPath: true)
        ],
        options: [Options.framework.syntax, instrument.syntax, Options.json.syntax]
            + Options.frameworkSources,
        examples: [
            Example(
                line: "score answers.csv --framework 2568 --instrument IIT",
                purpose: Bilingual("คะแนน IIT จากแบบสอบถาม", "the IIT score of questionnaires")),
            Example(
                line: "score answers.csv --framework ๒๕๖๘ --json",
                purpose: Bilingual("ทุกเครื่องมือ เป็น JSON", "all instruments, as JSON")),
        ],
        run: scored)

    private static let instrument = Option<String>(
        "instrument",
        takes: .init(
            placeholder: Bilingual("เครื่องมือ", "NAME"),
            expects: Bilingual("ชื่อเครื่องมือ เช่น IIT", "the name of an instrument, as IIT")),
        help: Bilingual(
            "นับเฉพาะเครื่องมือนี้ (ไม่ระบุคือทุกข้อที่หัวตารางมี)",
            "count this instrument only (all that the heading has when left out)"),
        value: { $0.isEmpty ? nil : $0.uppercased() })

    @Sendable private static func scored(_ invocation: Invocation) throws -> Outcome {
        guard let year = invocation.arguments[Options.framework] else {
            throw Misuse.missing(Options.framework.syntax, "score")
        }
        let framework = try FrameworksFolder.library(invocation).required(year)
        let wanted = invocation.arguments[instrument]
        if let wanted, framework.instrument(wanted) == nil {
            throw unknownInstrument(wanted, framework)
        }
        let sheet = try AnswersInput(framework: framework, instrument: wanted).read(invocation)
        let result = Scorer(framework).result(of: sheet.known)
        var outcome: Outcome
        if invocation.arguments.has(Options.json) {
            outcome = try .json(ScoreAnswer(result, sheet: sheet, framework: framework))
        } else {
            let page = ScorePage(
                result: result, sheet: sheet, framework: framework, wanted: wanted,
                language: invocation.language, terminal: invocation.world.terminal)
            outcome = .text(page.text())
        }
        outcome.messages = notes(on: sheet, invocation)
        return outcome
    }

    private static func unknownInstrument(_ name: String, _ framework: Framework) -> Misuse {
        let names = framework.instruments.map(\.id).joined(separator: ", ")
        return .rule(
            Bilingual(
                "ปี \(framework.year) ไม่มีเครื่องมือ “\(name)” มี \(names)",
                "\(framework.year) has no instrument “\(name)”; there are \(names)"),
            path: ["score"])
    }

    /// What was assumed or left out while reading.
    private static func notes(on sheet: AnswerSheet, _ invocation: Invocation) -> [UInt8] {
        return Array(sheet.notes.map { $0(invocation.language) + "\n" }.joined().utf8)
    }
}
