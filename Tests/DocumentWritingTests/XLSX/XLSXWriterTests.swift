import DocumentWriting
import Documents
import Foundation
import Testing

@Suite("Writing XLSX") struct XLSXWriterTests {
    private func bytes(_ document: Document = OfficeSamples.document) throws -> [UInt8] {
        try XLSXWriter.write(document, scratch: NSTemporaryDirectory())
    }

    private func file(_ document: Document = OfficeSamples.document) throws -> OfficeFile {
        try OfficeFile(try bytes(document))
    }

    private func document(_ table: Table, _ more: [Block] = []) -> Document {
        Document(sections: [Section(name: "แผ่น", blocks: [.table(table)] + more)])
    }

    @Test("All parts are well-formed XML, whatever stands in the text")
    func wellFormed() throws {
        var document = OfficeSamples.document
        document.sections[0].blocks.append(.paragraph(Paragraph("ก\u{1}\u{FFFE}]]> & <t> _x0041_")))
        document.sections[0].name = "[ชื่อ]: */?\\ ที่ยาวกว่าสามสิบเอ็ดตัวอักษรแน่นอน"
        #expect(try file(document).malformed() == [])
        #expect(try file(Document()).malformed() == [])
    }

    @Test("The same document gives the same bytes, and the clock leaves none")
    func deterministic() throws {
        let first = try bytes()
        #expect(first == (try bytes()))
        #expect(try OfficeFile(first).text("docProps/core.xml").contains("2025-11-20T02:00:00Z"))
        #expect(try file(Document()).text("docProps/core.xml").contains("1980-01-01"))
    }

    @Test("A score is a number shown in Thai digits with the decimals it was printed with")
    func scores() throws {
        let file = try file()
        let sheet = try file.text("xl/worksheets/sheet2.xml")
        #expect(sheet.contains("<v>95.68"))
        #expect(sheet.contains("<v>100</v>"))
        let styles = try file.text("xl/styles.xml")
        #expect(styles.contains("formatCode=\"[$-D00041E]0.00\""))
        #expect(styles.contains("formatCode=\"[$-D00041E]0\""))
    }

    @Test(
        "Only plain decimals become numbers",
        arguments: [
            ("๙๕.๖๘", true), ("0", true), ("0.50", true), ("95.68 ", false), ("1,000", false),
            ("007", false), ("1e5", false), ("-1", false), ("๑๐๐ คะแนน", false),
            ("9999999", false), (".5", false), ("5.", false),
        ])
    func numbers(text: String, isNumber: Bool) throws {
        let table = Table(
            columns: [Table.Column(content: .score)],
            rows: [Table.Row(cells: [Table.Cell(text)])])
        let sheet = try file(document(table)).text("xl/worksheets/sheet1.xml")
        #expect(sheet.contains("t=\"s\"") != isNumber)
    }

    @Test(
        "What looks like a formula stays text", arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}"])
    func formulas(text: String) throws {
        let file = try file(document(Table(rows: [Table.Row(cells: [Table.Cell(text)])])))
        #expect(try !file.text("xl/worksheets/sheet1.xml").contains("<f>"))
        #expect(try file.text("xl/sharedStrings.xml").contains("<t>\(text)</t>"))
    }

    @Test("The header is frozen and printed on every page, the page turned as the section says")
    func page() throws {
        let file = try file()
        let sheet = try file.text("xl/worksheets/sheet2.xml")
        #expect(sheet.contains("state=\"frozen\""))
        #expect(sheet.contains("orientation=\"landscape\""))
        #expect(sheet.contains("fitToPage=\"1\""))
        #expect(try file.text("xl/workbook.xml").contains("_xlnm.Print_Titles"))
    }

    @Test("A long table goes on over pages, a short one and its chart share one")
    func pages() throws {
        let column = Table.Column(content: .score)
        let chart = Chart(
            kind: .bar, title: "แผนภูมิ", categories: ["ก"],
            series: [Chart.Series(name: "คะแนน", values: [5000])])
        let sheet = { (rows: Int, chart: [Block]) in
            let table = Table(
                columns: [column],
                rows: (0..<rows).map { _ in Table.Row(cells: [Table.Cell("50.00")]) })
            let section = Section(blocks: [.table(table)] + chart)
            return try file(Document(sections: [section])).text("xl/worksheets/sheet1.xml")
        }
        #expect(try sheet(40, [.chart(chart)]).contains("fitToHeight=\"0\""))
        #expect(try sheet(3, []).contains("fitToHeight=\"0\""))
        #expect(try !sheet(3, [.chart(chart)]).contains("fitToHeight"))
    }

    @Test("The lines of a signature stand in one cell of the right half, which no page's end cuts")
    func signature() throws {
        let row = Table.Row(cells: ["ก", "ข", "ค", "ง"].map { Table.Cell($0) })
        let lines = ["ลงชื่อ", "นายก"].map { Block.paragraph(Paragraph($0, style: .signature)) }
        let section = Section(blocks: [.table(Table(rows: [row]))] + lines)
        let file = try file(Document(sections: [section]))
        #expect(try file.text("xl/sharedStrings.xml").contains("ลงชื่อ\nนายก"))
        #expect(try file.text("xl/worksheets/sheet1.xml").contains("<mergeCell ref=\"C3:D3\"/>"))
    }

    @Test("Topic rows and cells that reach down are merged")
    func merged() throws {
        let sheet = try file().text("xl/worksheets/sheet2.xml")
        #expect(sheet.contains("<mergeCell ref=\"A3:C3\"/>"))
        #expect(sheet.contains("<mergeCell ref=\"C4:C5\"/>"))
    }

    @Test("Tables with the same header share a sheet, their headings become rows in it")
    func sharedSheet() throws {
        let heading = Block.paragraph(Paragraph("ประเด็นที่ ๒", style: .heading(level: 2)))
        let other = Table(title: "อื่น", header: [Table.Row(cells: [Table.Cell("อื่น")])])
        let file = try file(
            document(OfficeSamples.table, [heading, .table(OfficeSamples.table), .table(other)]))
        #expect(file.names.count { $0.hasPrefix("xl/worksheets/sheet") } == 2)
        let sheet = try file.text("xl/worksheets/sheet1.xml")
        #expect(sheet.contains("<mergeCell ref=\"A5:C5\"/>"), "the heading over the second table")
        #expect(try file.text("xl/workbook.xml").contains("name=\"อื่น\""))
    }

    @Test("A chart is drawn from the cells that hold its values")
    func chart() throws {
        let table = Table(
            columns: [Table.Column(), Table.Column(content: .score)],
            header: [Table.Row(cells: [Table.Cell("ชื่อ"), Table.Cell("คะแนน")])],
            rows: [("ก", "๙๐.๐๐"), ("ข", "๘๐.๕๐")].map {
                Table.Row(cells: [Table.Cell($0), Table.Cell($1)])
            })
        let chart = Chart(
            kind: .bar, title: "แผนภูมิ", categories: ["ก", "ข"],
            series: [Chart.Series(name: "คะแนน", values: [9000, 8050])])
        let file = try file(document(table, [.chart(chart)]))
        let xml = try file.text("xl/charts/chart1.xml")
        #expect(xml.contains("$B$2:$B$3"))
        #expect(xml.contains("$A$2:$A$3"))
    }

    @Test("Nothing stays in the scratch folder, not even when writing fails")
    func scratch() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("xlsx-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try XLSXWriter.write(OfficeSamples.document, scratch: folder.path)
        let long = String(repeating: "ก", count: 40_000)
        let tooLong = document(Table(rows: [Table.Row(cells: [Table.Cell(long)])]))
        #expect(throws: WritingError.self) {
            try XLSXWriter.write(tooLong, scratch: folder.path)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
        #expect(throws: WritingError.self) {
            try XLSXWriter.write(OfficeSamples.document, scratch: folder.path + "/absent")
        }
    }
}
