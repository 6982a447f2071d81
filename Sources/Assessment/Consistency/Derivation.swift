import ThaiText

/// The figures that follow from the others.
struct Derivation {
    /// A figure follows when at most this many hundredths are left to it.
    private static let narrow = 5

    let sheet: FigureSheet
    let bounds: Bounds
    let levelRule: LevelRule
    let parts: PartSums
    /// The values in hundredths that the rest leaves to printed nodes of which no sum of prints tells.
    let rest: [Int: ClosedRange<Int>]

    /// Unprinted figures that follow from any others, printed ones that can be computed from their parts, and
    /// repaired ones, by text form.
    func figures(repaired: [Finding]) -> [String: String] {
        var derived: [String: String] = [:]
        for (index, node) in sheet.network.nodes.enumerated() where isWanted(node.figure) {
            let value = sheet.unitsOfNode[index].isEmpty ? following(index) : computed(index)
            guard let value else { continue }
            // Printed figures keep the name under which they are printed.
            let print = sheet.unitsOfNode[index].first.map { sheet.units[$0].print.figure }
            derived[print ?? node.figure.description] = ScoreText.of(value)
        }
        for finding in repaired where finding.confidence != .possible {
            if let figure = Figure(finding.figure), isWanted(figure) {
                derived[finding.figure] = finding.expected
            }
        }
        if let level = level.first, self.level.count == 1, levelRule.isSure {
            derived["level"] = level
        }
        return derived
    }

    /// The value of an unprinted figure on which everything else agrees.
    private func following(_ node: Int) -> Int? {
        bounds.isMoved(node) && range(node).count <= Self.narrow ? likeliest(node) : nil
    }

    /// The value that the parts of a printed figure make, or else the rest; the print where it agrees.
    private func computed(_ node: Int) -> Int? {
        let prints = sheet.unitsOfNode[node].compactMap { sheet.units[$0].value }
        if let made = parts.made(node) {
            let values = CandidateValues.hundredths(made)
            guard values.count <= Self.narrow else { return nil }
            let middle = (made.lowerBound + made.upperBound) / 2
            return prints.first(where: values.contains)
                ?? CandidateValues.hundredths(middle...middle).lowerBound
        }
        guard let values = rest[node], values.count <= Self.narrow else { return nil }
        return prints.first(where: values.contains)
    }

    /// The levels that the figures allow.
    var level: [String] {
        guard let total = sheet.network.place(of: .total) else { return [] }
        let instruments = sheet.framework.instruments.compactMap {
            sheet.network.place(of: .instrument($0.id))
        }
        return levelRule.possible(total: range(total), instruments: instruments.map(range))
    }

    /// The middle of what is left; at the upper end of the scale full marks, since those are common
    /// there and 99.99 is not.
    private func likeliest(_ node: Int) -> Int {
        let full = 10_000
        guard range(node).upperBound < full else { return full }
        let middle = (bounds.low[node] + bounds.high[node]) / 2
        return CandidateValues.hundredths(middle...middle).lowerBound
    }

    private func range(_ node: Int) -> ClosedRange<Int> {
        CandidateValues.hundredths(bounds.low[node]...bounds.high[node])
    }

    private func isWanted(_ figure: Figure) -> Bool {
        switch figure {
        case .total, .instrument, .indicator, .subIndicator: true
        // A question of two parts is printed by its first; the mean of both is nowhere a score.
        case .question(let code, nil): sheet.network.place(of: .question(code, part: 1)) == nil
        case .question(_, let part): part == 1
        case .level, .distribution, .code: false
        }
    }
}
