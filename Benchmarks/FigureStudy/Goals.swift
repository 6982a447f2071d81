import SheetGenerator

/// The figures that the check must reach.
struct Goals {
    let mix: SlipMix

    /// What is missed, in sentences; empty when every goal is reached.
    func missed(in results: [FormResults]) -> [String] {
        results.flatMap { result in
            (clean(result) + single(result) + pairs(result) + time(result)).map {
                "\(result.form): \($0)"
            }
        } + certain(results)
    }

    private func clean(_ result: FormResults) -> [String] {
        Computing.allCases.compactMap { computing in
            let alarms = result.clean[computing]?[.alarm] ?? 0
            return alarms == 0 ? nil : "\(alarms) alarms on clean sheets, \(computing.rawValue)"
        }
    }

    private func single(_ result: FormResults) -> [String] {
        guard mix != .arbitrary else { return [] }
        let tally = result.one
        return [
            short(tally, .uniqueFigureLocated, of: .uniqueFigure, goal: 99),
            short(tally, .uniqueValueExact, of: .uniqueValue, goal: 98),
            short(tally, .figureListed, of: .undetermined, goal: 99),
            short(tally, .valueListed, of: .undetermined, goal: 95),
            short(tally, .located, of: .seen, goal: located(result.form)),
            short(tally, .certain, of: .seen, goal: certainShare(result.form)),
        ].compactMap { $0 }
    }

    private func pairs(_ result: FormResults) -> [String] {
        guard mix != .arbitrary else { return [] }
        return [
            short(result.two, .pairLocated, of: .pairDetermined, goal: 97),
            short(result.two, .pairExact, of: .pairValueDetermined, goal: 95),
            short(result.two, .pairListed, of: .pairUndetermined, goal: 98),
        ].compactMap { $0 }
    }

    private func time(_ result: FormResults) -> [String] {
        let slowest = ([result.one, result.two] + result.clean.values).map { $0.time(percent: 99) }
        let most = slowest.max() ?? 0
        return most <= 50 ? [] : ["99th percentile of time is \(most) ms, goal 50"]
    }

    private func certain(_ results: [FormResults]) -> [String] {
        let certain = results.reduce(0) { $0 + $1.one[.certain] }
        let wrong = results.reduce(0) { $0 + $1.one[.certainWrong] }
        let goal = mix == .arbitrary ? 0.04 : 0.001
        guard Double(wrong) > goal * Double(certain) else { return [] }
        return ["\(wrong) of \(certain) certain findings are wrong, goal \(goal * 100) %"]
    }

    /// The least share located of all seen; only the forms of the study have one.
    private func located(_ form: SheetForm) -> Double {
        switch (form.year, form.extent) {
        case (2565, _), (2568, .head), (2568, .headInParts): 80
        case (2568, .everything): 97
        case (2568, _): 93
        default: 0
        }
    }

    private func certainShare(_ form: SheetForm) -> Double {
        switch (form.year, form.extent) {
        case (2565, _), (2568, .head), (2568, .headInParts): 30
        case (2568, _): 50
        default: 0
        }
    }

    private func short(_ tally: Tally, _ mark: Mark, of whole: Mark, goal: Double) -> String? {
        guard let share = tally.share(mark, of: whole), share < goal else { return nil }
        let tenths = Int((share * 10).rounded(.down))
        return "\(mark.rawValue) \(tenths / 10).\(tenths % 10) % of \(tally[whole]) "
            + "\(whole.rawValue), goal \(Int(goal)) %"
    }
}
