import Documents
import Foundation
import Testing
import ThaiText

@testable import DocumentWriting

/// What stands on the pages, as poppler's `pdftotext` reads it.
@Suite(
    "Pages of the PDF",
    .enabled(if: PDFText.isInstalled, "pdftotext (poppler-utils) is not installed"))
struct PDFPagesTests {
    private static let pages = Result { try PDFText.pages(of: PDFSamples.report) }

    @Test("of all pieces of eight letters of the document, 99.5 % are found in the text")
    func searchable() throws {
        let text = try Self.pages.get().joined().filter { !$0.isWhitespace }
        let pieces = PDFText.words(of: PDFSamples.report).flatMap { words in
            let letters = Array(words.filter { !$0.isWhitespace })
            return stride(from: 0, to: max(0, letters.count - 7), by: 8).map {
                String(letters[$0..<($0 + 8)])
            }
        }
        let lost = Set(pieces).filter { !text.contains($0) }
        #expect(pieces.count > 500)
        #expect(Double(lost.count) <= 0.005 * Double(Set(pieces).count), "\(lost)")
    }

    @Test(
        "A mark that opens is kept with what follows it, one that closes with what stands before it"
    )
    func quotes() {
        let held = { (text: String) in
            QuoteMarks(Array(text.utf8)).ranges.map {
                String(decoding: Array(text.utf8)[$0], as: UTF8.self)
            }
        }
        #expect(held("มาตรการ “ยืมของ” แล้ว") == ["“ย", "ง”"])
        #expect(held("ระบบ (ใหม่)").count == 2)
        #expect(held("“").isEmpty && held("").isEmpty)
    }

    @Test("ำ stays one letter, and no spaces creep into widened lines")
    func justified() throws {
        let preface = try Self.pages.get()[1]
        let words = PDFSamples.prose.split(separator: " ").filter { $0.count < 40 }
        let joined = preface.replacingOccurrences(of: "\n", with: "")
        #expect(preface.contains("คำนำ") && preface.contains("น้ำใจ"))
        for word in words { #expect(joined.contains(word), "\(word)") }
    }

    @Test("the cover has no number, the page after it is - ๑ -")
    func numbers() throws {
        let pages = try Self.pages.get()
        #expect(!pages[0].contains("- ๑ -"))
        for (index, page) in pages.dropFirst().enumerated() where !page.isEmpty {
            #expect(page.hasPrefix("- \(PDFSamples.thai(index + 1)) -"))
        }
    }

    @Test("the header of the table stands on every page of the table")
    func header() throws {
        let pages = try Self.pages.get().filter { $0.contains("ของการทำงานที่โปร่งใส") }
        #expect(pages.count >= 4)
        for page in pages { #expect(page.contains("ผลลัพธ์/ความสำเร็จ")) }
    }

    @Test("a topic is never the last row of a page", arguments: 0...12)
    func topics(lines: Int) throws {
        let filler = (0..<lines).map { Block.paragraph(Paragraph("บรรทัดที่ \($0)", style: .plain)) }
        let table = PDFSamples.table(rowsPerTopic: 1)
        let section = Section(orientation: .landscape, blocks: filler + [.table(table)])
        for page in try PDFText.pages(of: Document(sections: [section])) {
            let last = page.split(separator: "\n").last ?? ""
            #expect(!last.contains("ของการทำงานที่โปร่งใส"))
        }
    }

    private static func table(_ rows: [Table.Row]) -> Table {
        Table(
            columns: [.init(weight: 1), .init(weight: 1)],
            header: [Table.Row(cells: ["ข้อ", "การวิเคราะห์"].map { Table.Cell($0) })], rows: rows)
    }

    @Test(
        "a row that fits on a page begins on a new one rather than being cut; one that is higher is cut",
        arguments: [
            (lines: 14, isWhole: true), (lines: 24, isWhole: true), (lines: 34, isWhole: false),
        ])
    func whole(lines: Int, isWhole: Bool) throws {
        let before = (0..<20).map { Block.paragraph(Paragraph("บรรทัด \($0)", style: .plain)) }
        let cell = Table.Cell(paragraphs: (1...lines).map { Paragraph("แถว \($0) จบ") })
        let table = Self.table([Table.Row(cells: [Table.Cell("ก"), cell])])
        let pages = try PDFText.pages(
            of: Document(sections: [Section(blocks: before + [.table(table)])]))
        let parts = pages.filter { page in
            (1...lines).contains { page.contains("แถว \($0) จบ") }
        }
        #expect(parts.count == (isWhole ? 1 : 2))
    }

    @Test(
        "a high row is cut where its page has room for most of it, else begun on a new one",
        arguments: [(before: 8, isWhole: false), (before: 16, isWhole: true)])
    func high(before count: Int, isWhole: Bool) throws {
        let before = (0..<count).map { Block.paragraph(Paragraph("บรรทัด \($0)", style: .plain)) }
        let cell = Table.Cell(paragraphs: (1...28).map { Paragraph("แถว \($0) จบ") })
        let table = Self.table([Table.Row(cells: [Table.Cell("ก"), cell])])
        let pages = try PDFText.pages(
            of: Document(sections: [Section(blocks: before + [.table(table)])]))
        let parts = pages.filter { page in (1...28).contains { page.contains("แถว \($0) จบ") } }
        #expect(parts.count == (isWhole ? 1 : 2))
    }

    @Test("rows beside one cell that tells of all of them stand on one page", arguments: 8...26)
    func besideOne(before count: Int) throws {
        let before = (0..<count).map { Block.paragraph(Paragraph("บรรทัด \($0)", style: .plain)) }
        let words = (1...9).map { Paragraph("แถว \($0) จบ") }
        let rows = (1...8).map { number in
            Table.Row(
                cells: [Table.Cell("รายการ \(number) จบ")]
                    + (number == 1 ? [Table.Cell(paragraphs: words, rowSpan: 8)] : []))
        }
        let pages = try PDFText.pages(
            of: Document(sections: [Section(blocks: before + [.table(Self.table(rows))])]))
        let parts = pages.filter { $0.contains("รายการ") || $0.contains("แถว") }
        #expect(parts.count == 1)
    }

    @Test("a header never stands on a page without the row that it is over", arguments: 10...34)
    func headerWithRow(before count: Int) throws {
        let before = (0..<count).map { Block.paragraph(Paragraph("บรรทัด \($0)", style: .plain)) }
        let cell = Table.Cell(paragraphs: (1...12).map { Paragraph("แถว \($0) จบ") })
        let row = Table.Row(cells: [Table.Cell("ก"), cell])
        let topic = Table.Row(kind: .topic, cells: [Table.Cell("ประเด็นแรก", columnSpan: 2)])
        for rows in [[row], [topic, row]] {
            let section = Section(blocks: before + [.table(Self.table(rows))])
            for page in try PDFText.pages(of: Document(sections: [section]))
            where page.contains("การวิเคราะห์") {
                #expect(page.contains("แถว 1 จบ"))
            }
        }
    }

    @Test("a cell over rows of several pages says where its words are, and is not an empty box")
    func spanning() throws {
        let rows = (1...60).map { number in
            Table.Row(
                cells: [Table.Cell("ข้อ \(number)")]
                    + (number == 1 ? [Table.Cell("คำวิเคราะห์สั้น", rowSpan: 60)] : []))
        }
        let pages = try PDFText.pages(
            of: Document(sections: [Section(blocks: [.table(Self.table(rows))])]))
        #expect(pages.count >= 2)
        #expect(pages[0].contains("คำวิเคราะห์สั้น") && !pages[0].contains("ดูหน้าก่อน"))
        for page in pages.dropFirst() where !page.isEmpty {
            #expect(page.contains("ดูหน้าก่อน"))
        }
    }

    @Test("an address breaks after its signs, never inside of what stands between them")
    func addresses() {
        let text = "ดู https://www.ban-na.example/budget/q2.pdf และ www.ban-na.example เท่านั้น"
        let bytes = Array(text.utf8)
        let parts = AddressParts(bytes).ranges { _ in true }.map {
            String(decoding: bytes[$0], as: UTF8.self)
        }
        #expect(
            parts == [
                "https://", "www.", "ban-", "na.", "example/", "budget/", "q2.", "pdf", "www.",
                "ban-", "na.", "example",
            ])
        #expect(AddressParts(bytes).ranges { $0.count < 6 }.count == 8)
        #expect(AddressParts(Array("ไม่มีที่อยู่ a/b.c".utf8)).ranges { _ in true }.isEmpty)
    }

    @Test("a signature after a table never stands on a page without a row of it", arguments: 0...12)
    func signature(lines: Int) throws {
        let filler = (0..<lines).map { Block.paragraph(Paragraph("บรรทัดที่ \($0)", style: .plain)) }
        let signature = ["(ลงชื่อ)", "(นายสมมติ ใจดี)", "นายกเทศมนตรี"].map {
            Block.paragraph(Paragraph($0, style: .signature))
        }
        let table = PDFSamples.table(rowsPerTopic: 1)
        let blocks = filler + [.table(table), .space(16)] + signature
        let section = Section(orientation: .landscape, blocks: blocks)
        let pages = try PDFText.pages(of: Document(sections: [section]))
        let last = try #require(pages.last { $0.contains("(ลงชื่อ)") })
        let number = try #require(last.split(separator: "\n").first)
        #expect(number.hasPrefix("- ") && last.contains("ผลลัพธ์/ความสำเร็จ"))
    }

    @Test("a heading is never the last thing on a page", arguments: 20...36)
    func headings(lines: Int) throws {
        let filler = (0..<lines).map { Block.paragraph(Paragraph("บรรทัดที่ \($0)", style: .plain)) }
        let blocks: [Block] =
            filler + [
                .paragraph(Paragraph("หัวข้อเอก", style: .heading(level: 1))),
                .paragraph(Paragraph("หัวข้อโท", style: .heading(level: 2))),
                .paragraph(Paragraph(PDFSamples.prose)),
            ]
        for page in try PDFText.pages(of: Document(sections: [Section(blocks: blocks)])) {
            #expect(page.split(separator: "\n").last?.hasPrefix("หัวข้อ") != true)
        }
    }

    @Test(
        "no line breaks inside a name, a term, a number with its word, or at a hard space",
        arguments: [
            "ริมธารทอง", "พ.ศ. ๒๕๖๘", "ธรรมาภิบาล", "๗ วัน", "นาย\u{A0}ก",
        ])
    func unbreakable(term: String) throws {
        let section = Section(
            blocks: (0..<60).map { width in
                let filler = String(repeating: "ก", count: width)
                return .paragraph(Paragraph("\(filler) ไป\(term)มา \(term)", style: .plain))
            })
        let document = Document(properties: PDFSamples.properties, sections: [section])
        let text = try PDFText.pages(of: document).joined().replacingOccurrences(
            of: "\u{A0}", with: " ")
        let plain = term.replacingOccurrences(of: "\u{A0}", with: " ")
        #expect(text.components(separatedBy: plain).count - 1 == 120)
    }

    @Test("a date stays whole in a column that is only just wide enough for it")
    func narrowDate() throws {
        let engine = try TextEngine(.laksaman)
        let setter = TextSetter(engine: engine, terms: UnbreakableTerms(names: []))
        let date = "๓๐ กันยายน ๒๕๖๘"
        let width = try #require(setter.line(date, TextLook(size: 16))?.width)
        let block = setter.block([Paragraph("ถึง \(date)")], width: width + 1) {
            ParagraphLook.inCell($0, size: 16, bold: false, alignment: .center)
        }
        #expect(block.lines.map(\.text.start) == [0, "ถึง ".utf8.count])
    }

    @Test("the two dates of a period are two phrases, the dash with the first")
    func period() {
        let bytes = Array("๑ ตุลาคม ๒๕๖๗ – ๓๐ กันยายน ๒๕๖๘".utf8)
        let phrases = NumberPhrases(bytes).wholePhrases().map {
            String(decoding: bytes[$0], as: UTF8.self)
        }
        #expect(phrases.prefix(2) == ["๑ ตุลาคม ๒๕๖๗ – ", "๓๐ กันยายน ๒๕๖๘"])
    }

    @Test("a year and the round after it are two phrases")
    func rounds() {
        let bytes = Array("ครั้งที่ ๑ มกราคม ๒๕๖๘ ครั้งที่ ๒ กรกฎาคม ๒๕๖๘".utf8)
        let phrases = NumberPhrases(bytes).wholePhrases().map {
            String(decoding: bytes[$0], as: UTF8.self)
        }
        #expect(phrases.prefix(2) == ["ครั้งที่ ๑ มกราคม ๒๕๖๘", "ครั้งที่ ๒ กรกฎาคม ๒๕๖๘"])
    }

    @Test(
        "dates of a period stay whole in the usual seven columns, whatever else the column holds",
        arguments: [
            "", "ไตรมาสที่ ๑ ปีงบประมาณ ๒๕๖๘ ครั้งที่ ๒ ปีงบประมาณ ๒๕๖๙ ครั้งที่ ๓", "www.example.com/a-path",
        ])
    func periodColumn(other: String) throws {
        let weights = [1.6, 2.3, 1.3, 1.65, 2.3, 2.15, 1.4]
        let row = Table.Row(
            cells: weights.indices.map { column in
                Table.Cell(
                    column == 3 ? "๑ ตุลาคม ๒๕๖๗ – ๓๐ กันยายน ๒๕๖๘" : PDFSamples.steps[column % 4])
            })
        let strange = Table.Row(cells: weights.map { _ in Table.Cell(other) })
        let table = Table(
            columns: weights.map { Table.Column(weight: $0, alignment: .center) },
            rows: [row, strange])
        let section = Section(orientation: .landscape, blocks: [.table(table)])
        let lines = try PDFText.pages(of: Document(sections: [section])).joined().split(
            separator: "\n")
        #expect(lines.contains { $0.contains("๓๐ กันยายน ๒๕๖๘") })
    }

    @Test("the short title of a narrow column is not torn")
    func narrowTitle() throws {
        let titles = ["ผู้รับผิดชอบ", "วิธีดำเนินการ", "ผลการดำเนินการ", "ข้อเสนอแนะ"]
        let table = Table(
            columns: [0.6, 4, 4, 4].map { Table.Column(weight: $0) },
            header: [Table.Row(cells: titles.map { Table.Cell($0, bold: true) })],
            rows: [Table.Row(cells: titles.map { _ in Table.Cell("ก") })])
        let text = try PDFText.pages(of: Document(sections: [Section(blocks: [.table(table)])]))
            .joined()
        // 0.6 of 12.6 parts of the page are 22 points; half as much again is not enough for the word.
        #expect(!text.contains("ผู้รับผิดชอบ"))
        var wider = table
        wider.columns[0].weight = 1.6
        let whole = try PDFText.pages(of: Document(sections: [Section(blocks: [.table(wider)])]))
            .joined()
        #expect(whole.contains("ผู้รับผิดชอบ"))
    }

    @Test(
        "columns take what they need from those that have it, the least shortfall first",
        arguments: [
            // needs, widths that must come out of three columns of 100 points
            ([0, 0, 0], [100, 100, 100]), ([120, 0, 0], [120, 90, 90]),
            ([120, 115, 60], [115, 115, 70]), ([500, 0, 0], [120, 90, 90]),
        ] as [([Double], [Double])])
    func columns(needs: [Double], expected: [Double]) {
        let columns = TableColumns(given: [100, 100, 100], needs: needs)
        let widths = (0..<3).map { columns.extent($0, span: 1).width }
        #expect(zip(widths, expected).allSatisfy { abs($0 - $1) < 0.01 }, "\(widths)")
    }

    @Test("list points stand behind one edge, numbers of one and two digits alike")
    func edges() throws {
        let engine = try TextEngine(.laksaman)
        let setter = TextSetter(engine: engine, terms: UnbreakableTerms(names: []))
        let points = ["๑.", "๙.", "๑๐."].map { Paragraph(PDFSamples.prose, marker: $0) }
        let block = setter.block(points, width: 300) {
            ParagraphLook.inCell($0, size: 16, bold: false, alignment: .leading)
        }
        #expect(Set(block.lines.map(\.x)).count == 1)
        let edge = try #require(block.lines.first?.x)
        for line in block.lines {
            if let marker = line.marker { #expect(line.markerX + marker.width < edge) }
        }
    }
}

/// The text of a written document, by poppler's own program.
enum PDFText {
    private static let program = "/usr/bin/pdftotext"

    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

    /// The text of each page in the order of drawing.
    static func pages(of document: Document) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try PDFWriter(fonts: .laksaman).write(document)).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["-raw", file.path, "-"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).components(separatedBy: "\u{C}")
    }

    /// Everything a document says in paragraphs and cells.
    static func words(of document: Document) -> [String] {
        document.blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph): [paragraph.text]
            case .table(let table):
                (table.header + table.rows).flatMap(\.cells).flatMap(\.paragraphs).map(\.text)
            case .chart(let chart): [Digits.thai(chart.title)] + chart.categories
            case .matrix, .space, .pageBreak: []
            }
        }
    }
}
