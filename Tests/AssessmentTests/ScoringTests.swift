import Testing
import ThaiText

@testable import Assessment

@Suite struct ScoringTests {
    private func ratio(_ text: String) throws -> Ratio { try #require(Ratio(text)) }

    private func given(_ scores: [(Figure, String)]) throws -> KnownScores {
        KnownScores(
            given: Dictionary(
                uniqueKeysWithValues: try scores.map { ($0.0, try ratio($0.1)) }))
    }

    /// Ten indicators of one published result of FY2568.
    private let indicators = [
        "95.40", "96.98", "99.52", "92.38", "94.13", "98.45", "97.60", "97.21", "80.75", "100",
    ]

    @Test func `ten indicators give instruments, total and level`() throws {
        let known = try given(
            indicators.enumerated().map { (.indicator($0.offset + 1), $0.element) })
        let result = Scorer(try FrameworkFiles.framework(2568)).result(of: known)
        #expect(result.score(of: .instrument("IIT"))?.value == (try ratio("95.682")))
        #expect(result.score(of: .instrument("IIT"))?.shown == "95.68")
        #expect(result.score(of: .instrument("EIT"))?.shown == "97.75")
        #expect(result.score(of: .instrument("OIT"))?.value == (try ratio("90.375")))
        #expect(result.score(of: .instrument("OIT"))?.shown == "90.38")
        #expect(result.total.shown == "94.18")
        #expect(result.level.decided?.name.thai == "ผ่านดี")
        #expect(result.total.isComplete)
    }

    @Test func `a printed total does not override what its parts give`() throws {
        var known = try given(
            indicators.enumerated().map { (.indicator($0.offset + 1), $0.element) })
        known.given[.total] = try ratio("49.74")
        let result = Scorer(try FrameworkFiles.framework(2568)).result(of: known)
        #expect(result.total.shown == "94.18")
    }

    @Test(arguments: [
        ([33, 1, 0, 1, 1, 6], "81.90"), ([35, 2, 2, 1, 1, 1], "91.43"),
    ])
    func `answers give the score that the scale says`(counts: [Int], shown: String) throws {
        let framework = try FrameworkFiles.framework(2568)
        let scale = try #require(framework.scale("six-step"))
        let options = zip(scale.options, counts).map {
            AnswerCounts.Option(key: $0.key, points: $0.points(.positive), count: $1)
        }
        let statement = AnswerCounts.Statement(code: "i10", options: options)
        let counts = AnswerCounts(statements: [statement])
        #expect(counts.mean?.text() == shown)
        #expect(statement.respondents == 42)
    }

    @Test func `a survey in two parts is the mean of the parts whatever their respondents`() throws
    {
        let known = try given([
            (.question("e1", part: 1), "96.74"), (.question("e2", part: 1), "96.28"),
            (.question("e3", part: 1), "97.67"), (.indicator(6, part: 2), "100"),
        ])
        let result = Scorer(try FrameworkFiles.framework(2568)).result(of: known)
        #expect(result.score(of: .indicator(6, part: 1))?.shown == "96.90")
        #expect(result.score(of: .indicator(6))?.shown == "98.45")
        #expect(result.score(of: .instrument("EIT", part: 1))?.isPartial == true)
    }

    @Test func `two part scores give the instrument where indicators are missing`() throws {
        let known = try given([
            (.instrument("EIT", part: 1), "95.50"), (.instrument("EIT", part: 2), "100"),
        ])
        let result = Scorer(try FrameworkFiles.framework(2568)).result(of: known)
        #expect(result.score(of: .instrument("EIT"))?.shown == "97.75")
    }

    @Test func `one part alone leaves the survey partial`() throws {
        let known = try given([(.instrument("EIT", part: 1), "95.50")])
        let result = Scorer(try FrameworkFiles.framework(2568)).result(of: known)
        #expect(result.score(of: .instrument("EIT"))?.isComplete == false)
    }

    @Test func `sub-indicators weigh the same whatever their items`() throws {
        // One zero among the four items of 9.4 in FY2565: (100·4 + 75) / 5.
        let framework = try FrameworkFiles.framework(2565)
        var known = KnownScores()
        for question in framework.questions(of: "OIT") {
            known.given[.question(question.code)] = question.code == "o25" ? .zero : Score.full
        }
        let result = Scorer(framework).result(of: known)
        #expect(result.score(of: .indicator(9))?.shown == "95.00")
        #expect(result.score(of: .subIndicator("9.4"))?.shown == "75.00")
        #expect(result.score(of: .instrument("OIT"))?.shown == "97.50")
    }

    @Test func `a missing part makes a score partial and never zero`() throws {
        let framework = try FrameworkFiles.framework(2568)
        let known = try given([(.question("i1"), "90"), (.question("i2"), "80")])
        let result = Scorer(framework).result(of: known)
        let duties = try #require(result.score(of: .indicator(1)))
        #expect(duties.isPartial)
        #expect(duties.shown == "85.00")
        #expect(duties.missing == [.question("i3")])
        #expect(duties.low.text() == "56.67")
        #expect(duties.high.text() == "90.00")
        #expect(result.total.isPartial)
        #expect(result.total.shown == "85.00")
        #expect(result.score(of: .instrument("OIT"))?.value == nil)
    }

    @Test(arguments: [
        ("95", "95", "95", "ผ่านดีเยี่ยม"), ("94.99", "99", "99", "ผ่านดี"),
        ("94.995", "95", "95", "ผ่านดีเยี่ยม"),
        ("85", "85", "85", "ผ่านดี"), ("84.99", "99", "99", "ผ่าน"), ("100", "84.99", "100", "ผ่าน"),
        ("84", "84", "84", "ต้องปรับปรุง"), ("70", "70", "70", "ต้องปรับปรุง"),
        ("69", "69", "70", "ต้องปรับปรุงโดยด่วน"),
        ("0", "0", "0", "ต้องปรับปรุงโดยด่วน"),
    ])
    func `the level needs every instrument`(
        iit: String, eit: String, oit: String, level: String
    ) throws {
        let known = try given([
            (.instrument("IIT"), iit), (.instrument("EIT"), eit), (.instrument("OIT"), oit),
        ])
        let result = Scorer(try FrameworkFiles.framework(2568)).result(of: known)
        #expect(result.level.decided?.name.thai == level)
    }

    @Test func `a level that missing instruments decide is named by its bounds`() throws {
        let scorer = Scorer(try FrameworkFiles.framework(2568))
        let open = scorer.result(of: try given([(.total, "94.18")]))
        guard case .between(let lowest, let highest) = open.level else {
            Issue.record("the level is not open: \(open.level)")
            return
        }
        #expect([lowest.name.thai, highest.name.thai] == ["ผ่าน", "ผ่านดี"])
        let closed = scorer.result(of: try given([(.total, "99.50")]))
        #expect(closed.level.decided?.name.thai == "ผ่านดีเยี่ยม")
        let weak = scorer.result(of: try given([(.total, "94.18"), (.instrument("EIT"), "80")]))
        #expect(weak.level.decided?.name.thai == "ผ่าน")
    }

    @Test(arguments: [("96.08", "AA"), ("94.73", "A"), ("84.99", "B"), ("49.99", "F")])
    func `until FY2565 the total alone decides the level`(total: String, level: String) throws {
        let result = Scorer(try FrameworkFiles.framework(2565)).result(
            of: try given([(.total, total)]))
        #expect(result.level.decided?.name.thai == level)
    }

    @Test func `a score is only as sure as the facts it rests on`() throws {
        let framework = try FrameworkFiles.framework(2568)
        var known = KnownScores()
        for question in framework.questions(of: "OIT") {
            known.given[.question(question.code)] = Score.full
        }
        let result = Scorer(framework).result(of: known)
        #expect(result.score(of: .instrument("OIT"))?.confidence == .unsure)
        let printed = Scorer(framework).result(
            of: try given([(.indicator(9), "80.75"), (.indicator(10), "100")]))
        #expect(printed.score(of: .instrument("OIT"))?.confidence == .confirmed)
    }
}

@Suite struct ScoringPropertyTests {
    /// A small generator of our own, so that a failure can be repeated.
    struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test(arguments: [2565, 2566, 2567, 2568, 2569])
    func `a mean lies within its parts, and a missing part only widens the bounds`(
        year: Int
    ) throws {
        let framework = try FrameworkFiles.framework(year)
        let scorer = Scorer(framework)
        var numbers = Numbers(state: UInt64(year))
        for _ in 0..<8 {
            var known = KnownScores()
            for question in framework.questions {
                let value = try #require(
                    Ratio(Int.random(in: 0...10_000, using: &numbers), over: 100))
                let parts = framework.instrument(question.instrument)?.parts.value ?? 1
                for part in 1...parts {
                    let figure = Figure.question(question.code, part: parts > 1 ? part : nil)
                    known.given[figure] = value
                }
            }
            let full = scorer.result(of: known)
            for score in full.scores where !score.children.isEmpty {
                let values = score.children.compactMap(\.score.value)
                let value = try #require(score.value)
                #expect(value >= values.min() ?? .zero && value <= values.max() ?? .zero)
                #expect(score.isComplete)
            }
            for figure in known.given.keys.shuffled(using: &numbers).prefix(6) {
                var less = known
                less.given[figure] = nil
                let partial = scorer.result(of: less)
                #expect(partial.total.isPartial)
                #expect(partial.total.missing == [figure])
                let value = try #require(full.total.value)
                #expect(partial.total.low <= value && value <= partial.total.high)
                #expect(partial.total.value != .zero)
            }
        }
    }
}

@Suite struct RatioTests {
    @Test(arguments: [
        ("90.375", "90.38"), ("95.682", "95.68"), ("84.995", "85.00"), ("84.994999", "84.99"),
        ("0.005", "0.01"), ("2/3", "0.67"), ("๙๔.๑๘", "94.18"), ("-0.125", "-0.13"),
        ("100", "100.00"),
    ])
    func `a number is shown with two places, half up`(text: String, shown: String) {
        #expect(Ratio(text)?.text() == shown)
    }

    @Test(arguments: [
        "", ".", "1.", ".5", "1/0", "1e3", "0x1", "1,5", "--1", "1.2.3", "nan", "1/2/3",
    ])
    func `text that is no number is refused`(text: String) { #expect(Ratio(text) == nil) }

    @Test func `a number of a thousand digits is refused and not computed`() {
        #expect(Ratio(String(repeating: "9", count: 1000)) == nil)
    }

    @Test(arguments: [
        ("0.30", "0.3"), ("1/3", "1/3"), ("2/4", "0.5"), ("100", "100"), ("-7.50", "-7.5"),
    ])
    func `the exact text loses nothing`(text: String, exact: String) {
        #expect(Ratio(text)?.exactText == exact)
        #expect(Ratio(exact) == Ratio(text))
    }

    @Test func `thirds add up to one`() {
        let third = Ratio(1, over: 3) ?? .zero
        #expect(third + third + third == .one)
        #expect(Ratio(1, over: 0) == nil)
        #expect(Ratio.one.divided(by: 0) == nil)
        #expect(Ratio.mean([]) == nil)
    }
}
