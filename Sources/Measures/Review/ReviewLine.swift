/// A sentence of the review before signing: of the plan, of one measure, or of as many as it is true of.
///
/// Every page counts and tells the review by these, so that none says another number than the next.
public struct ReviewLine: Sendable, Hashable {
    /// From how many measures on a sentence is said once for all.
    private static let many = 3

    /// What is odd.
    public let matter: PlanFinding.Matter
    /// The measures that it is true of, in the plan's order; none where it is about the whole plan.
    public let measures: [PlannedMeasure.ID]

    /// What was found as it is told, the sentences of single measures first.
    public static func lines(of findings: [PlanFinding]) -> [ReviewLine] {
        let owners = Dictionary(grouping: findings.filter { $0.measure != nil }, by: \.matter)
            .mapValues { $0.compactMap(\.measure) }
        let isMany = { (matter: PlanFinding.Matter) in (owners[matter]?.count ?? 0) >= many }
        let single = findings.filter { !isMany($0.matter) }.map { finding in
            ReviewLine(matter: finding.matter, measures: [finding.measure].compactMap(\.self))
        }
        var said: Set<PlanFinding.Matter> = []
        let common = findings.map(\.matter).filter { isMany($0) && said.insert($0).inserted }
        return single + common.map { ReviewLine(matter: $0, measures: owners[$0] ?? []) }
    }
}

/// A review as its readers are told of it: put into sentences once, for a large plan has thousands of findings.
struct ToldReview: Sendable {
    /// What must be mended before anybody approves.
    var obstacles: [PlanFinding] = []
    /// What is better looked at.
    var lines: [ReviewLine] = []
    /// Whether an item that is weak has no measure, or one that will not raise it.
    var isOfWeakItems = false

    init() {}

    init(_ findings: [PlanFinding]) {
        obstacles = findings.filter(\.isObstacle)
        lines = ReviewLine.lines(of: findings.filter { !$0.isObstacle })
        isOfWeakItems = findings.contains(where: \.isOfWeakItem)
    }
}

extension PlanFinding {
    /// Whether nobody may approve before it is mended: who answers for a measure, and what its codes mean, must be sure.
    public var isObstacle: Bool {
        switch matter {
        case .noOwner, .staleCode, .otherItem: true
        default: false
        }
    }
}
