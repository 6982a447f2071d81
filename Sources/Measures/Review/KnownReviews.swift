public import Assessment
public import Platform
public import ThaiText
import Threads

/// Reviews that were made, kept in memory: a plan is read far more often than it is written, and a version never changes.
public final class KnownReviews: Sendable {
    /// All that a review depends on.
    private struct Question: Hashable, Sendable {
        let authority: Authority.ID
        let name: String
        let year: FiscalYear
        let framework: Int
        let ground: PlanGround
        var versions: [Version]
    }

    private struct Version: Hashable, Sendable {
        let measure: PlannedMeasure.ID
        let version: Int
    }

    private struct Review: Sendable {
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
            versions: measures.map { Version(measure: $0.id, version: $0.version) })
        return review(question, of: measures, framework).findings
    }

    /// A plan's review as its readers are told of it; its texts are read only when something is otherwise than before.
    func told(
        of plan: YearPlan, in authority: Authority.ID, named name: String,
        reading measures: () async throws -> [PlannedMeasure]
    ) async rethrows -> ToldReview {
        var question = Question(
            authority: authority, name: name, year: plan.year, framework: plan.framework.year,
            ground: plan.ground,
            versions: plan.measures.map { Version(measure: $0.id, version: $0.version) })
        if let found = known.value(of: question) { return found.told }
        let read = try await measures()
        // Somebody may have changed the plan meanwhile: it is kept as what it is a review of.
        question.versions = read.map { Version(measure: $0.id, version: $0.version) }
        return review(question, of: read, plan.framework).told
    }

    private func review(
        _ question: Question, of measures: [PlannedMeasure], _ framework: Framework
    ) -> Review {
        known.value(of: question) {
            let findings = PlanReview(
                of: measures, for: question.year, answering: framework, ground: question.ground,
                authority: question.name
            ).findings
            return Review(findings: findings, told: ToldReview(findings))
        }
    }
}
