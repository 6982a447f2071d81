/// Makes every score of a framework from whatever is known, with its breakdown.
///
/// A score is derived from its parts when all of them are known; otherwise it is what was given;
/// otherwise it is partial. A missing part never counts as zero.
public struct Scorer: Sendable {
    /// The framework whose rules apply.
    public let framework: Framework

    /// A scorer by the rules of a framework.
    public init(_ framework: Framework) { self.framework = framework }

    /// All scores up to the total and the level.
    public func result(of known: KnownScores) -> ScoredResult {
        let children = framework.instruments.map {
            Score.Child(weight: $0.weight.value, score: score(of: $0, known))
        }
        let sure = framework.instruments.map(\.weight.confidence) + [confidence(of: .weights)]
        let derived = Score.combined(
            children, .total, rule: .weighted, confidence: sure.min() ?? .unsure)
        let total = preferred(derived, .total, known)
        return ScoredResult(
            total: total, instruments: children, extra: partScores(known), framework: framework)
    }

    private func score(of instrument: Instrument, _ known: KnownScores) -> Score {
        let figure = Figure.instrument(instrument.id)
        let indicators = framework.indicators(of: instrument.id).map {
            score(of: $0, in: instrument, known)
        }
        let derived = Score.mean(
            indicators, figure, step: .indicators, confidence: confidence(of: .indicators))
        let best = preferred(derived, figure, known)
        if best.isComplete { return best }
        let parts = numberOfParts(instrument, known)
        guard parts > 1 else { return best }
        let byParts = Score.mean(
            (1...parts).map { partScore($0, of: instrument, known) }, figure, step: .parts,
            confidence: confidence(of: .parts))
        return byParts.isComplete ? byParts : best
    }

    private func score(
        of indicator: Indicator, in instrument: Instrument, _ known: KnownScores
    ) -> Score {
        let figure = Figure.indicator(indicator.number)
        let parts = numberOfParts(instrument, known)
        guard parts > 1 else {
            return preferred(mean(of: indicator, part: nil, known), figure, known)
        }
        let whole = mean(of: indicator, part: nil, known)
        let known = standsForFirstPart(whole, known) ? known.asFirstPart(indicator) : known
        let split = Score.mean(
            (1...parts).map { score(of: indicator, part: $0, known) }, figure, step: .parts,
            confidence: min(confidence(of: .parts), instrument.parts.confidence))
        let best = preferred(split, figure, known)
        if best.value != nil { return best }
        // Nothing tells the parts apart: the questions are taken as those of the whole survey.
        return whole.value == nil ? best : whole
    }

    /// Whether questions printed without a part are those of the first part: they do not give the
    /// indicator that is printed beside them.
    private func standsForFirstPart(_ whole: Score, _ known: KnownScores) -> Bool {
        guard let printed = known.given[whole.figure], let mean = whole.value, whole.isComplete,
            let tolerance = Ratio(2, over: 100)
        else { return false }
        return (printed - mean).magnitude > tolerance
    }

    /// The mean of an indicator's questions or sub-indicators.
    private func mean(of indicator: Indicator, part: Int?, _ known: KnownScores) -> Score {
        let figure = Figure.indicator(indicator.number, part: part)
        if let questions = indicator.questions {
            return Score.mean(
                questions.value.map { question($0, part: part, known) }, figure, step: .questions,
                confidence: min(questions.confidence, confidence(of: .questions)))
        }
        let groups = framework.subIndicators(of: indicator.number).map { group in
            let items = group.items.value.map { question($0, part: part, known) }
            let score = Score.mean(
                items, .subIndicator(group.number), step: .items,
                confidence: min(group.items.confidence, confidence(of: .items)))
            return preferred(score, score.figure, known)
        }
        return Score.mean(
            groups, figure, step: .subIndicators, confidence: confidence(of: .subIndicators))
    }

    private func score(of indicator: Indicator, part: Int, _ known: KnownScores) -> Score {
        let derived = mean(of: indicator, part: part, known)
        return preferred(derived, derived.figure, known)
    }

    private func question(_ code: String, part: Int?, _ known: KnownScores) -> Score {
        let figure = Figure.question(code, part: part)
        // A survey in one part may still be counted as "part 1".
        let figures = part == nil ? [figure, .question(code, part: 1)] : [figure]
        let sure = framework.question(code).map { question in
            [
                question.scale?.confidence, question.polarity?.confidence,
                question.statements?.confidence,
            ].compactMap { $0 }.min() ?? .confirmed
        }
        for figure in figures {
            if let counts = known.answers[figure], counts.mean != nil {
                let steps =
                    [confidence(of: .answers)]
                    + (counts.statements.count > 1 ? [confidence(of: .statements)] : [])
                return .counted(counts, figure, min(sure ?? .unsure, steps.min() ?? .unsure))
            }
            if let value = known.given[figure] { return .given(value, figure) }
        }
        return .missing(figure)
    }

    private func partScore(_ part: Int, of instrument: Instrument, _ known: KnownScores) -> Score {
        let indicators = framework.indicators(of: instrument.id).map {
            score(of: $0, part: part, known)
        }
        let figure = Figure.instrument(instrument.id, part: part)
        let derived = Score.mean(
            indicators, figure, step: .indicators, confidence: confidence(of: .indicators))
        return preferred(derived, figure, known)
    }

    /// The scores of single parts, which the total does not need but people want to see.
    private func partScores(_ known: KnownScores) -> [Score] {
        framework.instruments.flatMap { instrument -> [Score] in
            let parts = numberOfParts(instrument, known)
            guard parts > 1 else { return [] }
            return (1...parts).map { partScore($0, of: instrument, known) }
                .filter { $0.value != nil }
        }
    }

    private func numberOfParts(_ instrument: Instrument, _ known: KnownScores) -> Int {
        let parts = instrument.parts
        guard parts.confidence == .unsure else { return parts.value }
        return max(parts.value, known.highestPart(of: instrument, in: framework))
    }

    private func preferred(_ derived: Score, _ figure: Figure, _ known: KnownScores) -> Score {
        if derived.isComplete { return derived }
        return known.given[figure].map { .given($0, figure, over: derived.children) } ?? derived
    }

    private func confidence(of step: ScoringRule.Step) -> Confidence {
        framework.rule(step)?.confidence ?? .unsure
    }
}
