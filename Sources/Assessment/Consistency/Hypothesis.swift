import Foundation

/// One way to explain a contradiction: figures that were printed wrongly, with the values they would have.
struct Hypothesis {
    /// One figure and what would stand there.
    struct Repair {
        let unit: Int
        /// The value in hundredths; nil where the window is wide and no slip leads to a single one.
        let value: Int?
        let kind: Slip.Kind
        /// The values the rest allows, in hundredths.
        let window: ClosedRange<Int>
    }

    let repairs: [Repair]
    /// −ln of its weight among the explanations of the same contradiction.
    var cost: Double

    /// The figures it calls wrong.
    var figures: FigureSet { FigureSet(repairs.map(\.unit)) }
}

/// A value that a figure may have had, with the cost of its having become the print.
struct Candidate {
    let value: Int?
    let cost: Double
    let kind: Slip.Kind
}

/// How likely each value of a figure is, from slips, lattice, reachable scores and the window's middle.
struct CandidateValues {
    /// Windows up to this many hundredths are searched value by value.
    private static let narrow = 400

    let sheet: FigureSheet
    let respondents: Respondents
    let reachable: ReachableScores

    /// The values a unit may have inside a window, the cheapest first.
    func candidates(_ unit: Int, in window: ClosedRange<Micro>, onlySlips: Bool) -> [Candidate] {
        let printed = sheet.units[unit]
        let likelihood = SlipLikelihood(print: printed.number, surroundings: printed.surroundings)
        let range = Self.hundredths(window)
        let isItem = isItem(unit)
        let isNarrow = (range.count <= Self.narrow || isItem) && !onlySlips
        var found: [Candidate] = []
        for value in values(of: printed, in: range, all: isNarrow) where value != printed.value {
            let estimate = likelihood(value)
            guard isNarrow || likelihood.isOneSlip(from: value) else { continue }
            found.append(
                Candidate(
                    value: value,
                    cost: cost(unit, value, estimate.probability, window),
                    kind: estimate.kind))
        }
        if !isNarrow, !onlySlips { found.append(anyValue(unit, range, likelihood)) }
        return found.sorted { ($0.cost, $0.value ?? 0) < ($1.cost, $1.value ?? 0) }
    }

    /// The printed values that a window of millionths stands for.
    static func hundredths(_ window: ClosedRange<Micro>) -> ClosedRange<Int> {
        let low = max(0, Int((window.lowerBound + .halfHundredth) / .hundredth))
        let high = min(10_000, Int((window.upperBound + .halfHundredth) / .hundredth))
        return low...max(low, high)
    }

    private func isItem(_ unit: Int) -> Bool {
        if case .item = sheet.network.nodes[sheet.units[unit].node].sort { true } else { false }
    }

    private func values(
        of unit: FigureSheet.Unit, in range: ClosedRange<Int>, all: Bool
    ) -> [Int] {
        if case .item(let allowed) = sheet.network.nodes[unit.node].sort {
            return allowed.filter(range.contains)
        }
        if all { return Array(range) }
        guard let text = unit.number.text else { return [] }
        return SlipInverse(text).values().filter(range.contains)
    }

    private func cost(
        _ unit: Int, _ value: Int, _ probability: Double, _ window: ClosedRange<Micro>
    ) -> Double {
        let printed = sheet.units[unit]
        let half = max(Double(window.upperBound - window.lowerBound) / 2, 1)
        let middle = Double(window.upperBound + window.lowerBound) / 2
        let away = (Double(value) * Double(Micro.hundredth) - middle) / (half / 2.6)
        let centre = isItem(unit) ? 0 : away * away / 2
        let isShare = sheet.network.nodes[printed.node].sort == .share
        let prior = isShare ? 0 : Self.prior(value) - (printed.value.map(Self.prior) ?? 0)
        let repeats = 1.5 * Double(min(3, printed.count - 1))
        return SlipLikelihood.anySlip - log(probability) + centre + prior + repeats
            + oddity(unit, value) - (printed.value.map { oddity(unit, $0) } ?? 0)
    }

    /// Any value of a wide window, when the print tells nothing of it.
    private func anyValue(
        _ unit: Int, _ range: ClosedRange<Int>, _ likelihood: SlipLikelihood
    ) -> Candidate {
        let printed = sheet.units[unit]
        let values = Double(min(range.count, Self.narrow))
        // A value far from the print, so that no slip of a few keystrokes counts.
        let estimate = likelihood.withoutEdits
        let repeats = 1.5 * Double(min(3, printed.count - 1))
        return Candidate(
            value: nil,
            cost: SlipLikelihood.anySlip - log(estimate.probability * values) + repeats,
            kind: estimate.kind)
    }

    /// What it costs that a value is off the lattice of the respondents or cannot be reached.
    private func oddity(_ unit: Int, _ value: Int) -> Double {
        if respondents.explains(unit, at: value) == false { return 4 }
        if case .indicator(let number, nil) = sheet.network.nodes[sheet.units[unit].node].figure,
            reachable.contains(value, indicator: number) == false
        {
            return 2.5
        }
        return 0
    }

    /// Few authorities have low scores.
    private static func prior(_ hundredths: Int) -> Double {
        switch hundredths {
        case 8_500...: 0
        case 7_000..<8_500: 2 / 5
        case 5_000..<7_000: 1.2
        default: 2.5
        }
    }
}
