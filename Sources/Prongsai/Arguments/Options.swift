import Glibc
import ThaiText

/// The options that more than one command has; each is written once.
enum Options {
    static let help = Option<Bool>(
        flag: "help", letter: "h",
        help: Bilingual("แสดงวิธีใช้และตัวอย่าง", "show how to use it, with examples"))

    static let language = Option<Language>(
        "lang",
        takes: .init(
            placeholder: Bilingual("th|en", "th|en"), expects: Bilingual(" th หรือ en", "th or en"),
            choices: Language.allCases.map(\.rawValue)),
        help: Bilingual(
            "ภาษาของข้อความ (ค่าเริ่มต้น th หรือตาม PRONGSAI_LANG)",
            "language of the text (th unless PRONGSAI_LANG says otherwise)"),
        value: Language.init(option:))

    static let json = Option<Bool>(
        flag: "json",
        help: Bilingual("ออกเป็น JSON สำหรับโปรแกรมอื่น", "answer in JSON for other programs"))

    static let framework = Option<Int>(
        "framework",
        takes: .init(
            placeholder: Bilingual("ปี", "YEAR"),
            expects: Bilingual("ปี พ.ศ. สี่หลัก เช่น 2568", "a Buddhist year of four digits, as 2568")),
        help: Bilingual(
            "ใช้เกณฑ์ของปีงบประมาณนี้ แทนปีที่เอกสารบอก",
            "use the framework of this fiscal year instead of the document's"),
        value: year)

    static let frameworks = Option<String>(
        "frameworks",
        takes: .init(
            placeholder: Bilingual("โฟลเดอร์", "DIR"), expects: Bilingual("โฟลเดอร์", "a folder"),
            isPath: true),
        help: Bilingual(
            "โฟลเดอร์ของไฟล์เกณฑ์ (หรือ PRONGSAI_FRAMEWORKS)",
            "folder of the framework files (or PRONGSAI_FRAMEWORKS)"),
        value: path)

    static let override = Option<String>(
        "override",
        takes: .init(
            placeholder: Bilingual("ไฟล์", "FILE"), expects: Bilingual("ไฟล์", "a file"),
            isPath: true),
        help: Bilingual(
            "ไฟล์ JSON ที่แก้เกณฑ์บางข้อ (ใช้ซ้ำได้)",
            "JSON file that changes parts of the framework (may be repeated)"),
        value: path)

    /// Options of every command.
    static let everywhere = [language.syntax, help.syntax]

    /// Where frameworks come from, for every command that needs them.
    static let frameworkSources = [frameworks.syntax, override.syntax]

    /// A file that any reader can open.
    static let document = Operand(
        placeholder: Bilingual("ไฟล์", "FILE"),
        help: Bilingual(
            "DOCX, XLSX, PDF, HTML, ข้อความ หรือ JSON ของโปรแกรม; - คือรับจากท่อ",
            "DOCX, XLSX, PDF, HTML, text or the program's own JSON; - reads standard input"),
        isPath: true)

    /// A Buddhist year in Thai or Arabic digits.
    @Sendable static func year(_ text: String) -> Int? {
        let digits = Digits.arabic(text)
        guard digits.count == 4, let year = Int(digits), (2500...2699).contains(year) else {
            return nil
        }
        return year
    }

    /// A path; only the empty one is none.
    @Sendable static func path(_ text: String) -> String? { text.isEmpty ? nil : text }
}
