import DocumentReading
import Documents
import Testing

@Suite("DOCX") struct DocxReaderTests {
    private func read(
        _ body: String, numbering: String? = nil, styles: String? = nil, footnotes: String? = nil
    ) throws -> [String] {
        try outline(
            DocumentReader.read(
                docxFile(body, numbering: numbering, styles: styles, footnotes: footnotes)))
    }

    @Test("A document without tables gives its paragraphs")
    func plain() throws {
        #expect(try read(p("บรรทัดหนึ่ง") + p("") + p("บรรทัดสอง")) == ["บรรทัดหนึ่ง", "บรรทัดสอง"])
    }

    static let examples: [(String, [String])] = [
        ("<w:r><w:rPr><w:b/></w:rPr><w:t>หนา</w:t></w:r><w:r><w:t>บาง</w:t></w:r>", ["*หนา*บาง"]),
        ("<w:r><w:rPr><w:bCs/></w:rPr><w:t>หนา</w:t></w:r>", ["*หนา*"]),
        ("<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>บาง</w:t></w:r>", ["บาง"]),
        ("<w:r><w:t>ก</w:t><w:br/><w:t>ข</w:t></w:r>", ["ก", "ข"]),
        ("<w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t></w:r>", ["ก\tข"]),
        ("<w:r><w:t>ก</w:t><w:noBreakHyphen/><w:t>ข</w:t><w:softHyphen/></w:r>", ["ก-ข"]),
        (
            "<w:ins><w:r><w:t>ใหม่</w:t></w:r></w:ins><w:del><w:r><w:delText>เก่า</w:delText></w:r></w:del>",
            ["ใหม่"]
        ),
        (
            "<w:moveFrom><w:r><w:t>จาก</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>ไป</w:t></w:r></w:moveTo>",
            ["ไป"]
        ),
        ("<w:hyperlink><w:r><w:t>ลิงก์</w:t></w:r></w:hyperlink>", ["ลิงก์"]),
        ("<w:sdt><w:sdtContent><w:r><w:t>ช่อง</w:t></w:r></w:sdtContent></w:sdt>", ["ช่อง"]),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r><w:r><w:t>เห็น</w:t></w:r>", ["เห็น"]),
        (
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>x</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>๓</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", ["๓"]
        ),
        ("<w:r><w:t>ก</w:t></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>", ["ก•"]),
        ("<w:r><w:t>นํ</w:t><w:t>า\u{200B}\u{AD}ร่อง</w:t></w:r>", ["นำร่อง"]),
    ]

    @Test("What a paragraph holds is read as it is shown", arguments: examples)
    func pieces(xml: String, expected: [String]) throws {
        #expect(try read("<w:p>\(xml)</w:p>") == expected)
    }

    @Test("Text boxes are read once, after the paragraph that holds them")
    func textBox() throws {
        let box = "<w:txbxContent>\(p("ในกรอบ"))</w:txbxContent>"
        let xml =
            "<w:p><w:r><w:t>นอก</w:t><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:drawing>\(box)"
            + "</w:drawing></mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback>"
            + "</mc:AlternateContent></w:r></w:p>"
        #expect(try read(xml + p("ต่อ")) == ["นอก", "ในกรอบ", "ต่อ"])
    }

    @Test("Footnotes stand at the end and leave no digit behind in the text")
    func footnotes() throws {
        let body =
            "<w:p><w:r><w:t>ข้อ o12</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
            + p("ต่อ")
        let notes = "<w:footnote w:id=\"2\">\(p("คำอธิบาย"))</w:footnote>"
        #expect(try read(body, footnotes: notes) == ["ข้อ o12", "ต่อ", "[1] คำอธิบาย"])
    }

    @Test("Headings are known by style name, by outline level and by the style they are based on")
    func headings() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 2\"/><w:rPr><w:b/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"ของเรา\"/><w:basedOn w:val=\"a\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"Title\"/></w:style>"
        let body =
            p("ชื่อ", "<w:pStyle w:val=\"t\"/>") + p("หนึ่ง", "<w:pStyle w:val=\"a\"/>")
            + p("สอง", "<w:pStyle w:val=\"b\"/>") + p("สาม", "<w:outlineLvl w:val=\"0\"/>")
        #expect(
            try read(body, styles: styles) == ["! ชื่อ", "## *หนึ่ง*", "## *สอง*", "# สาม"])
    }

    @Test("Styles based on each other in a circle end")
    func circle() throws {
        let styles =
            "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"
        #expect(try read(p("ก", "<w:pStyle w:val=\"a\"/>"), styles: styles) == ["ก"])
    }

    @Test("Sections carry the direction of their paper")
    func sections() throws {
        let end = "<w:sectPr><w:pgSz w:orient=\"landscape\"/></w:sectPr>"
        let document = try DocumentReader.read(
            docxFile(p("นอน", end) + p("ตั้ง") + "<w:sectPr/>"))
        #expect(document.sections.map(\.orientation) == [.landscape, .portrait])
    }
}

@Suite("DOCX lists") struct DocxNumberingTests {
    private static func level(_ index: Int, _ format: String, _ text: String) -> String {
        "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }

    private static func point(_ number: Int, _ level: Int, _ text: String) -> String {
        p(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr>")
    }

    static let numbering =
        "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "thaiNumbers", "%1.")
        + level(1, "thaiNumbers", "%1.%2") + level(2, "thaiLetters", "(%3)") + "</w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "bullet", "\u{F0B7}")
        + "</w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"2\">" + level(0, "bullet", "-") + "</w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>"
        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"

    @Test("Points carry the number the word processor shows, nested, continued and restarted")
    func numbers() throws {
        let body = [
            Self.point(1, 0, "ก"), Self.point(1, 1, "ข"), Self.point(1, 1, "ค"),
            Self.point(1, 2, "ง"), Self.point(1, 0, "จ"), Self.point(1, 1, "ฉ"),
            Self.point(2, 0, "ช"), Self.point(3, 0, "ซ"), Self.point(4, 0, "ฌ"),
            Self.point(4, 0, "ญ"), Self.point(99, 0, "ฎ"),
        ].joined()
        let expected = [
            "[๑.] ก", "  [๑.๑] ข", "  [๑.๒] ค", "    [(ก)] ง", "[๒.] จ", "  [๒.๑] ฉ", "[•] ช",
            "[-] ซ", "[๑.] ฌ", "[๒.] ญ", "ฎ",
        ]
        #expect(
            try outline(DocumentReader.read(docxFile(body, numbering: Self.numbering))) == expected)
    }

    @Test("A style numbers its paragraphs, and number 0 takes that away")
    func styled() throws {
        let styles =
            "<w:style w:styleId=\"l\"><w:name w:val=\"รายการ\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        let body =
            p("ก", "<w:pStyle w:val=\"l\"/>")
            + p("ข", "<w:pStyle w:val=\"l\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
        let bytes = try docxFile(body, numbering: Self.numbering, styles: styles)
        #expect(try outline(DocumentReader.read(bytes)) == ["[๑.] ก", "ข"])
    }
}

@Suite("DOCX tables") struct DocxTableTests {
    private func read(_ rows: String) throws -> [String] {
        try outline(DocumentReader.read(docxFile("<w:tbl>\(rows)</w:tbl>")))
    }

    @Test("Header rows, topic rows and spans are told apart")
    func spans() throws {
        let rows =
            tr(tc("มาตรการ"), tc("วิธี"), tc("ผู้รับผิดชอบ"), properties: "<w:tblHeader/>")
            + tr(tc("หัวข้อ ๑", "<w:gridSpan w:val=\"3\"/>"))
            + tr(tc("ก"), tc("ข", "<w:gridSpan w:val=\"2\"/>"))
        #expect(
            try read(rows) == ["H | มาตรการ | วิธี | ผู้รับผิดชอบ |", "T | →3หัวข้อ ๑ |", "| ก | →2ข |"])
    }

    @Test("Cells merged downwards stand once, in the first row")
    func vertical() throws {
        let rows =
            tr(tc("ก", "<w:vMerge w:val=\"restart\"/>"), tc("๑"))
            + tr(tc("", "<w:vMerge/>"), tc("๒"))
            + tr(tc("ข", "<w:vMerge w:val=\"restart\"/>"), tc("๓"))
        #expect(try read(rows) == ["| ↓2ก | ๑ |", "| ๒ |", "| ข | ๓ |"])
    }

    @Test("Deleted rows are gone, rows in content controls are there, empty cells keep their place")
    func rows() throws {
        let rows =
            tr(tc("เก่า"), tc("ลบ"), properties: "<w:del/>")
            + "<w:sdt><w:sdtContent>\(tr(tc(""), tc("ข")))</w:sdtContent></w:sdt>"
        #expect(try read(rows) == ["|  | ข |"])
    }

    @Test("A table inside a cell becomes lines of that cell")
    func nested() throws {
        let inner = "<w:tbl>\(tr(tc("ก"), tc("ข")))\(tr(tc("ค"), tc("ง")))</w:tbl>"
        let rows = tr("<w:tc>\(p("ก่อน"))\(inner)\(p("หลัง"))</w:tc>", tc("ขวา"))
        #expect(try read(rows) == ["| ก่อน / ก\tข / ค\tง / หลัง | ขวา |"])
    }

    @Test("Every paragraph of a table says where it stands")
    func places() throws {
        let rows = tr(tc("ก"), tc("ข")) + tr(tc("ค"), tc("ง"))
        let table = "<w:tbl>\(rows)</w:tbl>"
        let document = try DocumentReader.read(docxFile(table + p("คั่น") + table))
        guard case .table(let second) = document.blocks.last else {
            Issue.record("no table")
            return
        }
        #expect(
            second.rows[1].cells[1].paragraphs[0].place == Place(table: 2, row: 2, column: 2))
        #expect(second.columns.count == 2)
    }
}
