/// What is still possible for every figure, in millionths of a point.
struct Intervals: Sendable {
    var low: [Int]
    var high: [Int]

    init(count: Int) {
        low = Array(repeating: 0, count: count)
        high = Array(repeating: 100_000_000, count: count)
    }

    /// Narrows the figures by the relations until nothing moves; false when one has no value left.
    mutating func narrow(by relations: [Relation]) -> Bool {
        var rounds = 0
        var moved = true
        while moved, rounds < 200 {
            moved = false
            rounds += 1
            for relation in relations {
                guard narrow(by: relation, &moved) else { return false }
            }
        }
        return true
    }

    private mutating func narrow(by relation: Relation, _ moved: inout Bool) -> Bool {
        var least = 0
        var most = 0
        for (node, factor) in relation.terms {
            least += factor * (factor > 0 ? low[node] : high[node])
            most += factor * (factor > 0 ? high[node] : low[node])
        }
        guard least <= relation.high, most >= relation.low else { return false }
        for (node, factor) in relation.terms where factor != 0 {
            let ownLeast = factor * (factor > 0 ? low[node] : high[node])
            let ownMost = factor * (factor > 0 ? high[node] : low[node])
            // What the others leave for factor · figure.
            let from = relation.low - (most - ownMost)
            let to = relation.high - (least - ownLeast)
            let bounds =
                factor > 0
                ? (Self.floor(from, factor), Self.ceiling(to, factor))
                : (Self.floor(-to, -factor), Self.ceiling(-from, -factor))
            if bounds.0 > low[node] + 1 { (low[node], moved) = (bounds.0, true) }
            if bounds.1 < high[node] - 1 { (high[node], moved) = (bounds.1, true) }
            guard low[node] <= high[node] else { return false }
        }
        return true
    }

    private static func floor(_ number: Int, _ divisor: Int) -> Int {
        let quotient = number / divisor
        return number % divisor < 0 ? quotient - 1 : quotient
    }

    private static func ceiling(_ number: Int, _ divisor: Int) -> Int {
        let quotient = number / divisor
        return number % divisor > 0 ? quotient + 1 : quotient
    }
}
