import Assessment
import Testing

/// Every guard against false alarms with its control: what lies just beyond it is a finding.
@Suite("Guards against false alarms") struct GuardTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let kind: String
        let prefixes: [String]
        let figure: String
        /// As far off as roundings on the way may bring it.
        let tolerated: String
        /// A hundredth or two farther.
        let beyond: String
        var testDescription: String { kind }
    }

    private static let cases = [
        // 95.682: its own rounding, the children's and a step in between move it by 0.015.
        Case(
            kind: "mean of indicators",
            prefixes: [
                "instrument.IIT", "indicator.1", "indicator.2", "indicator.3", "indicator.4",
                "indicator.5",
            ], figure: "instrument.IIT", tolerated: "95.69", beyond: "95.70"),
        // 97.75.
        Case(
            kind: "mean of two parts", prefixes: ["instrument.EIT"], figure: "instrument.EIT",
            tolerated: "97.76", beyond: "97.77"),
        // 0.3 × 95.68 + 0.3 × 97.75 + 0.4 × 95.00 = 96.029.
        Case(
            kind: "weights", prefixes: ["total", "instrument"], figure: "total",
            tolerated: "96.04", beyond: "96.05"),
    ]

    @Test("rounding on the way is tolerated, and no more", arguments: cases)
    func slack(guarding: Case) throws {
        let draft = SheetDraft(
            prints: SheetDraft.clean.prints.filter { print in
                guarding.prefixes.contains { print.figure.hasPrefix($0) }
                    && print.figure != "indicator.10"
            })
        let tolerated = try draft.printing((guarding.figure, guarding.tolerated)).checked()
        #expect(tolerated.findings == [])
        let beyond = try draft.printing((guarding.figure, guarding.beyond)).checked()
        #expect(!beyond.findings.isEmpty)
    }

    /// 33, 1, 0, 1, 1 and 6 of 42 answers.
    private func shares(_ first: String, of code: String = "i10") -> SheetDraft {
        let options = ["most", "much", "fairly", "little", "least", "none"]
        let values = [first, "2.38", "0.00", "2.38", "2.38", "14.29"]
        return SheetDraft(
            prints: zip(options, values).map {
                PrintedFigure(figure: "distribution.\(code).\($0)", printed: $1)
            })
    }

    @Test("shares that rounding brings above 100 are no slip, and no more")
    func sharesOfHundred() throws {
        // Five of the six may have been rounded up by 0.005; nobody chose less than nothing.
        #expect(try shares("78.59").checked().findings == [])
        #expect(try !shares("78.60").checked().findings.isEmpty)
        #expect(try shares("78.55").checked().findings == [])
        #expect(try !shares("78.53").checked().findings.isEmpty)
    }

    @Test("shares of options that we do not know for sure may leave a rest, never exceed 100")
    func someShares() throws {
        let draft = SheetDraft(prints: [
            PrintedFigure(figure: "distribution.e9.most", printed: "60.01"),
            PrintedFigure(figure: "distribution.e9.none", printed: "40.00"),
        ])
        #expect(try draft.checked().findings == [])
        let beyond = draft.printing(("distribution.e9.most", "60.02"))
        #expect(try !beyond.checked().findings.isEmpty)
    }

    @Test("a score that the rounded shares may make is no slip, and no more")
    func points() throws {
        // The shares make 81.902; their rounding, the score's and a step in between move it by 0.025.
        let draft = shares("78.57")
        #expect(try draft.printing(("question.i10", "81.92")).checked().findings == [])
        #expect(try !draft.printing(("question.i10", "81.94")).checked().findings.isEmpty)
    }

    @Test("off the lattice alone is a remark; with a mean that it breaks it is a finding")
    func lattice() throws {
        let alone = SheetDraft.clean.only("question.i").printing(("question.i2", "97.74"))
        #expect(try alone.checked().findings == [])
        let withMean = SheetDraft.clean.only("question.i", "indicator.1")
            .printing(("question.i2", "97.74"))
        #expect(try withMean.checked().findings.map(\.figure) == ["question.i2"])
    }

    @Test(
        "a group of items of which we are unsure makes a remark, the same where we are sure a finding",
        arguments: [(2568, "9.3", ["o12", "o13"], true), (2565, "10.2", ["o42", "o43"], false)])
    func unsureRule(year: Int, group: String, items: [String], isClean: Bool) throws {
        let prints = zip(items, ["0", "100"]).map {
            PrintedFigure(figure: "question.\($0)", printed: $1)
        }
        let found = try SheetDraft(
            prints: prints + [PrintedFigure(figure: "subIndicator.\(group)", printed: "80.00")]
        ).checked(year)
        #expect(found.findings.isEmpty == isClean)
        #expect(found.remarks.contains { $0.kind == .unsureRule } == isClean)
    }
}
