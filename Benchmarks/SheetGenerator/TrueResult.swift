public import Assessment

/// How an office gets from answers to figures.
public enum Computing: String, Sendable, CaseIterable {
    /// Full precision inside, rounded only when printed.
    case exact
    /// Every score is formed from children that were rounded already.
    case rounded
    /// Exact, but one to four respondents left 15 % of the questions open.
    case skipped
}

/// The figures of a year before anyone copied them.
public struct TrueResult: Sendable {
    /// Every figure, rounded half up, in hundredths of a point.
    public private(set) var hundredths: [Figure: Int] = [:]
    private var scores: [Figure: Points] = [:]
    private let computing: Computing

    /// Draws answers and items and computes everything of the shape.
    public init(_ shape: Shape, computing: Computing, using random: inout SplitMix64) {
        self.computing = computing
        let authority = Authority(using: &random)
        for instrument in shape.instruments {
            for part in instrument.partNumbers {
                answer(instrument, part: part, of: authority, using: &random)
            }
            combine(instrument, of: authority, using: &random)
        }
        record(
            .total,
            Points.weightedMean(shape.instruments.map { (score(.instrument($0.name)), $0.weight) }))
    }

    private func score(_ figure: Figure) -> Points { scores[figure] ?? .zero }

    private mutating func record(_ figure: Figure, _ points: Points) {
        let shown = points.hundredths
        hundredths[figure] = shown
        scores[figure] = computing == .rounded ? Points(hundredths: shown) : points
    }

    private mutating func recordMean(of children: [Figure], as figure: Figure) {
        record(figure, Points.mean(children.map(score)))
    }

    /// Answers of one part: its questions, and its means where the instrument has parts.
    private mutating func answer(
        _ instrument: Shape.Instrument, part: Int?, of authority: Authority,
        using random: inout SplitMix64
    ) {
        let respondents = Respondents(
            authority, part: part, skipping: computing == .skipped, using: &random)
        for question in instrument.questions {
            let answers = respondents.answer(question, using: &random)
            record(.question(question.code, part: part), answers.score)
            guard part ?? 1 == 1 else { continue }
            record(.question(question.code), answers.score)
            for (option, share) in answers.shares {
                record(.distribution(question: question.code, option: option), share)
            }
        }
        guard part != nil else { return }
        for indicator in instrument.indicators {
            let questions = indicator.questions.map { Figure.question($0.code, part: part) }
            recordMean(of: questions, as: .indicator(indicator.number, part: part))
        }
        recordMean(
            of: instrument.indicators.map { .indicator($0.number, part: part) },
            as: .instrument(instrument.name, part: part))
    }

    /// Items, sub-indicators, indicators and the instrument itself.
    private mutating func combine(
        _ instrument: Shape.Instrument, of authority: Authority, using random: inout SplitMix64
    ) {
        for indicator in instrument.indicators {
            for group in indicator.groups {
                for item in group.items {
                    let score = authority.score(of: item, using: &random)
                    record(.question(item.code), Points(hundredths: score))
                }
                recordMean(
                    of: group.items.map { .question($0.code) }, as: .subIndicator(group.number))
            }
            recordMean(of: instrument.children(of: indicator), as: .indicator(indicator.number))
        }
        recordMean(
            of: instrument.indicators.map { .indicator($0.number) },
            as: .instrument(instrument.name))
    }
}
