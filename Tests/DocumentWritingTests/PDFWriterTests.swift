import Documents
import Foundation
import Testing
import ThaiText

@testable import DocumentWriting

@Suite("PDF writer")
struct PDFWriterTests {
    private let writer = PDFWriter(fonts: .laksaman)

    @Test("a report becomes the same bytes in every run")
    func deterministic() throws {
        let file = try writer.file(PDFSamples.report)
        try SampleOutput.keep(file.bytes, "report.pdf")
        #expect(file.pageCount > 10)
        #expect(try writer.write(PDFSamples.report) == file.bytes)
        #expect(file.missingLetters.isEmpty)
    }

    @Test("without a date of making the file carries none, so that runs do not differ")
    func noClock() throws {
        var document = Document(sections: [PDFSamples.preface])
        let file = try writer.write(document)
        try SampleOutput.keep(file, "undated.pdf")
        #expect(!Self.contains(file, "CreationDate"))
        #expect(!Self.contains(file, "xmp:CreateDate"))
        document.properties.created = "2026-11-20T09:00:00+07:00"
        let dated = try writer.write(document)
        #expect(Self.contains(dated, "CreationDate"))
        #expect(Self.contains(dated, "<xmp:CreateDate>2026-11-20T09:00:00+07:00<"))
    }

    @Test(
        "a date that is none is left out", arguments: ["yesterday", "2026-13-45", "2026-11-20", ""])
    func brokenDate(text: String) throws {
        var document = Document(sections: [PDFSamples.preface])
        document.properties.created = text
        let file = try writer.write(document)
        #expect(!Self.contains(file, "CreationDate") && !Self.contains(file, "CreateDate"))
    }

    @Test("a missing font is said with its path and its package")
    func missingFont() throws {
        let fonts = FontFiles(regular: "/nowhere/Sarabun.ttf", bold: "/nowhere/Sarabun-Bold.ttf")
        let error = #expect(throws: PDFError.self) {
            try PDFWriter(fonts: fonts).write(PDFSamples.report)
        }
        #expect(error == .fontMissing(path: "/nowhere/Sarabun.ttf"))
        #expect(error?.wording.thai.contains("fonts-tlwg-laksaman-ttf") == true)
    }

    @Test("a file that is no font is said with its path")
    func brokenFont() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "\(UUID().uuidString).ttf")
        try Data("not a font".utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        var fonts = FontFiles.laksaman
        fonts.bold = path.path
        let error = #expect(throws: PDFError.self) {
            try PDFWriter(fonts: fonts).write(PDFSamples.report)
        }
        #expect(error == .fontUnusable(path: path.path))
    }

    @Test("letters that the face lacks become ? and are named, the document comes out")
    func missingLetters() throws {
        let text = "งานเสร็จแล้ว 👩‍👩‍👧 ✓ 漢字 สรุป"
        let file = try writer.file(
            Document(sections: [Section(blocks: [.paragraph(Paragraph(text))])]))
        #expect(file.missingLetters == ["👩", "👧", "漢", "字"])
        #expect(file.pageCount == 1)
    }

    @Test("an empty document is one empty page")
    func empty() throws {
        #expect(try writer.file(Document()).pageCount == 1)
        let hollow = Document(sections: [Section(), Section(blocks: [.table(Table())])])
        #expect(try writer.file(hollow).pageCount == 1)
    }

    @Test("every table cell, table and figure of the file carries its attributes")
    func attributes() throws {
        let file = try writer.write(PDFSamples.report)
        #expect(Self.contains(file, "/Lang (th-TH)"))
        #expect(Self.contains(file, "/Scope /Column"))
        #expect(Self.contains(file, "/Scope /Row /ColSpan 6"))
        #expect(Self.contains(file, "/RowSpan 2"))
        #expect(Self.contains(file, "/RowSpan 3"))
        #expect(Self.contains(file, "<pdfaid:part>2</pdfaid:part>"))
        #expect(Self.contains(file, "/S /GTS_PDFA1"))
        #expect(Self.count(file, "/S /Figure") == 3)
        #expect(Self.count(file, "/Alt <feff") == 3)
    }

    static func contains(_ file: [UInt8], _ text: String) -> Bool {
        Data(file).range(of: Data(text.utf8)) != nil
    }

    static func count(_ file: [UInt8], _ text: String) -> Int {
        var data = Data(file)[...]
        var count = 0
        while let range = data.range(of: Data(text.utf8)) {
            count += 1
            data = data[range.upperBound...]
        }
        return count
    }
}
