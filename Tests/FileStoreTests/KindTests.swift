import Foundation
import Testing
import ThaiText

@testable import FileStore

@Suite("What a sent file is") struct KindTests {
    private static let inspector = FileInspector()

    @Test(
        "True files of every kind are taken",
        arguments: [
            ("แผน.pdf", Crafted.pdf, .pdf), ("ก.PDF", Crafted.pdf(after: "\r\n\0\0"), .pdf),
            ("ภาพ.jpg", Crafted.jpeg, .jpeg), ("ภาพ.JPEG", Crafted.jpeg, .jpeg),
            // Cameras append a preview.
            ("กล้อง.jpg", Crafted.jpeg(1, 1, after: Crafted.jpeg), .jpeg),
            ("ภาพ.png", Crafted.png, .png), ("ก.docx", Crafted.docx, .docx),
            ("ก.xlsx", Crafted.xlsx, .xlsx), ("ก.odt", Crafted.odt, .odt),
            ("ก.ods", Crafted.ods, .ods),
            // A chart carries its workbook.
            (
                "กราฟ.docx",
                Crafted.office(
                    .docx, more: [("word/embeddings/Microsoft_Excel_Sheet.xlsx", Crafted.xlsx)]),
                .docx
            ),
            ("สองจุด.exe.pdf", Crafted.pdf, .pdf), ("../../etc/ก.pdf", Crafted.pdf, .pdf),
        ] as [(String, [UInt8], FileKind)])
    func taken(_ name: String, _ bytes: [UInt8], _ kind: FileKind) async throws {
        #expect(try await Self.kind(bytes, name) == kind)
    }

    @Test(
        "Documents that this program wrote are taken",
        arguments: ["plan.pdf", "plan.xlsx", "plan-with-slips.docx", "results.docx"])
    func samples(_ name: String) async throws {
        let place = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Samples/\(name)")
        _ = try await Self.kind(Array(try Data(contentsOf: place)), name)
    }

    @Test("Hostile files are refused, each for its reason", arguments: Hostile.all)
    func refused(_ file: Hostile) async {
        await #expect(throws: file.refusal) { try await Self.kind(file.bytes, file.name) }
    }

    @Test("The table of hostile files is long enough") func enough() {
        #expect(Hostile.all.count >= 60)
    }

    @Test(
        "A file cut anywhere is refused or never of its kind",
        arguments: [
            ("a.pdf", Crafted.pdf), ("a.png", Crafted.png), ("a.jpg", Crafted.jpeg),
            ("a.docx", Crafted.docx), ("a.odt", Crafted.odt),
        ])
    func cut(_ name: String, _ bytes: [UInt8]) async {
        // White space at the end of a PDF may be missing.
        let whole = name == "a.pdf" ? bytes.count - 1 : bytes.count
        for length in Set((0..<40).map { $0 * whole / 40 } + [whole - 1]) {
            await #expect(throws: FileRefusal.self, "\(length) of \(whole)") {
                try await Self.kind(Array(bytes.prefix(length)), name)
            }
        }
    }

    @Test("Spoilt files are refused or taken, and nothing traps")
    func spoilt() async throws {
        var random = Repeatable(state: 7)
        for (name, bytes) in [
            ("a.pdf", Crafted.pdf), ("a.png", Crafted.png), ("a.jpg", Crafted.jpeg),
            ("a.docx", Crafted.docx), ("a.ods", Crafted.ods),
        ] {
            for _ in 0..<300 {
                var spoilt = bytes
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    let place = Int.random(in: 0..<spoilt.count, using: &random)
                    spoilt[place] = UInt8.random(in: 0...255, using: &random)
                }
                do { _ = try await Self.kind(spoilt, name) } catch is FileRefusal {}
            }
        }
    }

    @Test("A form takes what it says only, and of its size")
    func rules() async {
        let bytes = Crafted.png
        await #expect(throws: FileRefusal.notTaken(ending: "png", taken: [.pdf])) {
            try await Self.inspector.kind(
                of: bytes, named: FileName("a.png"), rule: FileRule([.pdf]))
        }
        await #expect(throws: FileRefusal.tooLarge(limit: 9)) {
            try await Self.inspector.kind(
                of: bytes, named: FileName("a.png"), rule: FileRule(size: 9))
        }
    }

    @Test(
        "Who sends a phone's picture that cannot be opened is told what to do, and which setting helps"
    )
    func photographs() {
        let heic = FileRefusal.notTaken(ending: "heic", taken: [.jpeg, .png]).wording.thai
        for words in ["จับภาพหน้าจอ", "เข้ากันได้มากที่สุด", "Android"] {
            #expect(heic.contains(words), "\(words)")
        }
        #expect(
            FileRefusal.otherContent(than: .jpeg).wording.thai.contains("การตั้งค่า › กล้อง › รูปแบบ"))
        #expect(FileRefusal.damaged(.jpeg).wording.thai.contains("จับหน้าจอ"))
        #expect(!FileRefusal.damaged(.pdf).wording.thai.contains("จับหน้าจอ"))
    }

    @Test("Refusals say in both languages how to go on")
    func wording() {
        for refusal in Set(Hostile.all.map(\.refusal)) {
            let ways = ["ส่งอีกครั้ง", "เลือกไฟล์อีกครั้ง", "ลดขนาด", "ตรวจเครื่อง"]
            #expect(ways.contains(where: refusal.wording.thai.contains), "\(refusal.wording.thai)")
            #expect(refusal.wording.english.count > 20)
        }
    }

    private static func kind(_ bytes: [UInt8], _ name: String) async throws -> FileKind {
        try await inspector.kind(of: bytes, named: FileName(name), rule: FileRule())
    }
}

/// Numbers that are the same in every run.
struct Repeatable: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
