import Assessment
import Testing

@Suite("What a document says about its figures") struct StatementTests {
    private func lowest(_ figure: String, _ group: [String] = []) -> Claim {
        Claim(kind: .lowest, figure: figure, group: group, text: "\(figure) ได้คะแนนน้อยที่สุด")
    }

    @Test("true statements are no finding")
    func isTrue() throws {
        let found = try SheetDraft.clean.claiming(
            lowest("question.e7", ["question.e1", "question.e7", "question.e9"]),
            lowest("indicator.4"),
            Claim(kind: .reachesTarget, figure: "indicator.9", text: "ถึงเป้าหมาย"),
            Claim(kind: .belowTarget, figure: "question.i10", value: "85", text: "ต่ำกว่า 85"),
            Claim(kind: .increased, figure: "total", value: "93.10", text: "เพิ่มขึ้น")
        ).checked()
        #expect(found.findings == [])
    }

    @Test("a question called the lowest that is not: either may be wrong")
    func notLowest() throws {
        let group = ["question.e7", "question.e8", "question.e9"]
        let found = try SheetDraft.clean.claiming(lowest("question.e9", group)).checked()
        let first = try #require(found.findings.first)
        #expect(found.findings.count == 1)
        #expect(first.figure == "question.e9")
        #expect(first.slip.kind == .contradictsFigures)
        #expect(first.confidence != .certain)
    }

    @Test("called below the target, printed above it")
    func notBelow() throws {
        let claim = Claim(kind: .belowTarget, figure: "indicator.9", text: "ต่ำกว่าค่าเป้าหมาย")
        let found = try SheetDraft.clean.claiming(claim).checked()
        #expect(found.findings.map(\.figure) == ["indicator.9"])
    }

    @Test("a statement that contradicts the prints decides between equal explanations")
    func decides() throws {
        // Indicators 1 and 3 explain the mean equally well; the claim cannot come from a sheet with 85.40.
        let draft = SheetDraft.clean.only("instrument.IIT", "indicator.")
            .printing(("indicator.4", "94.38"))
        let before = try draft.checked().findings.first
        let after = try draft.claiming(lowest("indicator.4")).checked().findings.first
        #expect(before?.confidence == .possible)
        #expect(after?.figure == "indicator.4")
        #expect(after?.expected == "92.38")
    }

    @Test("a statement that rests on a wrong figure is a remark")
    func restsOnWrong() throws {
        let found = try SheetDraft.clean.printing(("indicator.2", "69.98"))
            .claiming(lowest("indicator.2")).checked()
        #expect(found.findings.map(\.figure) == ["indicator.2"])
        #expect(found.remarks.contains { $0.kind == .restsOnWrongFigure })
    }

    @Test("a level that total and instruments do not give")
    func level() throws {
        let found = try SheetDraft.clean.printing(("level", "ผ่านดี")).checked()
        #expect(found.findings.map(\.figure) == ["level"])
        #expect(found.findings.first?.expected == "ผ่านดีเยี่ยม")
    }

    @Test("a level of another year's names is a remark")
    func oldLevel() throws {
        let found = try SheetDraft.clean.printing(("level", "AA")).checked()
        #expect(found.findings == [])
        #expect(found.remarks.map(\.kind) == [.unknown])
    }
}
