import Assessment
import Testing

@testable import Reports

@Suite("Scores that were corrected, in texts that were written before") struct CorrectedFiguresTests
{
    private static func corrected() throws -> CorrectedFigures {
        let framework = try #require(Reading.frameworks.framework(for: 2568))
        let corrections = [
            CorrectedFigures.Correction(.question("i10"), from: "84.35", to: "85.43"),
            CorrectedFigures.Correction(.question("o12"), from: "0", to: "100"),
            CorrectedFigures.Correction(.total, from: "91.20", to: "92.15"),
        ]
        return try #require(
            CorrectedFigures(corrections, current: ["85.43", "100", "92.15"], by: framework))
    }

    @Test(
        "A former value is found where the text means that figure, in either digits",
        arguments: [
            ("ข้อ i10 ได้ 84.35 คะแนน", ["i10"], ["84.35"]),
            ("ผลการประเมินข้อ i๑๐ ได้คะแนน ๘๔.๓๕", [], ["84.35"]),
            ("การยืมทรัพย์สินได้เพียง 84.35", ["i10"], ["84.35"]),
            ("คะแนนรวมปีที่ผ่านมา 91.20 คะแนน", [], ["91.20"]),
            ("o12 ได้ 0 คะแนน", ["o12"], ["0"]),
            // The corrected value, another item's score, counts, and what is to be reached.
            ("ข้อ i10 ได้ 85.43 คะแนน", ["i10"], []),
            ("ข้อ i11 ได้ 84.35 คะแนน", ["i10"], []),
            ("จัดอบรม 0 ครั้ง", ["o12"], []),
            ("ข้อ i10 ไม่ต่ำกว่า 84.35 คะแนน", ["i10"], []),
            ("", ["i10"], []),
        ])
    func left(_ text: String, _ targets: [String], _ former: [String]) throws {
        let found = try Self.corrected().left(in: text, about: targets)
        #expect(found.map(\.former) == former, "\(text)")
    }

    @Test("Where no value changed there is nothing to look for")
    func none() throws {
        let framework = try #require(Reading.frameworks.framework(for: 2568))
        let same = CorrectedFigures.Correction(.total, from: "91.2", to: "91.20")
        #expect(CorrectedFigures([same], current: [], by: framework) == nil)
    }
}
