import ThaiText

/// A score or level that was announced and is not what its own parts, as they were announced, come to.
///
/// Only where the year's rules are sure enough: a rule that we only heard contradicts nobody.
public struct Contradiction: Sendable, Hashable {
    /// Which figure.
    public let figure: Figure
    /// As it was announced.
    public let printed: String
    /// What its parts come to, with two decimals, or the level's official Thai name.
    public let computed: String

    /// Printed figures are rounded, and so is what is made of them: by so much both may differ.
    private static let rounding = Ratio(1, over: 100) ?? .zero

    /// What contradicts its parts on a sheet, by a year's framework, from the total down.
    public static func all(on sheet: ResultSheet, by framework: Framework) -> [Contradiction] {
        let known = KnownScores(sheet)
        let prints = Dictionary(sheet.prints.map { ($0.figure, $0.printed) }) { first, _ in first }
        let result = Scorer(framework).result(of: known)
        let scores = result.scores.compactMap { score -> Contradiction? in
            guard let printed = prints[score.figure.description],
                let given = known.given[score.figure],
                let parts = score.ofParts(known, framework),
                (given - parts).magnitude > rounding
            else { return nil }
            return Contradiction(
                figure: score.figure, printed: printed, computed: parts.text(places: 2))
        }
        guard let printed = prints[Figure.level.description],
            let level = level(printed, result, known, framework)
        else { return scores }
        return scores + [level]
    }

    /// Where the announced level is not that of the announced total and instruments.
    private static func level(
        _ printed: String, _ result: ScoredResult, _ known: KnownScores, _ framework: Framework
    ) -> Contradiction? {
        guard LevelRule(framework).isSure, result.total.isComplete,
            result.instruments.allSatisfy(\.isComplete),
            let announced = framework.level(named: printed),
            let total = known.given[.total] ?? result.total.value
        else { return nil }
        let instruments = result.instruments.compactMap { known.given[$0.figure] ?? $0.value }
        let fitting = LevelOutcome.level(total, instruments: instruments, in: framework.levels)
        guard let fitting, fitting != announced else { return nil }
        return Contradiction(figure: .level, printed: printed, computed: fitting.name.thai)
    }
}

extension Score {
    /// What its direct parts come to, each as it was announced, else as it follows; nil where one is not known or the rule
    /// is not sure.
    fileprivate func ofParts(_ known: KnownScores, _ framework: Framework) -> Ratio? {
        guard isComplete, ownConfidence(framework) > .unsure else { return nil }
        var sum = Ratio.zero
        for child in children {
            if let given = known.given[child.score.figure] {
                sum = sum + child.weight * given
            } else if let value = child.score.value, child.score.confidence > .unsure {
                sum = sum + child.weight * value
            } else {
                return nil
            }
        }
        return sum
    }

    /// How sure the rule is that makes it of its direct parts, whatever these were made of.
    private func ownConfidence(_ framework: Framework) -> Confidence {
        switch rule {
        case .given, .answers, .missing: return .unsure
        case .weighted:
            let weights = framework.instruments.map(\.weight.confidence)
            return min(weights.min() ?? .unsure, framework.rule(.weights)?.confidence ?? .unsure)
        case .mean(let step):
            return min(
                framework.rule(step)?.confidence ?? .unsure, listConfidence(step, framework))
        }
    }

    /// How sure it is which parts there are.
    private func listConfidence(_ step: ScoringRule.Step, _ framework: Framework) -> Confidence {
        switch (step, figure) {
        case (.items, .subIndicator(let number)):
            framework.subIndicators.first { $0.number == number }?.items.confidence ?? .unsure
        case (.questions, .indicator(let number, _)):
            framework.indicator(number)?.questions?.confidence ?? .unsure
        case (.parts, _): framework.instruments.map(\.parts.confidence).min() ?? .unsure
        default: .confirmed
        }
    }
}
