import Assessment
import Reports
import ThaiText

extension Command {
    static let forecast = Command(
        name: "forecast",
        summary: Bilingual(
            "ดูว่าเปลี่ยนคะแนนข้อใดแล้วผลรวมและระดับเป็นเท่าใด",
            "see what a change of an item does to the total and the level"),
        details: Bilingual(
            "ตัวเลขที่ตรวจพบว่าไม่ลงตัวจะถูกแทนด้วยค่าที่คำนวณได้จากตัวเลขอื่น และบอกไว้เสมอ",
            "A figure that does not agree with the rest is replaced by what follows from the others, and that is said."
        ),
        operands: [Options.document],
        options: [
            set.syntax, reach.syntax, respondents.syntax, Options.framework.syntax,
            Options.json.syntax,
        ] + Options.frameworkSources,
        examples: [
            Example(
                line: "forecast Samples/plan.json --set o12=100 --set i10=95",
                purpose: Bilingual(
                    "ถ้า o12 ได้ 100 และ i10 ได้ 95", "if o12 had 100 and i10 had 95")),
            Example(
                line: "forecast Samples/plan.json --reach ผ่านดีเยี่ยม",
                purpose: Bilingual(
                    "ต้องยกข้อใดบ้างจึงจะถึงระดับนี้", "which items lead to this level")),
        ],
        run: foreseen)

    private static let reach = Option<String>(
        "reach",
        takes: .init(
            placeholder: Bilingual("ระดับ", "LEVEL"),
            expects: Bilingual("ชื่อระดับ", "the name of a level")),
        help: Bilingual(
            "หาข้อที่ต้องยกให้น้อยข้อที่สุดเพื่อถึงระดับนี้ เช่น ผ่านดีเยี่ยม",
            "find the fewest items to raise for this level, as ผ่านดีเยี่ยม or excellent"),
        value: Options.path)

    private static let set = Option<ScoreChange>(
        "set",
        takes: .init(
            placeholder: Bilingual("ข้อ=คะแนน", "CODE=SCORE"),
            expects: Bilingual(
                "ข้อ=คะแนน 0 ถึง 100 เช่น o12=100", "CODE=SCORE from 0 to 100, as o12=100")),
        help: Bilingual(
            "ดูผลเมื่อข้อหนึ่งได้คะแนนนี้ (ใช้ซ้ำได้)", "what if an item had this score (may be repeated)"),
        value: ScoreChange.init)

    private static let respondents = Option<Int>(
        "respondents",
        takes: .init(
            placeholder: Bilingual("จำนวน", "N"),
            expects: Bilingual("จำนวนผู้ตอบตั้งแต่ 2", "a number of respondents from 2")),
        help: Bilingual(
            "จำนวนผู้ตอบ เพื่อแสดงช่วงความเชื่อมั่น 95 % ของข้อที่มาจากแบบสอบถาม",
            "number of respondents, to show the 95 % interval of survey scores"),
        value: { Int(Digits.arabic($0)).flatMap { $0 > 1 ? $0 : nil } })

    @Sendable private static func foreseen(_ invocation: Invocation) throws -> Outcome {
        let arguments = invocation.arguments
        let changes = arguments.all(set)
        if changes.isEmpty == (arguments[reach] == nil) {
            throw Misuse.rule(
                Bilingual(
                    "ระบุ --set หรือ --reach อย่างใดอย่างหนึ่ง", "name either --set or --reach"),
                path: ["forecast"])
        }
        let library = try FrameworksFolder.library(invocation)
        let report = try ReportFile.read(invocation, library: library)
        let framework = try library.framework(for: report, invocation)
        let sheet = SoundSheet(report.resultSheet, framework: framework)
        guard !sheet.known.given.isEmpty else { throw Refusal.noFigures(file: invocation.fileName) }
        let job = ForecastJob(
            forecast: Forecast(sheet.known, framework: framework),
            respondents: arguments[respondents], invocation: invocation)
        var outcome: Outcome
        if let wanted = arguments[reach] {
            outcome = try job.reach(LevelName.level(wanted, in: framework))
        } else {
            outcome = try job.change(changes.map { try $0.figure(in: framework) })
        }
        outcome.messages =
            sheet.notes.flatMap { Array(($0(invocation.language) + "\n").utf8) } + outcome.messages
        return outcome
    }
}
