/// What is known of a result before scoring: numbers as given, and answers as counted.
public struct KnownScores: Sendable, Hashable {
    /// Scores by figure, 0–100, at any level.
    public var given: [Figure: Ratio]
    /// Answers by question.
    public var answers: [Figure: AnswerCounts]

    /// Known numbers; empty unless said.
    public init(given: [Figure: Ratio] = [:], answers: [Figure: AnswerCounts] = [:]) {
        self.given = given
        self.answers = answers
    }

    /// The printed scores of a sheet; of several prints of one figure the first counts, and prints
    /// that are no score between 0 and 100 are left out.
    public init(_ sheet: ResultSheet) {
        self.init()
        for print in sheet.prints {
            guard let figure = Figure(print.figure), let value = Ratio(print.printed),
                value >= .zero, value <= Score.full
            else { continue }
            switch figure {
            case .total, .instrument, .indicator, .subIndicator, .question:
                given[figure] = given[figure] ?? value
            case .level, .distribution, .code: continue
            }
        }
    }

    /// This with other numbers added; the others win where both know a figure.
    public func adding(_ other: KnownScores) -> KnownScores {
        KnownScores(
            given: given.merging(other.given) { _, new in new },
            answers: answers.merging(other.answers) { _, new in new })
    }

    /// The highest part that is known of an instrument; 0 when nothing speaks of parts.
    func highestPart(of instrument: Instrument, in framework: Framework) -> Int {
        let figures = Array(given.keys) + Array(answers.keys)
        return figures.compactMap { figure in
            switch figure {
            case .instrument(let id, let part): id == instrument.id ? part : nil
            case .indicator(let number, let part):
                framework.indicator(number)?.instrument == instrument.id ? part : nil
            case .question(let code, let part):
                framework.question(code)?.instrument == instrument.id ? part : nil
            case .total, .level, .subIndicator, .distribution, .code: nil
            }
        }.max() ?? 0
    }

    /// This with the questions of an indicator that name no part taken as those of part 1.
    func asFirstPart(_ indicator: Indicator) -> KnownScores {
        var moved = self
        for code in indicator.questions?.value ?? [] {
            let (whole, first) = (Figure.question(code), Figure.question(code, part: 1))
            if let value = given[whole] { moved.given[first] = given[first] ?? value }
        }
        return moved
    }
}
