/// Narrows bounds by relations until nothing moves, and says which figures contradict each other.
struct Propagation {
    /// Moves smaller than this many millionths end the propagation.
    private static let least: Micro = 500
    /// A relation is looked at this often on average at most; only slowly shrinking rings need more.
    private static let rounds = 40

    private struct Constraint {
        let terms: Range<Int>
        let constant: Micro
        let slack: Micro
    }

    private let nodes: Int
    private let units: [FigureSheet.Unit]
    private let sorts: [FigureNetwork.Sort]
    private let constraints: [Constraint]
    private let terms: [FigureNetwork.Term]
    private let touching: [[Int]]

    init(_ sheet: FigureSheet) {
        nodes = sheet.network.nodes.count
        units = sheet.units
        sorts = sheet.network.nodes.map(\.sort)
        touching = Self.telling(sheet)
        var terms: [FigureNetwork.Term] = []
        constraints = sheet.network.relations.map { relation in
            let first = terms.count
            terms += relation.terms
            return Constraint(
                terms: first..<terms.count, constant: relation.constant, slack: relation.slack)
        }
        self.terms = terms
    }

    /// The relations of each node without those that can narrow nothing: all but one of their numbers are
    /// neither printed nor part of another relation that can.
    private static func telling(_ sheet: FigureSheet) -> [[Int]] {
        var touching = sheet.network.touching
        var waiting = Array(sheet.network.relations.indices)
        while let index = waiting.popLast() {
            let relation = sheet.network.relations[index]
            guard relation.isHard else { continue }
            let live = relation.terms.filter {
                !sheet.unitsOfNode[$0.node].isEmpty || touching[$0.node].count > 1
            }
            guard live.count <= 1, relation.constant == 0 else { continue }
            for term in relation.terms where touching[term.node].contains(index) {
                touching[term.node].removeAll { $0 == index }
                waiting += touching[term.node]
            }
        }
        return touching
    }

    /// What the prints say together.
    enum Outcome {
        case consistent(Bounds)
        case conflict(FigureSet)
    }

    /// Propagates all prints but the removed ones; `setting` puts values, in hundredths, in their place.
    func outcome(removing: FigureSet, setting: [Int: Int] = [:]) -> Outcome {
        var bounds = Bounds(nodes: nodes)
        var queue = Queue(relations: constraints.count)
        for (index, unit) in units.enumerated() {
            let range: ClosedRange<Micro>
            if !setting.isEmpty, let value = setting[index] {
                range = self.range(of: value, at: unit.node)
            } else if !removing.contains(index), let printed = unit.range {
                range = printed
            } else {
                continue
            }
            bounds.raise(unit.node, to: range.lowerBound, unit: index, relation: -1)
            bounds.lower(unit.node, to: range.upperBound, unit: index, relation: -1)
            if bounds.isEmpty(unit.node) { return .conflict(reasons(emptying: unit.node, bounds)) }
            for relation in touching[unit.node] { queue.add(relation) }
        }
        var left = constraints.count * Self.rounds
        while left > 0, let relation = queue.next() {
            left -= 1
            if let conflict = tighten(relation, &bounds, &queue) { return .conflict(conflict) }
        }
        return .consistent(bounds)
    }

    private func range(of value: Int, at node: Int) -> ClosedRange<Micro> {
        let exact = Micro(value) * .hundredth
        if case .item = sorts[node] { return exact...exact }
        return (exact - .halfHundredth)...(exact + .halfHundredth)
    }

    private func tighten(
        _ relation: Int, _ bounds: inout Bounds, _ queue: inout Queue
    ) -> FigureSet? {
        let constraint = constraints[relation]
        var least = constraint.constant
        var most = constraint.constant
        for index in constraint.terms {
            let (low, high) = Self.range(terms[index], bounds)
            least += low
            most += high
        }
        if least > constraint.slack { return reasons(breaking: relation, .low, bounds) }
        if most < -constraint.slack { return reasons(breaking: relation, .high, bounds) }
        for index in constraint.terms {
            let term = terms[index]
            let (low, high) = Self.range(term, bounds)
            // The others sum to [least - low, most - high]; this term makes the sum zero within the slack.
            let top = constraint.slack - (least - low)
            let bottom = -constraint.slack - (most - high)
            guard narrow(term, bottom, top, relation, &bounds) else { continue }
            if bounds.isEmpty(term.node) { return reasons(emptying: term.node, bounds) }
            for other in touching[term.node] where other != relation { queue.add(other) }
        }
        return nil
    }

    /// Whether a bound moved. Outward: never a bound tighter than the exact quotient.
    private func narrow(
        _ term: FigureNetwork.Term, _ bottom: Micro, _ top: Micro, _ relation: Int,
        _ bounds: inout Bounds
    ) -> Bool {
        let positive = term.factor > 0
        let size = abs(term.factor)
        let low = Self.floor(positive ? bottom : -top, by: size)
        let high = Self.ceiling(positive ? top : -bottom, by: size)
        let node = term.node
        var hasMoved = false
        if low > bounds.low[node] + Self.least || low > bounds.high[node] {
            bounds.raise(node, to: low, unit: -1, relation: relation)
            hasMoved = true
        }
        if high < bounds.high[node] - Self.least || high < bounds.low[node] {
            bounds.lower(node, to: high, unit: -1, relation: relation)
            hasMoved = true
        }
        return hasMoved
    }

    private static func range(_ term: FigureNetwork.Term, _ bounds: Bounds) -> (Micro, Micro) {
        let low = bounds.low[term.node] * term.factor
        let high = bounds.high[term.node] * term.factor
        return term.factor > 0 ? (low, high) : (high, low)
    }

    private static func floor(_ value: Micro, by size: Int64) -> Micro {
        let quotient = value / size
        return value % size < 0 ? quotient - 1 : quotient
    }

    private static func ceiling(_ value: Micro, by size: Int64) -> Micro {
        let quotient = value / size
        return value % size > 0 ? quotient + 1 : quotient
    }
}

extension Propagation {
    /// The printed figures on which both bounds of an emptied node rest.
    private func reasons(emptying node: Int, _ bounds: Bounds) -> FigureSet {
        let end = bounds.moves.count
        return figures(
            behind: [
                bounds.move(of: node, .low, before: end), bounds.move(of: node, .high, before: end),
            ], bounds)
    }

    /// The printed figures that make a relation's least sum too great (or its greatest too small).
    private func reasons(
        breaking relation: Int, _ side: Bounds.Side, _ bounds: Bounds
    ) -> FigureSet {
        figures(
            behind: moves(of: relation, side, except: -1, before: bounds.moves.count, bounds),
            bounds)
    }

    /// The moves that a relation's least (or greatest) sum rested on at a moment.
    private func moves(
        of relation: Int, _ side: Bounds.Side, except node: Int, before moment: Int,
        _ bounds: Bounds
    ) -> [Int] {
        var found: [Int] = []
        for index in constraints[relation].terms where terms[index].node != node {
            let usesLow = (terms[index].factor > 0) == (side == .low)
            let move = bounds.move(
                of: terms[index].node, usesLow ? .low : .high, before: moment)
            if move >= 0 { found.append(move) }
        }
        return found
    }

    /// Walks from moves back to the prints that started them.
    private func figures(behind start: [Int], _ bounds: Bounds) -> FigureSet {
        var found = FigureSet.empty
        var seen = [Bool](repeating: false, count: bounds.moves.count)
        var waiting = start.filter { $0 >= 0 }
        while let index = waiting.popLast() {
            guard !seen[index] else { continue }
            seen[index] = true
            let move = bounds.moves[index]
            guard move.unit < 0 else {
                found.insert(move.unit)
                continue
            }
            let factor =
                constraints[move.relation].terms.first { terms[$0].node == move.node }
                .map { terms[$0].factor } ?? 1
            // The upper bound of a positive term comes from the least the others can be.
            let side: Bounds.Side = (move.side == .high) == (factor > 0) ? .low : .high
            waiting += moves(of: move.relation, side, except: move.node, before: index, bounds)
        }
        return found
    }

    /// Relations that wait to be looked at, each once.
    fileprivate struct Queue {
        private var waiting: [Bool]
        private var relations: [Int] = []
        private var first = 0

        init(relations count: Int) {
            waiting = [Bool](repeating: false, count: count)
            relations.reserveCapacity(count * 2)
        }

        mutating func add(_ relation: Int) {
            guard !waiting[relation] else { return }
            waiting[relation] = true
            relations.append(relation)
        }

        mutating func next() -> Int? {
            guard first < relations.count else { return nil }
            let relation = relations[first]
            first += 1
            waiting[relation] = false
            return relation
        }
    }
}
