/// What the parts of figures make: means of printed figures, and of what is itself a mean of printed figures.
struct PartSums {
    private let sheet: FigureSheet
    /// The hard relations that make a node from its parts.
    private var making: [Int: [Relation]] = [:]
    /// What stands at a node, wrong figures repaired; nil where nothing does.
    private let standing: [ClosedRange<Micro>?]

    /// The parts of a sheet without the figures called wrong, `setting` in the place of some, in hundredths.
    init(_ sheet: FigureSheet, removed: FigureSet, setting: [Int: Int]) {
        self.sheet = sheet
        for relation in sheet.network.relations where relation.isHard {
            if let parent = relation.parent { making[parent, default: []].append(relation) }
        }
        standing = sheet.unitsOfNode.map { units in
            for unit in units {
                if let value = setting[unit] {
                    let exact = Micro(value) * .hundredth
                    return (exact - .halfHundredth)...(exact + .halfHundredth)
                }
                if !removed.contains(unit), let range = sheet.units[unit].range { return range }
            }
            return nil
        }
    }

    /// The narrowest range that the parts of a node make; nil where some are missing.
    func made(_ node: Int) -> ClosedRange<Micro>? {
        (making[node] ?? []).compactMap { sum($0, of: node) }
            .min { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound }
    }

    private func sum(_ relation: Relation, of parent: Int) -> ClosedRange<Micro>? {
        var low = relation.constant
        var high = relation.constant
        var whole: Int64 = 1
        for term in relation.terms {
            guard term.node != parent else {
                whole = max(1, -term.factor)
                continue
            }
            // A relation leads from greater wholes to smaller parts, so this comes to an end.
            guard let part = standing[term.node] ?? made(term.node) else { return nil }
            low += part.lowerBound * term.factor
            high += part.upperBound * term.factor
        }
        return low / whole <= high / whole ? (low / whole)...(high / whole) : nil
    }
}
