import Assessment
import Reports
import ThaiText

/// What `score --json` writes.
struct ScoreAnswer: Encodable {
    let fiscalYear: Int
    /// Rows with an answer or score.
    let rows: Int
    /// Scores of which every part is known, in the shape of `read --json`.
    let scores: Scores
    /// Scores of which parts are missing.
    let partial: [Partial]
    /// Shares of answers in per cent by question and option.
    let distributions: [String: [String: String]]?
    /// The total with everything it is made of.
    let breakdown: Breakdown

    /// A score of which parts are missing: what is known so far and between what it can end.
    struct Partial: Encodable {
        let figure: String
        let value: String?
        let low: String
        let high: String
        let missing: [String]
    }

    init(_ result: ScoredResult, sheet: AnswerSheet?, framework: Framework) {
        fiscalYear = framework.year
        rows = sheet?.questionnaires ?? 0
        let report = Report(result, year: framework.year)
        scores = report.scores ?? Scores()
        partial = result.scores.filter(\.isPartial).map { score in
            Partial(
                figure: score.figure.description, value: score.shown, low: score.low.text(),
                high: score.high.text(), missing: score.missing.map(\.description))
        }
        distributions = report.distributions
        breakdown = Breakdown(result.total, weight: nil)
    }
}

/// A score with everything it was made of, as JSON.
struct Breakdown: Encodable {
    let figure: String
    let value: String?
    /// Its share of the score above it; nil at the top.
    let weight: String?
    /// "given", "answers", "mean", "weighted" or "missing".
    let rule: String
    let confidence: Confidence
    let respondents: Int?
    /// Half the width of the 95 % interval, of a question with one statement.
    let margin: String?
    let children: [Breakdown]?

    init(_ score: Score, weight: Ratio?) {
        figure = score.figure.description
        value = score.shown
        self.weight = weight?.exactText
        confidence = score.confidence
        children =
            score.children.isEmpty
            ? nil : score.children.map { Breakdown($0.score, weight: $0.weight) }
        margin = Self.margin(of: score)
        switch score.rule {
        case .given: (rule, respondents) = ("given", nil)
        case .answers(let counts): (rule, respondents) = ("answers", counts.respondents)
        case .mean: (rule, respondents) = ("mean", nil)
        case .weighted: (rule, respondents) = ("weighted", nil)
        case .missing: (rule, respondents) = ("missing", nil)
        }
    }

    private static func margin(of score: Score) -> String? {
        guard case .answers(let counts) = score.rule, counts.statements.count == 1 else {
            return nil
        }
        return counts.statements.first.flatMap { ForecastInterval($0)?.margin.text() }
    }
}
