import DocumentReading
import Documents
import Glibc
import Testing
import ThaiText
import Zip

@Suite("Bad input") struct BadInputTests {
    /// What reading throws; nil when it reads.
    private func failure(_ bytes: [UInt8]) -> ReadingError? {
        do {
            _ = try DocumentReader.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    private static func table() throws -> [UInt8] {
        try docxFile("<w:tbl>\(tr(tc("มาตรการ"), tc("วิธี")))\(tr(tc("ก"), tc("ข")))</w:tbl>")
    }

    private static var page: PDFDrawing {
        var drawing = PDFDrawing()
        drawing.text("ข้อความหน้าเดียว", x: 50, y: 100)
        return drawing
    }

    @Test("A file without bytes or without text is empty")
    func empty() throws {
        #expect(failure([]) == .empty)
        #expect(failure(Array(" \n\t\r\n".utf8)) == .empty)
        #expect(failure([0xEF, 0xBB, 0xBF]) == .empty)
        #expect(failure([0xFF, 0xFE]) == .empty)
        #expect(failure(Array("<html><body><p> </p></body></html>".utf8)) == .empty)
        #expect(failure(try docxFile("")) == .empty)
        #expect(failure(try xlsxFile(rows: "")) == .empty)
        #expect(failure(PDFDrawing().bytes) == .empty)
    }

    @Test("Two hundred megabytes are refused by their size")
    func large() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 200 << 20)
        #expect(failure(bytes) == .tooLarge(limit: DocumentReader.sizeLimit))
    }

    @Test("A plain text of more than two thousand pages is refused before it is understood")
    func hugeText() {
        let line = Array("มาตรการ\tขั้นตอน\n".utf8)
        let lines = Array(repeating: line, count: DocumentReader.textLimit / line.count + 1)
        #expect(failure(lines.flatMap { $0 }) == .tooLarge(limit: DocumentReader.textLimit))
    }

    @Test(
        "A package that cannot be opened is called by what lies in it, wherever else such a name stands"
    )
    func kindOfUnopened() throws {
        for (members, kind) in [
            (["word/document.xml", "../xl/workbook.xml"], "DOCX"),
            (["../evil", "word/document.xml"], "DOCX"),
            (["xl/workbook.xml", "../word/document.xml"], "XLSX"),
        ] {
            let zip = ZipWriter()
            for name in members { zip.add(name, text: "xl/workbook", packed: false) }
            #expect(failure(try zip.finish()) == .damaged(kind: kind))
        }
    }

    @Test("What is no document is named as what it seems to be")
    func kinds() throws {
        #expect(failure([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]) == .unknownKind("JPEG"))
        #expect(failure((0..<255).map { UInt8($0) }) == .unknownKind(nil))
        let odt = ZipWriter()
        odt.add("mimetype", text: "application/vnd.oasis.opendocument.text", packed: false)
        #expect(failure(try odt.finish()) == .unknownKind("OpenDocument (.odt)"))
        let zip = ZipWriter()
        zip.add("a.txt", text: "a")
        #expect(failure(try zip.finish()) == .unknownKind("ZIP"))
    }

    @Test("Files cut anywhere are read in part or refused, never more")
    func truncated() throws {
        let whole: [[UInt8]] = [
            try Self.table(),
            try xlsxFile(rows: "<row>\(c("A1", "ก"))\(c("B1", "ข"))</row>"),
            Self.page.bytes,
            Array("<html><table><tr><td>ก<td>ข</table><ol><li>ค</ol></html>".utf8),
        ]
        for bytes in whole {
            for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 150)) {
                let error = failure(Array(bytes.prefix(length)))
                #expect(error?.wording.thai.isEmpty != true)
            }
        }
        #expect(failure(Array(try Self.table().dropLast(30))) == .damaged(kind: "DOCX"))
        #expect(failure(Array("%PDF-1.4\n1 0 obj".utf8)) == .damaged(kind: "PDF"))
    }

    @Test("A missing or broken part is named")
    func parts() throws {
        let zip = ZipWriter()
        zip.add("[Content_Types].xml", text: "<Types/>")
        zip.add("word/styles.xml", text: "<styles/>")
        #expect(failure(try zip.finish()) == .damagedPart(kind: "DOCX", part: "word/document.xml"))
        zip.add("word/document.xml", text: "<document><body><p>")
        #expect(failure(try zip.finish()) == .damagedPart(kind: "DOCX", part: "word/document.xml"))
    }

    @Test("A workbook without a sheet is damaged")
    func noSheet() throws {
        #expect(failure(try xlsxFile([])) == .damagedPart(kind: "XLSX", part: "xl/workbook.xml"))
    }

    @Test("Archives that would unpack to far more than they are, are refused")
    func bombs() throws {
        let spaces = ZipWriter()
        spaces.add("[Content_Types].xml", text: "<Types/>")
        spaces.add("word/document.xml", bytes: [UInt8](repeating: 0x20, count: 80 << 20))
        #expect(failure(try spaces.finish()) == .expandsTooFar(limit: 100))
        let many = ZipWriter()
        for index in 0..<6_000 { many.add("word/\(index)", bytes: []) }
        #expect(failure(try many.finish()) == .expandsTooFar(limit: 5_000))
        let nested = ZipWriter()
        nested.add("[Content_Types].xml", text: "<Types/>")
        nested.add("word/document.xml", bytes: try spaces.finish())
        #expect(
            failure(try nested.finish()) == .damagedPart(kind: "DOCX", part: "word/document.xml"))
    }

    @Test("Entities that multiply and entities from elsewhere are not obeyed")
    func entities() throws {
        let laughs =
            "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]><document><body><p><r><t>ก&b;&c;</t></r></p></body></document>"
        let zip = ZipWriter()
        zip.add("[Content_Types].xml", text: "<Types/>")
        zip.add("word/document.xml", text: laughs)
        let bytes = try zip.finish()
        if let read = try? outline(DocumentReader.read(bytes)) {
            #expect(!read.joined().contains("ha") && !read.joined().contains("root"))
        }
    }

    @Test("XML nested deeper than any document is refused")
    func deep() throws {
        let body = String(repeating: "<w:sdt><w:sdtContent>", count: 5_000)
        #expect(failure(try docxFile(body)) != nil)
    }

    @Test("Locked files say so")
    func locked() {
        let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(failure(magic + name) == .locked)
        var pdf = String(decoding: Self.page.bytes, as: UTF8.self)
        let lock =
            "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
            + "/O <\(String(repeating: "41", count: 32))> /U <\(String(repeating: "42", count: 32))> >> "
            + "/ID [<00> <00>]"
        pdf = pdf.replacing("/Root 1 0 R", with: "/Root 1 0 R \(lock)")
        #expect(failure(Array(pdf.utf8)) == .locked)
    }

    @Test("A page of drawings without end is cut off in time")
    func endless() throws {
        var drawing = PDFDrawing()
        drawing.text("ต้นหน้า", x: 50, y: 100)
        drawing.raw(String(repeating: "0 0 m 9 9 l S 10 10 m 500 10 l S\n", count: 200_000))
        let start = secondsWorked()
        let document = try DocumentReader.read(drawing.bytes)
        #expect(secondsWorked() - start < 60)
        #expect(document.doubts.contains { $0.reason == .cutOff })
    }

    /// Seconds of this thread's own work, whatever else the machine does.
    private func secondsWorked() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test("Every failure says in both languages what is wrong and how to go on")
    func sentences() {
        let all: [ReadingError] = [
            .empty, .tooLarge(limit: 64 << 20), .unknownKind(nil), .unknownKind("JPEG"),
            .unknownEncoding,
            .damaged(kind: "PDF"), .damagedPart(kind: "DOCX", part: "word/document.xml"), .locked,
            .expandsTooFar(limit: 100),
        ]
        #expect(Set(all.map(\.wording.thai)).count == all.count)
        #expect(
            all.allSatisfy { $0.wording.thai.count > 20 && $0.wording.english.count > 20 })
    }
}
