import ThaiText

/// Which levels a set of scores allows.
struct LevelRule {
    private struct Level {
        let name: String
        let total: Int
        let every: Int?
    }

    private let levels: [Level]
    private let framework: Framework
    /// Whether the framework is sure enough of its levels to call one wrong.
    let isSure: Bool

    init(_ framework: Framework) {
        self.framework = framework
        levels = framework.levels.compactMap { level in
            guard let total = level.total.value.hundredths else { return nil }
            return Level(
                name: level.name.thai, total: total, every: level.everyInstrument?.value.hundredths)
        }
        let facts: [any Evidenced] =
            framework.levels.map { $0 as any Evidenced } + framework.levels.map(\.total)
            + framework.levels.compactMap(\.everyInstrument)
            + [framework.rule(.level)].compactMap { $0 }
        isSure = WeakestEvidence(facts).confidence > .unsure
    }

    /// The official name of a wording; nil when this year has no such level.
    func name(of wording: String) -> String? { framework.level(named: wording)?.name.thai }

    /// Names of the levels that are possible when the total and the instruments lie in these ranges.
    func possible(
        total: ClosedRange<Int>, instruments: [ClosedRange<Int>]
    ) -> [String] {
        var isReached = false
        var names: [String] = []
        for level in levels where !isReached {
            let every = level.every ?? 0
            if total.upperBound >= level.total, instruments.allSatisfy({ $0.upperBound >= every }) {
                names.append(level.name)
            }
            isReached =
                total.lowerBound >= level.total
                && instruments.allSatisfy { $0.lowerBound >= every }
        }
        return names
    }
}
