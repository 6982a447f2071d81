import Reports
import Testing
import ThaiText

@testable import Publications

@Suite("What a document says otherwise than before") struct ChangesTests {
    private static func measure(
        _ name: String, _ change: (inout Measure) -> Void = { _ in }
    ) -> Measure {
        var measure = Measure(
            topic: 4, targets: ["i10"], name: name, steps: ["ทำแบบฟอร์มยืม"],
            responsible: ["สำนักปลัด"], period: .init(text: "ไตรมาสที่ 2"), outputs: ["ใบยืม 120 ใบ"])
        change(&measure)
        return measure
    }

    private static func told(_ old: [Measure], _ new: [Measure]) -> [String] {
        MeasureComparison(old: old, new: new).parts.flatMap { part in
            [part.name.thai] + part.lines.map(\.thai)
        }
    }

    @Test("Measures that came, went, were renamed or changed are told by name, field, old and new")
    func measures() {
        let first = Self.measure("ยืมของผ่านระบบ")
        let other = Measure(topic: 5, targets: ["o12"], name: "เผยแพร่ผลจัดซื้อ")
        #expect(Self.told([first], [first]).isEmpty)
        #expect(Self.told([first], [first, other]) == ["เพิ่มมาตรการ 1 ข้อ", "เผยแพร่ผลจัดซื้อ"])
        #expect(Self.told([other, first], [first]) == ["นำมาตรการออก 1 ข้อ", "เผยแพร่ผลจัดซื้อ"])
        let later = Self.measure("ยืมของผ่านระบบ") { $0.responsible = ["กองคลัง"] }
        #expect(
            Self.told([first], [later]) == [
                "แก้มาตรการ 1 ข้อ", "ยืมของผ่านระบบ · ผู้รับผิดชอบ: สำนักปลัด → กองคลัง",
            ])
        // One that says the same but for its name was renamed.
        #expect(
            Self.told([other, first], [other, Self.measure("ยืมของด้วยบัตร")]) == [
                "แก้มาตรการ 1 ข้อ", "ยืมของด้วยบัตร · ชื่อ: ยืมของผ่านระบบ → ยืมของด้วยบัตร",
            ])
        // Of two with one name each is held against its own.
        #expect(Self.told([first, first], [first, later]).count == 2)
    }

    @Test("A long text is cut to the place at which old and new part")
    func long() {
        let same = String(repeating: "ก", count: 200)
        let change = TextChange(same + "หนึ่ง", same + "สอง").wording.thai
        #expect(change.hasSuffix("หนึ่ง → …" + String(repeating: "ก", count: 15) + "สอง"))
        #expect(change.count < 60)
        #expect(TextChange("", "ใหม่").wording.thai == "เพิ่ม ใหม่")
        #expect(TextChange("เดิม", "").wording.thai == "นำ เดิม ออก")
    }

    @Test("A chart of earlier years is otherwise where a year has another total or is gone")
    func earlierYears() {
        let chart = { (totals: [Int: String]) in
            totals.sorted { $0.key < $1.key }.map { YearTotal(fiscalYear: $0.key, total: $0.value) }
        }
        let before = chart([2566: "85.20", 2567: "88.10"])
        for (now, expected) in [
            ([2566: "85.20", 2567: "88.10", 2565: "80.00"], ContentDeviation.earlierYearsAdded),
            ([2567: "88.10"], .earlierYearsChanged),
            ([2566: "85.40", 2567: "88.10"], .earlierYearsChanged),
        ] {
            #expect(ContentDeviation.ofEarlierYears(before, chart(now)) == expected)
        }
    }
}
