/// Total and level of a result as the office has them: what was announced, else what follows from the rest.
public struct Announced: Sendable, Hashable {
    /// The total as it was announced, digit by digit, else the computed one where it is whole; nil without either.
    public let total: String?
    /// The level that was announced, else that of the total; nil where neither is known.
    public let level: Level?
    /// What contradicts its own parts.
    public let contradictions: [Contradiction]
    /// What the parts come to where that is another total than the announced one; nil where both agree.
    public let otherTotal: String?

    /// What was announced on a sheet of which a framework makes a result.
    public init(_ sheet: ResultSheet, _ result: ScoredResult, by framework: Framework) {
        let prints = Dictionary(sheet.prints.map { ($0.figure, $0.printed) }) { first, _ in first }
        let known = KnownScores(sheet)
        let printed = known.given[.total] == nil ? nil : prints[Figure.total.description]
        let computed = result.total.isComplete ? result.total.shown : nil
        total = printed ?? computed
        contradictions = Contradiction.all(on: sheet, by: framework)
        let announced = prints[Figure.level.description].flatMap { framework.level(named: $0) }
        level = announced ?? Self.level(known, result, framework)
        let parts = contradictions.first { $0.figure == .total }?.computed
        otherTotal = parts ?? Self.other(than: known.given[.total], result)
    }

    /// The total for drawing and comparing.
    public var value: Ratio? { total.flatMap { Ratio($0) } }

    /// Where a rule is not sure enough to contradict, both totals may still differ.
    private static func other(than given: Ratio?, _ result: ScoredResult) -> String? {
        guard let given, result.total.isComplete, let computed = result.total.value,
            let rounding = Ratio(1, over: 100), (given - computed).magnitude > rounding
        else { return nil }
        return result.total.shown
    }

    private static func level(
        _ known: KnownScores, _ result: ScoredResult, _ framework: Framework
    ) -> Level? {
        guard let total = known.given[.total], result.total.isComplete,
            result.instruments.allSatisfy(\.isComplete)
        else { return result.level.decided }
        let instruments = result.instruments.compactMap { known.given[$0.figure] ?? $0.value }
        return LevelOutcome.level(total, instruments: instruments, in: framework.levels)
    }
}
