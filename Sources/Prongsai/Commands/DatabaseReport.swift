import Assessment
import FileStore
import Platform
import Publications
import Reports
import ThaiText

/// An authority's plan or report on results of a year, from the database: as its rows make it, or as it was published.
struct DatabaseReport {
    static let authority = Option<Slug>(
        "authority",
        takes: .init(
            placeholder: Bilingual("ชื่อย่อ", "SLUG"),
            expects: Bilingual("ชื่อย่อของหน่วยงาน", "an authority's short name")),
        help: Bilingual(
            "เขียนจากฐานข้อมูลของหน่วยงานนี้ แทนไฟล์", "write from this authority's data, not from a file"),
        value: Slug.init(rawValue:))

    static let year = Option<Int>(
        "year",
        takes: .init(
            placeholder: Bilingual("ปี", "YEAR"),
            expects: Bilingual("ปี พ.ศ. สี่หลัก เช่น 2569", "a Buddhist year of four digits, as 2569")),
        help: Bilingual(
            "ปีงบประมาณของมาตรการ คู่กับ --authority", "fiscal year of the measures, with --authority"),
        value: Options.year)

    static let published = Option<Bool>(
        flag: "published",
        help: Bilingual(
            "ฉบับล่าสุดที่เผยแพร่แล้ว ทุกไบต์ตามที่เผยแพร่ คู่กับ --authority",
            "the latest published version, byte for byte, with --authority"))

    static let options = [authority.syntax, year.syntax, published.syntax]

    let invocation: Invocation
    let library: FrameworkLibrary
    let kind: OfficialDocument
    let created: String

    /// Refuses words that do not go together: a file or an authority, and a year with the authority.
    static func checkWords(_ invocation: Invocation) throws(Misuse) {
        let arguments = invocation.arguments
        guard arguments.has(authority) else {
            if let lonely = [year.syntax, published.syntax].first(where: {
                arguments.given[$0.name] != nil
            }) {
                throw .rule(
                    Bilingual(
                        "--\(lonely.name) ใช้คู่กับ --authority",
                        "--\(lonely.name) goes with --authority"),
                    path: ["report"])
            }
            guard arguments.operands.isEmpty else { return }
            throw .missingOperand(Options.document, path: ["report"])
        }
        guard arguments.operands.isEmpty else {
            throw .rule(
                Bilingual(
                    "ระบุไฟล์ หรือ --authority อย่างใดอย่างหนึ่ง", "name a file or --authority, not both"),
                path: ["report"])
        }
        guard arguments.has(year) else { throw .missingOption(year.syntax, path: ["report"]) }
    }

    /// Writes the file, or the bytes to standard output for "-".
    func write(_ format: ReportFormat, to path: String) throws -> Outcome {
        guard let number = invocation.arguments[Self.year], let year = FiscalYear(number) else {
            throw Misuse.missingOption(Self.year.syntax, path: ["report"])
        }
        let subject = PublicationSubject(kind, of: year)
        return try InstallationCall.run(invocation) { call in
            let act = try await call.act(in: invocation.arguments[Self.authority])
            if invocation.arguments.has(Self.published) {
                let bytes = try await published(subject, format, act, call)
                return try outcome(bytes, [], path)
            }
            let source = DocumentSource(library: library)
            let today = Bangkok(act.time).date
            guard let draft = try await source.draft(act, subject, before: today) else {
                throw Refusal.other(PublicationRefusal.nothingToPublish.wording, isFault: false)
            }
            let job = ReportJob(
                report: draft.report, kind: kind, framework: draft.framework, created: created,
                invocation: invocation)
            return try outcome(try job.bytes(format), draft.obstacles + draft.findings, path)
        }
    }

    private func published(
        _ subject: PublicationSubject, _ format: ReportFormat, _ act: Act, _ call: InstallationCall
    ) async throws -> [UInt8] {
        guard let form = PublicationFormat(rawValue: format.rawValue),
            let file = try await act.publishedFile(of: subject, as: form)
        else {
            throw Refusal.other(
                Bilingual(
                    "ยังไม่มีฉบับที่เผยแพร่ของเอกสารนี้ ตัด --published ออกเพื่อเขียนตามข้อมูลวันนี้",
                    "nothing of this document is published yet; without --published it is written from today's data"
                ), isFault: false)
        }
        return try await call.installation.files.bytes(of: file.hash)
    }

    /// The file or its bytes, and what to look at before somebody signs.
    private func outcome(
        _ bytes: [UInt8], _ remarks: [PublicationDraft.Remark], _ path: String
    ) throws -> Outcome {
        let notes = remarks.map {
            Bilingual("ข้อควรดู: ", "note: ")(invocation.language) + $0.text(invocation.language)
                + "\n"
        }
        let messages = Array(notes.joined().utf8)
        if path == "-" { return Outcome(output: bytes, messages: messages) }
        try OutputFile.replace(path, with: bytes)
        let size = (bytes.count + 1023) / 1024
        let done = Bilingual("เขียน \(path) แล้ว (\(size) KiB)\n", "wrote \(path) (\(size) KiB)\n")
        return Outcome(output: Array(done(invocation.language).utf8), messages: messages)
    }
}
