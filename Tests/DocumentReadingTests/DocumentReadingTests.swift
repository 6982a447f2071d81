import DocumentReading
import Documents
import Testing

@Suite("Text encodings") struct EncodingTests {
    /// Sentences that hold every vowel and tone, so that each stands on a consonant somewhere.
    static let sentences = [
        "องค์การบริหารส่วนตำบลทุ่งรวงทอง", "การใช้จ่ายงบประมาณ พ.ศ. ๒๕๖๘", "เจ้าหน้าที่ปฏิบัติงาน ไม่เลือกปฏิบัติ",
        "ผู้มาติดต่อ ได้รับข้อมูลที่ถูกต้อง ครบถ้วน", "จัดซื้อจัดจ้าง ๘ ครั้ง เป็นเงิน ๑,๒๐๐ บาท",
        "ใครก็ตามที่พบเห็นการทุจริต แจ้งได้ที่ศูนย์ฯ", "โต๊ะ เก้าอี้ จ๋า น้ำ กุ้ง ปู่ เสื้อผ้า", "OIT o12 = 100.00 %",
    ]

    /// The letters of a Thai text in TIS-620.
    static func tis620(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8($0.value < 0x80 ? $0.value : $0.value - 0xE00 + 0xA0) }
    }

    /// Any few sentences in any order, the same on every run.
    static func mixture(_ seed: UInt64) -> String {
        var state = seed
        var words: [String] = []
        for _ in 0..<(1 + seed % 6) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let pick = Int(state >> 33) % sentences.count
            let separator = (state >> 20) % 2 == 0 ? "\n" : "\t"
            words.append(sentences[pick] + separator + sentences[(pick + 3) % sentences.count])
        }
        return words.joined(separator: "\n")
    }

    @Test("The same text is read from UTF-8, UTF-16 and TIS-620, with and without a mark in front")
    func encodings() throws {
        for seed in 0..<300 as Range<UInt64> {
            let text = Self.mixture(seed)
            let expected = try DocumentReader.read(Array(text.utf8))
            let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            #expect(try DocumentReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == expected)
            #expect(try DocumentReader.read([0xFF, 0xFE] + little) == expected)
            #expect(try DocumentReader.read([0xFE, 0xFF] + big) == expected)
            #expect(try DocumentReader.read(Self.tis620(text)) == expected, "\(text)")
        }
    }

    @Test("Dashes and quotes that Windows adds to TIS-620 are read")
    func windows() throws {
        let bytes =
            Self.tis620("ตุลาคม ") + [0x96] + Self.tis620(" มีนาคม ") + [0x93] + Self.tis620("ก") + [
                0x94
            ]
        #expect(try outline(DocumentReader.read(bytes)) == ["ตุลาคม – มีนาคม “ก”"])
    }

    @Test("Letters of no encoding we know are refused, not guessed")
    func unknown() {
        let latin1 = Array(
            "R\u{E9}sum\u{E9} d\u{E9}j\u{E0} vu".unicodeScalars.map { UInt8($0.value) })
        #expect(throws: ReadingError.unknownEncoding) { try DocumentReader.read(latin1) }
        var state: UInt8 = 7
        let noise = (0..<4_000).map { _ -> UInt8 in
            state = state &* 53 &+ 101
            return state | 0x80
        }
        #expect(throws: ReadingError.self) { try DocumentReader.read(noise) }
    }

    @Test("UTF-8 cut inside its last letter is read up to there")
    func cutLetter() throws {
        let bytes = Array("ข้อความที่ถูกตัด".utf8.dropLast())
        let document = try DocumentReader.read(bytes)
        #expect(outline(document) == ["ข้อความที่ถูกตั\u{FFFD}"])
        #expect(document.doubts.map(\.reason) == [.damaged])
    }
}

@Suite("Kinds of file") struct FileKindTests {
    static let beginnings: [([UInt8], FileKind)] = [
        (Array("%PDF-1.7\n".utf8), .pdf),
        (Array("\n\n%PDF-1.4".utf8), .pdf),
        (Array("<!DOCTYPE HTML PUBLIC \"-//W3C\">".utf8), .html),
        (Array("\u{FEFF}  <HTML>".utf8), .html),
        (Array("<?xml version=\"1.0\"?>\n<html xmlns=\"x\">".utf8), .html),
        (Array("<table border=1>".utf8), .html),
        (Array("<p>๑. ข้อ</p>\t<p>ข</p>".utf8), .text),
        (Array("ก < ข".utf8), .text),
        (Array("{\"kind\":\"plan\"}".utf8), .json),
        (Array("BMW รุ่นใหม่".utf8), .text),
        ([0x42, 0x4D, 0, 0, 0, 0, 0, 0], .other("BMP")),
        ([0xFF, 0xD8, 0xFF, 0xE0], .other("JPEG")),
        ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], .other("PNG")),
        (Array("{\\rtf1\\ansi".utf8), .other("RTF (.rtf)")),
        ([0, 1, 2, 3, 4, 5], .other(nil)),
    ]

    @Test("The kind is known by the content", arguments: beginnings)
    func kinds(bytes: [UInt8], kind: FileKind) {
        #expect(FileKind(of: bytes) == kind)
    }

    @Test(
        "Older Office files are known by the streams in them",
        arguments: [
            ("WordDocument", FileKind.other("Word 97–2003 (.doc)")),
            ("Workbook", .other("Excel 97–2003 (.xls)")), ("EncryptedPackage", .locked),
        ])
    func compound(stream: String, kind: FileKind) {
        let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(FileKind(of: magic + [UInt8](repeating: 0, count: 600) + name) == kind)
    }
}
