import Assessment
import Reports
import ThaiText

extension Command {
    static let report = Command(
        name: "report",
        summary: Bilingual(
            "เขียนแผนมาตรการหรือรายงานผลเป็นเอกสารราชการ",
            "write the measure plan or the result report as an official document"),
        details: Bilingual(
            "เขียนไว้ข้าง ๆ ก่อนแล้วจึงแทนที่ ไฟล์เดิมจึงอยู่ครบเสมอเมื่อเขียนไม่สำเร็จ ข้อมูลและวันที่เดียวกันได้ไฟล์เหมือนกันทุกไบต์",
            "The file is written beside and then put in place, so the old one stays whole when writing fails. The same data and date give the same bytes."
        ),
        operands: [
            Operand(
                placeholder: Options.document.placeholder, help: Options.document.help,
                isOptional: true, isPath: true)
        ],
        options: [
            kind.syntax, format.syntax, output.syntax, date.syntax, Options.framework.syntax,
        ] + Options.frameworkSources + DatabaseReport.options + Options.installation,
        examples: [
            Example(
                line: "report Samples/plan.json --as plan --format pdf -o plan.pdf",
                purpose: Bilingual("แผนมาตรการเป็น PDF", "the plan as PDF")),
            Example(
                line: "report Samples/results.json --as results --format docx -o report.docx",
                purpose: Bilingual("รายงานผลเป็น Word", "the result report for Word")),
            Example(
                line: "report plan.docx --as plan --format json -o - --date 2026-11-20",
                purpose: Bilingual("ออกทางท่อ ด้วยวันที่ที่กำหนด", "to standard output, with a fixed date")),
            Example(
                line: "report --authority rimthanthong --year 2569 --as plan -o plan.pdf",
                purpose: Bilingual("จากฐานข้อมูล ของหน่วยงานหนึ่ง", "of the database, of one authority")),
            Example(
                line:
                    "report --authority rimthanthong --year 2569 --as plan --published -o plan.pdf",
                purpose: Bilingual("ฉบับที่เผยแพร่แล้ว ทุกไบต์", "what was published, byte for byte")),
        ],
        run: write)

    private static let kind = Option<OfficialDocument>(
        "as",
        takes: .init(
            placeholder: Bilingual("plan|results", "plan|results"),
            expects: Bilingual(" plan (แผนมาตรการ) หรือ results (รายงานผล)", "plan or results"),
            choices: OfficialDocument.allCases.map(\.rawValue)),
        help: Bilingual(
            "plan แผนมาตรการพร้อมผลวิเคราะห์ · results รายงานผลการดำเนินการ",
            "plan: measures with the analysis · results: what was done and what came of it"),
        value: { OfficialDocument(rawValue: $0.lowercased()) })

    private static let format = Option<ReportFormat>(
        "format",
        takes: .init(
            placeholder: Bilingual("ชนิด", "FORMAT"),
            expects: Bilingual(
                " pdf, docx, xlsx, html, csv หรือ json", "pdf, docx, xlsx, html, csv or json"),
            choices: ReportFormat.allCases.map(\.rawValue)),
        help: Bilingual(
            "pdf, docx, xlsx, html, csv หรือ json (ไม่ระบุคือตามนามสกุลของ -o)",
            "pdf, docx, xlsx, html, csv or json (told by the name of -o when left out)"),
        value: { ReportFormat(rawValue: $0.lowercased()) })

    private static let output = Option<String>(
        "output", letter: "o",
        takes: .init(
            placeholder: Bilingual("ไฟล์", "OUT"), expects: Bilingual("ไฟล์", "a file"), isPath: true),
        help: Bilingual("ไฟล์ที่จะเขียน; - คือออกทางท่อ", "the file to write; - for standard output"),
        value: Options.path)

    private static let date = Option<ThaiDate>(
        "date",
        takes: .init(
            placeholder: Bilingual("วันที่", "DATE"),
            expects: Bilingual("วันที่แบบ 2026-11-20", "a date as 2026-11-20")),
        help: Bilingual(
            "วันที่จัดทำ (ไม่ระบุคือ SOURCE_DATE_EPOCH หรือวันนี้)",
            "date of making (SOURCE_DATE_EPOCH or today when left out)"),
        value: CreationDate.day)

    @Sendable private static func write(_ invocation: Invocation) throws -> Outcome {
        let arguments = invocation.arguments
        let isOfDatabase = arguments.has(DatabaseReport.authority)
        try DatabaseReport.checkWords(invocation)
        guard let path = arguments[output] else { throw Misuse.missing(output.syntax, "report") }
        try OutputFile.check(path, input: arguments.operands.first ?? "-")
        guard let format = arguments[format] ?? ReportFormat(fileName: path) else {
            throw Misuse.missing(format.syntax, "report")
        }
        let library = try FrameworksFolder.library(invocation)
        if isOfDatabase {
            guard let kind = arguments[kind] else { throw Misuse.missing(kind.syntax, "report") }
            return try DatabaseReport(
                invocation: invocation, library: library, kind: kind,
                created: CreationDate.stamp(arguments[date], world: invocation.world)
            ).write(format, to: path)
        }
        let report = try ReportFile.read(invocation, library: library)
        guard let kind = arguments[kind] ?? report.kind?.document else {
            throw Misuse.missing(kind.syntax, "report")
        }
        let job = ReportJob(
            report: report, kind: kind,
            framework: try library.frameworkIfKnown(for: report, invocation),
            created: CreationDate.stamp(arguments[date], world: invocation.world),
            invocation: invocation)
        return try job.write(format, to: path)
    }
}

extension Report.Kind {
    /// The official document of the same kind; none for scores alone.
    fileprivate var document: OfficialDocument? { OfficialDocument(rawValue: rawValue) }
}
