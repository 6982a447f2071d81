/// Which printed figures the rest of the sheet confirms.
struct Verification {
    /// A figure counts as confirmed when the rest leaves it at most this much, in millionths.
    private static let narrow: Micro = 1_000_000
    /// The most figures that are confirmed by a propagation of their own.
    private static let most = 80

    let sheet: FigureSheet
    let joint: JointExplanation
    let bounds: Bounds

    /// The confirmed figures in reading order.
    func figures(_ solver: inout Solver) -> [String] {
        guard joint.bounds != nil else { return [] }
        var found: [String] = []
        var asked = 0
        for (index, unit) in sheet.units.enumerated() where !joint.removed.contains(index) {
            guard sheet.unitsOfNode[unit.node].count == 1 else { continue }
            var isConfirmed = isConfirmedDirectly(index)
            if !isConfirmed, asked < Self.most, !sheet.network.touching[unit.node].isEmpty {
                asked += 1
                isConfirmed = isConfirmedByRest(index, &solver)
            }
            if isConfirmed { found.append(unit.print.figure) }
        }
        return found
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

    private func isConfirmedByRest(_ index: Int, _ solver: inout Solver) -> Bool {
        guard
            case .consistent(let rest) = solver.outcome(
                removing: joint.removed.inserting(index), setting: joint.setting)
        else { return false }
        return rest.width(sheet.units[index].node) <= Self.narrow
    }
}
