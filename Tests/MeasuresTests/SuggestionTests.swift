import Assessment
import Platform
import Testing
import ThaiText

@testable import Measures

@Suite("Measures suggested for what is weak") struct SuggestionTests {
    static func plan(
        _ weak: [String], of year: Int = 2569, _ contents: [MeasureContent] = [],
        lowest: [Int: PlanGround.Lowest] = [:]
    ) throws -> YearPlan {
        let library = try #require(PlanReviewTests.library)
        let year = try #require(FiscalYear(year))
        let measures = contents.enumerated().map { index, content in
            ListedMeasure(
                id: .init(rawValue: Int64(index + 1)), year: year, version: 1,
                topic: content.topic, name: content.name, period: content.period, first: nil,
                last: nil, since: Timestamp(milliseconds: 0), targets: content.targets)
        }
        return YearPlan(
            year: year, framework: try #require(library.framework(for: year.buddhist - 1)),
            rows: PlanRows(measures: measures, states: [:], assignments: [], open: [:]),
            divisions: DivisionNames([]),
            ground: PlanGround(weak: weak, lowest: lowest),
            today: try #require(ThaiDate(iso: "2026-01-15")),
            viewer: .init(person: nil, divisions: [], mayPlan: true))
    }

    private static func suggestions(
        _ weak: [String], of year: Int = 2569, _ contents: [MeasureContent] = []
    ) throws -> PlanSuggestions {
        PlanSuggestions(
            try plan(weak, of: year, contents), by: try #require(PlanReviewTests.library))
    }

    @Test(
        "Every question and item of a year has a suggestion, whatever its number then",
        arguments: [2567, 2568, 2569])
    func complete(year: Int) throws {
        let library = try #require(PlanReviewTests.library)
        let framework = try #require(library.framework(for: year))
        let bare = framework.questions.map(\.code).filter {
            library.suggestions(for: $0, in: year).isEmpty
        }
        // Items of 2567 that 2568 has no more, and those that are new in 2569, have no counterpart to take from.
        #expect(bare.allSatisfy { $0.hasPrefix("o") }, "\(bare)")
        #expect(year != 2568 || bare.isEmpty, "\(bare)")
    }

    @Test("A suggestion stands once for all weak codes it raises, the weakest first")
    func once() throws {
        let found = try Self.suggestions(["o12", "i10", "i6"])
        #expect(found.all.map(\.measure.key) == ["open-procurement", "borrowing-on-record"])
        #expect(found.all.map(\.codes) == [["o12", "i6"], ["i10"]])
        let topics = found.all.map(\.topic)
        #expect(topics == [5, 4])
        // Later it is told when an item is no more the one that the suggestion meant.
        #expect(found.all.map { Set($0.content.basis.keys) } == [["o12", "i6"], ["i10"]])
        #expect(found.without.isEmpty)
    }

    @Test("What the plan has already, or aims at, is not suggested again")
    func known() throws {
        let first = try #require(try Self.suggestions(["i10"]).all.first).content
        #expect(try Self.suggestions(["i10"], of: 2569, [first]).all.isEmpty)
        let own = MeasureContent(topic: 4, name: "ให้ยืมที่เคาน์เตอร์เดียว", targets: ["i10"])
        #expect(try Self.suggestions(["i10"], of: 2569, [own]).all.isEmpty)
        #expect(try Self.suggestions(["i10"]).all.count == 1)
    }

    @Test("For the lowest that the review says is passed by, something is suggested")
    func passedBy() throws {
        let library = try #require(PlanReviewTests.library)
        let own = MeasureContent(topic: 4, name: "ให้ยืมที่เคาน์เตอร์เดียว", targets: ["i12"])
        for (score, codes) in [("81.86", ["i10"]), ("95.00", [])] {
            let plan = try Self.plan(
                [], [own], lowest: [4: PlanGround.Lowest(["i10"], score: score)])
            #expect(PlanSuggestions(plan, by: library).all.flatMap(\.codes) == codes)
        }
    }

    @Test("What is suggested passes the reading before signing but for who answers for it")
    func sound() throws {
        let library = try #require(PlanReviewTests.library)
        let framework = try #require(library.framework(for: 2568))
        let year = try #require(FiscalYear(2569))
        let found = try Self.suggestions(framework.questions.map(\.code)).all
        let measures = found.enumerated().map { index, suggestion in
            PlannedMeasure(
                id: .init(rawValue: Int64(index + 1)), year: year, version: 1,
                content: suggestion.content, isDropped: false, since: Timestamp(milliseconds: 0),
                by: nil)
        }
        let matters = PlanReview(
            of: measures, for: year, answering: framework,
            ground: PlanGround(weak: framework.questions.map(\.code)),
            authority: "เทศบาลตำบลริมธารทอง"
        ).findings.map(\.matter)
        #expect(Set(matters) == [.noOwner])
        #expect(matters.count == measures.count)
    }
}
