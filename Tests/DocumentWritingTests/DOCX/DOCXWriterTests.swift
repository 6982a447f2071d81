import DocumentReading
import DocumentWriting
import Documents
import Testing

@Suite("Writing DOCX") struct DOCXWriterTests {
    private func file(_ document: Document = OfficeSamples.document) throws -> OfficeFile {
        try OfficeFile(try DOCXWriter.write(document))
    }

    @Test("All parts are well-formed XML, whatever stands in the text")
    func wellFormed() throws {
        var document = OfficeSamples.document
        document.sections[0].blocks.append(
            .paragraph(Paragraph("ก\u{1}\u{FFFE}]]> & <w:p> \"'\u{200B}")))
        #expect(try file(document).malformed() == [])
        #expect(try file(Document()).malformed() == [])
    }

    @Test("The same document gives the same bytes")
    func deterministic() throws {
        #expect(
            try DOCXWriter.write(OfficeSamples.document)
                == DOCXWriter.write(OfficeSamples.document))
    }

    @Test("Every part that is referred to is there and has a content type")
    func partsComplete() throws {
        let file = try file()
        let types = try file.text("[Content_Types].xml")
        for name in file.names where name.hasPrefix("word/") && name.hasSuffix(".xml") {
            #expect(types.contains("PartName=\"/\(name)\""), "\(name)")
        }
        #expect(try file.text("word/_rels/document.xml.rels").contains("charts/chart1.xml"))
        #expect(file.names.contains("word/embeddings/chart1.xlsx"))
    }

    @Test("A code for cameras is a picture, dot by dot, with what it opens for who cannot see it")
    func code() throws {
        // Seven modules a side, a diagonal of dark ones.
        let code = try #require(
            MatrixCode(
                side: 7, dark: (0..<49).map { $0 % 8 == 0 }, label: "https://a.example/\"1\""))
        let document = Document(sections: [Section(blocks: [.matrix(code), .matrix(code)])])
        let file = try file(document)
        #expect(try file.malformed() == [])
        let text = try file.text("word/document.xml")
        for number in ["1", "2"] {
            #expect(file.names.contains("word/media/code\(number).png"))
            #expect(text.count(of: "r:embed=\"rIdCode\(number)\"") == 1)
        }
        #expect(text.count(of: "descr=\"https://a.example/&quot;1&quot;\"") == 4)
        let links = try file.text("word/_rels/document.xml.rels")
        #expect(links.contains("Id=\"rIdCode2\"") && links.contains("media/code2.png"))
        #expect(try file.text("[Content_Types].xml").contains("image/png"))
    }

    @Test("Header rows repeat, topic rows span, cells reach down, the score column keeps its place")
    func table() throws {
        let text = try file().text("word/document.xml")
        #expect(text.count(of: "<w:tblHeader/>") == 1)
        #expect(text.count(of: "<w:gridSpan w:val=\"3\"/>") == 1)
        #expect(text.count(of: "<w:vMerge w:val=\"restart\"/>") == 1)
        #expect(text.count(of: "<w:vMerge/>") == 1)
        #expect(text.count(of: "<w:gridCol ") == 3)
        #expect(text.count(of: "<w:tc>") == 10)
    }

    /// Paragraphs in two cells of a table.
    private func cells(_ left: [Paragraph], _ right: [Paragraph]) -> Document {
        let row = Table.Row(cells: [Table.Cell(paragraphs: left), Table.Cell(paragraphs: right)])
        return Document(sections: [Section(blocks: [.table(Table(rows: [row]))])])
    }

    private func points(_ markers: [String], depth: Int = 0) -> [Paragraph] {
        markers.map { Paragraph("ข้อความ", style: .plain, marker: $0, depth: depth) }
    }

    @Test("A list point is numbered by Word itself, in Thai digits, each cell from one on")
    func nativeNumbering() throws {
        let file = try file(cells(points(["๑.", "๒."]), points(["๑.", "-", "๒."])))
        let text = try file.text("word/document.xml")
        let lists = text.matches(of: /<w:numId w:val="(\d)"/).map(\.1)
        #expect(lists == ["1", "1", "2", "3", "2"])
        #expect(!text.contains("๑.") && !text.contains("<w:tab/>"))
        let numbering = try file.text("word/numbering.xml")
        #expect(numbering.contains(#"<w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1."/>"#))
        #expect(numbering.contains(#"<w:numFmt w:val="bullet"/><w:lvlText w:val="-"/>"#))
        #expect(numbering.count(of: "<w:abstractNum ") == 2)
        #expect(numbering.count(of: #"<w:startOverride w:val="1"/>"#) == 2)
    }

    @Test(
        "Markers come back as they were, whether Word makes them or they are written out",
        arguments: [
            ["๑.", "๒.", "๓."], ["๓.", "๔.", "๗."], ["1)", "2)"], ["(๙)", "(๑๐)"], ["-", "-"],
            ["•", "๑.", "•", "๒."], ["ก.", "ข."], ["๑.๑", "๑.๒"], ["01.", "0"], ["1๑.", "%1."],
            ["12345678901234567890."],
        ])
    func markersReadBack(markers: [String]) throws {
        let bytes = try DOCXWriter.write(cells(points(markers), points(markers)))
        let read = try DocumentReader.read(bytes)
        let texts = read.blocks.compactMap { block -> [String]? in
            guard case .table(let table) = block else { return nil }
            return table.rows.flatMap(\.cells).flatMap { $0.text.split(separator: "\n") }.map {
                String($0).replacing("\t", with: " ")
            }
        }
        let expected = (markers + markers).map { "\($0) ข้อความ" }
        #expect(texts == [expected])
    }

    @Test("A list in a list goes its own way and lets the outer one count on")
    func nested() throws {
        let list = points(["๑."]) + points(["-", "-"], depth: 1) + points(["๒."])
        let read = try DocumentReader.read(DOCXWriter.write(cells(list, [])))
        guard case .table(let table)? = read.blocks.first else {
            Issue.record("no table")
            return
        }
        let paragraphs = table.rows.first?.cells.first?.paragraphs ?? []
        #expect(paragraphs.map(\.marker) == ["๑.", "-", "-", "๒."])
        #expect(paragraphs.map(\.depth) == [0, 1, 1, 0])
    }

    @Test("A signature is not left alone on a page: the last row of the table stays with it")
    func signature() throws {
        let row = Table.Row(cells: [Table.Cell("ก")])
        let table = Block.table(Table(rows: [Table.Row(cells: [Table.Cell("ข")]), row]))
        let signature = Block.paragraph(Paragraph("ลงชื่อ", style: .signature))
        let keeps = { (blocks: [Block]) in
            try file(Document(sections: [Section(blocks: blocks)])).text("word/document.xml")
                .count(of: "<w:keepNext/>")
        }
        #expect(try keeps([table, .space(24), signature]) == 1)
        #expect(try keeps([table, .paragraph(Paragraph("ก")), signature]) == 0)
    }

    @Test("Each section keeps its paper; page numbers are Thai and begin after the cover")
    func sections() throws {
        let text = try file().text("word/document.xml")
        #expect(text.count(of: "<w:sectPr>") == 2)
        #expect(text.count(of: "w:orient=\"landscape\"") == 1)
        #expect(text.contains("<w:pgNumType w:fmt=\"thaiNumbers\"/>"))
        #expect(text.contains("<w:pgNumType w:fmt=\"thaiNumbers\" w:start=\"1\"/>"))
        #expect(try file().text("word/header1.xml").contains(" PAGE "))
        #expect(try !file().text("word/header2.xml").contains(" PAGE "))
    }

    @Test("Thai text has its own face, size and language in every style")
    func thaiScript() throws {
        let styles = try file().text("word/styles.xml")
        #expect(styles.contains("w:cs=\"TH Sarabun New\""))
        #expect(styles.contains("w:bidi=\"th-TH\""))
        #expect(styles.count(of: "<w:sz ") == styles.count(of: "<w:szCs "))
        #expect(styles.count(of: "<w:b/>") == styles.count(of: "<w:bCs/>"))
    }

    @Test("A chart is native: named, described, with its figures and a workbook behind it")
    func chart() throws {
        let file = try file()
        let drawing = try file.text("word/document.xml")
        #expect(drawing.contains("name=\"แผนภูมิ &lt;ก&gt; &amp; &quot;ข&quot;\""))
        let chart = try file.text("word/charts/chart1.xml")
        #expect(chart.contains("<c:radarChart>"))
        #expect(chart.contains("<c:v>95.68</c:v>"))
        #expect(chart.contains("<c:pt idx=\"2\"><c:v>100.00</c:v>"))
        #expect(chart.count(of: "<c:ser>") == 2, "the series and the pass mark")
        let book = try OfficeFile(try file.bytes("word/embeddings/chart1.xlsx"))
        #expect(try book.malformed() == [])
        #expect(
            try book.text("xl/worksheets/sheet1.xml").contains(
                "<c><v>95.68</v></c><c><v>85.00</v></c>"))
    }

    @Test(
        "Columns stand as in the other formats: upright, numbered, with their names under them and the mark across"
    )
    func columns() throws {
        var chart = OfficeSamples.chart
        chart.kind = .bar
        chart.categories = ["1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "3. การใช้อำนาจ"]
        var document = OfficeSamples.document
        document.sections[0].blocks = [.chart(chart)]
        let file = try file(document)
        #expect(try file.malformed() == [])
        let xml = try file.text("word/charts/chart1.xml")
        #expect(xml.contains("<c:barDir val=\"col\"/>") && xml.contains("<c:lineChart>"))
        #expect(xml.contains("<c:v>๒</c:v>") && xml.contains("๒. การใช้งบประมาณ"))
        #expect(xml.contains("<c:legendPos val=\"t\"/>") && xml.contains("<c:v>เกณฑ์</c:v>"))
        let book = try OfficeFile(try file.bytes("word/embeddings/chart1.xlsx"))
        #expect(try book.text("xl/worksheets/sheet1.xml").contains("<t>๒</t>"))
    }

    @Test("Terms that belong together are kept in one line")
    func firmSpaces() throws {
        #expect(try file().text("word/document.xml").contains("ปี พ.ศ.\u{A0}๒๕๖๘"))
    }

    @Test("Title, author and the given date stand in the properties, nothing of the clock")
    func properties() throws {
        let core = try file().text("docProps/core.xml")
        #expect(core.contains("<dc:title>ชื่อ &lt;เอกสาร&gt;</dc:title>"))
        #expect(core.count(of: "2025-11-20T09:00:00+07:00") == 2)
        #expect(try !file(Document()).text("docProps/core.xml").contains("dcterms:created"))
    }
}
