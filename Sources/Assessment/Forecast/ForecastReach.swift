/// The way to a wanted level.
public enum ForecastReach: Sendable, Hashable {
    /// The result has the level, or a better one.
    case alreadyThere
    /// Raising these is enough, and no shorter list is; disclosure items before survey questions.
    case raise([ForecastRaise], after: ForecastEffect)
    /// Not even the highest score of everything known is enough; the level that it gives.
    case unreachable(best: LevelOutcome)
    /// These parts must be known first.
    case missing([Figure])
}

/// One score to raise.
public struct ForecastRaise: Sendable, Hashable {
    /// Which one.
    public let figure: Figure
    /// Its score now.
    public let before: Ratio
    /// The least score that is enough when the others of the list have theirs.
    public let needed: Ratio
}

extension Forecast {
    /// The shortest list of questions and items whose raise reaches a level.
    ///
    /// Of lists of the same length the one with most disclosure items is taken, since documents are
    /// in the authority's hands, then the one that lifts the total most. Survey questions are raised to
    /// at most `surveyCeiling`.
    public func reach(_ level: Level, surveyCeiling: Ratio = Score.full) -> ForecastReach {
        if let index = framework.levels.firstIndex(of: level), let now = result.level.decided,
            let reached = framework.levels.firstIndex(of: now), reached <= index
        {
            return .alreadyThere
        }
        let missing = result.total.children.flatMap(\.score.missing)
        guard missing.isEmpty, result.total.isComplete else {
            return .missing(missing.isEmpty ? result.total.missing : missing)
        }
        let search = ForecastSearch(self, level, surveyCeiling)
        guard let chosen = search.shortest() else {
            return .unreachable(best: effect(of: search.everything).after.level)
        }
        let raises = search.lowered(chosen)
        let changes = Dictionary(
            raises.map { ($0.figure, $0.needed) }, uniquingKeysWith: { first, _ in first })
        return .raise(raises, after: effect(of: changes))
    }
}

/// A score that may be raised.
struct ForecastCandidate {
    let figure: Figure
    let before: Ratio
    /// The scores it can have, rising; nil for any up to `top`.
    let steps: [Ratio]?
    let top: Ratio
    /// How much of a change reaches the instrument.
    let share: Ratio

    /// What raising it to the top gives the instrument.
    var gain: Ratio { share * (top - before) }

    /// The least score it can have that is not below a bound: a step, or the next hundredth.
    func lowest(atLeast bound: Ratio) -> Ratio {
        if let steps { return steps.first { $0 >= bound && $0 > before } ?? top }
        let least = max(bound, before)
        guard let hundredths = least.hundredths, let near = Ratio(hundredths, over: 100),
            let up = Ratio(hundredths + 1, over: 100)
        else { return top }
        return min(top, near >= least ? near : up)
    }

    /// The deepest known scores below one, with the share of a change that reaches it.
    static func below(
        _ score: Score, share: Ratio, _ framework: Framework, ceiling: Ratio
    ) -> [ForecastCandidate] {
        let known = score.children.filter { $0.score.value != nil }
        guard known.isEmpty else {
            return known.flatMap {
                below($0.score, share: share * $0.weight, framework, ceiling: ceiling)
            }
        }
        guard let value = score.value else { return [] }
        var steps: [Ratio]?
        if case .question(let code, _) = score.figure {
            steps = framework.question(code)?.scores?.value.sorted()
        }
        let top = max(value, steps?.last ?? ceiling)
        return [
            ForecastCandidate(
                figure: score.figure, before: value, steps: steps, top: top, share: share)
        ]
    }
}
