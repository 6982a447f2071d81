import DocumentReading
import Documents
import Foundation
import Reports
import Testing

@Suite("Every word of a table cell is in the result or among the uncertain words")
struct WordPropertyTests {
    /// Letters only, so that numbering, digits of either kind and punctuation do not matter.
    static func letters(_ text: some StringProtocol) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            scalar.properties.isAlphabetic || (0x0E31...0x0E4E).contains(scalar.value)
        }
    }

    /// Words that a report understands without repeating them: headings, labels, topics, codes.
    static let structural = [
        "คะแนน", "ระดับ", "การวิเคราะห์ผล", "ข้อคำถาม", "รายละเอียดตัวชี้วัด", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ",
        "ระยะเวลา",
        "ผลการดำเนินการ",
    ]

    /// The words of a document's tables that stand nowhere in the report's JSON.
    static func lost(_ document: Document, skipsFirstRow: Bool = false) throws -> [String] {
        let report = Report(reading: document, frameworks: Reading.frameworks)
        let json = try JSONEncoder().encode(report)
        let object = try JSONSerialization.jsonObject(with: json)
        let said = String(String.UnicodeScalarView(letters(strings(in: object).joined())))
        var lost: [String] = []
        for case .table(let table) in document.blocks {
            let first = skipsFirstRow && table.header.isEmpty ? 1 : 0
            for row in table.rows.dropFirst(first) where !isHeading(row) {
                for cell in row.cells {
                    for word in words(of: cell.text) where !said.contains(word) {
                        lost.append(word)
                    }
                }
            }
        }
        return lost
    }

    /// All strings of a JSON value, keys of objects too.
    static func strings(in value: Any) -> [String] {
        switch value {
        case let text as String: [text]
        case let list as [Any]: list.flatMap(strings)
        case let object as [String: Any]: object.flatMap { [$0.key] + strings(in: $0.value) }
        default: []
        }
    }

    /// The pieces between spaces and markers, letters only.
    static func words(of text: String) -> [String] {
        text.replacing("และ", with: " ").split { $0.isWhitespace || "/,:()".contains($0) }.map {
            String(String.UnicodeScalarView(letters($0)))
        }.filter { $0.unicodeScalars.count > 3 && !labels.contains($0) }
    }

    private static let labels: Set<String> = [
        "คะแนนรวม",
        "ข้อคำถามที่ได้คะแนนน้อยที่สุด", "สาเหตุเกิดจาก", "สาเหตุ", "หมายเหตุ", "แนวทางการยกระดับผลการประเมินฯ",
        "แนวทางการยกระดับผลการประเมิน",
    ]

    /// A heading or topic row: few words in short cells that are known, or a single cell.
    static func isHeading(_ row: Table.Row) -> Bool {
        let texts = row.cells.map(\.text).filter { !$0.isEmpty }
        let known = texts.count { text in structural.contains { text.contains($0) } }
        return texts.count <= 1 && text(row).contains("กระบวนการ")
            || texts.count <= 1
                && ["E-Service", "ช่องทางและรูปแบบ", "กลไกและมาตรการ"].contains {
                    text(row).contains($0)
                }
            || known * 2 >= texts.count && texts.allSatisfy { $0.count < 70 }
    }

    private static func text(_ row: Table.Row) -> String { row.cells.map(\.text).joined() }

    @Test(
        "of the published documents", .enabled(if: Reading.hasSeeds, "the shared folder is absent"),
        arguments: ["000", "001", "004"])
    func seeds(prefix: String) throws {
        let text = try #require(Reading.seed(prefix))
        let lost = try Self.lost(TextReader.read(text))
        #expect(lost.isEmpty, "\(lost)")
    }

    @Test("a column that the report has no field for is kept as uncertain")
    func unknownColumn() throws {
        let report = Reading.report(
            "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tงบประมาณ\nมาตรการหนึ่ง\tทำสิ่งแรก\tกองช่าง\tห้าหมื่นบาทถ้วน\n")
        #expect(report.measures?.count == 1)
        #expect(report.uncertain.map(\.text) == ["ห้าหมื่นบาทถ้วน"])
        #expect(report.uncertain.first?.reason.contains("งบประมาณ") == true)
    }

    @Test("a table of another subject is kept word by word")
    func foreignTable() throws {
        let report = Reading.report("ชนิดไม้\tความสูง\nมะม่วง\tสามเมตร\n")
        #expect(report.measures == nil)
        #expect(
            Set(report.uncertain.map(\.text)) == ["ชนิดไม้", "ความสูง", "มะม่วง", "สามเมตร"])
    }
}
