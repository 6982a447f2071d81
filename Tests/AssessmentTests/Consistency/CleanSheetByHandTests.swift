import Assessment
import Testing
import ThaiText

@Suite("Sheets that agree with themselves") struct CleanSheetByHandTests {
    @Test("no finding, and the figures that others confirm are named")
    func clean() throws {
        let found = try SheetDraft.clean.checked()
        #expect(found.findings == [])
        for figure in ["total", "level", "instrument.EIT", "indicator.7", "question.i10"] {
            #expect(found.verified.contains(figure), "\(figure)")
        }
    }

    @Test("questions printed as the mean of both parts are read so")
    func meansOfParts() throws {
        let found = try SheetDraft.clean.printing(
            ("question.e1", "98.37"), ("question.e2", "98.14"), ("question.e3", "98.84"),
            ("question.e4", "97.68"), ("question.e5", "97.44"), ("question.e6", "97.68"),
            ("question.e7", "96.75"), ("question.e8", "97.68"), ("question.e9", "97.21")
        ).checked()
        #expect(found.findings == [])
    }

    @Test("a sheet in which everything has one decimal is no slip")
    func oneDecimal() throws {
        let found = try SheetDraft.clean.only("total", "instrument").printing(
            ("total", "96.0"), ("instrument.IIT", "95.7"), ("instrument.EIT", "97.8"),
            ("instrument.EIT.1", "95.5"), ("instrument.EIT.2", "100"), ("instrument.OIT", "95.0")
        ).checked()
        #expect(found.findings == [])
    }

    @Test("figures that follow from others are derived")
    func derived() throws {
        let found = try SheetDraft.clean.only("instrument.IIT", "instrument.OIT", "indicator.")
            .checked()
        #expect(found.derived["instrument.EIT"] == "97.75")
        #expect(found.derived["total"] == "96.03")
        #expect(found.derived["level"] == "ผ่านดีเยี่ยม")
    }

    @Test("printed figures are computed from their parts too, under the name they are printed by")
    func computed() throws {
        let clean = try SheetDraft.clean.checked().derived
        for (figure, value) in [
            ("total", "96.03"), ("instrument.OIT", "95.00"), ("indicator.4", "92.38"),
            ("indicator.6", "98.45"), ("level", "ผ่านดีเยี่ยม"),
        ] {
            #expect(clean[figure] == value, "\(figure)")
        }
        // Nothing printed below it makes a question's score, and an item is what it is.
        #expect(clean["question.i10"] == nil && clean["question.o12"] == nil)
        let wrong = try SheetDraft.clean.printing(("indicator.4", "29.38")).checked().derived
        #expect(wrong["indicator.4"] == "92.38")
    }

    @Test(
        "rounding at every step is no slip, and a hundredth beyond it is",
        arguments: [("80.64", true), ("80.63", true), ("80.66", false)])
    func roundedAtEveryStep(printed: String, isClean: Bool) throws {
        // The groups give 88.89, 100, 14.29, 100, 100: exactly 80.6349, from rounded groups 80.636.
        let zeros = Set([1] + Array(19...24))
        let items = (1...33).map {
            PrintedFigure(figure: "question.o\($0)", printed: zeros.contains($0) ? "0" : "100")
        }
        let found = try SheetDraft(
            prints: items + [PrintedFigure(figure: "indicator.9", printed: printed)]
        ).checked(2565)
        #expect(found.findings.isEmpty == isClean)
    }

    @Test("a score off the lattice of the respondents proves nothing: a remark")
    func offLattice() throws {
        let found = try SheetDraft.clean.only("question.i").printing(("question.i2", "97.20"))
            .checked()
        #expect(found.findings == [])
        #expect(found.remarks.map(\.kind) == [.offLattice])
        #expect(found.remarks.first?.figure == "question.i2")
    }

    @Test("a score off an item's unsure scale is possible at most, and no range is named")
    func unsureScale() throws {
        let found = try SheetDraft(prints: [PrintedFigure(figure: "question.o5", printed: "75")])
            .checked(2569)
        let first = try #require(found.findings.first)
        #expect(first.confidence == .possible)
        #expect(first.window == nil)
        #expect(first.evidence.english.contains("unconfirmed"))
    }

    @Test("a rule of which the framework is unsure makes a remark, never a finding")
    func unsureRule() throws {
        let found = try SheetDraft(prints: [
            PrintedFigure(figure: "subIndicator.9.3", printed: "80.00"),
            PrintedFigure(figure: "question.o12", printed: "50"),
            PrintedFigure(figure: "question.o13", printed: "50"),
        ]).checked()
        #expect(found.findings == [])
        #expect(found.remarks.map(\.kind) == [.unsureRule])
    }
}
