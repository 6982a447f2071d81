import Testing
import ThaiText

@testable import Assessment

@Suite("Figures that are not what their parts come to") struct ContradictionTests {
    @Test(
        "Only what differs by more than rounding contradicts, each figure its own parts",
        arguments: [
            ([], []), ([("total", "96.02")], []),
            (
                [("total", "92.50")], ["total 92.50 96.03", "level ผ่านดีเยี่ยม ผ่านดี"]
            ),
            (
                [("indicator.1", "85.40")],
                ["instrument.IIT 95.68 93.68", "indicator.1 85.40 95.40"]
            ),
            ([("level", "ผ่าน")], ["level ผ่าน ผ่านดีเยี่ยม"]),
        ] as [([(String, String)], [String])])
    func found(_ changes: [(String, String)], _ expected: [String]) throws {
        let sheet = SheetDraft.clean.printing(changes).sheet
        let found = Contradiction.all(on: sheet, by: try FrameworkFiles.framework(2568))
        #expect(found.map { "\($0.figure) \($0.printed) \($0.computed)" } == expected)
    }

    @Test(
        "What the parts of a part are made of by an unsure rule does not matter where it was announced"
    )
    func announcedParts() throws {
        let framework = try FrameworkFiles.framework(2568)
        // Which items belong to a sub-indicator of 2568 is unsure.
        let items = framework.questions.filter { $0.code.hasPrefix("o") }.map {
            PrintedFigure(figure: "question.\($0.code)", printed: "100")
        }
        let parts = ["IIT", "EIT", "OIT"].map {
            PrintedFigure(figure: "instrument.\($0)", printed: "85")
        }
        let total = PrintedFigure(figure: "total", printed: "92.50")
        func found(_ prints: [PrintedFigure]) -> [String] {
            Contradiction.all(
                on: ResultSheet(fiscalYear: 2568, prints: prints), by: framework
            ).map { "\($0.figure) \($0.computed)" }
        }
        #expect(found([total] + parts + items) == ["total 85.00"])
        #expect(found([total] + parts.dropLast() + items) == [])
    }

    @Test("A rule of which the year is unsure contradicts nobody, but the other total is told")
    func unsure() throws {
        let framework = try FrameworkFiles.framework(2566)
        let sheet = ResultSheet(
            fiscalYear: 2566,
            prints: [
                ("total", "92.50"), ("instrument.IIT", "85"), ("instrument.EIT", "85"),
                ("instrument.OIT", "85"),
            ].map { PrintedFigure(figure: $0.0, printed: $0.1) })
        #expect(Contradiction.all(on: sheet, by: framework).isEmpty)
        let result = Scorer(framework).result(of: KnownScores(sheet))
        let announced = Announced(sheet, result, by: framework)
        #expect(announced.total == "92.50" && announced.otherTotal == "85.00")
    }

    @Test("Total and level are those that were announced; without any, those that follow")
    func announced() throws {
        let framework = try FrameworkFiles.framework(2568)
        func announced(_ draft: SheetDraft) -> Announced {
            Announced(
                draft.sheet, Scorer(framework).result(of: KnownScores(draft.sheet)), by: framework)
        }
        let wrong = announced(.clean.printing(("total", "84.50")))
        #expect(wrong.total == "84.50" && wrong.level?.name.thai == "ผ่านดีเยี่ยม")
        let computed = announced(SheetDraft.clean.only("instrument."))
        #expect(computed.total == "96.03" && computed.otherTotal == nil)
        #expect(computed.level?.name.thai == "ผ่านดีเยี่ยม")
    }
}
