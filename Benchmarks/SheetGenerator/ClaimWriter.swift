import Assessment

/// What an office says about its own figures, derived from the figures before it.
struct ClaimWriter {
    let shape: Shape
    let figures: [Figure: Int]
    let printed: Set<Figure>
    private let target = 85_00

    /// Draws which claims are made: lowest indicators and questions, and figures against the target.
    func claims(using random: inout SplitMix64) -> [Claim] {
        var claims: [Claim] = []
        for instrument in shape.instruments {
            let indicators = instrument.indicators.map { Figure.indicator($0.number) }
            let questions = instrument.questions.map { question in
                let named = Figure.question(question.code, part: 1)
                return printed.contains(named) ? named : .question(question.code)
            }
            if random.happens(60) { claims += lowest(of: indicators, naming: random.happens(50)) }
            if random.happens(45) { claims += lowest(of: questions, naming: true) }
        }
        let scores: [Figure] =
            [.total] + shape.instruments.flatMap(\.indicators).map { .indicator($0.number) }
        if random.happens(40), let figure = scores.randomElement(using: &random) {
            claims += againstTarget(figure)
        }
        return claims
    }

    /// The level that follows from total and instruments.
    var level: String? {
        guard let total = figures[.total] else { return nil }
        let lowest = shape.instruments.compactMap { figures[.instrument($0.name)] }.min() ?? 0
        return shape.levels.first { $0.total <= total && ($0.instruments ?? 0) <= lowest }?.name
    }

    private func lowest(of group: [Figure], naming: Bool) -> [Claim] {
        let shown = group.filter(printed.contains)
        let lowest = shown.min { (figures[$0] ?? 0) < (figures[$1] ?? 0) }
        guard let lowest, shown.count > 1 else { return [] }
        return [
            Claim(
                kind: .lowest, figure: lowest.description,
                group: naming ? shown.map(\.description) : [], text: "ต่ำที่สุด")
        ]
    }

    private func againstTarget(_ figure: Figure) -> [Claim] {
        guard let score = figures[figure] else { return [] }
        let reaches = score >= target
        return [
            Claim(
                kind: reaches ? .reachesTarget : .belowTarget, figure: figure.description,
                value: "85", text: reaches ? "ผ่านค่าเป้าหมาย" : "ต่ำกว่าค่าเป้าหมาย")
        ]
    }
}
