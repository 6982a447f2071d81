import DocumentReading
import Documents
import Testing

@Suite("Plain text becomes a document tree") struct TextReaderTests {
    private func tables(_ text: String) -> [Table] {
        TextReader.read(text).blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }

    private func paragraphs(_ text: String) -> [Paragraph] {
        TextReader.read(text).blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph } else { nil }
        }
    }

    @Test("lines with tabs that follow one another are one table, each cell with its place")
    func table() throws {
        let read = tables("หัว\n\nก\tข\n๑\t\n\nค\tง\n")
        #expect(read.count == 2)
        #expect(read[0].rows.map { $0.cells.map(\.text) } == [["ก", "ข"], ["๑", ""]])
        let cell = try #require(read[0].rows[1].cells.first?.paragraphs.first)
        #expect(cell.place == Place(line: 4, table: 1, row: 2, column: 1))
        #expect(read[1].place == Place(line: 6, table: 2))
    }

    @Test("Windows line ends make no difference")
    func lineEnds() {
        #expect(tables("ก\tข\r\n๑\t๒\r\n") == tables("ก\tข\n๑\t๒\n"))
    }

    @Test("a table written in HTML is a table, with the text before and behind it")
    func embedded() throws {
        let text =
            "ก\tข\nก่อน <TABLE border=1>\n<tr><td>๑<td rowspan=2>๒\n<tr><td>๓</table> หลัง\nท้าย"
        let read = tables(text)
        #expect(read.count == 2)
        #expect(read[1].rows.map { $0.cells.map(\.text) } == [["๑", "๒"], ["๓"]])
        #expect(read[1].place == Place(table: 2))
        #expect(paragraphs(text).map(\.text) == ["ก่อน", "หลัง", "ท้าย"])
    }

    @Test("a table that is never closed, and what only looks like one, stay text")
    func unclosed() {
        for text in ["<table> ก\nข", "<tablet> ก\nข", "ค่า <5 ก\nข </table>", "<table ก\nข"] {
            #expect(tables(text).isEmpty, "\(text)")
            #expect(paragraphs(text).map(\.text).joined().contains("ก"), "\(text)")
            #expect(paragraphs(text).map(\.text).joined().contains("ข"), "\(text)")
        }
    }

    @Test("rows between bars are a table too, without the rule under the header")
    func bars() {
        let read = tables("| ก | ข |\n|---|:-:|\n| ๑ | ๒ |")
        #expect(read.count == 1)
        #expect(read[0].rows.count == 2)
        #expect(read[0].rows[1].cells.map(\.text) == ["๑", "๒"])
    }

    @Test("paragraphs, lists, breaks and bold inside a cell")
    func markup() {
        let cell = tables("<p><b>สาเหตุ :</b> ก</p> <ul><li>ข</li><li>ค<br>ง</li></ul>\tจ")[0]
            .rows[0].cells[0]
        #expect(cell.paragraphs.map(\.text) == ["สาเหตุ : ก", "ข", "ค", "ง"])
        #expect(cell.paragraphs.map(\.marker) == [nil, "-", "-", nil])
        #expect(cell.paragraphs[0].runs.first == Run("สาเหตุ :", bold: true))
    }

    @Test("numbered lists count")
    func numbered() {
        let cell = tables("<ol><li>ก<li>ข</ol>\tค")[0].rows[0].cells[0]
        #expect(cell.paragraphs.map(\.marker) == ["1.", "2."])
    }

    @Test(
        "what is no tag stays text",
        arguments: [
            ("คะแนน <85 และ >50", "คะแนน <85 และ >50"), ("a & b &amp; c&nbsp;d", "a & b & c d"),
            ("<ul style=\"x\"> - ก <p>ข", "- ก\nข"), ("ก <p", "ก"),
            ("<foo>ก</foo>", "<foo>ก</foo>"),
        ])
    func notTags(text: String, expected: String) {
        #expect(tables("\(text)\tx")[0].rows[0].cells[0].text == expected)
    }

    @Test("headings and bold lines, also over two lines")
    func emphasis() {
        let read = paragraphs("## หัวข้อ\n\n**บรรทัดหนึ่ง\nบรรทัดสอง**\nธรรมดา\n\nก ** ข\n\nค")
        #expect(
            read.map(\.text) == ["หัวข้อ", "บรรทัดหนึ่ง", "บรรทัดสอง", "ธรรมดา", "ก  ข", "ค"])
        #expect(read[0].style == .heading(level: 2))
        #expect(
            read.map { $0.runs.allSatisfy(\.bold) } == [false, true, true, false, false, false])
    }

    @Test("an empty text is an empty document")
    func empty() {
        #expect(TextReader.read("").blocks.isEmpty)
        #expect(TextReader.read("\t\n<\n&\n****\n|").blocks.count <= 4)
    }
}
