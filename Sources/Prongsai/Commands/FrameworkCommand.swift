import ThaiText

extension Command {
    static let framework = Command(
        name: "framework",
        summary: Bilingual(
            "ดูและตรวจเกณฑ์การประเมินของแต่ละปี", "show and validate the framework of each year"),
        subcommands: [list, show, validate])

    private static let list = Command(
        name: "list",
        summary: Bilingual("รายการปีที่มีเกณฑ์", "list the years"),
        options: [Options.json.syntax] + Options.frameworkSources,
        examples: [
            Example(
                line: "framework list", purpose: Bilingual("มีเกณฑ์ปีใดบ้าง", "which years there are"))
        ],
        run: { _ in throw Refusal.notReady })

    private static let show = Command(
        name: "show",
        summary: Bilingual(
            "แสดงเกณฑ์ของปีหนึ่ง พร้อมแหล่งที่มาและความมั่นใจ",
            "show a year's framework with source and confidence"),
        operands: [
            Operand(
                placeholder: Bilingual("ปี", "YEAR"),
                help: Bilingual(
                    "ปีงบประมาณ พ.ศ. เช่น 2568", "fiscal year of the Buddhist era, as 2568"))
        ],
        options: [Options.json.syntax] + Options.frameworkSources,
        examples: [
            Example(
                line: "framework show 2568",
                purpose: Bilingual("เกณฑ์ปี 2568", "the framework of 2568"))
        ],
        run: { _ in throw Refusal.notReady })

    private static let validate = Command(
        name: "validate",
        summary: Bilingual("ตรวจไฟล์เกณฑ์", "validate framework files"),
        operands: [
            Operand(
                placeholder: Bilingual("ไฟล์", "FILE"),
                help: Bilingual(
                    "ไฟล์เกณฑ์; ไม่ระบุคือตรวจทุกไฟล์ของโปรแกรม",
                    "a framework file; without it all of the program's"),
                isOptional: true, isPath: true)
        ],
        options: Options.frameworkSources,
        examples: [
            Example(
                line: "framework validate my-2570.json",
                purpose: Bilingual("ตรวจไฟล์เกณฑ์ที่เขียนเอง", "validate a framework of your own"))
        ],
        run: { _ in throw Refusal.notReady })
}
