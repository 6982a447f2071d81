public import Assessment
public import ThaiText

/// The scores of the surveys that are known, and of which year.
public struct KnownSurveys: Sendable, Hashable {
    /// The year of the result they come from.
    public let year: FiscalYear
    /// By the id of the instrument.
    public let scores: [String: Ratio]

    /// Scores of a year's result.
    public init(_ year: FiscalYear, scores: [String: Ratio]) {
        (self.year, self.scores) = (year, scores)
    }
}

/// What an assessor would probably give for what is disclosed now, and what each item would add.
struct ExpectedResult: Sendable {
    /// The year's result by the expected scores of the items and the last known ones of the surveys.
    let result: ScoredResult
    /// Where the surveys' scores come from; nil where none are known, and there is no total.
    let surveys: KnownSurveys?
    /// Whether the year's own result is recorded, so that nothing is left to forecast.
    let isOver: Bool
    private let forecast: Forecast
    private let disclosure: Figure?

    init(_ list: DisclosureYear, _ surveys: KnownSurveys?) {
        var given: [Figure: Ratio] = [:]
        for item in list.items { given[.question(item.question.code)] = item.expected }
        for instrument in list.framework.instruments where instrument.kind == .survey {
            given[.instrument(instrument.id)] = surveys?.scores[instrument.id]
        }
        forecast = Forecast(KnownScores(given: given), framework: list.framework)
        (result, self.surveys) = (forecast.result, surveys)
        isOver = surveys?.year == list.year
        disclosure = list.framework.instruments.first { $0.kind == .disclosure }
            .map { .instrument($0.id) }
    }

    /// The expected score of the disclosure.
    var score: Score? { disclosure.flatMap(result.score(of:)) }

    /// What full marks for an item would add: to the total where it is known, else to the disclosure's score.
    func gain(of item: DisclosedItem) -> Gain? {
        guard !isOver, let best = item.question.scores?.value.max(), best > item.expected else {
            return nil
        }
        let effect = forecast.effect(of: [.question(item.question.code): best])
        let figure: Figure? = result.total.isComplete ? .total : disclosure
        guard let step = effect.steps.first(where: { $0.figure == figure }),
            let points = step.difference
        else { return nil }
        let level = effect.after.level
        return Gain(
            points: points, isOfTotal: figure == .total, level: level == result.level ? nil : level)
    }

    /// What an item would add.
    struct Gain: Sendable {
        /// Points.
        let points: Ratio
        /// Whether of the total; else of the disclosure alone.
        let isOfTotal: Bool
        /// The level that it would reach; nil where it stays the same.
        let level: LevelOutcome?
    }
}
