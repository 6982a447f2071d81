import Glibc

/// The values from which one slip of a few keystrokes leads to a print, with their probabilities.
struct SlipOrigins {
    /// One number off an item's scale among all that are typed there: a hundred of them, and ten times as often
    /// the other number is one of the scale's.
    private static let otherScores = 1_000
    /// A figure of at most so many values is an item's.
    private static let fewScores = 100
    /// The values in hundredths, ascending.
    let values: [Int]
    private let estimates: [SlipLikelihood.Estimate]
    /// What holds for every other value.
    let anything: SlipLikelihood.Estimate

    /// The origins of a unit's print; `choices` is how many values its figure may have.
    init(_ unit: FigureSheet.Unit, choices: Int) {
        let isItem = choices <= Self.fewScores
        let offScale: Int? = isItem ? Self.otherScores : nil
        let likelihood = SlipLikelihood(
            print: unit.number, surroundings: unit.surroundings,
            choices: unit.range == nil ? offScale : choices)
        anything = likelihood.withoutEdits
        var values: [Int] = []
        var estimates: [SlipLikelihood.Estimate] = []
        for value in unit.number.text.map({ SlipInverse($0).values() }) ?? [] {
            guard let estimate = likelihood(value) else { continue }
            values.append(value)
            estimates.append(estimate)
        }
        self.values = values
        self.estimates = estimates
    }

    /// The probability of a value from which a slip leads; nil for any other.
    func origin(_ value: Int) -> SlipLikelihood.Estimate? {
        var low = 0
        var high = values.count
        while low < high {
            let middle = (low + high) / 2
            if values[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < values.count && values[low] == value ? estimates[low] : nil
    }
}

/// How likely each value of a figure is, from slips, lattice, reachable scores and the window's middle.
struct CandidateValues {
    /// Windows up to this many hundredths are searched value by value.
    private static let narrow = 400

    let sheet: FigureSheet
    let respondents: Respondents
    let reachable: ReachableScores

    /// What one slip leads from, by unit, once asked for.
    private var origins: [SlipOrigins?]

    init(sheet: FigureSheet, respondents: Respondents, reachable: ReachableScores) {
        self.sheet = sheet
        self.respondents = respondents
        self.reachable = reachable
        origins = [SlipOrigins?](repeating: nil, count: sheet.units.count)
    }

    /// The values a unit may have inside a window, the cheapest first.
    mutating func candidates(
        _ unit: Int, in window: ClosedRange<Micro>, onlySlips: Bool
    ) -> [Candidate] {
        let printed = sheet.units[unit]
        let origins = self.origins(of: unit)
        let range = Self.hundredths(window)
        let isItem = isItem(unit)
        let isNarrow = isItem || (range.count <= Self.narrow && !onlySlips)
        var found: [Candidate] = []
        for value in values(origins, unit, in: range, all: isNarrow) where value != printed.value {
            let origin = origins.origin(value)
            guard isNarrow || origin != nil else { continue }
            let estimate = origin ?? origins.anything
            found.append(
                Candidate(
                    value: value,
                    cost: cost(unit, value, estimate.probability),
                    centre: centre(unit, value, window),
                    slipCost: SlipLikelihood.anySlip - log(estimate.probability),
                    kind: estimate.kind))
        }
        if !isNarrow, !onlySlips { found.append(anyValue(unit, range, origins.anything)) }
        return found.sorted {
            ($0.cost + $0.centre, $0.value ?? 0) < ($1.cost + $1.centre, $1.value ?? 0)
        }
    }

    /// The printed values that a window of millionths stands for.
    static func hundredths(_ window: ClosedRange<Micro>) -> ClosedRange<Int> {
        let low = max(0, Int((window.lowerBound + .halfHundredth) / .hundredth))
        let high = min(10_000, Int((window.upperBound + .halfHundredth) / .hundredth))
        return low...max(low, high)
    }

    private func choices(_ unit: Int) -> Int {
        if case .item(let allowed) = sheet.network.nodes[sheet.units[unit].node].sort {
            return max(1, allowed.count)
        }
        return SlipLikelihood.scores
    }

    private func isItem(_ unit: Int) -> Bool {
        if case .item = sheet.network.nodes[sheet.units[unit].node].sort { true } else { false }
    }

    private mutating func origins(of unit: Int) -> SlipOrigins {
        if let known = origins[unit] { return known }
        let made = SlipOrigins(sheet.units[unit], choices: choices(unit))
        origins[unit] = made
        return made
    }

    private func values(
        _ origins: SlipOrigins, _ unit: Int, in range: ClosedRange<Int>, all: Bool
    ) -> [Int] {
        if case .item(let allowed) = sheet.network.nodes[sheet.units[unit].node].sort {
            return allowed.filter(range.contains)
        }
        return all ? Array(range) : origins.values.filter(range.contains)
    }

    private func cost(_ unit: Int, _ value: Int, _ probability: Double) -> Double {
        let printed = sheet.units[unit]
        let isShare = sheet.network.nodes[printed.node].sort == .share
        let prior =
            isShare || isItem(unit) ? 0 : Self.prior(value) - (printed.value.map(Self.prior) ?? 0)
        let repeats = 1.5 * Double(min(3, printed.count - 1))
        return SlipLikelihood.anySlip - log(probability) + prior + repeats
            + oddity(unit, value) - (printed.value.map { oddity(unit, $0) } ?? 0)
    }

    /// What it costs a value to lie away from the middle of its window.
    private func centre(_ unit: Int, _ value: Int, _ window: ClosedRange<Micro>) -> Double {
        let width = window.upperBound - window.lowerBound
        guard !isItem(unit), width <= Micro(Self.narrow) * .hundredth else { return 0 }
        let half = max(Double(width) / 2, 1)
        let middle = Double(window.upperBound + window.lowerBound) / 2
        let away = (Double(value) * Double(Micro.hundredth) - middle) / (half / 2.6)
        return away * away / 2
    }

    /// Any value of a wide window, when the print tells nothing of it.
    private func anyValue(
        _ unit: Int, _ range: ClosedRange<Int>, _ estimate: SlipLikelihood.Estimate
    ) -> Candidate {
        let printed = sheet.units[unit]
        let values = Double(min(range.count, Self.narrow))
        let repeats = 1.5 * Double(min(3, printed.count - 1))
        let slipCost = SlipLikelihood.anySlip - log(estimate.probability * values)
        return Candidate(
            value: nil, cost: slipCost + repeats, centre: 0, slipCost: slipCost, kind: estimate.kind
        )
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
