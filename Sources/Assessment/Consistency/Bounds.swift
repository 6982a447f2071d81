/// The interval in which every node must lie, with the history of how each bound came to be.
struct Bounds {
    /// Which bound of a node.
    enum Side: Int {
        case low
        case high
    }

    /// A bound that was moved: by a print, or by a relation from the bounds of its other nodes.
    struct Move {
        /// The printed figure; -1 when a relation moved the bound.
        let unit: Int
        /// The relation; -1 when a print did.
        let relation: Int
        let node: Int
        let side: Side
        /// The move of the same bound before this one; -1 for none.
        let before: Int
    }

    private(set) var low: [Micro]
    private(set) var high: [Micro]
    private(set) var moves: [Move] = []
    private var latest: [Int]

    /// Every number between 0 and 100.
    init(nodes: Int) {
        low = [Micro](repeating: 0, count: nodes)
        high = [Micro](repeating: .full, count: nodes)
        latest = [Int](repeating: -1, count: nodes * 2)
        moves.reserveCapacity(nodes * 3)
    }

    func width(_ node: Int) -> Micro { high[node] - low[node] }

    func isEmpty(_ node: Int) -> Bool { low[node] > high[node] }

    /// Whether anything printed bears on a node.
    func isMoved(_ node: Int) -> Bool { latest[node * 2] >= 0 || latest[node * 2 + 1] >= 0 }

    /// The last move of a bound before a moment; -1 for none.
    func move(of node: Int, _ side: Side, before moment: Int) -> Int {
        var index = latest[node * 2 + side.rawValue]
        while index >= moment { index = moves[index].before }
        return index
    }

    mutating func raise(_ node: Int, to value: Micro, unit: Int, relation: Int) {
        guard value > low[node] else { return }
        low[node] = value
        note(node, .low, unit, relation)
    }

    mutating func lower(_ node: Int, to value: Micro, unit: Int, relation: Int) {
        guard value < high[node] else { return }
        high[node] = value
        note(node, .high, unit, relation)
    }

    private mutating func note(_ node: Int, _ side: Side, _ unit: Int, _ relation: Int) {
        let place = node * 2 + side.rawValue
        let move = Move(
            unit: unit, relation: relation, node: node, side: side, before: latest[place])
        latest[place] = moves.count
        moves.append(move)
    }
}
