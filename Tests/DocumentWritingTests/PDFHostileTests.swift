import Documents
import Foundation
import Testing

@testable import DocumentWriting

@Suite("PDF writer on texts nobody wants")
struct PDFHostileTests {
    private let writer = PDFWriter(fonts: .laksaman)

    /// Texts by a name that test reports can show.
    static let texts: [String: String] = [
        "controls": "ก\u{0}\u{1}\u{7}\u{8}\u{1B}[31mข\u{7F}\u{85}\u{9B}ค\t\u{B}\u{C}ง",
        "lone marks": "\u{0E31}\u{0E48}\u{0E4D} ่ ้ \u{0E33}\u{301}\u{323}",
        "marks without end": "ก" + String(repeating: "\u{0E48}\u{0E31}", count: 3_000),
        "direction": "\u{202E}abc ๑๒๓\u{202C} \u{2067}שלום\u{2069} العربية \u{200F}",
        "one long word": String(repeating: "ก", count: 6_000),
        "one long address": "https://x.example/" + String(repeating: "a", count: 6_000),
        "hundred kilobytes": String(repeating: "น้ำใจของชุมชนทำให้งานสำเร็จ ", count: 1_300),
        "line ends": String(repeating: "ก\r\n\n\u{2028}\u{2029}", count: 300),
        "only spaces": String(repeating: " \u{A0}\u{3000}", count: 500),
        "markup": "<b>&amp;</b> %PDF-1.7 endobj >> stream ) ( \\ /Name",
        "noncharacters": String(
            String.UnicodeScalarView(
                [0xFFFE, 0xFFFF, 0xFDD0, 0xE000, 0xF8FF, 0x10FFFF].compactMap {
                    Unicode.Scalar($0 as UInt32)
                })),
        "pictographs": "🙏🏽👨‍👩‍👧‍👦🇹🇭❤️",
    ]

    @Test(
        "no text stops a paragraph, heading, list, cell, chart or property",
        arguments: texts.keys.sorted())
    func hostile(name: String) throws {
        let text = try #require(Self.texts[name])
        let short = String(text.unicodeScalars.prefix(2_000))
        let column = Table.Column(weight: .nan)
        let table = Table(
            title: short, columns: [column, .init(weight: -1), .init(weight: .infinity)],
            header: [Table.Row(cells: [Table.Cell("ก"), Table.Cell("ข")])],
            rows: [
                Table.Row(kind: .topic, cells: [Table.Cell(short)]),
                Table.Row(cells: [
                    Table.Cell("ก"), Table.Cell(text),
                    Table.Cell(paragraphs: [
                        Paragraph(short, marker: String(short.prefix(200)), depth: .max)
                    ]),
                ]),
            ])
        let chart = Chart(
            kind: .bar, title: short, categories: [short],
            series: [Chart.Series(name: short, values: [Int.min])])
        let document = Document(
            properties: DocumentProperties(
                title: text, author: text, subject: text, keywords: [text], created: text,
                unbreakable: [text, "", "ก"]),
            sections: [
                Section(blocks: [
                    .paragraph(Paragraph(text)),
                    .paragraph(Paragraph(short, style: .heading(level: .min))),
                    .paragraph(Paragraph(short, style: .coverAuthority)), .table(table),
                    .chart(chart),
                    .space(.nan), .space(-.infinity), .space(.greatestFiniteMagnitude), .pageBreak,
                    .paragraph(Paragraph(short, style: .signature, marker: "-")),
                ])
            ])
        let file = try writer.file(document)
        try SampleOutput.keep(file.bytes, "hostile-\(name).pdf")
        #expect(file.pageCount >= 1)
    }

    @Test("spans of any size neither lose a cell nor stop the table")
    func spans() throws {
        let sizes = [Int.min, -1, 0, 1, 3, 65, Int.max]
        let rows = sizes.map { size in
            Table.Row(cells: [
                Table.Cell("ก\(size)", columnSpan: size, rowSpan: size),
                Table.Cell("ข", rowSpan: 2),
                Table.Cell("ค", columnSpan: 2),
            ])
        }
        let table = Table(columns: [.init(), .init()], header: rows, rows: rows + rows)
        let file = try writer.file(Document(sections: [Section(blocks: [.table(table)])]))
        #expect(file.pageCount >= 1)
    }

    @Test("two hundred columns come out on paper, the last ones in one cell")
    func manyColumns() throws {
        let cells = (0..<200).map { Table.Cell("ช่อง \($0)") }
        let grid = TableGrid([Table.Row(cells: cells)], columns: 0)
        #expect(grid.columnCount == TableGrid.mostColumns)
        let words = grid.rows[0].map(\.content.text).joined()
        #expect((0..<200).allSatisfy { words.contains("ช่อง \($0)") })
        let table = Table(rows: [Table.Row(cells: cells)])
        _ = try writer.file(Document(sections: [Section(blocks: [.table(table)])]))
    }

    @Test("a header longer than a page is written once and not repeated")
    func endlessHeader() throws {
        let long = String(repeating: PDFSamples.prose + " ", count: 30)
        let table = Table(
            header: [Table.Row(cells: [Table.Cell(long), Table.Cell("ก")])],
            rows: (0..<40).map { Table.Row(cells: [Table.Cell("\($0)"), Table.Cell("ข")]) })
        let file = try writer.file(Document(sections: [Section(blocks: [.table(table)])]))
        #expect((3...9).contains(file.pageCount))
    }
}
