import ThaiText

extension Command {
    private static let instrument = Option<String>(
        "instrument",
        takes: .init(
            placeholder: Bilingual("เครื่องมือ", "NAME"),
            expects: Bilingual("ชื่อเครื่องมือ เช่น IIT", "the name of an instrument, as IIT"),
            choices: ["IIT", "EIT", "OIT"]),
        help: Bilingual(
            "เครื่องมือของแบบสอบถามนี้ (ไม่ต้องระบุเมื่อหัวตารางบอกอยู่แล้ว)",
            "the instrument of the questionnaires (not needed when the header says it)"),
        value: { $0.isEmpty ? nil : $0.uppercased() })

    static let score = Command(
        name: "score",
        summary: Bilingual(
            "คำนวณคะแนนจากคำตอบในไฟล์ CSV พร้อมที่มา",
            "score the answers of a CSV file, with the breakdown"),
        details: Bilingual(
            "หนึ่งแถวต่อหนึ่งแบบสอบถาม หรือหนึ่งแถวต่อหนึ่งข้อพร้อมจำนวนคำตอบของแต่ละตัวเลือก ส่วนที่ไม่มีคำตอบทำให้คะแนนเป็น “บางส่วน” ไม่ใช่ศูนย์",
            "One row per questionnaire, or one row per question with the number of answers for each option. What is missing makes a score partial, never zero."
        ),
        operands: [
            Operand(
                placeholder: Bilingual("คำตอบ.csv", "ANSWERS.csv"),
                help: Bilingual("ไฟล์ CSV ของคำตอบ", "the CSV file of the answers"), isPath: true)
        ],
        options: [Options.framework.syntax, instrument.syntax, Options.json.syntax]
            + Options.frameworkSources,
        examples: [
            Example(
                line: "score Samples/answers.csv --framework 2568 --instrument IIT",
                purpose: Bilingual("คะแนน IIT จากแบบสอบถาม", "the IIT score of questionnaires"))
        ],
        run: { _ in throw Refusal.notReady })
}
