import HTML
import Testing
import ThaiText

@testable import Measures

@Suite("What a plan's page tells of its review") struct FindingsBannerTests {
    /// A banner of so many measures of which nobody answers for any.
    private static func banner(_ count: Int) throws -> String {
        let contents = (0..<count).map { MeasureContent(topic: 1, name: "มาตรการ \($0)") }
        let plan = try SuggestionTests.plan([], contents)
        let findings = plan.measures.map { PlanFinding(.noOwner, in: $0.id) }
        let banner = FindingsBanner(
            plan: plan, review: ToldReview(findings), doubts: [], language: .thai
        )
        return String(decoding: banner.bytes(), as: UTF8.self)
    }

    @Test(
        "Six stand open and sixty folded away at most; of those left out it is said that they come up later",
        arguments: [(0, 0, nil), (6, 6, nil), (66, 66, 60), (67, 66, 61)]
            as [(Int, Int, Int?)])
    func folded(_ count: Int, _ shown: Int, _ rest: Int?) throws {
        let page = try Self.banner(count)
        #expect(page.matches(of: /href="\/work\/measure\/\d+"/).count == shown)
        #expect(page.contains("อีก \(rest ?? 0) เรื่อง") == (rest != nil))
        #expect(page.contains("เรื่องที่เหลือจะขึ้นตามมา") == (count > shown))
    }
}
