import Assessment
import Reports
import ThaiText

extension Command {
    static let check = Command(
        name: "check",
        summary: Bilingual(
            "ตรวจว่าตัวเลขในเอกสารลงตัวกันหรือไม่",
            "check whether a document's figures agree with each other"),
        details: Bilingual(
            "ตรวจค่าเฉลี่ย น้ำหนัก ระดับผล ร้อยละของคำตอบ จำนวนผู้ตอบ รหัสข้อ และถ้อยคำของเอกสารเอง ข้อที่เกณฑ์ของเรายังไม่แน่ใจจะเป็นข้อสังเกต ไม่ใช่ข้อผิด รหัสออก 1 เมื่อพบจุดที่ไม่ลงตัว",
            "Means, weights, level, shares of answers, respondents, codes and the document's own statements. Where our rule is unsure there is a remark, never a mistake. Exit code 1 when something does not agree."
        ),
        operands: [Options.document],
        options: [Options.framework.syntax, Options.json.syntax] + Options.frameworkSources,
        examples: [
            Example(
                line: "check Samples/plan-with-slips.docx",
                purpose: Bilingual("ตรวจตามปีที่เอกสารบอก", "check by the year the document names")),
            Example(
                line: "check result.xlsx --framework ๒๕๖๘ --json",
                purpose: Bilingual(
                    "ตรวจตามเกณฑ์ปี 2568 ออกเป็น JSON", "check by the 2568 framework, as JSON")),
        ],
        run: { invocation in
            let library = try FrameworksFolder.library(invocation)
            let report = try ReportFile.read(invocation, library: library)
            // No year to go on with would be told first and ask for an option that cannot help.
            if report.isEmpty, report.assessedYear == nil {
                throw Refusal.nothingFound(invocation)
            }
            let framework = try library.framework(for: report, invocation)
            let consistency = ConsistencyCheck(
                framework: framework,
                otherYears: library.frameworks.filter { $0.year != framework.year }
            ).check(report.resultSheet)
            var outcome = try answer(
                consistency, printed: report.resultSheet.prints.map(\.figure), framework, invocation
            )
            if !consistency.findings.isEmpty { outcome.exit = .refused }
            if !report.uncertain.isEmpty {
                let note = UncertainNote(report, file: invocation.typedFileName)
                outcome.messages += note.bytes(invocation.language)
            }
            if report.isEmpty {
                outcome.add(.nothingFound(invocation), invocation.language)
            } else if report.resultSheet.prints.isEmpty {
                // A report of measures need not hold a figure; that is worth knowing and no refusal.
                let note = Refusal.noFigures(file: invocation.fileName)
                outcome.messages += note.outcome(invocation.language).messages
            }
            return outcome
        })

    private static func answer(
        _ consistency: Consistency, printed: [String], _ framework: Framework,
        _ invocation: Invocation
    ) throws -> Outcome {
        if invocation.arguments.has(Options.json) {
            return try .json(CheckAnswer(consistency))
        }
        let page = CheckPage(
            consistency: consistency, printed: printed, framework: framework,
            language: invocation.language,
            terminal: invocation.world.terminal)
        return .text(page.text())
    }
}
