/// The interval in which every node must lie, with the printed figures each bound rests on.
struct Bounds {
    private(set) var low: [Micro]
    private(set) var high: [Micro]
    private(set) var lowWhy: [FigureSet]
    private(set) var highWhy: [FigureSet]

    /// Every number between 0 and 100.
    init(nodes: Int) {
        low = [Micro](repeating: 0, count: nodes)
        high = [Micro](repeating: .full, count: nodes)
        lowWhy = [FigureSet](repeating: .empty, count: nodes)
        highWhy = lowWhy
    }

    func width(_ node: Int) -> Micro { high[node] - low[node] }

    /// Narrows one node; the conflicting figures when nothing is left.
    mutating func narrow(
        _ node: Int, to range: ClosedRange<Micro>, because why: FigureSet
    ) -> FigureSet? {
        raiseLow(node, to: range.lowerBound, because: why)
        return lowerHigh(node, to: range.upperBound, because: why)
    }

    fileprivate mutating func raiseLow(_ node: Int, to value: Micro, because why: FigureSet) {
        guard value > low[node] else { return }
        low[node] = value
        lowWhy[node] = why
    }

    fileprivate mutating func lowerHigh(
        _ node: Int, to value: Micro, because why: FigureSet
    ) -> FigureSet? {
        if value < high[node] {
            high[node] = value
            highWhy[node] = why
        }
        return low[node] > high[node] ? lowWhy[node].union(highWhy[node]) : nil
    }

    fileprivate func isEmpty(_ node: Int) -> Bool { low[node] > high[node] }

    fileprivate func conflict(at node: Int) -> FigureSet { lowWhy[node].union(highWhy[node]) }
}

/// Narrows bounds by relations until nothing moves.
struct Propagation {
    /// Moves smaller than this many millionths end the propagation.
    private static let least: Micro = 500

    let network: FigureNetwork

    /// The figures that contradict each other, or nil and the bounds at their fixed point.
    func run(_ bounds: inout Bounds, from start: [Int]) -> FigureSet? {
        var waiting = [Bool](repeating: false, count: network.relations.count)
        var queue: [Int] = []
        for relation in start where !waiting[relation] {
            waiting[relation] = true
            queue.append(relation)
        }
        var next = 0
        let limit = network.relations.count * 40
        while next < queue.count, next < limit {
            let index = queue[next]
            next += 1
            waiting[index] = false
            var moved: [Int] = []
            if let conflict = tighten(network.relations[index], &bounds, &moved) {
                return conflict
            }
            for node in moved {
                for other in network.touching[node] where !waiting[other] && other != index {
                    waiting[other] = true
                    queue.append(other)
                }
            }
        }
        return nil
    }

    private func tighten(
        _ relation: Relation, _ bounds: inout Bounds, _ moved: inout [Int]
    ) -> FigureSet? {
        var least = relation.constant
        var most = relation.constant
        for term in relation.terms {
            let (low, high) = Self.range(term, bounds)
            least += low
            most += high
        }
        if least > relation.slack || most < -relation.slack {
            return Self.reasons(relation, bounds, leastSide: least > relation.slack)
        }
        for term in relation.terms {
            let (low, high) = Self.range(term, bounds)
            // The others lie in [least - low, most - high]; this term makes the sum zero within the slack.
            let top = relation.slack - (least - low)
            let bottom = -relation.slack - (most - high)
            if let conflict = apply(term, bottom, top, relation, &bounds, &moved) {
                return conflict
            }
        }
        return nil
    }

    private func apply(
        _ term: FigureNetwork.Term, _ bottom: Micro, _ top: Micro, _ relation: Relation,
        _ bounds: inout Bounds, _ moved: inout [Int]
    ) -> FigureSet? {
        let positive = term.factor > 0
        let size = abs(term.factor)
        // Outward: never a bound tighter than the exact quotient.
        let low = Self.floor(positive ? bottom : -top, by: size)
        let high = Self.ceiling(positive ? top : -bottom, by: size)
        let node = term.node
        var hasMoved = false
        if low > bounds.low[node] + Self.least || (low > bounds.high[node]) {
            let why = Self.reasons(relation, bounds, leastSide: !positive, except: node)
            bounds.raiseLow(node, to: low, because: why)
            hasMoved = true
        }
        if high < bounds.high[node] - Self.least || (high < bounds.low[node]) {
            let why = Self.reasons(relation, bounds, leastSide: positive, except: node)
            if let conflict = bounds.lowerHigh(node, to: high, because: why) { return conflict }
            hasMoved = true
        }
        if bounds.isEmpty(node) { return bounds.conflict(at: node) }
        if hasMoved { moved.append(node) }
        return nil
    }

    private static func range(
        _ term: FigureNetwork.Term, _ bounds: Bounds
    ) -> (Micro, Micro) {
        let low = bounds.low[term.node] * term.factor
        let high = bounds.high[term.node] * term.factor
        return term.factor > 0 ? (low, high) : (high, low)
    }

    /// The figures on which the least (or most) sum of a relation rests.
    private static func reasons(
        _ relation: Relation, _ bounds: Bounds, leastSide: Bool, except: Int? = nil
    ) -> FigureSet {
        var why = FigureSet.empty
        for term in relation.terms where term.node != except {
            let usesLow = (term.factor > 0) == leastSide
            why.formUnion(usesLow ? bounds.lowWhy[term.node] : bounds.highWhy[term.node])
        }
        return why
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
