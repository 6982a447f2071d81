/// Which printed figures the rest of the sheet confirms.
struct Verification {
    /// A figure counts as confirmed when the rest leaves it at most this much, in millionths.
    private static let narrow: Micro = 1_000_000
    /// The most figures that are confirmed by a propagation of their own.
    private static let most = 80

    let sheet: FigureSheet
    let joint: JointExplanation
    let bounds: Bounds

    /// The confirmed figures in reading order, and the values in hundredths that the rest leaves to nodes of
    /// which no single relation between prints tells.
    struct Confirmed {
        var figures: [String] = []
        var rest: [Int: ClosedRange<Int>] = [:]
    }

    /// What the rest of the sheet says about every print that stands.
    func confirmed(_ solver: inout Solver) -> Confirmed {
        guard joint.bounds != nil else { return Confirmed() }
        var found = Confirmed()
        var asked = 0
        for (index, unit) in sheet.units.enumerated() where !joint.removed.contains(index) {
            guard sheet.unitsOfNode[unit.node].count == 1 else { continue }
            var isConfirmed = isConfirmedDirectly(index)
            let isOpen = !isConfirmed || isHead(unit.node)
            if isOpen, asked < Self.most, !sheet.network.touching[unit.node].isEmpty {
                asked += 1
                let rest = rest(index, &solver)
                let isNarrow = rest.map { $0.upperBound - $0.lowerBound <= Self.narrow } ?? false
                isConfirmed = isConfirmed || isNarrow
                if isNarrow { found.rest[unit.node] = rest.map(CandidateValues.hundredths) }
            }
            if isConfirmed { found.figures.append(unit.print.figure) }
        }
        return found
    }

    /// Whether a node is a score of which everyone wants to know what the rest makes of it.
    private func isHead(_ node: Int) -> Bool {
        switch sheet.network.nodes[node].figure {
        case .total, .instrument, .indicator: true
        default: false
        }
    }

    /// Whether one relation between prints alone confirms it.
    private func isConfirmedDirectly(_ index: Int) -> Bool {
        let node = sheet.units[index].node
        return sheet.network.touching[node].contains { relation in
            let terms = sheet.network.relations[relation].terms
            var width: Micro = 0
            for term in terms where term.node != node {
                guard let unit = sheet.unitsOfNode[term.node].first, !joint.removed.contains(unit),
                    let range = sheet.units[unit].range
                else { return false }
                width += (range.upperBound - range.lowerBound) * abs(term.factor)
            }
            let own = terms.first { $0.node == node }.map { abs($0.factor) } ?? 1
            return width / max(1, own) <= Self.narrow
        }
    }

    /// What is left to a print's figure without it; nil where the rest contradicts itself.
    private func rest(_ index: Int, _ solver: inout Solver) -> ClosedRange<Micro>? {
        guard
            case .consistent(let rest) = solver.outcome(
                removing: joint.removed.inserting(index), setting: joint.setting)
        else { return nil }
        let node = sheet.units[index].node
        return rest.low[node]...max(rest.low[node], rest.high[node])
    }
}
