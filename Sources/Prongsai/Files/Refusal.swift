import Assessment
import DocumentReading
import Reports
import ThaiText

/// A file, or what stands in it, that the program does not take; data first, words last.
enum Refusal: Error, Sendable {
    case noSuchFile(String)
    case isFolder(String)
    case notReadable(String, SystemFailure)
    case reading(ReadingError, file: String)
    /// A JSON file that cannot be parsed.
    case json(Bilingual, file: String)
    /// A JSON file whose value at a path is not what it should be.
    case jsonValue(file: String, path: String, problem: Bilingual)
    /// A JSON file that is valid and not the program's own.
    case notOwnJSON(file: String)
    /// A document in which nothing of an assessment was found.
    case nothingFound(file: String)
    case noFrameworksFolder(tried: [String])
    /// Framework files with mistakes.
    case frameworks(FrameworkError)
    case noFramework(year: Int, known: [Int])
    case noFigures(file: String)
    case yearOfDocument(Int, file: String, known: [Int])
    case yearUnknown(file: String, known: [Int])
    /// A file of answers with cells or columns that cannot be used.
    case answers(AnswerError, file: String)
    /// Columns headed by codes that the year does not have.
    case foreignColumns([String], file: String, year: Int)
    case nothingToWrite(file: String, OfficialDocument)
    /// A plan that is to be written as a report of what was done.
    case planAsResults(file: String)
    /// A file whose name says that it is a PDF, and which is text in which nothing was found.
    case noPDF(file: String)
    case noFonts(folder: String, files: [String])
    case cannotWrite(String, SystemFailure)
    /// A file of settings with a mistake.
    case settings(SettingsError, file: String)
    case outputIsInput(String)
    /// Anything another part of the program says no to, in its own words.
    case other(Bilingual, isFault: Bool)

    /// The sentence: what, where, how to go on.
    var wording: Bilingual {
        switch self {
        case .noSuchFile(let file):
            Bilingual(
                "ไม่พบไฟล์ \(file) ตรวจชื่อและโฟลเดอร์อีกครั้ง",
                "there is no file \(file); check its name and folder")
        case .isFolder(let file):
            Bilingual("\(file) เป็นโฟลเดอร์ โปรดระบุไฟล์", "\(file) is a folder; name a file")
        case .notReadable(let file, let failure):
            Bilingual("อ่าน \(file) ไม่ได้: ", "\(file) cannot be read: ") + failure.wording
        case .reading(let error, let file):
            Bilingual("\(file): ", "\(file): ") + error.wording
        case .json(let fault, let file):
            Bilingual(
                "\(file): JSON ไม่ถูกต้องที่\(fault.thai)", "\(file): not valid JSON at \(fault.english)"
            )
        case .jsonValue(let file, let path, let problem):
            path.isEmpty
                ? Bilingual("\(file): ", "\(file): ") + problem
                : Bilingual("\(file): ที่ \(path) ", "\(file): at \(path), ") + problem
        case .notOwnJSON(let file):
            Bilingual(
                "\(file): เป็น JSON แต่ไม่ใช่ข้อมูลของโปรแกรมนี้ (ต้องเป็นผลของ prongsai read --json)",
                "\(file): JSON, but not this program's (it must come from prongsai read --json)")
        case .nothingFound(let file):
            Bilingual(
                "\(file): อ่านได้ แต่ไม่พบคะแนน การวิเคราะห์ หรือตารางมาตรการ ตรวจว่าเป็นไฟล์ที่ตั้งใจหรือไม่",
                "\(file): readable, but without scores, analysis or a table of measures; is it the file you meant?"
            )
        case .noFrameworksFolder(let tried):
            Bilingual(
                "ไม่พบโฟลเดอร์เกณฑ์ Frameworks (ดูแล้วที่ \(tried.joined(separator: ", "))) ระบุด้วย --frameworks หรือ PRONGSAI_FRAMEWORKS",
                "the folder Frameworks was not found (looked at \(tried.joined(separator: ", "))); name it by --frameworks or PRONGSAI_FRAMEWORKS"
            )
        case .frameworks(let error):
            Bilingual(
                error.issues.map(\.wording.thai).joined(separator: "\n"),
                error.issues.map(\.wording.english).joined(separator: "\n"))
        case .noFramework(let year, let known):
            Bilingual(
                "ไม่มีเกณฑ์ของปี \(year) มีเฉพาะปี \(Self.list(known))",
                "there is no framework of \(year); there are \(Self.list(known))")
        case .noFigures(let file):
            Bilingual(
                "\(file): ไม่พบคะแนนรวม คะแนนแบบวัด ตัวชี้วัด หรือข้อคำถาม จึงไม่มีอะไรให้ตรวจหรือคำนวณ",
                "\(file): no score of the total, an instrument, an indicator or a question was found, so there is nothing to check or to reckon with"
            )
        case .yearOfDocument(let year, let file, let known):
            Bilingual(
                "\(file): เอกสารเป็นของปี \(year) ซึ่งไม่มีเกณฑ์ ระบุปีอื่นด้วย --framework (มีปี \(Self.list(known)))",
                "\(file): the document is of \(year), for which there is no framework; name another by --framework (there are \(Self.list(known)))"
            )
        case .yearUnknown(let file, let known):
            Bilingual(
                "\(file): เอกสารไม่บอกปีงบประมาณ ระบุด้วย --framework (มีปี \(Self.list(known)))",
                "\(file): the document names no fiscal year; name it by --framework (there are \(Self.list(known)))"
            )
        case .foreignColumns(let columns, let file, let year):
            Bilingual(
                "\(file): แถว 1 คอลัมน์ \(columns.joined(separator: ", ")): ปี \(year) ไม่มีข้อนี้ ตรวจรหัสข้อหรือปี",
                "\(file): row 1, column \(columns.joined(separator: ", ")): \(year) has no such question; check the code or the year"
            )
        case .answers(let error, let file): Self.sentences(error, file: file)
        case .nothingToWrite(let file, .plan):
            Bilingual(
                "\(file): ไม่มีคะแนน การวิเคราะห์ หรือมาตรการให้เขียนเป็นแผน",
                "\(file): there are no scores, analysis or measures to write a plan of")
        case .nothingToWrite(let file, .results):
            Bilingual(
                "\(file): ไม่มีมาตรการให้เขียนเป็นรายงานผล",
                "\(file): there are no measures to report on")
        case .planAsResults(let file):
            Bilingual(
                "\(file): เป็นแผนมาตรการ ไม่ได้บอกว่าทำอะไรไปแล้ว จึงเขียนเป็นรายงานผลไม่ได้ ใช้ --as plan หรือระบุไฟล์รายงานผล",
                "\(file): this is a plan, which does not say what was done, so no report can be written of it; use --as plan, or name a report"
            )
        case .noPDF(let file):
            Bilingual(
                "\(file): ชื่อไฟล์ลงท้ายด้วย .pdf แต่ไม่ใช่ PDF เป็นข้อความที่ไม่มีคะแนน การวิเคราะห์ หรือตารางมาตรการ ส่งออกเป็น PDF อีกครั้ง หรือระบุไฟล์ต้นฉบับ",
                "\(file): the name ends with .pdf, but it is no PDF: text without scores, analysis or a table of measures; export it anew, or name the original"
            )
        case .noFonts(let folder, let files):
            Bilingual(
                "ไม่พบแบบอักษรใน PRONGSAI_FONTS (\(folder)) ต้องมี \(files.joined(separator: " หรือ ")) พร้อมตัวหนา",
                "no font in PRONGSAI_FONTS (\(folder)); it needs \(files.joined(separator: " or ")) with its bold"
            )
        case .settings(let error, let file): error.wording(file: file)
        case .cannotWrite(let file, let failure):
            Bilingual("เขียน \(file) ไม่ได้: ", "\(file) cannot be written: ") + failure.wording
                + Bilingual(" ไม่มีไฟล์ใดถูกเปลี่ยน", "; no file was changed")
                + failure.wayOut(to: file)
        case .outputIsInput(let file):
            Bilingual(
                "\(file) เป็นไฟล์ต้นทาง โปรดเลือกชื่ออื่นให้ -o",
                "\(file) is the input itself; choose another name for -o")
        case .other(let words, _): words
        }
    }

    /// 2 when the command line named something that is not there, 1 when what is there was refused.
    var exit: Outcome.Exit {
        switch self {
        case .noSuchFile, .isFolder, .noFramework, .outputIsInput, .settings: .misused
        case .other(_, isFault: true): .fault
        default: .refused
        }
    }

    /// The sentence on standard error.
    func outcome(_ language: Language) -> Outcome {
        .message(["\(Program.name): \(wording(language))"], exit: exit)
    }

    /// The refusal for a file that a command line names first.
    static func nothingFound(_ invocation: Invocation) -> Refusal {
        .nothingFound(file: invocation.fileName)
    }

    private static func sentences(_ error: AnswerError, file: String) -> Bilingual {
        // One unknown answer of a column stands for all of them.
        var said: Set<[String]> = []
        let faults = error.faults.filter { fault in
            if case .unknownAnswer = fault.reason {
                return said.insert(["", fault.column ?? ""]).inserted
            }
            return said.insert([fault.wording.thai]).inserted
        }.map(\.wording)
        let more = error.count - faults.count
        let last = more > 0 ? [Bilingual("และอีก \(more) แห่ง", "and \(more) more places")] : []
        let lines = faults.map { Bilingual("\(file): ", "\(file): ") + $0 } + last
        return Bilingual(
            lines.map(\.thai).joined(separator: "\n"),
            lines.map(\.english).joined(separator: "\n"))
    }

    private static func list(_ years: [Int]) -> String {
        years.map(String.init).joined(separator: ", ")
    }
}
