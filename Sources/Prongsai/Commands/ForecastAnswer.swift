import Assessment
import ThaiText

/// What `forecast --set … --json` writes.
struct ForecastAnswer: Encodable {
    let before: Standing
    let after: Standing
    /// Every score that changes, from the total down.
    let steps: [Step]
    /// Changed figures whose score before is unknown, so that printed scores above them cannot follow.
    let unknownBefore: [String]
    let intervals: [ForecastJob.Interval]?

    /// One score that changes.
    struct Step: Encodable {
        let figure: String
        let before: String?
        let after: String?
        let difference: String?
    }

    init(_ effect: ForecastEffect, before: ScoredResult, intervals: [ForecastJob.Interval]) {
        self.before = Standing(before)
        after = Standing(effect.after)
        steps = effect.steps.map { step in
            Step(
                figure: step.figure.description, before: step.before?.text(),
                after: step.after?.text(), difference: step.difference?.text())
        }
        unknownBefore = effect.unknownBefore.map(\.description)
        self.intervals = intervals.isEmpty ? nil : intervals
    }
}

/// A total with its level.
struct Standing: Encodable {
    let total: String?
    /// The official Thai name; nil while missing scores decide it.
    let level: String?

    init(_ result: ScoredResult) {
        total = result.total.shown
        level = result.level.decided?.name.thai
    }
}

/// What `forecast --reach … --json` writes.
struct ReachAnswer: Encodable {
    let level: String
    /// "alreadyThere", "raise", "unreachable" or "missing".
    let outcome: String
    let before: Standing
    let after: Standing?
    let raise: [Raise]?
    /// The best level that can be reached, when the wanted one cannot.
    let best: String?
    let missing: [String]?
    let intervals: [ForecastJob.Interval]?

    /// One score to raise, and the least that is enough.
    struct Raise: Encodable {
        let figure: String
        let before: String
        let needed: String
    }

    init(
        _ reach: ForecastReach, level: Level, before: ScoredResult,
        intervals: [ForecastJob.Interval]
    ) {
        self.level = level.name.thai
        self.before = Standing(before)
        self.intervals = intervals.isEmpty ? nil : intervals
        switch reach {
        case .alreadyThere:
            (outcome, after, raise, best, missing) = ("alreadyThere", nil, nil, nil, nil)
        case .raise(let raises, let effect):
            let list = raises.map {
                Raise(
                    figure: $0.figure.description, before: $0.before.text(),
                    needed: $0.needed.text())
            }
            (outcome, after, raise, best, missing) = (
                "raise", Standing(effect.after), list, nil, nil
            )
        case .unreachable(let outcome):
            let name = outcome.decided?.name.thai
            (self.outcome, after, raise, best, missing) = ("unreachable", nil, nil, name, nil)
        case .missing(let figures):
            let names = figures.map(\.description)
            (outcome, after, raise, best, missing) = ("missing", nil, nil, nil, names)
        }
    }
}
