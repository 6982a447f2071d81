/// Turns a framework into numbers and relations, as far as a sheet's figures need them.
struct NetworkBuilder {
    let framework: Framework
    /// Codes of the questions of which the sheet prints shares of answers, with the part they speak of.
    let distributions: [Distribution]
    private(set) var network = FigureNetwork()

    /// A question whose shares of answers are printed.
    struct Distribution: Hashable {
        let code: String
        /// The figure whose score the shares make.
        let score: Figure
        /// Keys of the options with a printed share.
        var options: Set<String> = []
    }

    init(framework: Framework, distributions: [Distribution]) {
        self.framework = framework
        self.distributions = distributions
    }

    /// The whole network.
    mutating func build() -> FigureNetwork {
        addTotal()
        for instrument in framework.instruments {
            switch instrument.kind {
            case .survey: addSurvey(instrument)
            case .disclosure: addDisclosure(instrument)
            }
        }
        for distribution in distributions { addDistribution(distribution) }
        return network
    }

    private mutating func addTotal() {
        let total = network.node(.total)
        var children: [(node: Int, weight: Int64)] = []
        var facts: [any Evidenced] = [framework.rule(.weights)].compactMap { $0 }
        for instrument in framework.instruments {
            guard let weight = instrument.weight.value.rounded(places: 6) else { return }
            children.append((network.node(.instrument(instrument.id)), Int64(weight)))
            facts.append(instrument.weight)
        }
        let divisor = Self.commonDivisor(children.map(\.weight) + [1_000_000])
        let reduced = children.map { (node: $0.node, weight: $0.weight / divisor) }
        network.add(
            .weighted(
                total, of: reduced, over: 1_000_000 / divisor, kind: .weights,
                rule: WeakestEvidence(facts)))
    }

    private mutating func addSurvey(_ instrument: Instrument) {
        let parts = instrument.parts.value > 1 ? Array(1...min(9, instrument.parts.value)) : []
        let indicators = framework.indicators(of: instrument.id)
        for part in [nil] + parts.map(Optional.some) {
            addMean(
                .instrument(instrument.id, part: part),
                of: indicators.map { .indicator($0.number, part: part) },
                facts: [framework.rule(.indicators)] + indicators.map { $0 as any Evidenced })
            for indicator in indicators {
                guard let codes = indicator.questions else { continue }
                addMean(
                    .indicator(indicator.number, part: part),
                    of: codes.value.map { .question($0, part: part) },
                    facts: [framework.rule(.questions), codes])
            }
        }
        guard !parts.isEmpty else { return }
        addParts(.instrument(instrument.id), instrument, parts) {
            .instrument(instrument.id, part: $0)
        }
        for indicator in indicators {
            addParts(.indicator(indicator.number), instrument, parts) {
                .indicator(indicator.number, part: $0)
            }
            for code in indicator.questions?.value ?? [] {
                addParts(.question(code), instrument, parts) { .question(code, part: $0) }
            }
        }
    }

    private mutating func addParts(
        _ whole: Figure, _ instrument: Instrument, _ parts: [Int], _ part: (Int) -> Figure
    ) {
        addMean(
            whole, of: parts.map(part), facts: [framework.rule(.parts), instrument.parts],
            kind: .parts)
    }

    private mutating func addDisclosure(_ instrument: Instrument) {
        let indicators = framework.indicators(of: instrument.id)
        addMean(
            .instrument(instrument.id), of: indicators.map { .indicator($0.number) },
            facts: [framework.rule(.indicators)] + indicators.map { $0 as any Evidenced })
        for indicator in indicators {
            let groups = framework.subIndicators(of: indicator.number)
            addMean(
                .indicator(indicator.number), of: groups.map { .subIndicator($0.number) },
                facts: [framework.rule(.subIndicators)])
            for group in groups {
                for code in group.items.value { addItem(code) }
                addMean(
                    .subIndicator(group.number), of: group.items.value.map { .question($0) },
                    facts: [framework.rule(.items), group.items])
            }
        }
        for question in framework.questions(of: instrument.id) { addItem(question.code) }
    }

    private mutating func addItem(_ code: String) {
        guard let scores = framework.question(code)?.scores else { return }
        let values = Set(scores.value.compactMap(\.hundredths)).sorted()
        _ = network.node(.question(code), .item(values))
    }

    private mutating func addDistribution(_ distribution: Distribution) {
        guard let question = framework.question(distribution.code),
            let statement = question.answered.first, question.answered.count == 1,
            let scale = framework.scale(statement.scale)
        else { return }
        var children: [(node: Int, weight: Int64)] = []
        for option in scale.options {
            let figure = Figure.distribution(question: question.code, option: option.key)
            guard let points = option.points(statement.polarity).rounded(places: 2) else { return }
            children.append((network.node(figure, .share), Int64(points)))
        }
        let known: [(any Evidenced)?] = [question.scale, scale]
        addShares(
            of: distribution, children.map(\.node), scale: scale, facts: known.compactMap { $0 })
        let facts = known + [question.polarity, framework.rule(.answers)]
        let divisor = Self.commonDivisor(children.map(\.weight) + [10_000])
        network.add(
            .weighted(
                network.node(distribution.score),
                of: children.map { (node: $0.node, weight: $0.weight / divisor) },
                over: 10_000 / divisor, kind: .points,
                rule: WeakestEvidence(facts.compactMap { $0 })))
    }

    /// Shares sum to 100; where we are unsure of the options and some may be unprinted, to 100 at most.
    private mutating func addShares(
        of distribution: Distribution, _ nodes: [Int], scale: AnswerScale, facts: [any Evidenced]
    ) {
        let known = WeakestEvidence(facts)
        let isWhole = Set(scale.options.map(\.key)).isSubset(of: distribution.options)
        guard known.confidence == .unsure else {
            network.add(.shares(nodes, rule: known))
            return
        }
        // No doubt about the scale touches that all shares together are a hundred.
        let rule = Fact(true, source: scale.source, confidence: .inferred)
        let other = Figure.distribution(question: distribution.code, option: "")
        network.add(
            .shares(nodes, other: isWhole ? nil : network.node(other, .share), rule: rule))
    }

    private mutating func addMean(
        _ parent: Figure, of children: [Figure], facts: [(any Evidenced)?],
        kind: Relation.Kind = .mean
    ) {
        guard !children.isEmpty, facts.allSatisfy({ $0 != nil }) else { return }
        let nodes = children.map { network.node($0) }
        network.add(
            .mean(
                network.node(parent), of: nodes, kind: kind,
                rule: WeakestEvidence(facts.compactMap { $0 })))
    }

    private static func commonDivisor(_ values: [Int64]) -> Int64 {
        let divisor = values.reduce(Int64(0)) { left, right in
            var (left, right) = (left, right)
            while right != 0 { (left, right) = (right, left % right) }
            return left
        }
        return max(1, divisor)
    }
}

/// Several facts that a relation needs together: as sure as the least sure of them.
struct WeakestEvidence: Evidenced {
    let source: String
    let confidence: Confidence

    init(_ facts: [any Evidenced]) {
        confidence = facts.map(\.confidence).min() ?? .unsure
        let weakest = facts.filter { $0.confidence == facts.map(\.confidence).min() }
        var keys: [String] = []
        for key in weakest.flatMap({ $0.source.split(separator: ",") }) {
            let trimmed = String(key.drop { $0 == " " })
            if !keys.contains(trimmed) { keys.append(trimmed) }
        }
        source = keys.joined(separator: ", ")
    }
}
