public import Assessment
import ThaiText

extension Shape {
    /// The arithmetic of a framework; nil when a number in it has no two decimal places.
    public init?(_ framework: Framework) {
        year = framework.year
        instruments = framework.instruments.compactMap { Instrument($0, in: framework) }
        levels = framework.levels.compactMap(Level.init)
        instrumentsAreKnown = framework.knows(.indicators)
        weightsAreKnown =
            framework.instruments.allSatisfy { $0.weight.confidence > .unsure }
            && framework.knows(.weights)
        guard instruments.count == framework.instruments.count,
            levels.count == framework.levels.count
        else { return nil }
    }
}

extension Framework {
    /// Whether the rule of a step is sure enough to call a mismatch an error.
    fileprivate func knows(_ step: ScoringRule.Step) -> Bool {
        (rule(step)?.confidence ?? .unsure) > .unsure
    }
}

extension Shape.Instrument {
    fileprivate init?(_ instrument: Instrument, in framework: Framework) {
        guard let weight = instrument.weight.value.hundredths else { return nil }
        name = instrument.id
        self.weight = weight
        parts = instrument.parts.value
        indicators = framework.indicators(of: instrument.id).map { .init($0, in: framework) }
        partsAreKnown = instrument.parts.confidence > .unsure && framework.knows(.parts)
    }
}

extension Shape.Indicator {
    fileprivate init(_ indicator: Indicator, in framework: Framework) {
        number = indicator.number
        if let facts = indicator.questions {
            questions = facts.value.compactMap(framework.question).map { .init($0, in: framework) }
            groups = []
            isKnown = facts.confidence > .unsure && framework.knows(.questions)
        } else {
            questions = []
            groups = framework.subIndicators(of: indicator.number).map { .init($0, in: framework) }
            isKnown = framework.knows(.subIndicators)
        }
    }
}

extension Shape.Group {
    fileprivate init(_ group: SubIndicator, in framework: Framework) {
        number = group.number
        items = group.items.value.compactMap(framework.question).map { .init($0, in: framework) }
        isKnown = group.items.confidence > .unsure && framework.knows(.items)
    }
}

extension Shape.Question {
    fileprivate init(_ question: Question, in framework: Framework) {
        code = question.code
        itemScores = question.scores?.value.compactMap(\.hundredths) ?? []
        statements = question.answered.compactMap { statement in
            framework.scale(statement.scale)?.options.compactMap { option in
                option.points(statement.polarity).hundredths.map {
                    .init(key: option.key, score: $0)
                }
            }
        }
        let scale = question.scale.flatMap { framework.scale($0.value) }
        optionsAreKnown = [question.scale?.confidence, scale?.confidence].allSatisfy {
            ($0 ?? .unsure) > .unsure
        }
        isKnown =
            optionsAreKnown && (question.polarity?.confidence ?? .unsure) > .unsure
            && framework.knows(.answers)
    }
}

extension Shape.Level {
    fileprivate init?(_ level: Level) {
        guard let total = level.total.value.hundredths else { return nil }
        name = level.name.thai
        self.total = total
        instruments = level.everyInstrument?.value.hundredths
    }
}
