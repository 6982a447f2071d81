import ThaiText

/// The figures that follow from the others.
struct Derivation {
    /// A figure follows when at most this many hundredths are left to it.
    private static let narrow = 5

    let sheet: FigureSheet
    let bounds: Bounds
    let levelRule: LevelRule

    /// Unprinted figures and repaired ones, by text form.
    func figures(repaired: [Finding]) -> [String: String] {
        var derived: [String: String] = [:]
        for (index, node) in sheet.network.nodes.enumerated() {
            guard sheet.unitsOfNode[index].isEmpty, isWanted(node.figure),
                bounds.isMoved(index)
            else { continue }
            let range = self.range(index)
            guard range.count <= Self.narrow else { continue }
            derived[node.figure.description] = ScoreText.of(likeliest(index))
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
