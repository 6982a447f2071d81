/// Findings that are told together: one alone, or a block of scores with one cause.
public struct FindingGroup: Sendable, Hashable {
    /// At least one; of the same slip and evidence when there are more.
    public private(set) var findings: [Finding]

    /// The findings in their order, those of one block together.
    public static func groups(_ findings: [Finding]) -> [FindingGroup] {
        var groups: [FindingGroup] = []
        for finding in findings {
            let block = groups.firstIndex { group in
                finding.slip.kind == .otherPartBlock
                    && group.findings.first?.slip.kind == finding.slip.kind
                    && group.findings.first?.evidence == finding.evidence
            }
            if let block {
                groups[block].findings.append(finding)
            } else {
                groups.append(FindingGroup(findings: [finding]))
            }
        }
        return groups
    }

    /// What the findings of one explanation have in common.
    public var alternatives: [Alternative] { findings.first?.alternatives ?? [] }

    /// The explanations beside the first that are worth a line, by the figures they change, the likeliest first.
    public var others: [OtherExplanation] {
        guard let first = findings.first, first.confidence != .certain else { return [] }
        let least = first.confidence == .likely ? OtherExplanation.telling : 0
        let blocks = findings.flatMap(\.alternatives).filter { alternative in
            // Other values of the figure itself stand beside it.
            findings.count > 1 || alternative.repairs.map(\.figure) != [first.figure]
        }
        return OtherExplanation.grouped(blocks).filter { $0.permille >= least }
    }

    /// The values that fit a figure equally well when no range of them is given, as an item's scores.
    public var otherValues: [String] {
        guard let first = findings.first, first.window == nil, first.confidence == .possible
        else { return [] }
        return first.alternatives.filter { $0.repairs.map(\.figure) == [first.figure] }
            .flatMap(\.repairs).compactMap(\.expected)
    }
}

/// Alternatives that change the same figures, told in one line.
public struct OtherExplanation: Sendable, Hashable {
    /// From this probability, in thousandths, on an explanation is told beside a likely one.
    static let telling = 10

    /// One figure with the values it would have.
    public struct Change: Sendable, Hashable {
        /// Which figure, in the text form of `Figure`.
        public let figure: String
        /// The print as it stands.
        public let printed: String
        /// The values it would have; none where any other would do.
        public private(set) var values: [String] = []

        init(_ repair: Alternative.Repair) {
            figure = repair.figure
            printed = repair.printed
        }

        mutating func add(_ value: String?) {
            if let value, !values.contains(value) { values.append(value) }
        }
    }

    /// The figures that would be changed.
    public private(set) var changes: [Change]
    /// How probable they are together, in thousandths.
    public private(set) var permille: Int

    /// Alternatives by the figures they change, the likeliest first.
    static func grouped(_ alternatives: [Alternative]) -> [OtherExplanation] {
        var groups: [OtherExplanation] = []
        var places: [Set<String>: Int] = [:]
        for alternative in alternatives {
            let figures = Set(alternative.repairs.map(\.figure))
            let place = places[figures] ?? groups.count
            if place == groups.count {
                places[figures] = place
                groups.append(
                    OtherExplanation(changes: alternative.repairs.map(Change.init), permille: 0))
            }
            groups[place].add(alternative)
        }
        return groups.enumerated().sorted {
            ($1.element.permille, $0.offset) < ($0.element.permille, $1.offset)
        }.map(\.element)
    }

    private mutating func add(_ alternative: Alternative) {
        permille += alternative.permille
        for repair in alternative.repairs {
            guard let place = changes.firstIndex(where: { $0.figure == repair.figure }) else {
                continue
            }
            changes[place].add(repair.expected)
        }
    }
}
