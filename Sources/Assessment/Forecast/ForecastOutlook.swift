/// What a page says of a result's future before anybody tries something: the ways to better levels, and what the weakest are worth.
public struct ForecastOutlook: Sendable {
    /// A better level and how it is reached.
    public struct Way: Sendable {
        /// The level.
        public let level: Level
        /// The way to it.
        public let reach: ForecastReach
    }

    /// A question or item among the weakest, and what the total gains when it is full; nil where the total does not follow from it.
    public struct Weak: Sendable {
        /// Its score.
        public let score: Score
        /// Points of the total, of both as they are printed.
        public let gain: Ratio?
    }

    /// From what it was worked out, to try other scores.
    public let forecast: Forecast
    /// Levels better than the present one, the nearest first.
    public let ways: [Way]
    /// The weakest questions and items, the lowest first.
    public let weakest: [Weak]

    /// What follows from a forecast; some hundred sums of all scores, so keep it while the scores stay.
    public init(_ forecast: Forecast) {
        self.forecast = forecast
        let levels = forecast.framework.levels
        let now = forecast.result.level.decided.flatMap(levels.firstIndex(of:)) ?? levels.count
        ways = levels.prefix(now).reversed().filter(\.passes)
            .map { Way(level: $0, reach: forecast.reach($0)) }
            .filter { if case .alreadyThere = $0.reach { false } else { true } }
        weakest = forecast.result.weakest.map { score in
            Weak(score: score, gain: forecast.gainOfTotal(from: score))
        }
    }
}

extension Forecast {
    fileprivate func gainOfTotal(from score: Score) -> Ratio? {
        guard let before = result.total.value, result.total.isComplete,
            let after = effect(of: [score.figure: Score.full]).after.total.value, after > before
        else { return nil }
        return after.printedDifference(from: before)
    }
}

extension ScoredResult {
    /// How many questions and items count as the weakest.
    public static let mostWeak = 8

    /// The questions and items with the lowest scores, the lowest first; none that has full marks.
    public var weakest: [Score] { Array(byWeakness.prefix(Self.mostWeak)) }

    /// All questions and items without full marks, the lowest first; of a survey in parts each part by itself.
    public var byWeakness: [Score] {
        let questions = scores.filter { score in
            if case .question = score.figure {
                score.value.map { $0 < Score.full } ?? false
            } else {
                false
            }
        }
        let order = questions.enumerated().sorted { one, other in
            let (low, high) = (one.element.value ?? .zero, other.element.value ?? .zero)
            return low == high ? one.offset < other.offset : low < high
        }
        return order.map(\.element)
    }
}
