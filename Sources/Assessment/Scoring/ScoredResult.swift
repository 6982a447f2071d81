/// All scores of a result with their breakdown, and the level.
public struct ScoredResult: Sendable, Hashable {
    /// The total; its children are the instruments unless it was only given.
    public let total: Score
    /// The level, or between which levels it lies.
    public let level: LevelOutcome
    /// The instruments in the framework's order.
    public let instruments: [Score]
    let parts: [Score]

    init(total: Score, instruments: [Score.Child], extra: [Score], framework: Framework) {
        self.total = total
        self.instruments = instruments.map(\.score)
        self.parts = extra
        level = LevelOutcome(total: total, instruments: instruments, levels: framework.levels)
    }

    /// The score of a figure; nil when the figure is not of this framework.
    public func score(of figure: Figure) -> Score? {
        for top in [total] + instruments + parts {
            if let found = Self.score(of: figure, under: top) { return found }
        }
        return nil
    }

    private static func score(of figure: Figure, under top: Score) -> Score? {
        if top.figure == figure { return top }
        for child in top.children {
            if let found = score(of: figure, under: child.score) { return found }
        }
        return nil
    }

    /// Every score that has a value or is missing, from the total down, each figure once.
    public var scores: [Score] {
        var found: [Score] = []
        var seen: Set<Figure> = []
        func walk(_ score: Score) {
            if seen.insert(score.figure).inserted { found.append(score) }
            for child in score.children { walk(child.score) }
        }
        walk(total)
        instruments.forEach(walk)
        parts.forEach(walk)
        return found
    }
}

extension ScoredResult {
    /// The level that the total alone would give, and the instruments that keep it away because each has to reach its limit
    /// as well; nil where none does or the level is not decided.
    public func heldBack(in framework: Framework) -> (level: Level, instruments: [Figure])? {
        guard let decided = level.decided, let total = total.value?.roundedToHundredths,
            let wanted = framework.levels.first(where: { total >= $0.total.value }),
            wanted != decided, let limit = wanted.everyInstrument?.value
        else { return nil }
        let below = instruments.filter { score in
            score.value.map { $0.roundedToHundredths < limit } ?? false
        }
        return below.isEmpty ? nil : (wanted, below.map(\.figure))
    }
}

/// The level of a result as far as the known scores decide it.
public enum LevelOutcome: Sendable, Hashable {
    /// Every condition is decided.
    case known(Level)
    /// Missing scores decide between these and the levels in between.
    case between(lowest: Level, highest: Level)
    /// The framework has no levels.
    case none

    init(total: Score, instruments: [Score.Child], levels: [Level]) {
        let bounds = Self.tightened(instruments, by: total)
        let low = Self.level(total.low, instruments: bounds.map(\.low), in: levels)
        let high = Self.level(total.high, instruments: bounds.map(\.high), in: levels)
        switch (low, high) {
        case (let low?, let high?):
            self = low == high ? .known(high) : .between(lowest: low, highest: high)
        default: self = .none
        }
    }

    /// The level when it is decided.
    public var decided: Level? {
        if case .known(let level) = self { return level }
        return nil
    }

    /// The first level whose conditions hold, on values rounded to two places.
    static func level(_ total: Ratio, instruments: [Ratio], in levels: [Level]) -> Level? {
        let shown = total.roundedToHundredths
        let lowest = instruments.map(\.roundedToHundredths).min() ?? shown
        return levels.first { level in
            shown >= level.total.value && lowest >= level.everyInstrument?.value ?? .zero
        }
    }

    /// What an instrument can be, given what the total is: with a total of 99 none can be 50.
    private static func tightened(
        _ instruments: [Score.Child], by total: Score
    ) -> [(low: Ratio, high: Ratio)] {
        let lows = instruments.map { $0.weight * $0.score.low }.reduce(.zero, +)
        let highs = instruments.map { $0.weight * $0.score.high }.reduce(.zero, +)
        return instruments.map { child in
            let score = child.score
            let others = (
                low: lows - child.weight * score.low, high: highs - child.weight * score.high
            )
            let least = (total.low - others.high).divided(by: child.weight) ?? .zero
            let most = (total.high - others.low).divided(by: child.weight) ?? Score.full
            // A given total may contradict the instruments; then the instruments stand as they are.
            guard score.low != score.high, least <= score.high, most >= score.low else {
                return (score.low, score.high)
            }
            return (max(score.low, least), min(score.high, most))
        }
    }
}

extension Ratio {
    /// The number rounded half up to two places.
    var roundedToHundredths: Ratio {
        hundredths.flatMap { Ratio($0, over: 100) } ?? self
    }
}
