import Assessment
import DocumentWriting
import Documents
import FoundationEssentials
import Glibc
import Reports
import ThaiText

/// One report on its way into one file.
struct ReportJob {
    let report: Report
    let kind: OfficialDocument
    /// The year's framework; nil when the year is unknown, then codes stand without names.
    let framework: Framework?
    let created: String
    let invocation: Invocation

    /// Writes the file, or the bytes to standard output for "-".
    func write(_ format: ReportFormat, to path: String) throws -> Outcome {
        guard !isEmpty else { throw Refusal.nothingToWrite(file: invocation.fileName, kind) }
        // What a plan expects would stand in the report as done.
        if kind == .results, report.kind == .plan {
            throw Refusal.planAsResults(file: invocation.fileName)
        }
        let progress = Progress(
            isShown: invocation.world.terminal.showsProgress, language: invocation.language)
        let bytes = try progress.during(Bilingual("กำลังเขียนเอกสาร", "writing the document")) {
            try self.bytes(format)
        }
        if path == "-" { return Outcome(output: bytes, messages: warnings()) }
        try OutputFile.replace(path, with: bytes)
        let messages = warnings() + nameWarning(format, path)
        let size = (bytes.count + 1023) / 1024
        let done = Bilingual("เขียน \(path) แล้ว (\(size) KiB)\n", "wrote \(path) (\(size) KiB)\n")
        return Outcome(output: Array(done(invocation.language).utf8), messages: messages)
    }

    /// What to tell of a name that promises another kind of file.
    private func nameWarning(_ format: ReportFormat, _ path: String) -> [UInt8] {
        guard let named = ReportFormat(fileName: path), named != format else { return [] }
        let words = Bilingual(
            "ข้อควรดู: ชื่อไฟล์ลงท้ายด้วย .\(named.rawValue) แต่เนื้อหาเป็น \(format.rawValue) ตาม --format\n",
            "note: the name ends with .\(named.rawValue), but the content is \(format.rawValue), as --format says\n"
        )
        return Array(words(invocation.language).utf8)
    }

    private var isEmpty: Bool {
        switch kind {
        case .plan: report.isEmpty
        case .results: (report.measures ?? []).isEmpty
        }
    }

    func bytes(_ format: ReportFormat) throws -> [UInt8] {
        switch format {
        case .json: try json()
        case .csv: MeasureCSV.bytes(of: report)
        case .pdf: try PDFWriter(fonts: FontsFolder.fonts(invocation.world)).write(document())
        case .docx: try DOCXWriter.write(document())
        case .xlsx:
            try XLSXWriter.write(document(), scratch: FileManager.default.temporaryDirectory.path)
        case .html: HTMLWriter.write(document())
        }
    }

    private func json() throws -> [UInt8] {
        var report = report
        report.kind = Report.Kind(rawValue: kind.rawValue)
        return try Outcome.json(report).output
    }

    private func document() -> Document {
        let names = framework.map(OfficialNames.init) ?? OfficialNames()
        let contradictions =
            framework.map { Contradiction.all(on: report.resultSheet, by: $0) } ?? []
        return kind.compose(
            report, names: names, contradictions: contradictions, created: created)
    }

    /// What who signs the document should look at first.
    private func warnings() -> [UInt8] {
        var lines: [String] = []
        if (report.measures ?? []).isEmpty {
            lines.append(
                Bilingual(
                    "ข้อควรดู: ไม่พบมาตรการในต้นฉบับ เอกสารจึงไม่มีตารางมาตรการ",
                    "note: no measures were found in the source, so the document has no table of measures"
                )(invocation.language))
        }
        if let framework {
            let findings = ConsistencyCheck(framework: framework).check(report.resultSheet).findings
            if !findings.isEmpty {
                lines.append(
                    Bilingual(
                        "ข้อควรดู: ตัวเลข \(findings.count) จุดไม่ลงตัว ดูด้วย prongsai check \(invocation.typedFileName)",
                        "note: \(findings.count) figures do not agree; see prongsai check \(invocation.typedFileName)"
                    )(invocation.language))
            }
        }
        let uncertain =
            report.uncertain.isEmpty
            ? [] : UncertainNote(report, file: invocation.typedFileName).bytes(invocation.language)
        return uncertain + Array(lines.map { $0 + "\n" }.joined().utf8)
    }
}
