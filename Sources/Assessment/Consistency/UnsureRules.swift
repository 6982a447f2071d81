/// The rules of which the framework is unsure, as far as all their figures are printed: evidence in the
/// ranking of explanations, never a reason to call a figure wrong.
struct UnsureRules {
    /// Breaking a rule that the prints follow to the hundredth is a great coincidence.
    private static let breaking = 5.0
    /// Leaving a rule broken only says that the rule is not this year's.
    private static let leaving = 1.5

    private struct Rule {
        let terms: [FigureNetwork.Term]
        let constant: Micro
        /// How far from zero rounding may bring the sum.
        let tolerance: Micro
        let holds: Bool
    }

    private var rules: [Rule] = []
    private var touching: [Int: [Int]] = [:]
    private let printed: [Int: Int]

    init(_ sheet: FigureSheet) {
        var printed: [Int: Int] = [:]
        for (node, units) in sheet.unitsOfNode.enumerated() where units.count == 1 {
            printed[node] = units.first.flatMap { sheet.units[$0].value }
        }
        self.printed = printed
        for relation in sheet.network.relations where !relation.isHard {
            guard relation.terms.allSatisfy({ printed[$0.node] != nil }) else { continue }
            let rounding = relation.terms.reduce(Micro(0)) { sum, term in
                if case .item = sheet.network.nodes[term.node].sort { return sum }
                return sum + abs(term.factor) * .halfHundredth
            }
            let rule = Rule(
                terms: relation.terms, constant: relation.constant,
                tolerance: relation.slack + rounding, holds: false)
            let holds = Self.holds(rule) { printed[$0] }
            for term in relation.terms { touching[term.node, default: []].append(rules.count) }
            rules.append(
                Rule(
                    terms: rule.terms, constant: rule.constant, tolerance: rule.tolerance,
                    holds: holds))
        }
    }

    /// What the rules about some nodes cost when these have other values than printed, in hundredths.
    func cost(_ values: [(node: Int, value: Int)]) -> Double {
        guard !rules.isEmpty else { return 0 }
        var concerned = Set<Int>()
        for (node, _) in values { concerned.formUnion(touching[node] ?? []) }
        return concerned.sorted().reduce(0) { cost, index in
            let after = Self.holds(rules[index]) { node in
                values.first { $0.node == node }?.value ?? printed[node]
            }
            switch (rules[index].holds, after) {
            case (true, false): return cost + Self.breaking
            case (false, true): return cost - Self.leaving
            default: return cost
            }
        }
    }

    private static func holds(_ rule: Rule, _ value: (Int) -> Int?) -> Bool {
        let sum = rule.terms.reduce(rule.constant) { sum, term in
            sum + Micro(value(term.node) ?? 0) * .hundredth * term.factor
        }
        return abs(sum) <= rule.tolerance
    }
}
