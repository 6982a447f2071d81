import Glibc

/// How well the rounding of printed figures accounts for what a relation is off by.
///
/// The window of a repaired figure says which values are possible at all. Inside it the parent's rounding
/// lets each value be equally likely, while the roundings of the children mostly cancel: the edges, and the
/// part of the window that only an office with another way of rounding would reach, are unlikely.
struct Roundings {
    /// How likely an office is to round in a way that we do not know.
    private static let otherWays = 0.01

    /// The values that stand at nodes, in hundredths; nil where none or several do.
    typealias Values = (_ node: Int) -> Int?

    fileprivate struct Rule {
        let terms: [FigureNetwork.Term]
        let constant: Micro
        /// What the sum may be off by at most.
        let reach: Double
        /// The greatest rounding of a single term.
        let widest: Double
        /// The standard deviation of all other roundings together.
        let spread: Double
        /// The density where the sum is zero, in the unit of `cost`.
        let top: Double
    }

    /// The relations of a few figures with all other values filled in.
    struct Judgement {
        fileprivate struct Open {
            let rule: Rule
            let sum: Micro
            let figures: [(unit: Int, factor: Int64)]
            /// What the relation costs as printed; 0 where the prints break it.
            let before: Double
        }

        fileprivate var relations: [Open] = []

        /// What repairs cost more than the prints; those that no relation judges, by the middle of their windows.
        func cost(_ repairs: [Hypothesis.Repair]) -> Double {
            var cost = 0.0
            var judged: [Int] = []
            for relation in relations {
                var sum = relation.sum
                var isKnown = true
                for (unit, factor) in relation.figures {
                    guard let value = repairs.first(where: { $0.unit == unit })?.value else {
                        isKnown = false
                        continue
                    }
                    sum += Micro(value) * .hundredth * factor
                }
                guard isKnown else { continue }
                cost += Roundings.cost(relation.rule, off: Double(abs(sum))) - relation.before
                judged += relation.figures.map(\.unit)
            }
            for repair in repairs where !judged.contains(repair.unit) { cost += repair.centre }
            return cost
        }
    }

    private var rules: [Rule?] = []
    private let touching: [[Int]]

    init(_ sheet: FigureSheet) {
        touching = sheet.network.touching
        rules = sheet.network.relations.map { Self.rule($0, sheet) }
    }

    /// The relation as far as it can be judged: every figure of it is printed.
    private static func rule(_ relation: Relation, _ sheet: FigureSheet) -> Rule? {
        guard relation.isHard else { return nil }
        var halves: [Double] = []
        for term in relation.terms {
            guard let unit = sheet.unitsOfNode[term.node].first else { return nil }
            let range = sheet.units[unit].range
            let width = range.map { $0.upperBound - $0.lowerBound } ?? 2 * .halfHundredth
            halves.append(Double(width * abs(term.factor)) / 2)
        }
        let widest = max(halves.max() ?? 0, 1)
        let squares = halves.reduce(0) { $0 + $1 * $1 / 3 } - widest * widest / 3
        let spread = max(squares, 1).squareRoot()
        return Rule(
            terms: relation.terms, constant: relation.constant,
            reach: halves.reduce(Double(relation.slack), +), widest: widest, spread: spread,
            top: 2 * erf(widest / spread / 2.0.squareRoot()))
    }

    /// The relations of some figures, ready to judge many values of these.
    ///
    /// `rest` gives the values beside the figures, `prints` those before any of them was changed.
    func judging(_ figures: [(unit: Int, node: Int)], _ rest: Values, prints: Values) -> Judgement {
        var judgement = Judgement()
        var seen: [Int] = []
        for relation in figures.flatMap({ touching[$0.node] }) where !seen.contains(relation) {
            seen.append(relation)
            guard let rule = rules[relation] else { continue }
            var sum = rule.constant
            var open: [(unit: Int, factor: Int64)] = []
            var isKnown = true
            for term in rule.terms {
                if let figure = figures.first(where: { $0.node == term.node }) {
                    open.append((figure.unit, term.factor))
                } else if let value = rest(term.node) {
                    sum += Micro(value) * .hundredth * term.factor
                } else {
                    isKnown = false
                }
            }
            guard isKnown else { continue }
            let before = off(rule, prints).flatMap {
                $0 <= rule.reach ? Self.cost(rule, off: $0) : nil
            }
            judgement.relations.append(
                Judgement.Open(rule: rule, sum: sum, figures: open, before: before ?? 0))
        }
        return judgement
    }

    /// How far from zero a relation's sum is; nil where a value is missing.
    private func off(_ rule: Rule, _ values: Values) -> Double? {
        var sum = rule.constant
        for term in rule.terms {
            guard let value = values(term.node) else { return nil }
            sum += Micro(value) * .hundredth * term.factor
        }
        return Double(abs(sum))
    }

    /// −ln of the density of what the widest rounding and the spread of the others add up to, against its top.
    fileprivate static func cost(_ rule: Rule, off: Double) -> Double {
        let scale = rule.spread * 2.0.squareRoot()
        let density = erf((off + rule.widest) / scale) - erf((off - rule.widest) / scale)
        return -log((density / rule.top + otherWays) / (1 + otherWays))
    }
}
