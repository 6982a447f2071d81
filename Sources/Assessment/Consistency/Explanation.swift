import Glibc

/// The explanations of one contradiction, the likeliest first, with their probabilities.
struct Explanation {
    /// Explanations dearer than the best by more than this many nats are not listed.
    private static let listed = 7.0

    let conflict: FigureSet
    let hypotheses: [Hypothesis]
    let probabilities: [Double]
    /// The figures that are wrong in the likeliest explanation.
    let figures: FigureSet

    /// Nil when there is no hypothesis.
    init?(_ found: [Hypothesis], conflict: FigureSet) {
        self.conflict = conflict
        let sorted = found.enumerated().sorted {
            ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
        }.map(\.element)
        guard let best = sorted.first else { return nil }
        let kept = sorted.filter { $0.cost <= best.cost + 12 }
        let weights = kept.map { exp(best.cost - $0.cost) }
        let sum = weights.reduce(0, +)
        var byFigures: [FigureSet: Double] = [:]
        var order: [FigureSet] = []
        for (hypothesis, weight) in zip(kept, weights) {
            if byFigures[hypothesis.figures] == nil { order.append(hypothesis.figures) }
            byFigures[hypothesis.figures, default: 0] += weight / sum
        }
        var likeliest = best.figures
        for set in order where (byFigures[set] ?? 0) > (byFigures[likeliest] ?? 0) + 1e-12 {
            likeliest = set
        }
        figures = likeliest
        let list = zip(kept, weights).filter { $0.0.cost <= best.cost + Self.listed }
        hypotheses = list.map(\.0)
        probabilities = list.map { $0.1 / sum }
    }

    /// The likeliest hypothesis about the likeliest figures.
    var best: Hypothesis? { hypotheses.first { $0.figures == figures } }

    /// How probable it is that a figure is wrong.
    func probability(of unit: Int) -> Double {
        zip(hypotheses, probabilities).reduce(0) { sum, pair in
            pair.0.figures.contains(unit) ? sum + pair.1 : sum
        }
    }

    /// How probable it is that a figure should have a value.
    func probability(of unit: Int, value: Int) -> Double {
        zip(hypotheses, probabilities).reduce(0) { sum, pair in
            let has = pair.0.repairs.contains { $0.unit == unit && $0.value == value }
            return has ? sum + pair.1 : sum
        }
    }

    /// How probable the likeliest figures are.
    var sureness: Double {
        zip(hypotheses, probabilities).reduce(0) { sum, pair in
            pair.0.figures == figures ? sum + pair.1 : sum
        }
    }

    /// The likeliest value of a figure, where it is likely enough to be put in its place.
    func sureValue(of unit: Int) -> Int? {
        guard let value = best?.repairs.first(where: { $0.unit == unit })?.value,
            probability(of: unit, value: value) >= 0.95
        else { return nil }
        return value
    }
}

/// All contradictions of a sheet with their explanations, and what is left when they are repaired.
struct JointExplanation {
    /// The most independent contradictions that are explained.
    private static let mostClusters = 12

    private(set) var explanations: [Explanation] = []
    /// Figures that contradict each other without an explanation being found.
    private(set) var unexplained: [FigureSet] = []
    /// The bounds with every wrong figure removed or repaired; nil when the rest still contradicts itself.
    private(set) var bounds: Bounds?
    /// Figures set aside in `bounds`.
    private(set) var removed = FigureSet.empty
    /// Figures that have another value in `bounds`, in hundredths.
    private(set) var setting: [Int: Int] = [:]

    init(_ solver: inout Solver) {
        let clusters = Self.disjointConflicts(&solver)
        explanations = Self.explain(clusters, &solver)
        if clusters.count > 1 {
            refine(&solver)
            dropNeedless(&solver)
        }
        for _ in 0..<Self.mostClusters {
            settle()
            switch solver.outcome(removing: removed, setting: setting) {
            case .consistent(let bounds):
                self.bounds = bounds
                return
            case .conflict(let conflict):
                // A repair that does not fit the others is taken out again before a new cause is sought.
                if usesValues, !setting.isEmpty {
                    usesValues = false
                    continue
                }
                let rest = conflict
                let found = solver.explain(settingAside: removed, setting: [:])
                guard let explanation = Explanation(found, conflict: rest) else {
                    unexplained.append(rest.subtracting(removed))
                    removed.formUnion(rest)
                    forced.formUnion(rest)
                    continue
                }
                explanations.append(explanation)
            }
        }
    }

    /// Figures set aside because nothing explains them.
    private var forced = FigureSet.empty
    /// Whether sure values are put in the place of wrong figures.
    private var usesValues = true

    private mutating func settle() {
        let repaired = Self.repaired(explanations)
        removed = forced.union(repaired.figures)
        setting = usesValues ? repaired.setting : [:]
    }

    private static func disjointConflicts(_ solver: inout Solver) -> [FigureSet] {
        var clusters = solver.sheet.impossible.members.map { FigureSet([$0]) }
        var aside = solver.sheet.impossible
        while clusters.count < mostClusters,
            case .conflict(let conflict) = solver.outcome(removing: aside), !conflict.isEmpty
        {
            clusters.append(conflict)
            aside.formUnion(conflict)
        }
        return clusters
    }

    private static func explain(
        _ clusters: [FigureSet], _ solver: inout Solver
    ) -> [Explanation] {
        clusters.enumerated().compactMap { index, cluster in
            var aside = FigureSet.empty
            for (other, conflict) in clusters.enumerated() where other != index {
                aside.formUnion(conflict)
            }
            return explanation(of: cluster, settingAside: aside, setting: [:], &solver)
        }
    }

    private static func explanation(
        of cluster: FigureSet, settingAside aside: FigureSet, setting: [Int: Int],
        _ solver: inout Solver
    ) -> Explanation? {
        let impossible = solver.sheet.impossible
        let forced = cluster.members.filter { impossible.contains($0) }
        guard forced.isEmpty else {
            let figures = FigureSet(forced)
            guard
                case .consistent(let bounds) = solver.outcome(
                    removing: aside.union(figures), setting: setting)
            else { return nil }
            let found = solver.hypotheses(figures, bounds, aside, setting, onlySlips: false)
            let pairs = solver.maskedPairs(of: figures, [figures], found, aside, setting)
            return Explanation(found + pairs, conflict: cluster)
        }
        let found = solver.explain(
            settingAside: aside.union(impossible), setting: setting)
        return Explanation(found, conflict: cluster)
    }

    /// Leaves out what the others explain as well, the least sure first: a slip that shows in its own mean
    /// also shows in every sum above it.
    private mutating func dropNeedless(_ solver: inout Solver) {
        let impossible = solver.sheet.impossible
        var kept = explanations
        for explanation in explanations.sorted(by: { $0.sureness < $1.sureness }) {
            guard explanation.conflict.isDisjoint(with: impossible) else { continue }
            let others = kept.filter { $0.conflict != explanation.conflict }
            guard !others.isEmpty else { continue }
            let (aside, setting) = Self.repaired(others)
            if case .consistent = solver.outcome(removing: aside, setting: setting) {
                kept = others
            }
        }
        explanations = kept
    }

    /// The figures that explanations call wrong, and the values that surely stand in their place.
    private static func repaired(
        _ explanations: some Sequence<Explanation>
    ) -> (figures: FigureSet, setting: [Int: Int]) {
        var figures = FigureSet.empty
        var setting: [Int: Int] = [:]
        for explanation in explanations {
            figures.formUnion(explanation.figures)
            for unit in explanation.figures.members {
                setting[unit] = explanation.sureValue(of: unit)
            }
        }
        return (figures, setting)
    }

    /// Explains every contradiction again with only the wrong figures of the others set aside.
    private mutating func refine(_ solver: inout Solver) {
        for index in explanations.indices {
            let others = explanations.enumerated().filter { $0.offset != index }.map(\.element)
            let (aside, setting) = Self.repaired(others)
            let cluster = explanations[index].conflict
            if let better = Self.explanation(
                of: cluster, settingAside: aside, setting: setting, &solver)
            {
                explanations[index] = better
            }
        }
    }
}
