import Assessment
import SheetGenerator

/// A linear relation between figures: the weighted sum lies between two bounds.
///
/// Figures are in millionths of a point, so that printed hundredths and their rounding are whole numbers.
struct Relation: Sendable {
    let terms: [(node: Int, factor: Int)]
    let low: Int
    let high: Int
}

/// Every figure of a year and the relations between them that are sure.
struct RelationNetwork: Sendable {
    /// The number of a figure.
    private(set) var nodes: [Figure: Int] = [:]
    private(set) var relations: [Relation] = []
    /// How far a printed mean may be off when it was formed from rounded figures, in millionths.
    private let slack = 5_000

    init(_ shape: Shape) {
        for instrument in shape.instruments {
            if shape.instrumentsAreKnown { addMeans(of: instrument) }
            for indicator in instrument.indicators { add(indicator, of: instrument) }
        }
        if shape.weightsAreKnown {
            let terms = shape.instruments.map { (Figure.instrument($0.name), $0.weight) }
            addMean(of: terms, as: .total)
        }
    }

    private mutating func node(_ figure: Figure) -> Int {
        if let node = nodes[figure] { return node }
        nodes[figure] = nodes.count
        return nodes.count - 1
    }

    private mutating func addMean(of children: [Figure], as parent: Figure) {
        addMean(of: children.map { ($0, 1) }, as: parent)
    }

    private mutating func addMean(of children: [(Figure, Int)], as parent: Figure) {
        let weights = children.reduce(0) { $0 + $1.1 }
        let terms = children.map { (node: node($0.0), factor: $0.1) }
        relations.append(
            Relation(
                terms: terms + [(node: node(parent), factor: -weights)], low: -weights * slack,
                high: weights * slack))
    }

    private mutating func addMeans(of instrument: Shape.Instrument) {
        addMean(
            of: instrument.indicators.map { .indicator($0.number) },
            as: .instrument(instrument.name))
        guard instrument.parts > 1 else { return }
        for part in instrument.partNumbers {
            addMean(
                of: instrument.indicators.map { .indicator($0.number, part: part) },
                as: .instrument(instrument.name, part: part))
        }
        guard instrument.partsAreKnown else { return }
        addMean(
            of: instrument.partNumbers.map { .instrument(instrument.name, part: $0) },
            as: .instrument(instrument.name))
    }

    private mutating func add(_ indicator: Shape.Indicator, of instrument: Shape.Instrument) {
        let isKnown = instrument.parts > 1 ? instrument.partsAreKnown : indicator.isKnown
        if isKnown {
            addMean(of: instrument.children(of: indicator), as: .indicator(indicator.number))
        }
        for group in indicator.groups where group.isKnown {
            addMean(of: group.items.map { .question($0.code) }, as: .subIndicator(group.number))
        }
        guard instrument.parts > 1, indicator.isKnown else { return }
        for part in instrument.partNumbers {
            addMean(
                of: indicator.questions.map { .question($0.code, part: part) },
                as: .indicator(indicator.number, part: part))
        }
    }

    /// The number of a printed figure; adds the relations of its answers when it is one of them.
    mutating func place(_ figure: Figure, in shape: Shape) -> Int {
        switch figure {
        case .distribution(let code, _):
            if nodes[figure] == nil { addAnswers(to: code, in: shape) }
            return node(figure)
        case .question(let code, nil):
            return node(first(of: code, in: shape))
        default:
            return node(figure)
        }
    }

    /// A question printed without its part is the first part's.
    private func first(of code: String, in shape: Shape) -> Figure {
        let instrument = shape.instruments.first { $0.questions.contains { $0.code == code } }
        return .question(code, part: (instrument?.parts ?? 1) > 1 ? 1 : nil)
    }

    private mutating func addAnswers(to code: String, in shape: Shape) {
        let questions = shape.instruments.flatMap(\.questions)
        guard let question = questions.first(where: { $0.code == code }) else { return }
        let shares = question.options.map {
            node(.distribution(question: code, option: $0.key))
        }
        let whole = 100_000_000
        // With options that we do not know of, the shares of the others may leave something over.
        let low = question.optionsAreKnown ? whole : 0
        relations.append(
            Relation(terms: shares.map { (node: $0, factor: 1) }, low: low, high: whole))
        guard question.isKnown else { return }
        let terms = zip(shares, question.options).map { (node: $0, factor: $1.score) }
        let parent = (node: node(first(of: code, in: shape)), factor: -100_00)
        relations.append(
            Relation(terms: terms + [parent], low: -100_00 * slack, high: 100_00 * slack))
    }
}
