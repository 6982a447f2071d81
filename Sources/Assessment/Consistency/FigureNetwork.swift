/// Scores as whole numbers of a millionth of a point, so that no rounding of our own hides or makes a mismatch.
typealias Micro = Int64

extension Micro {
    /// One hundredth of a point, the last printed digit.
    static let hundredth: Micro = 10_000
    /// What rounding to two decimals may take away or add.
    static let halfHundredth: Micro = 5_000
    /// One hundred points.
    static let full: Micro = 100_000_000
}

/// Every number of a framework, printed or not, and the linear relations between them.
struct FigureNetwork {
    /// What sort of number stands at a node.
    enum Sort: Hashable {
        /// A score of 0 to 100 with two decimals.
        case score
        /// An item's score: one of these values, in hundredths.
        case item([Int])
        /// A share of answers in per cent.
        case share
    }

    /// One number, printed or not.
    struct Node {
        let figure: Figure
        let sort: Sort
    }

    /// A factor of a node in a relation.
    struct Term: Hashable {
        let node: Int
        let factor: Int64
    }

    var nodes: [Node] = []
    private(set) var relations: [Relation] = []
    /// Indices of the hard relations that a node stands in.
    private(set) var touching: [[Int]] = []
    private var places: [Figure: Int] = [:]

    /// The node of a figure, made when there is none.
    mutating func node(_ figure: Figure, _ sort: Sort = .score) -> Int {
        if let place = places[figure] { return place }
        nodes.append(Node(figure: figure, sort: sort))
        touching.append([])
        places[figure] = nodes.count - 1
        return nodes.count - 1
    }

    /// The node of a figure, if the framework knows it.
    func place(of figure: Figure) -> Int? { places[figure] }

    mutating func add(_ relation: Relation) {
        relations.append(relation)
        guard relation.isHard else { return }
        for term in relation.terms { touching[term.node].append(relations.count - 1) }
    }
}

/// A sum of factors times nodes that is zero within the rounding of its steps.
struct Relation {
    /// What a relation is, for the evidence.
    enum Kind: Hashable {
        /// The parent is the mean of the children.
        case mean
        /// The parent is the mean of the parts of a survey.
        case parts
        /// The total is the weighted sum of the instruments.
        case weights
        /// The shares of the answers to one question sum to 100.
        case shares
        /// The shares of some answers to one question sum to 100 at most.
        case someShares
        /// The question's score is what its answers' points average to.
        case points
    }

    let kind: Kind
    /// The number that the others make; nil where none is.
    let parent: Int?
    let children: [Int]
    let terms: [FigureNetwork.Term]
    let constant: Micro
    /// How far from zero the sum may be, for parents that were formed from rounded children.
    let slack: Micro
    /// Whether the framework is sure of the rule; otherwise it only gives remarks.
    let isHard: Bool
    /// Source keys of the rule.
    let source: String
}

extension Relation {
    /// The parent is the mean of the children.
    static func mean(
        _ parent: Int, of children: [Int], kind: Kind = .mean, rule: some Evidenced
    ) -> Relation {
        let count = Int64(children.count)
        let terms = children.map { FigureNetwork.Term(node: $0, factor: 1) }
        return Relation(
            kind: kind, parent: parent, children: children,
            terms: terms + [FigureNetwork.Term(node: parent, factor: -count)], constant: 0,
            slack: count * .halfHundredth, isHard: rule.confidence > .unsure, source: rule.source)
    }

    /// The parent is the weighted sum of the children, weights given over a common denominator.
    static func weighted(
        _ parent: Int, of children: [(node: Int, weight: Int64)], over denominator: Int64,
        kind: Kind, rule: some Evidenced
    ) -> Relation {
        let weighing = children.filter { $0.weight != 0 }
        let terms = weighing.map { FigureNetwork.Term(node: $0.node, factor: $0.weight) }
        return Relation(
            kind: kind, parent: parent, children: children.map(\.node),
            terms: terms + [FigureNetwork.Term(node: parent, factor: -denominator)], constant: 0,
            slack: denominator * .halfHundredth, isHard: rule.confidence > .unsure,
            source: rule.source)
    }

    /// The shares of the answers to one question sum to 100; with `other`, that of every answer we do not
    /// know of makes up what is missing.
    static func shares(_ children: [Int], other: Int? = nil, rule: some Evidenced) -> Relation {
        Relation(
            kind: other == nil ? .shares : .someShares, parent: nil, children: children,
            terms: (children + [other].compactMap { $0 }).map {
                FigureNetwork.Term(node: $0, factor: 1)
            },
            constant: -.full, slack: 0, isHard: rule.confidence > .unsure, source: rule.source)
    }
}
