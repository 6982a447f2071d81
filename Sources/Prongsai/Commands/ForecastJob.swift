import Assessment
import ThaiText

/// One forecast and how it is answered.
struct ForecastJob {
    let forecast: Forecast
    /// Respondents of the surveys; nil when nobody said.
    let respondents: Int?
    let invocation: Invocation

    private var wantsJSON: Bool { invocation.arguments.has(Options.json) }
    private var page: ForecastPage { ForecastPage(forecast: forecast, invocation: invocation) }

    /// What the changes do.
    func change(_ changes: [(figure: Figure, score: Ratio)]) throws -> Outcome {
        let wanted = Dictionary(
            changes.map { ($0.figure, $0.score) }, uniquingKeysWith: { _, last in last })
        let effect = forecast.effect(of: wanted)
        let intervals = wanted.keys.sorted { $0.description < $1.description }
            .compactMap(interval)
        if wantsJSON {
            return try .json(ForecastAnswer(effect, before: forecast.result, intervals: intervals))
        }
        return .text(page.text(effect, intervals: intervals))
    }

    /// What leads to a level.
    func reach(_ level: Level) throws -> Outcome {
        let reach = forecast.reach(level)
        var intervals: [Interval] = []
        if case .raise(let raises, _) = reach {
            intervals = raises.compactMap { interval($0.figure) }
        }
        let exit = exit(of: reach)
        if wantsJSON {
            return try .json(
                ReachAnswer(reach, level: level, before: forecast.result, intervals: intervals),
                exit: exit)
        }
        return .text(page.text(reach, level: level, intervals: intervals), exit: exit)
    }

    private func exit(of reach: ForecastReach) -> Outcome.Exit {
        switch reach {
        case .alreadyThere, .raise: .done
        case .unreachable, .missing: .refused
        }
    }

    /// The 95 % interval of a survey score as it is.
    struct Interval: Encodable {
        let figure: String
        let score: String
        let low: String
        let high: String
    }

    private func interval(_ figure: Figure) -> Interval? {
        guard let respondents, let score = forecast.result.score(of: figure)?.value,
            case .question(let code, _) = figure,
            let question = forecast.framework.question(code),
            forecast.framework.instrument(question.instrument)?.kind == .survey,
            let interval = ForecastInterval(score: score, respondents: respondents)
        else { return nil }
        return Interval(
            figure: figure.description, score: score.text(), low: interval.low.text(),
            high: interval.high.text())
    }
}
