import Assessment
import FoundationEssentials
import ThaiText

extension Command {
    static let framework = Command(
        name: "framework",
        summary: Bilingual(
            "ดูและตรวจเกณฑ์การประเมินของแต่ละปี", "show and validate the framework of each year"),
        details: Bilingual(
            "ทุกข้อเท็จจริงมีแหล่งที่มาและความมั่นใจ: ✔ ยืนยันแล้ว ≈ อนุมาน ? ยังไม่แน่ใจ",
            "Every fact carries its source and how sure it is: ✔ confirmed, ≈ inferred, ? unsure."),
        subcommands: [list, show, validate])

    private static let list = Command(
        name: "list",
        summary: Bilingual("รายการปีที่มีเกณฑ์", "list the years"),
        options: [Options.json.syntax] + Options.frameworkSources,
        examples: [
            Example(
                line: "framework list", purpose: Bilingual("มีเกณฑ์ปีใดบ้าง", "which years there are"))
        ],
        run: { invocation in
            let library = try FrameworksFolder.library(invocation)
            if invocation.arguments.has(Options.json) {
                return try .json(["years": library.years])
            }
            return .text(FrameworkPage(invocation).list(library.frameworks))
        })

    private static let show = Command(
        name: "show",
        summary: Bilingual(
            "แสดงเกณฑ์ของปีหนึ่ง พร้อมความมั่นใจของแต่ละข้อ",
            "show a year's framework and how sure each part is"),
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
                purpose: Bilingual("เกณฑ์ปี 2568", "the framework of 2568")),
            Example(
                line: "framework show ๒๕๖๙ --json",
                purpose: Bilingual(
                    "ทั้งหมดพร้อมแหล่งที่มา เป็น JSON", "all of it with its sources, as JSON")),
        ],
        run: { invocation in
            let framework = try requested(invocation)
            return invocation.arguments.has(Options.json)
                ? try .json(framework) : .text(FrameworkPage(invocation).whole(framework))
        })

    private static let validate = Command(
        name: "validate",
        summary: Bilingual(
            "ตรวจไฟล์เกณฑ์ของโปรแกรม หรือไฟล์ที่เขียนเอง",
            "validate the program's framework files, or one of your own"),
        details: Bilingual(
            "ไฟล์ที่ระบุใช้แทนไฟล์ของปีเดียวกัน ถ้าเป็นไฟล์ที่แก้เพียงบางข้อ ให้ระบุด้วย --override",
            "The file stands in for the program's file of the same year. For a file that changes only parts, use --override."
        ),
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
                line: "framework validate",
                purpose: Bilingual("ตรวจทุกไฟล์ของโปรแกรม", "validate all files of the program")),
            Example(
                line: "framework validate my-2570.json",
                purpose: Bilingual("ตรวจไฟล์เกณฑ์ที่เขียนเอง", "validate a framework of your own")),
        ],
        run: validated)

    private static func requested(_ invocation: Invocation) throws -> Framework {
        let word = invocation.arguments.operands.first ?? ""
        guard let year = Options.year(word) else {
            throw Misuse.rule(
                Bilingual(
                    "“\(word)” ไม่ใช่ปี พ.ศ. สี่หลัก เช่น 2568",
                    "“\(word)” is no Buddhist year of four digits, as 2568"),
                path: ["framework", "show"])
        }
        return try FrameworksFolder.library(invocation).required(year)
    }

    @Sendable private static func validated(_ invocation: Invocation) throws -> Outcome {
        var files = try FrameworksFolder(invocation).files()
        if let path = invocation.arguments.operands.first {
            let own = try FrameworksFolder.file(path, world: invocation.world)
            let year = yearInside(own)
            files = files.filter { year == nil || yearInside($0) != year } + [own]
        }
        let overrides = try invocation.arguments.all(Options.override).map {
            try FrameworksFolder.file($0, world: invocation.world)
        }
        let library = try FrameworkLibrary(files: files, overrides: overrides)
        let years = library.years.map(String.init).joined(separator: ", ")
        let text = Bilingual(
            "เกณฑ์ถูกต้องครบถ้วน: ปี \(years)", "the frameworks are valid and complete: \(years)")
        return .text(text(invocation.language) + "\n")
    }

    /// The year a file says it is of, whatever else stands in it.
    private static func yearInside(_ file: FrameworkFile) -> Int? {
        struct Year: Decodable { let year: Int }
        return try? JSONDecoder().decode(Year.self, from: Data(file.bytes)).year
    }
}
