import Glibc

/// Finds the figures whose removal makes a sheet consistent, and the values they may have had.
struct Solver {
    /// The most propagations for one sheet; what is not found within them is said to be unsearched.
    static let budget = 1_000
    /// The most figures of one explanation.
    private static let largest = 3
    /// A single slip dearer than this may be two ordinary ones.
    private static let dear = 12.0

    let sheet: FigureSheet
    private var values: CandidateValues
    let statements: Statements
    private let unsureRules: UnsureRules
    private let roundings: Roundings
    private let propagation: Propagation
    private(set) var spent = 0

    init(_ sheet: FigureSheet, values: CandidateValues, statements: Statements) {
        self.sheet = sheet
        self.values = values
        self.statements = statements
        unsureRules = UnsureRules(sheet)
        roundings = Roundings(sheet)
        propagation = Propagation(sheet)
    }

    var isExhausted: Bool { spent >= Self.budget }

    /// Propagates all prints but the removed ones; `setting` puts values, in hundredths, in their place.
    mutating func outcome(
        removing: FigureSet, setting: [Int: Int] = [:]
    ) -> Propagation.Outcome {
        spent += 1
        return propagation.outcome(removing: removing, setting: setting)
    }

    /// Every explanation found for what remains contradictory when `base` is set aside; none when nothing is.
    mutating func explain(settingAside base: FigureSet, setting: [Int: Int]) -> [Hypothesis] {
        guard case .conflict(let first) = outcome(removing: base, setting: setting) else {
            return []
        }
        var found: [Hypothesis] = []
        var diagnoses: [FigureSet] = []
        var seen = Set<FigureSet>()
        var frontier = [(set: FigureSet.empty, conflict: first)]
        for size in 1...Self.largest {
            let best = found.map(\.cost).min() ?? .infinity
            guard size == 1 || Double(size) * 7 < best + 5 else { break }
            var next: [(set: FigureSet, conflict: FigureSet)] = []
            for (set, conflict) in frontier {
                for figure in conflict.members
                where !base.contains(figure) && setting[figure] == nil {
                    let wider = set.inserting(figure)
                    guard !isExhausted, seen.insert(wider).inserted,
                        !diagnoses.contains(where: { wider.isSuperset(of: $0) })
                    else { continue }
                    switch outcome(removing: base.union(wider), setting: setting) {
                    case .conflict(let rest): next.append((wider, rest))
                    case .consistent(let bounds):
                        diagnoses.append(wider)
                        found += hypotheses(wider, bounds, base, setting, onlySlips: false)
                    }
                }
            }
            frontier = next
        }
        found += maskedPairs(of: first, diagnoses, found, base, setting)
        return BlockHypotheses(first).adding(to: found, base, setting, &self)
    }

    /// The hypotheses of one diagnosis, its figures repaired one after the other.
    mutating func hypotheses(
        _ figures: FigureSet, _ bounds: Bounds, _ base: FigureSet, _ setting: [Int: Int],
        onlySlips: Bool
    ) -> [Hypothesis] {
        let limits = figures.count == 1 ? [10_000] : figures.count == 2 ? [24, 6] : [8, 4, 2]
        var found: [Hypothesis] = []
        extend(
            Partial(setting: setting), figures.members, bounds, base.union(figures), limits,
            onlySlips, &found)
        judge(&found, figures, base, setting)
        return found
    }

    /// A hypothesis while its figures are being repaired.
    private struct Partial {
        var repairs: [Hypothesis.Repair] = []
        var cost = 0.0
        var slipCost = 0.0
        var setting: [Int: Int]

        /// The same with one figure more repaired.
        func repairing(
            _ unit: Int, by candidate: Candidate, in window: ClosedRange<Micro>
        ) -> Partial {
            var next = self
            next.repairs.append(
                Hypothesis.Repair(
                    unit: unit, value: candidate.value, kind: candidate.kind,
                    window: CandidateValues.hundredths(window), centre: candidate.centre))
            next.cost += candidate.cost
            next.slipCost += candidate.slipCost
            if let value = candidate.value { next.setting[unit] = value }
            return next
        }
    }

    private mutating func extend(
        _ partial: Partial, _ figures: [Int], _ bounds: Bounds, _ removed: FigureSet,
        _ limits: [Int], _ onlySlips: Bool, _ found: inout [Hypothesis]
    ) {
        guard
            let unit = figures.min(by: {
                bounds.width(sheet.units[$0].node) < bounds.width(sheet.units[$1].node)
            })
        else {
            found.append(
                Hypothesis(
                    repairs: partial.repairs, cost: partial.cost, slipCost: partial.slipCost))
            return
        }
        let rest = figures.filter { $0 != unit }
        let node = sheet.units[unit].node
        let window = bounds.low[node]...bounds.high[node]
        let candidates = values.candidates(unit, in: window, onlySlips: onlySlips)
        for candidate in candidates.prefix(limits.first ?? 1) {
            let next = partial.repairing(unit, by: candidate, in: window)
            if rest.isEmpty {
                extend(next, [], bounds, removed, [], onlySlips, &found)
            } else if !isExhausted,
                case .consistent(let narrowed) = outcome(removing: removed, setting: next.setting)
            {
                extend(next, rest, narrowed, removed, Array(limits.dropFirst()), onlySlips, &found)
            }
        }
    }

    /// Adds what everything but the slips themselves says: statements, unsure rules, roundings.
    private func judge(
        _ found: inout [Hypothesis], _ figures: FigureSet, _ base: FigureSet, _ setting: [Int: Int]
    ) {
        let removed = base.union(figures)
        let judgement = roundings.judging(
            figures.members.map { (unit: $0, node: sheet.units[$0].node) },
            { standing($0, removed, setting) }, prints: { standing($0, base, setting) })
        for index in found.indices {
            let changed = found[index].repairs.compactMap { repair in
                repair.value.map { (node: sheet.units[repair.unit].node, value: $0) }
            }
            found[index].cost +=
                statements.cost(changed) + unsureRules.cost(changed)
                + judgement.cost(found[index].repairs)
        }
    }

    /// The value that stands at a node, in hundredths; nil when none does.
    private func standing(_ node: Int, _ removed: FigureSet, _ setting: [Int: Int]) -> Int? {
        for unit in sheet.unitsOfNode[node] {
            if let value = setting[unit] { return value }
            if !removed.contains(unit), let value = sheet.units[unit].value { return value }
        }
        return nil
    }

    /// Pairs around a figure when it alone would be a dear explanation: two slips in one mean look like one
    /// odd one.
    mutating func maskedPairs(
        of conflict: FigureSet, _ diagnoses: [FigureSet], _ found: [Hypothesis],
        _ base: FigureSet, _ setting: [Int: Int]
    ) -> [Hypothesis] {
        guard let best = found.min(by: { $0.cost < $1.cost }), best.repairs.count == 1,
            best.slipCost > Self.dear
        else { return [] }
        var pairs: [Hypothesis] = []
        var tried = Set<FigureSet>()
        for diagnosis in diagnoses where diagnosis.count == 1 {
            let around = conflict.union(surroundings(of: diagnosis))
            for other in around.members
            where !diagnosis.contains(other) && !base.contains(other) && setting[other] == nil {
                let pair = diagnosis.inserting(other)
                guard !isExhausted, tried.insert(pair).inserted,
                    case .consistent(let bounds) = outcome(
                        removing: base.union(pair), setting: setting)
                else { continue }
                pairs += hypotheses(pair, bounds, base, setting, onlySlips: true)
            }
        }
        return pairs
    }

    /// The prints that share a relation with a figure, directly or through one unprinted number.
    private func surroundings(of figures: FigureSet) -> FigureSet {
        let network = sheet.network
        var found = FigureSet.empty
        var nodes = figures.members.map { sheet.units[$0].node }
        for _ in 0..<2 {
            var unprinted: [Int] = []
            for relation in nodes.flatMap({ network.touching[$0] }) {
                for term in network.relations[relation].terms {
                    let units = sheet.unitsOfNode[term.node]
                    for unit in units { found.insert(unit) }
                    if units.isEmpty { unprinted.append(term.node) }
                }
            }
            nodes = unprinted
        }
        return found
    }
}
