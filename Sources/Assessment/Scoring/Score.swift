/// One score with everything it was made of; full precision inside.
public struct Score: Sendable, Hashable {
    /// The most that any score can be.
    public static let full = Ratio(100)

    /// How a score came about.
    public enum Rule: Sendable, Hashable {
        /// It was printed or typed.
        case given
        /// Counted from answers.
        case answers(AnswerCounts)
        /// The mean of its children, all of equal weight.
        case mean(ScoringRule.Step)
        /// The sum of its children times their weights.
        case weighted
        /// Neither given nor derivable.
        case missing
    }

    /// A score inside another one, with its weight there.
    public struct Child: Sendable, Hashable {
        /// Its share of the parent; all shares of a parent sum to 1.
        public let weight: Ratio
        /// The score.
        public let score: Score
    }

    /// Which number it is.
    public let figure: Figure
    /// The score, 0–100; of what is known when it is partial; nil when nothing is known.
    public let value: Ratio?
    /// The least it can be, every missing part counted as 0.
    public let low: Ratio
    /// The most it can be, every missing part counted as 100.
    public let high: Ratio
    /// How it came about.
    public let rule: Rule
    /// What it was made of; of a given score, what is known below it; empty when counted or missing.
    public let children: [Child]
    /// The least sure fact on the way from the given numbers to this one.
    public let confidence: Confidence

    /// The largest parts of which nothing is known, itself if so; empty when the score is complete.
    public var missing: [Figure] {
        if value == nil { return [figure] }
        if case .given = rule { return [] }
        return children.flatMap { $0.score.missing }
    }

    /// Whether every part is known.
    public var isComplete: Bool { value != nil && low == high }

    /// Whether only some parts are known.
    public var isPartial: Bool { value != nil && low != high }

    /// The score with two decimals, rounded half up ("95.68"); nil when nothing is known.
    public var shown: String? { value?.text(places: 2) }
}

extension Score {
    /// A score that was told, above whatever is known of its parts.
    static func given(_ value: Ratio, _ figure: Figure, over children: [Child] = []) -> Score {
        Score(
            figure: figure, value: value, low: value, high: value, rule: .given,
            children: children, confidence: .confirmed)
    }

    static func missing(_ figure: Figure) -> Score {
        Score(
            figure: figure, value: nil, low: .zero, high: full, rule: .missing, children: [],
            confidence: .confirmed)
    }

    static func counted(_ counts: AnswerCounts, _ figure: Figure, _ confidence: Confidence)
        -> Score
    {
        guard let range = counts.range else { return missing(figure) }
        return Score(
            figure: figure, value: counts.mean, low: range.low, high: range.high,
            rule: .answers(counts), children: [], confidence: confidence)
    }

    /// The mean of scores of equal weight.
    static func mean(
        _ scores: [Score], _ figure: Figure, step: ScoringRule.Step, confidence: Confidence
    ) -> Score {
        guard let weight = Ratio(1, over: scores.count) else { return missing(figure) }
        let children = scores.map { Child(weight: weight, score: $0) }
        return combined(children, figure, rule: .mean(step), confidence: confidence)
    }

    /// The weighted sum; of what is known, with weights scaled up to 1, when parts are missing.
    static func combined(
        _ children: [Child], _ figure: Figure, rule: Rule, confidence: Confidence
    ) -> Score {
        var sum = Ratio.zero
        var weights = Ratio.zero
        var (low, high) = (Ratio.zero, Ratio.zero)
        for child in children {
            if let value = child.score.value {
                sum = sum + child.weight * value
                weights = weights + child.weight
            }
            low = low + child.weight * child.score.low
            high = high + child.weight * child.score.high
        }
        let sure = children.map(\.score.confidence).min() ?? .confirmed
        return Score(
            figure: figure, value: sum.divided(by: weights), low: low, high: high, rule: rule,
            children: children, confidence: min(sure, confidence))
    }
}
