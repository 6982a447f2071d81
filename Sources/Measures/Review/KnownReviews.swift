public import Assessment
public import Platform
public import ThaiText
import Threads

/// Reviews that were made, kept in memory: a plan is read far more often than it is written, and a version never changes.
public final class KnownReviews: Sendable {
    /// All that a review depends on.
    struct Question: Hashable, Sendable {
        let authority: Authority.ID
        let name: String
        let year: FiscalYear
        let framework: Int
        let ground: PlanGround
        let versions: [Version]

        struct Version: Hashable, Sendable {
            let measure: PlannedMeasure.ID
            let version: Int
        }
    }

    fileprivate struct Review: Sendable {
        let findings: [PlanFinding]
        let told: ToldReview
    }

    private let known = Remembered<Question, Review>(most: 200)

    /// None yet.
    public init() {}

    /// Everything that is better mended in a plan of an authority, by its Thai name; see `PlanReview`.
    public func findings(
        in measures: [PlannedMeasure], of year: FiscalYear, answering framework: Framework,
        ground: PlanGround, of authority: Authority.ID, named name: String
    ) -> [PlanFinding] {
        let question = Question(
            authority: authority, name: name, year: year, framework: framework.year, ground: ground,
            versions: measures.map { .init(measure: $0.id, version: $0.version) })
        return known.value(of: question) { question.review(measures, framework) }.findings
    }

    /// A plan's review as its readers are told of it; its texts are read only when something is otherwise than before.
    func told(
        of plan: YearPlan, in authority: Authority.ID, named name: String,
        reading measures: () async throws -> [PlannedMeasure]
    ) async rethrows -> ToldReview {
        let question = Question(
            authority: authority, name: name, year: plan.year, framework: plan.framework.year,
            ground: plan.ground,
            versions: plan.measures.map { .init(measure: $0.id, version: $0.version) })
        if let found = known.value(of: question) { return found.told }
        let review = question.review(try await measures(), plan.framework)
        known.keep(review, of: question)
        return review.told
    }
}

extension KnownReviews.Question {
    fileprivate func review(
        _ measures: [PlannedMeasure], _ framework: Framework
    ) -> KnownReviews.Review {
        let findings = PlanReview(
            of: measures, for: year, answering: framework, ground: ground, authority: name
        ).findings
        return KnownReviews.Review(findings: findings, told: ToldReview(findings))
    }
}
