import DocumentReading
import Documents
import Testing

@Suite("XLSX") struct XlsxReaderTests {
    private func read(
        _ rows: String, after: String = "", strings: String? = nil, styles: String? = nil
    ) throws -> [String] {
        try outline(
            DocumentReader.read(
                xlsxFile(rows: rows, after: after, strings: strings, styles: styles)))
    }

    @Test("Titles above the table are text, empty rows part tables")
    func blocks() throws {
        let rows =
            "<row r=\"1\">\(c("A1", "ผลการประเมิน"))</row>"
            + "<row r=\"2\">\(c("A2", "ตัวชี้วัด"))\(c("B2", "คะแนน"))</row>"
            + "<row r=\"3\">\(c("A3", "ตัวชี้วัดที่ ๑"))<c r=\"B3\"><v>96.5</v></c></row>"
            + "<row r=\"6\">\(c("B6", "ก"))\(c("C6", "ข"))</row>"
        #expect(
            try read(rows) == [
                "ผลการประเมิน", "| ตัวชี้วัด | คะแนน |", "| ตัวชี้วัดที่ ๑ | 96.5 |", "| ก | ข |",
            ])
    }

    @Test("Shared, rich, formula, truth and error cells are read as they are shown")
    func kinds() throws {
        let strings =
            "<si><t>ร่วม</t></si><si><r><rPr><b/></rPr><t>หนา</t></r><r><t xml:space=\"preserve\"> บาง</t></r><rPh><t>x</t></rPh></si>"
            + "<si><t>ก_x000D_\nข</t></si>"
        let rows =
            "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>9</v></c>"
            + "<c t=\"str\"><f>A1</f><v>สูตร</v></c><c><f>1+1</f><v>2</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c></row>"
        #expect(
            try read(rows, strings: strings)
                == ["| ร่วม | *หนา* บาง | ก / ข |  | สูตร | 2 | TRUE | #REF! |"])
    }

    static let numbers: [(String, String, String)] = [
        ("General", "84.099999999999994", "84.1"),
        ("General", "9.4180000000000007E-1", "0.941800000000000"),
        ("0.00", "84.1", "84.10"),
        ("0.00", "49.745", "49.75"),
        ("0.00", "99.995", "100.00"),
        ("0.00", "-0.001", "0.00"),
        ("[$-D00041E]0.00", "84.1", "84.10"),
        ("0.00%", "0.78570000000000007", "78.57%"),
        ("#,##0.00", "1234567.5", "1,234,567.50"),
        ("0", "12", "12"),
        ("0\" คะแนน\"", "95", "95 คะแนน"),
        ("0.00;[Red]-0.00", "5", "5.00"),
        ("d mmm yy", "45566", "1 ตุลาคม 2567"),
        ("[$-107041E]d mmmm yyyy;@", "45930", "30 กันยายน 2568"),
        ("mmm-yy", "45566", "ตุลาคม 2567"),
        ("h:mm", "0.5625", "13:30"),
        ("General", "ไม่ใช่เลข", "ไม่ใช่เลข"),
        ("0.00", "1E+999999999", "1E+999999999"),
    ]

    @Test("Numbers are shown with their format, exactly", arguments: numbers)
    func number(format: String, stored: String, shown: String) throws {
        let code = format.replacing("\"", with: "&quot;")
        let styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(code)\"/></numFmts>"
            + "<cellXfs><xf/><xf numFmtId=\"170\"/></cellXfs>"
        let row = "<row>\(c("A1", "ก"))<c s=\"1\"><v>\(stored)</v></c></row>"
        let expected = shown == "0.941800000000000" ? "0.9418" : shown
        #expect(try read(row, styles: styles) == ["| ก | \(expected) |"])
    }

    @Test("Days of workbooks that count from 1904 are the same days")
    func days1904() throws {
        let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        let rows = "<row>\(c("A1", "ก"))<c s=\"0\"><v>44104</v></c></row>"
        let bytes = try xlsxFile(
            rows: rows, styles: styles, workbook: "<workbookPr date1904=\"1\"/>")
        #expect(try outline(DocumentReader.read(bytes)) == ["| ก | 1 ตุลาคม 2567 |"])
    }

    @Test("Merged cells stand once, across and down; a row merged across is a topic")
    func merged() throws {
        let rows =
            "<row r=\"1\">\(c("A1", "ก"))\(c("B1", "ข"))\(c("C1", "ค"))</row><row r=\"2\">\(c("A2", "หัวข้อ"))</row>"
            + "<row r=\"3\">\(c("A3", "ยาว"))\(c("B3", "๑"))\(c("C3", "๒"))</row><row r=\"4\">\(c("B4", "๓"))</row>"
        let merges =
            "<mergeCells><mergeCell ref=\"A2:C2\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B4:C4\"/><mergeCell ref=\"x\"/></mergeCells>"
        #expect(
            try read(rows, after: merges)
                == ["| ก | ข | ค |", "T | →3หัวข้อ |", "| ↓2ยาว | ๑ | ๒ |", "| →2๓ |"])
    }

    @Test("Sheets keep their names and order; a hidden one is named as not read")
    func sheets() throws {
        let data = "<sheetData><row>\(c("A1", "ก"))\(c("B1", "ข"))</row></sheetData>"
        let document = try DocumentReader.read(
            xlsxFile([("หนึ่ง", "", data), ("ซ่อน", "state=\"hidden\"", data), ("สาม", "", data)]))
        #expect(document.sections.map(\.name) == ["หนึ่ง", "สาม"])
        #expect(
            document.doubts == [Doubt(place: Place(page: 2), text: "ซ่อน", reason: .hidden)])
        guard case .table(let table) = document.blocks.last else {
            Issue.record("no table")
            return
        }
        #expect(
            table.rows[0].cells[1].paragraphs[0].place
                == Place(page: 3, table: 2, row: 1, column: 2))
    }

    @Test("Cells at the far end of the sheet make no table of millions")
    func far() throws {
        let rows =
            "<row r=\"1\">\(c("A1", "ก"))\(c("XFD1", "ข"))</row><row r=\"1048576\">\(c("A1048576", "ค"))\(c("B1048576", "ง"))</row>"
        let document = try DocumentReader.read(
            xlsxFile(
                rows: rows, after: "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"))
        #expect(outline(document).joined().contains("ก"))
    }

    @Test("More cells than a document has are cut off, and that is said")
    func cut() throws {
        let row = "<row>" + String(repeating: "<c><v>1</v></c>", count: 100) + "</row>"
        let document = try DocumentReader.read(
            xlsxFile(rows: String(repeating: row, count: 2_100)))
        #expect(document.doubts.map(\.reason) == [.cutOff])
    }
}
