import ThaiText

extension Command {
    private static let kind = Option<String>(
        "as",
        takes: .init(
            placeholder: Bilingual("plan|results", "plan|results"),
            expects: Bilingual(" plan (แผนมาตรการ) หรือ results (รายงานผล)", "plan or results"),
            choices: ["plan", "results"]),
        help: Bilingual(
            "plan แผนมาตรการพร้อมผลวิเคราะห์ · results รายงานผลการดำเนินการ",
            "plan: measures with the analysis · results: what was done and what came of it"),
        value: { ["plan", "results"].contains($0) ? $0 : nil })

    private static let output = Option<String>(
        "output", letter: "o",
        takes: .init(
            placeholder: Bilingual("ไฟล์", "OUT"), expects: Bilingual("ไฟล์", "a file"), isPath: true),
        help: Bilingual("ไฟล์ที่จะเขียน; - คือออกทางท่อ", "the file to write; - for standard output"),
        value: Options.path)

    static let report = Command(
        name: "report",
        summary: Bilingual(
            "เขียนแผนมาตรการหรือรายงานผลเป็นเอกสารราชการ",
            "write the measure plan or the result report as an official document"),
        operands: [Options.document],
        options: [kind.syntax, output.syntax] + Options.frameworkSources,
        examples: [
            Example(
                line: "report Samples/plan.json --as plan --format pdf -o plan.pdf",
                purpose: Bilingual("แผนมาตรการเป็น PDF", "the plan as PDF"))
        ],
        run: { _ in throw Refusal.notReady })
}
