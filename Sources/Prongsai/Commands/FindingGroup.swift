import Assessment
import ThaiText

/// Findings that are told together: one alone, or a block of scores with one cause.
struct FindingGroup {
    /// At least one; of the same slip and evidence when there are more.
    private(set) var findings: [Finding]

    /// The findings in their order, those of one block together.
    static func groups(_ findings: [Finding]) -> [FindingGroup] {
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
    var alternatives: [Alternative] { findings.first?.alternatives ?? [] }

    /// The explanations beside the first that are worth a line, by the figures they change, the likeliest first.
    var others: [OtherExplanation] {
        guard let first = findings.first, first.confidence != .certain else { return [] }
        let least = first.confidence == .likely ? OtherExplanation.telling : 0
        let blocks = findings.flatMap(\.alternatives).filter { alternative in
            // Other values of the figure itself stand beside it.
            findings.count > 1 || alternative.repairs.map(\.figure) != [first.figure]
        }
        return OtherExplanation.grouped(blocks).filter { $0.permille >= least }
    }

    /// The values that fit a figure equally well when no range of them is given, as an item's scores.
    var otherValues: [String] {
        guard let first = findings.first, first.window == nil, first.confidence == .possible
        else { return [] }
        return first.alternatives.filter { $0.repairs.map(\.figure) == [first.figure] }
            .flatMap(\.repairs).compactMap(\.expected)
    }
}

/// Alternatives that change the same figures, told in one line.
struct OtherExplanation {
    /// From this probability, in thousandths, on an explanation is told beside a likely one.
    static let telling = 10

    /// One figure with the values it would have.
    struct Change {
        let figure: String
        let printed: String
        private(set) var values: [String] = []

        init(_ repair: Alternative.Repair) {
            figure = repair.figure
            printed = repair.printed
        }

        mutating func add(_ value: String?) {
            if let value, !values.contains(value) { values.append(value) }
        }
    }

    private(set) var changes: [Change]
    private(set) var permille: Int

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

/// Several values of one figure in few words.
enum ValueList {
    /// More pieces than these are cut off.
    private static let most = 4

    /// "86.61–86.70, 91.10": neighbours as a range, the likeliest first.
    static func text(_ values: [String]) -> String {
        var runs: [ClosedRange<Int>] = []
        var odd: [String] = []
        for value in values {
            guard let cents = hundredths(value) else {
                odd.append(value)
                continue
            }
            let beside = runs.indices.filter {
                runs[$0].lowerBound - 1 <= cents && cents <= runs[$0].upperBound + 1
            }
            let low = beside.map { runs[$0].lowerBound }.min() ?? cents
            let high = beside.map { runs[$0].upperBound }.max() ?? cents
            let joined = min(low, cents)...max(high, cents)
            for index in beside.dropFirst().reversed() { runs.remove(at: index) }
            if let first = beside.first { runs[first] = joined } else { runs.append(joined) }
        }
        let pieces =
            runs.map {
                $0.count == 1
                    ? text($0.lowerBound) : "\(text($0.lowerBound))–\(text($0.upperBound))"
            } + odd
        return pieces.prefix(most).joined(separator: ", ") + (pieces.count > most ? " …" : "")
    }

    private static func text(_ cents: Int) -> String {
        "\(cents / 100)." + (cents % 100 < 10 ? "0" : "") + "\(cents % 100)"
    }

    /// A value with two decimals in hundredths; nil for any other text.
    private static func hundredths(_ value: String) -> Int? {
        let halves = value.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count == 2, halves[1].count == 2, halves[0].count <= 3,
            let whole = Int(halves[0]), let rest = Int(halves[1])
        else { return nil }
        return whole * 100 + rest
    }
}
