import Assessment
import Platform
import Threads
import ThaiText

/// Reviews that were made, kept in memory: a plan is read far more often than it is written, and a version never changes.
final class KnownReviews: Sendable {
    /// All that a review depends on.
    struct Question: Hashable {
        let authority: Authority.ID
        let name: String
        let year: FiscalYear
        let framework: Int
        let weak: [String]
        let versions: [Version]

        struct Version: Hashable {
            let measure: PlannedMeasure.ID
            let version: Int
        }
    }

    /// So many plans are remembered; then all are forgotten, for nobody looks at so many at once.
    private static let most = 200

    private let known = Lock([Question: [PlanFinding]]())

    /// What is better mended in a plan; looked through only when something is otherwise than before.
    func findings(of plan: YearPlan, in authority: Authority.ID, named name: String)
        -> [PlanFinding]
    {
        let question = Question(
            authority: authority, name: name, year: plan.year, framework: plan.framework.year,
            weak: plan.weak,
            versions: plan.measures.map { Question.Version(measure: $0.id, version: $0.version) })
        if let found = known.withLock({ $0[question] }) { return found }
        let found = PlanReview(
            of: plan.measures, for: plan.year, answering: plan.framework, weak: plan.weak,
            authority: name
        ).findings
        known.withLock { known in
            if known.count >= Self.most { known.removeAll() }
            known[question] = found
        }
        return found
    }
}
