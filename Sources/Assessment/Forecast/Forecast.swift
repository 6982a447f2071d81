/// What becomes of a result when single scores change.
///
/// A printed score keeps its value and moves by what its parts move, so that sheets which print only
/// some parts can be forecast too.
public struct Forecast: Sendable {
    /// The result as it is.
    public let result: ScoredResult
    /// The framework whose rules apply.
    public let framework: Framework

    /// A forecast from what is known.
    public init(_ known: KnownScores, framework: Framework) {
        self.framework = framework
        result = Scorer(framework).result(of: known)
    }

    /// The effect of giving figures other scores; a question without part means all its parts.
    public func effect(of changes: [Figure: Ratio]) -> ForecastEffect {
        let scores = result.scores
        let figures = Set(scores.map(\.figure))
        let resolved = Self.resolve(changes, among: figures)
        var shift = ForecastShift(changes: resolved)
        let after = shift.result(of: result, framework)
        let values = after.scores.reduce(into: [Figure: Ratio]()) { $0[$1.figure] = $1.value }
        let changed = scores.compactMap { score -> ForecastEffect.Step? in
            let new = values[score.figure]
            guard new != score.value else { return nil }
            return ForecastEffect.Step(figure: score.figure, before: score.value, after: new)
        }
        return ForecastEffect(
            after: after, steps: changed, confidence: confidence(ofWaysFrom: Set(resolved.keys)),
            unknownBefore: shift.unknownBefore.sorted { $0.description < $1.description },
            notFound: resolved.keys.filter { !figures.contains($0) }
                .sorted { $0.description < $1.description })
    }

    private func confidence(ofWaysFrom figures: Set<Figure>) -> Confidence {
        var facts: [Confidence] = [framework.rule(.weights)?.confidence ?? .unsure]
        for case .question(let code, let part) in figures {
            let indicator = framework.indicator(of: code)
            let instrument = indicator.flatMap { framework.instrument($0.instrument) }
            let group = framework.subIndicator(of: code)
            facts.append(instrument?.weight.confidence ?? .unsure)
            facts.append(indicator?.questions?.confidence ?? group?.items.confidence ?? .unsure)
            if part != nil { facts.append(framework.rule(.parts)?.confidence ?? .unsure) }
        }
        return facts.min() ?? .unsure
    }

    /// Changes by the figures that the result has.
    private static func resolve(
        _ changes: [Figure: Ratio], among figures: Set<Figure>
    ) -> [Figure: Ratio] {
        changes.reduce(into: [:]) { resolved, change in
            let parts = parts(of: change.key, among: figures)
            for figure in parts.isEmpty ? [change.key] : parts { resolved[figure] = change.value }
        }
    }

    private static func parts(of figure: Figure, among figures: Set<Figure>) -> [Figure] {
        if figures.contains(figure) { return [figure] }
        guard case .question(let code, nil) = figure else { return [] }
        return (1...9).map { .question(code, part: $0) }.filter(figures.contains)
    }
}

/// What a change does to every score above it and to the level.
public struct ForecastEffect: Sendable, Hashable {
    /// One score that changes.
    public struct Step: Sendable, Hashable {
        /// Which score.
        public let figure: Figure
        /// Before the change; nil when unknown.
        public let before: Ratio?
        /// After it; nil when still unknown.
        public let after: Ratio?

        /// By how much it changes, of both as they are printed; nil when either is unknown.
        public var difference: Ratio? {
            guard let before, let after else { return nil }
            return after.printedDifference(from: before)
        }
    }

    /// The result after the change, with its level.
    public let after: ScoredResult
    /// The scores that change, from the total down.
    public let steps: [Step]
    /// The least sure fact on the way from the changed figures to the total, such as the grouping of
    /// items into sub-indicators.
    public let confidence: Confidence
    /// Changed figures whose score before is unknown, so that printed scores above them cannot follow.
    public let unknownBefore: [Figure]
    /// Changed figures that the framework does not have.
    public let notFound: [Figure]
}

/// Carries changes from the leaves of a result to the total.
struct ForecastShift {
    let changes: [Figure: Ratio]
    private(set) var unknownBefore: Set<Figure> = []

    init(changes: [Figure: Ratio]) { self.changes = changes }

    mutating func result(of before: ScoredResult, _ framework: Framework) -> ScoredResult {
        let total = shifted(before.total).score
        let parts = before.parts.map { shifted($0).score }
        return ScoredResult(
            total: total, instruments: total.children, extra: parts, framework: framework)
    }

    /// The score after the changes, and by how much it moves the score above it.
    private mutating func shifted(_ score: Score) -> (score: Score, change: Ratio) {
        if let new = changes[score.figure] {
            if score.value == nil { unknownBefore.insert(score.figure) }
            let after = Score.given(new, score.figure, over: score.children)
            return (after, score.value.map { new - $0 } ?? .zero)
        }
        guard !score.children.isEmpty else { return (score, .zero) }
        var children: [Score.Child] = []
        var change = Ratio.zero
        for child in score.children {
            let moved = shifted(child.score)
            children.append(Score.Child(weight: child.weight, score: moved.score))
            change = change + child.weight * moved.change
        }
        guard case .given = score.rule, let value = score.value else {
            let after = Score.combined(
                children, score.figure, rule: score.rule, confidence: score.confidence)
            return (after, change)
        }
        let moved = min(max(value + change, .zero), Score.full)
        return (.given(moved, score.figure, over: children), moved - value)
    }
}
