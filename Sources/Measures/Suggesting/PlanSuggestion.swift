import Assessment
import ThaiText

/// A measure that the framework's file suggests, for those weak questions and items of a year that it raises.
struct PlanSuggestion: Sendable {
    let measure: SuggestedMeasure
    /// The weak codes that it raises, the weakest first.
    let codes: [String]
    /// The number of the weakest code's topic.
    let topic: Int
    /// The framework of the year whose result it answers.
    let framework: Framework

    /// What it says as a measure of a plan; nobody answers for it yet.
    var content: MeasureContent {
        MeasureContent(
            topic: topic, name: measure.name, targets: codes, issue: measure.issue,
            steps: measure.steps, period: measure.period, outputs: measure.outputs,
            outcomes: measure.outcomes
        ).held(against: framework)
    }
}

/// What may be done for what is weak, and for which codes nothing is suggested.
struct PlanSuggestions: Sendable {
    /// Each once, those for the weakest codes first; those whose name the plan has already are left out.
    let all: [PlanSuggestion]
    /// The weak codes for which there is none, and no measure of the plan either.
    let without: [String]

    init(_ plan: YearPlan, by library: FrameworkLibrary) {
        let known = Set(plan.measures.map(\.name))
        let aimed = Set(plan.measures.flatMap(\.targets))
        var codes: [String: [String]] = [:]
        var order: [SuggestedMeasure] = []
        var without: [String] = []
        // What the review says that the plan passes by is suggested for as well.
        let codesToRaise =
            plan.weak + plan.passedBy(aimed).filter { !plan.weak.contains($0) }
        for code in codesToRaise where !aimed.contains(code) {
            let found = library.suggestions(for: code, in: plan.framework.year)
                .filter { !known.contains($0.name) }
            if found.isEmpty { without.append(code) }
            for measure in found {
                if codes[measure.key] == nil { order.append(measure) }
                codes[measure.key, default: []].append(code)
            }
        }
        self.without = without
        all = order.compactMap { measure in
            guard let raised = codes[measure.key], let weakest = raised.first,
                let topic = plan.framework.topic(of: weakest)?.number
                    ?? plan.framework.topics.first?.number
            else { return nil }
            return PlanSuggestion(
                measure: measure, codes: raised, topic: topic, framework: plan.framework)
        }
    }
}

extension YearPlan {
    /// The lowest of the topics that have measures, where none aims at it.
    fileprivate func passedBy(_ aims: Set<String>) -> [String] {
        let topics = Set(measures.filter { !$0.targets.isEmpty }.map(\.topic)).sorted()
        return topics.flatMap { ground.passedBy($0, aims: aims, by: framework)?.codes ?? [] }
    }
}
