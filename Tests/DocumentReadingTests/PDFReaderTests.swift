import DocumentReading
import Documents
import Testing
import ThaiText

@Suite("PDF tables") struct PDFTableTests {
    /// Columns at 50, 200, 350 and 500; rows every 40 from 100.
    private static func grid(
        rows: Int, bottom: Bool = true, without: [(row: Int, column: Int)] = []
    ) -> PDFDrawing {
        var drawing = PDFDrawing()
        let end = 100.0 + 40 * Double(rows)
        for row in 0...rows where bottom || row < rows {
            drawing.line(50, 100 + 40 * Double(row), 500, 100 + 40 * Double(row))
        }
        for column in 0...3 {
            let x = 50 + 150 * Double(column)
            for row in 0..<rows where !without.contains(where: { $0 == (row, column) }) {
                drawing.line(x, 100 + 40 * Double(row), x, min(end, 140 + 40 * Double(row)))
            }
        }
        return drawing
    }

    @Test("Cells are found between ruling lines that are drawn cell by cell")
    func cells() throws {
        var drawing = Self.grid(rows: 2)
        for (index, text) in ["มาตรการ", "วิธี", "ผู้รับผิดชอบ", "ก", "ข", "ค"].enumerated() {
            drawing.text(text, x: 55 + 150 * Double(index % 3), y: 120 + 40 * Double(index / 3))
        }
        #expect(
            try outline(DocumentReader.read(drawing.bytes)) == [
                "| มาตรการ | วิธี | ผู้รับผิดชอบ |", "| ก | ข | ค |",
            ])
    }

    /// Texts in columns at 50, 200 and 350, without ruling lines.
    private static func columns(_ lines: [(y: Double, texts: [String])]) -> PDFDrawing {
        var drawing = PDFDrawing()
        for line in lines {
            for (index, text) in line.texts.enumerated() where !text.isEmpty {
                drawing.text(text, x: 50 + 150 * Double(index), y: line.y)
            }
        }
        return drawing
    }

    @Test("Columns without ruling lines are a table; a wider gap begins a row")
    func unruled() throws {
        let drawing = Self.columns([
            (60, ["ชื่อเรื่องของเอกสาร"]), (100, ["มาตรการ", "วิธี", "ผู้รับผิดชอบ"]),
            (130, ["จัดทำคู่มือ", "๑. สำรวจ", "สำนักปลัด"]), (146, ["", "๒. เผยแพร่", "กองคลัง"]),
            (176, ["อบรม", "๑. จัดอบรม", "กองช่าง"]),
        ])
        #expect(
            try outline(DocumentReader.read(drawing.bytes)).dropFirst() == [
                "| มาตรการ | วิธี | ผู้รับผิดชอบ |",
                "| จัดทำคู่มือ | ๑. สำรวจ / ๒. เผยแพร่ | สำนักปลัด / กองคลัง |",
                "| อบรม | ๑. จัดอบรม | กองช่าง |",
            ])
    }

    @Test("Where all gaps are alike a row begins with its first column")
    func unruledEven() throws {
        let drawing = Self.columns([
            (100, ["ที่", "รายการ", "คะแนน"]), (120, ["๑", "งบประมาณ", "๙๐.๑๒"]),
            (140, ["", "ของหน่วยงาน", ""]), (160, ["๒", "อำนาจ", "๘๐.๑๒"]),
        ])
        let read = try outline(DocumentReader.read(drawing.bytes))
        #expect(read.count == 3)
        #expect(read.last == "| ๒ | อำนาจ | ๘๐.๑๒ |")
    }

    @Test("Signatures side by side and text in two columns are no table")
    func noTable() throws {
        let drawing = Self.columns([
            (100, ["ลงชื่อ", "", "ลงชื่อ"]), (120, ["ผู้จัดทำ", "", "ผู้ตรวจ"]),
            (300, ["ย่อหน้าหนึ่ง", "กลาง", "ท้าย"]), (320, ["ข้อความที่ยาวจนกินช่องว่างระหว่างสดมภ์ไปทั้งหมด"]),
        ])
        #expect(try !outline(DocumentReader.read(drawing.bytes)).contains { $0.hasPrefix("|") })
    }

    @Test("A row without inner lines is a topic row")
    func topic() throws {
        var drawing = Self.grid(rows: 2, without: [(0, 1), (0, 2)])
        drawing.text("๑. การปฏิบัติหน้าที่", x: 200, y: 120)
        drawing.text("ก", x: 55, y: 160)
        drawing.text("ข", x: 205, y: 160)
        #expect(
            try outline(DocumentReader.read(drawing.bytes)) == [
                "T | →3๑. การปฏิบัติหน้าที่ |", "| ก | ข |  |",
            ])
    }

    @Test("A row that the page cuts has no line below and is still a row")
    func cut() throws {
        var drawing = Self.grid(rows: 2, bottom: false)
        drawing.text("ก", x: 55, y: 120)
        drawing.text("ข", x: 205, y: 160)
        #expect(try outline(DocumentReader.read(drawing.bytes)) == ["| ก |  |  |", "|  | ข |  |"])
    }

    @Test("A cell that runs over two rows stands once")
    func tall() throws {
        var drawing = PDFDrawing()
        for y in [100.0, 180] { drawing.line(50, y, 350, y) }
        drawing.line(200, 140, 350, 140)
        for x in [50.0, 200, 350] { drawing.line(x, 100, x, 180) }
        drawing.text("ยาว", x: 55, y: 120)
        drawing.text("ก", x: 205, y: 120)
        drawing.text("ข", x: 205, y: 160)
        #expect(try outline(DocumentReader.read(drawing.bytes)) == ["| ↓2ยาว | ก |", "| ข |"])
    }

    @Test("Lines drawn as thin bars are lines, underlined words and white lines are not")
    func bars() throws {
        var drawing = PDFDrawing()
        for y in [100.0, 140] { drawing.bar(50, y, 350, y + 0.7) }
        for x in [50.0, 200, 350] { drawing.bar(x, 100, x + 0.7, 140) }
        drawing.text("ขีดเส้นใต้", x: 56, y: 118)
        drawing.line(56, 120, 190, 120)
        drawing.raw("1 G")
        drawing.line(120, 100, 120, 140)
        drawing.text("ข", x: 205, y: 120)
        #expect(try outline(DocumentReader.read(drawing.bytes)) == ["| ขีดเส้นใต้ | ข |"])
    }

    @Test("A frame around text is no table")
    func frame() throws {
        var drawing = PDFDrawing()
        for y in [100.0, 200] { drawing.line(50, y, 500, y) }
        for x in [50.0, 500] { drawing.line(x, 100, x, 200) }
        drawing.text("ในกรอบ", x: 60, y: 150)
        #expect(try outline(DocumentReader.read(drawing.bytes)) == ["ในกรอบ"])
    }

    @Test("Tables and text follow one another as on the page, and say which page")
    func order() throws {
        var drawing = Self.grid(rows: 1)
        drawing.text("ก", x: 55, y: 120)
        drawing.text("ข", x: 205, y: 120)
        drawing.text("หลังตาราง", x: 50, y: 200)
        drawing.text("ก่อนตาราง", x: 50, y: 80)
        drawing.newPage()
        drawing.text("หน้าถัดไป", x: 50, y: 100)
        let document = try DocumentReader.read(drawing.bytes)
        #expect(outline(document) == ["ก่อนตาราง", "| ก | ข |  |", "หลังตาราง", "หน้าถัดไป"])
        guard case .table(let table) = document.blocks[1],
            case .paragraph(let last) = document.blocks[3]
        else {
            Issue.record("no table")
            return
        }
        #expect(
            table.rows[0].cells[1].paragraphs[0].place
                == Place(page: 1, table: 1, row: 1, column: 2))
        #expect(last.place == Place(page: 2))
    }
}

@Suite("PDF text") struct PDFTextTests {
    private func read(_ draw: (inout PDFDrawing) -> Void) throws -> [String] {
        var drawing = PDFDrawing()
        draw(&drawing)
        return try outline(DocumentReader.read(drawing.bytes))
    }

    @Test("Lines of one paragraph are joined, with a space only where one is drawn")
    func joined() throws {
        let text =
            "องค์การบริหารส่วนตำบลบ้านทุ่งสายธารได้จัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงาน "
            + "ประจำปีงบประมาณ เพื่อยกระดับผลการประเมินของปีถัดไป โดยกำหนดหน้าที่ของทุกกอง และติดตามผลทุกไตรมาส "
            + "แล้วรายงานต่อผู้บริหารและประชาชนในพื้นที่ให้ทราบทั่วกัน"
        for drawsEndSpaces in [true, false] {
            let lines = try read { drawing in
                for (index, line) in Self.wrapped(text, letters: 80).enumerated() {
                    let end =
                        drawsEndSpaces
                        ? line : String(line.reversed().drop { $0 == " " }.reversed())
                    drawing.text(end, x: 57.5, y: 100 + 18 * Double(index))
                }
            }
            #expect(lines.count == 1)
            #expect(lines.first?.filter { $0 != " " } == text.filter { $0 != " " })
            if drawsEndSpaces { #expect(lines == [text]) }
        }
    }

    @Test("A gap inside a word that no space is drawn in is no space")
    func gap() throws {
        let lines = try read {
            $0.text("ฝ่", x: 50, y: 100)
            $0.text("ายบริหาร", x: 60, y: 100)
            $0.text("งาน", x: 108, y: 100)
        }
        #expect(lines == ["ฝ่ายบริหาร งาน"])
    }

    /// Lines of so many letters, marks not counted, each but the last ending before a word that did not fit.
    private static func wrapped(_ text: String, letters: Int) -> [String] {
        var lines = [""]
        var count = 0
        for word in WordBreaks.words(in: text) {
            let width = word.unicodeScalars.filter {
                $0 != " " && $0.properties.generalCategory != .nonspacingMark
            }.count
            if count + width > letters {
                lines.append("")
                count = 0
            }
            lines[lines.count - 1] += word
            count +=
                word.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
                .count
        }
        return lines
    }

    @Test("Points of a list, indented lines and far lines begin a paragraph")
    func paragraphs() throws {
        let lines = try read {
            $0.text("๑. ข้อแรกซึ่งยาวพอที่จะเต็มบรรทัดจนไม่มีที่ว่างเหลือสำหรับคำถัดไปอีกเลยแม้แต่คำเดียว", x: 50, y: 100)
            $0.text("๒) ข้อสอง", x: 50, y: 116)
            $0.text("- ข้อย่อย", x: 50, y: 132)
            $0.text("๒๕๖๘. ไม่ใช่เลขข้อ", x: 50, y: 148)
            $0.text("ไกลออกไป", x: 50, y: 220)
        }
        #expect(lines.map { String($0.prefix(3)) } == ["๑. ", "๒) ", "- ข้", "๒๕๖", "ไกล"])
    }

    @Test(
        "Bold labels and names of divisions begin a line of their own, a number stays with its word"
    )
    func cellLines() throws {
        var drawing = PDFDrawing()
        for y in [100.0, 220] { drawing.line(50, y, 400, y) }
        for x in [50.0, 130, 400] { drawing.line(x, 100, x, 220) }
        for (index, text) in ["สำนักปลัด", "กองคลัง", "กองยุทธศาสตร์", "และงบประมาณ"].enumerated() {
            drawing.text(text, x: 54, y: 120 + 16 * Double(index), size: 10)
        }
        drawing.text("สาเหตุเกิดจากงานที่ค้างอยู่ในหลายกองของหน่วยงานนี้", x: 134, y: 120, size: 10)
        drawing.text("ร้อยละ ๘๘.๓๓ ของทั้งหมด", x: 134, y: 136, size: 10)
        drawing.text("หมายเหตุ", x: 134, y: 152, size: 10, bold: true)
        drawing.text(": ไม่มี", x: 180, y: 152, size: 10)
        let lines = try outline(DocumentReader.read(drawing.bytes))
        #expect(lines.first?.hasPrefix("| สำนักปลัด / กองคลัง / กองยุทธศาสตร์และงบประมาณ |") == true)
        #expect(
            lines.first?.contains("หน่วยงานนี้ร้อยละ ๘๘.๓๓") == true
                || lines.first?.contains("หน่วยงานนี้ ร้อยละ ๘๘.๓๓") == true)
        #expect(lines.first?.contains("/ *หมายเหตุ*") == true)
    }

    @Test("A period broken at its dash stays together")
    func period() throws {
        var drawing = PDFDrawing()
        for y in [100.0, 160] { drawing.line(50, y, 400, y) }
        for x in [50.0, 130, 400] { drawing.line(x, 100, x, 160) }
        drawing.text("๑ ต.ค. ๒๕๖๗", x: 54, y: 120, size: 10)
        drawing.text("- ๓๐ ก.ย. ๒๕๖๘", x: 54, y: 134, size: 10)
        drawing.text("ก", x: 140, y: 120, size: 10)
        #expect(
            try outline(DocumentReader.read(drawing.bytes)) == [
                "| ๑ ต.ค. ๒๕๖๗ - ๓๐ ก.ย. ๒๕๖๘ | ก |"
            ])
    }

    @Test("Larger lines are headings by their size, bold letters are bold")
    func headings() throws {
        let lines = try read {
            $0.text("หัวใหญ่", x: 50, y: 100, size: 20)
            $0.text("หัวเล็ก", x: 50, y: 140, size: 15)
            $0.text("เนื้อความที่ยาวกว่าหัวข้อทั้งหมดรวมกันในหน้านี้", x: 50, y: 180)
            $0.text("หนา", x: 50, y: 220, bold: true)
        }
        #expect(lines == ["# หัวใหญ่", "## หัวเล็ก", "เนื้อความที่ยาวกว่าหัวข้อทั้งหมดรวมกันในหน้านี้", "*หนา*"])
    }

    static let broken: [(String, String)] = [
        ("ท าหน้าที่ ก าหนด จ านวน", "ทำหน้าที่ กำหนด จำนวน"),
        ("น ้า ค ้า", "น้ำ ค้ำ"),
        ("นํ้า ทํา", "น้ำ ทำ"),
        ("ท ี่ ฝ ่ย", "ที่ ฝ่ย"),
        ("หน้าที่ ความรับผิดชอบ", "หน้าที่ ความรับผิดชอบ"),
    ]

    @Test("Thai that fonts took apart is put together", arguments: broken)
    func repairs(drawn: String, expected: String) throws {
        #expect(try read { $0.text(drawn, x: 50, y: 100) } == [expected])
    }

    @Test("Letters of a Thai font that calls itself Latin are Thai again")
    func latin() throws {
        let drawn = String(
            String.UnicodeScalarView(
                "การบริหารส่วนตำบล".unicodeScalars.compactMap {
                    Unicode.Scalar($0.value - 0xE00 + 0xA0)
                }))
        #expect(try read { $0.text(drawn, x: 50, y: 100) } == ["การบริหารส่วนตำบล"])
    }

    @Test(
        "Text drawn twice for looks is read once; marked replacements are read instead of what is drawn"
    )
    func drawn() throws {
        let lines = try read {
            $0.text("เงา", x: 50, y: 100)
            $0.text("เงา", x: 50, y: 100)
            $0.raw("/Span << /ActualText <FEFF0E010E33> >> BDC")
            $0.text("xyz", x: 50, y: 200)
            $0.raw("EMC")
        }
        #expect(lines == ["เงา", "กำ"])
    }

    @Test("Page numbers and running headers are set apart, the first header stays")
    func furniture() throws {
        let lines = try read { drawing in
            for page in 1...4 {
                if page > 1 { drawing.newPage() }
                drawing.text("แผนประจำปี", x: 250, y: 40)
                drawing.text("เนื้อหาของหน้า \(["ก", "ข", "ค", "ง"][page - 1])", x: 50, y: 300)
                drawing.text("- \(page) -", x: 290, y: 810)
                drawing.raw("/Artifact BMC")
                drawing.text("พิมพ์จากระบบ", x: 50, y: 825)
                drawing.raw("EMC")
            }
        }
        #expect(
            lines == [
                "แผนประจำปี", "เนื้อหาของหน้า ก", "เนื้อหาของหน้า ข", "เนื้อหาของหน้า ค", "เนื้อหาของหน้า ง",
            ])
    }

    @Test("Letters and lines placed beyond all pages are left out")
    func nowhere() throws {
        var drawing = PDFDrawing()
        drawing.text("ที่นี่", x: 50, y: 100)
        drawing.raw(
            "BT /F 99999999999 Tf 9999999999 999999999 Td <0E01> Tj ET 99999999999 0 m 0 99999999999 l S q 999999999 0 0 999999999 0 0 cm"
        )
        drawing.text("ก", x: 1e200, y: 100)
        drawing.line(0, 0, 1e200, 0)
        #expect(try outline(DocumentReader.read(drawing.bytes)) == ["ที่นี่"])
        let huge = String(decoding: drawing.bytes, as: UTF8.self)
            .replacing("[0 0 595.0 842.0]", with: "[0 0 999999999 999999999]")
        #expect(try DocumentReader.read(Array(huge.utf8)).doubts.map(\.reason) == [.damaged])
    }

    @Test("A page that only shows a picture is named as one to be read by eye")
    func picture() throws {
        var drawing = PDFDrawing()
        drawing.raw("q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{7F} EI Q")
        drawing.newPage()
        drawing.text("ก", x: 50, y: 100)
        let document = try DocumentReader.read(drawing.bytes)
        #expect(document.doubts == [Doubt(place: Place(page: 1), text: "", reason: .pictureOnly)])
    }
}
