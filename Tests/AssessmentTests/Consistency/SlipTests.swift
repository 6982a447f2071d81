import Assessment
import Testing
import ThaiText

@Suite("One slip in a sheet") struct SlipTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let figure: String
        let printed: String
        let expected: String
        let kind: Slip.Kind
        var testDescription: String { "\(figure) printed as \(printed)" }
    }

    private static let cases = [
        Case(figure: "indicator.4", printed: "92.88", expected: "92.38", kind: .lookAlikeDigit),
        Case(figure: "instrument.IIT", printed: "92.68", expected: "95.68", kind: .wrongDigit),
        Case(figure: "indicator.3", printed: "99.5Z", expected: "99.52", kind: .letterForDigit),
        Case(figure: "indicator.2", printed: "69.98", expected: "96.98", kind: .swappedDigits),
        Case(figure: "indicator.5", printed: "13.94", expected: "94.13", kind: .swappedGroups),
        Case(figure: "question.i10", printed: "811.90", expected: "81.90", kind: .doubledDigit),
        Case(figure: "instrument.IIT", printed: "95.8", expected: "95.68", kind: .droppedDigit),
        Case(figure: "indicator.8", printed: "9.721", expected: "97.21", kind: .movedPoint),
        Case(figure: "indicator.2", printed: "๙๘.๙๖", expected: "96.98", kind: .swappedGroups),
    ]

    @Test("figure, value and kind are named", arguments: cases)
    func named(slip: Case) throws {
        let found = try SheetDraft.clean.printing((slip.figure, slip.printed)).checked()
        let first = try #require(found.findings.first)
        #expect(found.findings.count == 1)
        #expect(first.figure == slip.figure)
        #expect(first.expected == slip.expected)
        #expect(first.slip.kind == slip.kind)
        #expect(!first.evidence.thai.isEmpty && !first.slip.text.thai.isEmpty)
        #expect(!found.verified.contains(slip.figure))
    }

    @Test("a copied or arbitrary number is located, its value only as well as the window allows")
    func window() throws {
        let copied = try SheetDraft.clean.printing(("indicator.4", "94.13")).checked()
        #expect(copied.findings.map(\.figure) == ["indicator.4"])
        #expect(copied.findings.first?.slip.kind == .neighbourValue)
        #expect(copied.findings.first?.expected == "92.38")
        let arbitrary = try SheetDraft.clean.printing(("total", "51.27")).checked()
        #expect(arbitrary.findings.map(\.figure) == ["total"])
        #expect(arbitrary.findings.first?.confidence == .likely)
        // 0.3 × 95.68 + 0.3 × 97.75 + 0.4 × 95.00 = 96.029, so hardly anything else is rounded there.
        #expect(arbitrary.findings.first?.expected == "96.03")
    }

    @Test("a score of the other part is named as such")
    func otherPart() throws {
        let found = try SheetDraft.clean.printing(("question.e5", "100")).checked()
        #expect(found.findings.first?.figure == "question.e5")
        #expect(found.findings.first?.slip.kind == .otherPartValue)
    }

    @Test("an item cannot score 5")
    func item() throws {
        let found = try SheetDraft.clean.printing(("question.o12", "5")).checked()
        #expect(found.findings.map(\.figure) == ["question.o12"])
        #expect(found.findings.first?.expected == "50")
        #expect(found.findings.first?.evidence.english.contains("0, 50, 100") == true)
    }

    @Test("two prints of one figure that disagree: the sums say which is right")
    func twoPrints() throws {
        let found = try SheetDraft.clean.adding([
            PrintedFigure(figure: "instrument.IIT", printed: "95.86", place: "หน้า 3")
        ]).checked()
        #expect(found.findings.map(\.printed) == ["95.86"])
        #expect(found.findings.first?.expected == "95.68")
        #expect(found.findings.first?.place == "หน้า 3")
    }

    @Test("what several figures explain equally well is possible, with all of them side by side")
    func equal() throws {
        // One of five indicators is ten too high, and no question is printed to tell which.
        let found = try SheetDraft.clean.only("instrument.IIT", "indicator.")
            .printing(("indicator.1", "85.40")).checked()
        let first = try #require(found.findings.first)
        #expect(first.confidence == .possible)
        let named = Set([first.figure] + first.alternatives.flatMap(\.repairs).map(\.figure))
        #expect(named.contains("indicator.1"))
        #expect(named.count > 1)
    }

    @Test("two slips far apart are two findings")
    func twoSlips() throws {
        let found = try SheetDraft.clean
            .printing(("indicator.2", "69.98"), ("instrument.EIT.1", "59.50")).checked()
        #expect(Set(found.findings.map(\.figure)) == ["indicator.2", "instrument.EIT.1"])
        #expect(Set(found.findings.compactMap(\.expected)) == ["96.98", "95.50"])
    }

    @Test("two slips in one mean are found together")
    func pair() throws {
        let found = try SheetDraft.clean
            .printing(("indicator.2", "69.98"), ("instrument.IIT", "59.68")).checked()
        #expect(Set(found.findings.map(\.figure)) == ["indicator.2", "instrument.IIT"])
        #expect(Set(found.findings.compactMap(\.expected)) == ["96.98", "95.68"])
    }

    @Test("two slips that show together in one sum above both are two findings, not three")
    func sharedSum() throws {
        // Without the mean between, the questions of one indicator show only in the total.
        let found = try SheetDraft.clean.only("total", "instrument", "indicator.", "question.i")
            .printing(("indicator.1", "9"), ("question.i9", "1.00")).checked()
        #expect(Set(found.findings.map(\.figure)) == ["indicator.1", "question.i9"])
    }

    @Test(
        "shares of which we do not know all options: above 100 is a mismatch, below is not",
        arguments: [("8.33", "5.55", false), ("80.33", "5.55", true), ("100", "0.01", false)])
    func someShares(first: String, second: String, isWrong: Bool) throws {
        let found = try SheetDraft(prints: [
            PrintedFigure(figure: "distribution.e9.most", printed: first),
            PrintedFigure(figure: "distribution.e9.much", printed: second),
            PrintedFigure(figure: "distribution.e9.none", printed: isWrong ? "30.00" : "0"),
        ]).checked()
        #expect(found.findings.isEmpty == !isWrong)
        #expect(found.findings.allSatisfy { $0.confidence == .possible })
    }

    @Test(
        "what one rounding of the mean reaches is likely, what only all roundings together reach is not"
    )
    func rounding() throws {
        // The four others sum to 386.03 and five times 95.68 is 478.40, which leaves 92.37; the rounding of the
        // mean moves that by 0.025, all roundings together by 0.07.
        let found = try SheetDraft.clean.only("instrument.IIT", "indicator.")
            .printing(("indicator.4", "61.07")).checked()
        let first = try #require(found.findings.first)
        #expect(first.figure == "indicator.4")
        #expect(first.window == ValueWindow(low: "92.30", high: "92.44"))
        var permille: [String: Int] = [:]
        for other in first.alternatives where other.repairs.map(\.figure) == ["indicator.4"] {
            permille[other.repairs.compactMap(\.expected).joined()] = other.permille
        }
        let near = try #require(permille["92.39"])
        #expect(near > 20 * (permille["92.43"] ?? 0))
    }

    @Test("a masked pair, which looks like one odd slip, is never certain")
    func masked() throws {
        let found = try SheetDraft.clean.only("instrument.IIT", "indicator.")
            .printing(("indicator.1", "65.40"), ("indicator.2", "46.98")).checked()
        #expect(!found.findings.isEmpty)
        #expect(found.findings.allSatisfy { $0.confidence != .certain })
    }
}
