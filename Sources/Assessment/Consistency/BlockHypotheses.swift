import Glibc

/// The explanation that all printed questions of an indicator carry the values of the survey's other part.
///
/// It is one slip, whatever the number of figures; every rival has to pay for the coincidence that figures
/// it calls right are exactly the other part's values.
struct BlockHypotheses {
    /// −ln of the share of block slips among slips.
    private static let cost = SlipLikelihood.anySlip + 3.2
    /// The other part's values must be known this well, in millionths.
    private static let widest: Micro = 1_000_000

    let conflict: FigureSet

    init(_ conflict: FigureSet) { self.conflict = conflict }

    /// The hypotheses with those of blocks, rivals made dearer.
    func adding(
        to found: [Hypothesis], _ base: FigureSet, _ setting: [Int: Int], _ solver: inout Solver
    ) -> [Hypothesis] {
        var result = found
        var blocks: [Hypothesis] = []
        for block in candidates(solver.sheet) {
            let units = FigureSet(block.map(\.unit))
            guard !units.isDisjoint(with: conflict), units.isDisjoint(with: base),
                case .consistent(let bounds) = solver.outcome(
                    removing: base.union(units), setting: setting),
                block.allSatisfy({ isOtherPart($0, bounds, solver.sheet) })
            else { continue }
            blocks.append(
                Hypothesis(
                    repairs: repairs(block, bounds, solver.sheet), cost: Self.cost,
                    slipCost: Self.cost))
        }
        for block in blocks {
            for index in result.indices {
                let named = result[index].figures
                for repair in block.repairs where !named.contains(repair.unit) {
                    let isFull = solver.sheet.units[repair.unit].value == 10_000
                    result[index].cost += isFull ? 2.3 : 5
                }
            }
        }
        return result + blocks
    }

    private typealias Member = (unit: Int, other: Int)

    private func candidates(_ sheet: FigureSheet) -> [[Member]] {
        var blocks: [[Member]] = []
        for instrument in sheet.framework.instruments where instrument.parts.value == 2 {
            for indicator in sheet.framework.indicators(of: instrument.id) {
                for part in 1...2 {
                    let block = (indicator.questions?.value ?? []).compactMap {
                        member($0, part, sheet)
                    }
                    if block.count >= 2 { blocks.append(block) }
                }
            }
        }
        return blocks
    }

    private func member(_ code: String, _ part: Int, _ sheet: FigureSheet) -> Member? {
        guard let node = sheet.network.place(of: .question(code, part: part)),
            let other = sheet.network.place(of: .question(code, part: 3 - part)),
            sheet.unitsOfNode[node].count == 1, let unit = sheet.unitsOfNode[node].first
        else { return nil }
        return (unit, other)
    }

    private func isOtherPart(_ member: Member, _ bounds: Bounds, _ sheet: FigureSheet) -> Bool {
        guard let range = sheet.units[member.unit].range,
            bounds.width(member.other) <= Self.widest
        else { return false }
        return range.overlaps(bounds.low[member.other]...bounds.high[member.other])
    }

    private func repairs(
        _ block: [Member], _ bounds: Bounds, _ sheet: FigureSheet
    ) -> [Hypothesis.Repair] {
        block.map { member in
            let node = sheet.units[member.unit].node
            let window = CandidateValues.hundredths(bounds.low[node]...bounds.high[node])
            return Hypothesis.Repair(
                unit: member.unit, value: nil, kind: .otherPartBlock, window: window)
        }
    }
}
