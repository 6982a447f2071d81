import ThaiText

extension Command {
    static let read = Command(
        name: "read",
        summary: Bilingual(
            "อ่านเอกสารมาตรการ รายงานผล หรือผลคะแนน เป็นข้อมูล",
            "read a measure plan, a result report or a score sheet as data"),
        details: Bilingual(
            "สิ่งที่อ่านแล้วไม่แน่ใจจะอยู่ในรายการ “ไม่แน่ใจ” เสมอ ไม่มีข้อความใดหายไป",
            "What was read and is not sure always stands under “uncertain”; no text is dropped."),
        operands: [Options.document],
        options: [Options.json.syntax] + Options.frameworkSources,
        examples: [
            Example(
                line: "read Samples/plan.docx",
                purpose: Bilingual("สรุปเอกสารให้คนอ่าน", "a summary for people")),
            Example(
                line: "read Samples/plan.pdf --json > plan.json",
                purpose: Bilingual("เก็บเป็น JSON", "keep it as JSON")),
        ],
        run: { _ in throw Refusal.notReady })
}
