import DocumentWriting
import Documents
import Testing

@Suite("Writing HTML") struct HTMLWriterTests {
    private func page(_ document: Document = OfficeSamples.document) -> String {
        String(decoding: HTMLWriter.write(document), as: UTF8.self)
    }

    @Test("Text never becomes markup, wherever it stands")
    func escaped() {
        let attack = "<script>alert(1)</script>\" onload=\"x"
        var document = Document(
            properties: DocumentProperties(title: attack, author: attack, subject: attack),
            sections: [
                Section(blocks: [
                    .paragraph(Paragraph(attack, style: .coverTitle)),
                    .paragraph(Paragraph(attack, style: .coverAuthority)),
                ]),
                Section(blocks: [
                    .paragraph(Paragraph(attack, style: .heading(level: 1))),
                    .paragraph(Paragraph(attack, marker: attack)),
                    .table(
                        Table(
                            title: attack, header: [Table.Row(cells: [Table.Cell(attack)])],
                            rows: [Table.Row(cells: [Table.Cell(attack)])])),
                    .chart(
                        Chart(
                            kind: .bar, title: attack, categories: [attack],
                            series: [Chart.Series(name: attack, values: [1])])),
                ]),
            ])
        document.properties.keywords = [attack]
        let page = page(document)
        #expect(!page.contains("<script"))
        #expect(!page.contains("\" onload"))
        #expect(page.count(of: "&lt;script&gt;") >= 10)
    }

    @Test("The page needs nothing beside itself and runs nothing")
    func alone() {
        let page = page()
        for word in ["src=", "href=", "@import", "url(", "<script", "<link"] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("<html lang=\"th\">"))
    }

    @Test("Headings, tables and lists are what they say")
    func semantic() {
        let page = page()
        #expect(page.contains("<h1>รายงาน</h1>"))
        #expect(page.contains("<h2>ปี พ.ศ.\u{A0}๒๕๖๘</h2>"))
        #expect(page.contains("<caption>ตาราง</caption>"))
        #expect(
            page.count(of: "<th class=\"score\" scope=\"col\"") == 2, "its table and the chart's")
        #expect(page.contains("<th scope=\"colgroup\" role=\"rowheader\" colspan=\"3\">"))
        #expect(page.contains("rowspan=\"2\" data-label=\"วิเคราะห์\""))
        #expect(page.contains("<ol><li><p>จัดทำ</p></li><li><p>เผยแพร่</p></li></ol>"))
    }

    @Test(
        "Markers become one list as long as they count on; a line without marker goes on with its point",
        arguments: [
            (["๑.", "๒."], "<ol><li><p>ก</p></li><li><p>ข</p></li></ol>"),
            (["-", "-"], "<ul><li><p>ก</p></li><li><p>ข</p></li></ul>"),
            (["๑.", nil], "<ol><li><p>ก</p><p>ข</p></li></ol>"),
            (["๓.", "๔."], "<ol start=\"3\"><li><p>ก</p></li><li><p>ข</p></li></ol>"),
            (["๑.", "๑."], "<ol><li><p>ก</p></li></ol><ol><li><p>ข</p></li></ol>"),
            (["๑.", "-"], "<ol><li><p>ก</p></li></ol><ul><li><p>ข</p></li></ul>"),
            ([nil, "-"], "<p>ก</p><ul><li><p>ข</p></li></ul>"),
        ] as [([String?], String)])
    func lists(markers: [String?], markup: String) {
        let paragraphs = zip(["ก", "ข"], markers).map {
            Paragraph($0, style: .plain, marker: $1)
        }
        let table = Table(rows: [Table.Row(cells: [Table.Cell(paragraphs: paragraphs)])])
        let page = page(Document(sections: [Section(blocks: [.table(table)])]))
        #expect(page.contains("<div>\(markup)</div>"))
    }

    @Test("A chart is a drawing with a title, and a table of the same figures")
    func chart() {
        let page = page()
        #expect(page.contains("role=\"img\""))
        #expect(page.contains("<details><summary>ดูเป็นตาราง</summary>"))
        #expect(page.contains("<div>๙๕.๖๘</div>"))
    }

    @Test("The same document gives the same bytes")
    func deterministic() {
        #expect(
            HTMLWriter.write(OfficeSamples.document) == HTMLWriter.write(OfficeSamples.document))
    }
}
