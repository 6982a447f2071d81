import Assessment
import Testing
import ThaiText

@Suite("Real slips of a real measure plan") struct SeedTests {
    private static let outcome = Result { () throws -> Consistency in
        let library = try FrameworkLibrary(files: FrameworkFiles.all())
        let framework = try #require(library.framework(for: 2568))
        return ConsistencyCheck(framework: framework, otherYears: library.frameworks)
            .check(Seed.sheet)
    }

    private func finding(_ figure: String) throws -> Finding {
        try #require(Self.outcome.get().findings.first { $0.figure == figure })
    }

    @Test(
        "a wrong share is certain: doubled in one question, misread in the other",
        arguments: [
            ("distribution.i13.least", "22.38", "2.38", Slip.Kind.doubledDigit),
            ("distribution.i10.none", "11.29", "14.29", .lookAlikeDigit),
        ])
    func shares(figure: String, printed: String, expected: String, kind: Slip.Kind) throws {
        let found = try finding(figure)
        #expect(found.printed == printed)
        #expect(found.expected == expected)
        #expect(found.slip.kind == kind)
        #expect(found.confidence == .certain)
    }

    @Test("the total follows from its instruments, within a hundredth")
    func total() throws {
        let found = try finding("total")
        #expect(found.expected == "94.18")
        #expect(found.window == ValueWindow(low: "94.17", high: "94.19"))
        #expect(found.confidence == .likely)
    }

    @Test("the level repeats the wrong total")
    func level() throws {
        let found = try finding("level")
        #expect(found.expected == "ผ่านดี")
        #expect(found.slip.kind == .levelOfWrongScore)
    }

    @Test("three scores of 100 are the other part's, and no value is named for any of them")
    func block() throws {
        for code in ["e4", "e5", "e6"] {
            let found = try finding("question.\(code)")
            #expect(found.slip.kind == .otherPartBlock)
            #expect(found.confidence == .likely)
            #expect(found.expected == nil)
            #expect(found.evidence.english.contains("95.18–95.23"))
        }
    }

    @Test("an indicator that the items do not give is a remark, and nothing else is called wrong")
    func nothingElse() throws {
        let outcome = try Self.outcome.get()
        #expect(outcome.findings.count == 7)
        #expect(outcome.remarks.map(\.kind) == [.notDerivable])
        #expect(outcome.remarks.first?.figure == "indicator.9")
        #expect(outcome.derived["instrument.EIT"] == "97.75")
    }

    @Test("a part whose mean is full marks is full marks, and no question is given twice")
    func fullMarks() throws {
        let outcome = try Self.outcome.get()
        #expect(outcome.derived["indicator.6.2"] == "100.00")
        #expect(outcome.derived["question.e3"] == nil)
    }
}
