import Assessment
import Platform
import Threads
import ThaiText

/// Reviews that were made, kept in memory: a plan is read far more often than it is written, and a version never changes.
final class KnownReviews: Sendable {
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

        /// The question of what is better mended in a plan of an authority, by its Thai name.
        init(_ plan: YearPlan, in authority: Authority.ID, named name: String) {
            (self.authority, self.name, year) = (authority, name, plan.year)
            (framework, ground) = (plan.framework.year, plan.ground)
            versions = plan.measures.map { Version(measure: $0.id, version: $0.version) }
        }
    }

    private let known = Remembered<Question, ToldReview>(most: 200)

    /// What is better mended in a plan; looked through only when something is otherwise than before, which is when its texts are read.
    func review(
        _ question: Question, _ framework: Framework,
        reading measures: () async throws -> [PlannedMeasure]
    ) async rethrows -> ToldReview {
        if let found = known.value(of: question) { return found }
        let review = PlanReview(
            of: try await measures(), for: question.year, answering: framework,
            ground: question.ground, authority: question.name)
        let found = ToldReview(review.findings)
        known.keep(found, of: question)
        return found
    }
}
