import Assessment
public import Reports

/// What a year's result says of the plan that answers it.
public struct PlanGround: Sendable, Hashable {
    /// The lowest of a topic.
    public struct Lowest: Sendable, Hashable {
        /// The questions and items that have it, in the topic's order.
        public let codes: [String]
        /// Their score as it was recorded.
        public let score: String

        /// Questions and items of a topic that have its lowest score.
        public init(_ codes: [String], score: String) { (self.codes, self.score) = (codes, score) }
    }

    /// Codes of the weakest questions and items of the year, the weakest first.
    public let weak: [String]
    /// The lowest of each topic by its number; topics whose questions are all full are not among them.
    public let lowest: [Int: Lowest]
    /// What was recorded otherwise before.
    public let corrected: CorrectedFigures?

    /// What is known of a year; nothing where there is no result.
    public init(
        weak: [String] = [], lowest: [Int: Lowest] = [:], corrected: CorrectedFigures? = nil
    ) {
        (self.weak, self.lowest, self.corrected) = (weak, lowest, corrected)
    }
}

extension PlanGround {
    /// The lowest of a topic that none of the aims of a plan sees to; nil where one does, and where it is as high as the highest
    /// level asks for: nobody need raise that.
    func passedBy(_ topic: Int, aims: Set<String>, by framework: Framework) -> Lowest? {
        guard let lowest = lowest[topic], aims.isDisjoint(with: lowest.codes) else { return nil }
        let highest = framework.levels.map(\.total.value).max()
        guard let highest, let score = Ratio(lowest.score) else { return lowest }
        return score < highest ? lowest : nil
    }
}
