import ThaiText

extension Command {
    private static let reach = Option<String>(
        "reach",
        takes: .init(
            placeholder: Bilingual("ระดับ", "LEVEL"),
            expects: Bilingual("ชื่อระดับ", "the name of a level")),
        help: Bilingual(
            "หาข้อที่ต้องยกให้น้อยข้อที่สุดเพื่อถึงระดับนี้ เช่น ผ่านดีเยี่ยม",
            "find the fewest items to raise for this level, as ผ่านดีเยี่ยม or excellent"),
        value: Options.path)

    private static let set = Option<String>(
        "set",
        takes: .init(
            placeholder: Bilingual("ข้อ=คะแนน", "CODE=SCORE"),
            expects: Bilingual("ข้อ=คะแนน เช่น o12=100", "CODE=SCORE, as o12=100")),
        help: Bilingual(
            "ดูผลเมื่อข้อหนึ่งได้คะแนนนี้ (ใช้ซ้ำได้)", "what if an item had this score (may be repeated)"),
        value: { $0.contains("=") ? $0 : nil })

    static let forecast = Command(
        name: "forecast",
        summary: Bilingual(
            "ดูว่าเปลี่ยนคะแนนข้อใดแล้วผลรวมและระดับเป็นเท่าใด",
            "see what a change of an item does to the total and the level"),
        operands: [Options.document],
        options: [set.syntax, reach.syntax, Options.framework.syntax, Options.json.syntax]
            + Options.frameworkSources,
        examples: [
            Example(
                line: "forecast Samples/plan.docx --set o12=100 --set i10=95",
                purpose: Bilingual("ถ้า o12 ได้ 100 และ i10 ได้ 95", "if o12 had 100 and i10 had 95")),
            Example(
                line: "forecast Samples/plan.docx --reach ผ่านดีเยี่ยม",
                purpose: Bilingual(
                    "ต้องยกข้อใดบ้างจึงจะถึงระดับนี้", "which items lead to this level")),
        ],
        run: { _ in throw Refusal.notReady })
}
