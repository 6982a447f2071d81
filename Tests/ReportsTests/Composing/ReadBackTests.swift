import Assessment
import DocumentReading
import DocumentWriting
import Documents
import Foundation
import Reports
import Testing

@Suite("Reading back what was written") struct ReadBackTests {
    enum Way: CaseIterable { case docx, xlsx, html, pdf, text }

    @Test(
        "The report comes back equal from every format",
        arguments: ["plan", "results"], Way.allCases)
    func samples(sample: String, way: Way) throws {
        let report = try Samples.report(sample)
        let document = sample == "plan" ? OfficialDocument.plan : .results
        try expectSame(report, document, way)
    }

    @Test(
        "A plan written as a result report keeps its measures, and the other way round",
        arguments: [Way.docx, .pdf])
    func otherDocument(way: Way) throws {
        for (sample, document) in [("plan", OfficialDocument.results), ("results", .plan)] {
            let report = try Samples.report(sample)
            let read = try readBack(document.compose(report, names: try names()), way)
            #expect(plain(read).measures == report.measures)
        }
    }

    @Test(
        "A plan whose scores are of the year before comes back with both years",
        arguments: Way.allCases)
    func scoresYear(way: Way) throws {
        var report = try Samples.report("plan")
        report.fiscalYear = 2569
        report.planYear = nil
        report.scoresYear = 2568
        try expectSame(report, .plan, way)
    }

    @Test("A report without topics, scores and outcomes comes back equal", arguments: Way.allCases)
    func bare(way: Way) throws {
        var report = Report(
            kind: .results,
            authority: Authority(
                name: "เทศบาลตำบลริมธารทอง", district: "ท่าสมมุติ", province: "ธารานคร"),
            fiscalYear: 2567)
        report.measures = [
            Measure(
                topic: nil, name: "มาตรการเผยแพร่ข้อมูล", steps: ["ปรับปรุงเว็บไซต์"],
                responsible: ["สำนักปลัดเทศบาล"],
                period: Measure.Period(
                    text: "ตลอดปีงบประมาณ", start: "2023-10-01", end: "2024-09-30"),
                outputs: ["เผยแพร่ข้อมูลครบถ้วน", "ตอบข้อซักถาม ๔๐ ครั้ง"]),
            Measure(
                topic: nil, name: "โครงการอบรมจริยธรรม", steps: ["จัดอบรม", "ประเมินผล", "รายงานผล"],
                responsible: ["กองการศึกษา", "งานการเจ้าหน้าที่"],
                period: Measure.Period(text: "๗ วัน"), outputs: ["ผู้เข้าอบรม ๕๒ คน"]),
        ]
        try expectSame(report, .results, way)
    }

    @Test(
        "The sample documents in the repository say what their data says",
        arguments: ["results.docx", "results.html", "plan.xlsx", "plan.pdf"])
    func sampleFiles(file: String) throws {
        let bytes = try Data(contentsOf: Reading.root.appending(path: "Samples/\(file)"))
        let read = Report(
            reading: try DocumentReader.read([UInt8](bytes)), frameworks: Reading.frameworks)
        let report = try Samples.report(String(file.prefix { $0 != "." }))
        #expect(plain(read) == report)
    }

    private func expectSame(_ report: Report, _ document: OfficialDocument, _ way: Way) throws {
        let read = plain(try readBack(document.compose(report, names: try names()), way))
        #expect(read.measures == report.measures)
        #expect(read.analyses == report.analyses)
        #expect(read.scores == report.scores)
        #expect(read.distributions == report.distributions)
        #expect(read.uncertain == [])
        #expect(read == report)
    }

    /// The report without what reading adds: claims, names of figures, the issue column's words.
    private func plain(_ report: Report) -> Report {
        var report = report
        report.claims = nil
        let names = report.names?.filter { Figure($0.key) == nil } ?? [:]
        report.names = names.isEmpty ? nil : names
        for index in (report.measures ?? []).indices { report.measures?[index].issue = nil }
        return report
    }

    private func names() throws -> OfficialNames {
        OfficialNames(try #require(Reading.frameworks.framework(for: 2568)))
    }

    private func readBack(_ document: Document, _ way: Way) throws -> Report {
        let read = try DocumentReader.read(bytes(of: document, way))
        return Report(reading: read, frameworks: Reading.frameworks)
    }

    private func bytes(of document: Document, _ way: Way) throws -> [UInt8] {
        switch way {
        case .docx: try DOCXWriter.write(document)
        case .xlsx: try XLSXWriter.write(document, scratch: NSTemporaryDirectory())
        case .html: HTMLWriter.write(document)
        case .pdf: try PDFWriter(fonts: .laksaman).write(document)
        case .text: Array(document.tabbedText.utf8)
        }
    }
}

extension Document {
    /// The document as the text of a scanner program: cells apart by tabs, paragraphs in a cell between tags.
    var tabbedText: String {
        blocks.map { block in
            switch block {
            case .paragraph(let paragraph): line(paragraph)
            case .table(let table):
                "\n" + (table.header + table.rows).map { tabbed($0, table) }.joined(separator: "\n")
                    + "\n"
            case .chart, .matrix, .space, .pageBreak: ""
            }
        }.joined(separator: "\n")
    }

    private func line(_ paragraph: Paragraph) -> String {
        if case .heading(let level) = paragraph.style {
            return "\n" + String(repeating: "#", count: level + 1) + " \(paragraph.text)\n"
        }
        return [paragraph.marker, paragraph.text].compactMap(\.self).joined(separator: " ")
    }

    private func tabbed(_ row: Table.Row, _ table: Table) -> String {
        let cells = row.cells.map { cell in
            cell.paragraphs.count == 1
                ? cell.text : cell.paragraphs.map { "<p>\(line($0))</p>" }.joined(separator: " ")
        }
        let missing = max(0, table.columns.count - cells.count)
        return (cells + Array(repeating: "", count: missing)).joined(separator: "\t")
    }
}
