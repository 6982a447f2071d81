public import ThaiText

/// The assessment of one fiscal year as data; made by `FrameworkLibrary`, which validates it.
public struct Framework: Sendable, Hashable, Codable {
    /// Fiscal year of the Buddhist era (2568 = 1 Oct 2567 – 30 Sep 2568).
    public let year: Int
    /// What the assessment of this year is called.
    public let name: Bilingual
    /// What the source keys of all facts mean.
    public let sources: [String: Source]
    /// The score from which an authority passes.
    public let passMark: Fact<Ratio>
    /// How scores are combined, one rule per step.
    public let rules: [ScoringRule]
    /// The answer scales that questions refer to.
    public let scales: [AnswerScale]
    /// IIT, EIT and OIT with their weights.
    public let instruments: [Instrument]
    /// The ten indicators.
    public let indicators: [Indicator]
    /// The groups of items inside the disclosure indicators.
    public let subIndicators: [SubIndicator]
    /// Questions of the surveys and items of disclosure.
    public let questions: [Question]
    /// The result levels, best first; a result has the first level whose conditions hold.
    public let levels: [Level]
    /// The seven topics in which a result is analysed.
    public let topics: [Topic]
    /// Minimum samples.
    public let sampling: [SamplingRule]
    /// Steps of the year.
    public let calendar: [CalendarStep]
    /// Which code of this year is which code of another year.
    public let crossWalk: [CrossWalkLink]
    /// Measures with which a plan may begin; nil where the year's file has none.
    public let suggestions: [SuggestedMeasure]?
}

extension Framework {
    /// The instrument with an id ("EIT").
    public func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }

    /// The indicator with a number.
    public func indicator(_ number: Int) -> Indicator? {
        indicators.first { $0.number == number }
    }

    /// The sub-indicator with a number ("9.1").
    public func subIndicator(_ number: String) -> SubIndicator? {
        subIndicators.first { $0.number == number }
    }

    /// The question or item with a normalised code ("i10", "o12").
    public func question(_ code: String) -> Question? { questions.first { $0.code == code } }

    /// The scale with an id.
    public func scale(_ id: String) -> AnswerScale? { scales.first { $0.id == id } }

    /// The topic with a number.
    public func topic(_ number: Int) -> Topic? { topics.first { $0.number == number } }

    /// How scores are combined at one step.
    public func rule(_ step: ScoringRule.Step) -> ScoringRule? {
        rules.first { $0.step == step }
    }

    /// The indicators of an instrument in order.
    public func indicators(of instrument: String) -> [Indicator] {
        indicators.filter { $0.instrument == instrument }
    }

    /// The sub-indicators of an indicator in order; none for a survey's indicator.
    public func subIndicators(of indicator: Int) -> [SubIndicator] {
        subIndicators.filter { $0.indicator == indicator }
    }

    /// The questions or items of an instrument in order.
    public func questions(of instrument: String) -> [Question] {
        questions.filter { $0.instrument == instrument }
    }

    /// All codes below an indicator, whether directly or through its sub-indicators, in order.
    public func codes(of indicator: Indicator) -> [String] {
        indicator.questions?.value
            ?? subIndicators(of: indicator.number).flatMap(\.items.value)
    }

    /// The question of a code, or of the code of one of its statements ("i3.2").
    func question(of code: String) -> Question? {
        question(code.split(separator: ".").first.map(String.init) ?? code)
    }

    /// The indicator to which a code belongs.
    public func indicator(of code: String) -> Indicator? {
        indicators.first { codes(of: $0).contains(code) }
    }

    /// The sub-indicator to which an item belongs.
    public func subIndicator(of code: String) -> SubIndicator? {
        subIndicators.first { $0.items.value.contains(code) }
    }

    /// The topic in which a code is at home.
    public func topic(of code: String) -> Topic? {
        topics.first { $0.codes.contains(code) }
    }

    /// All topics that mention a code: its home first, then where it is repeated.
    public func topics(mentioning code: String) -> [Topic] {
        topics.filter { $0.codes.contains(code) }
            + topics.filter { $0.repeats?.value.contains(code) ?? false }
    }

    /// The codes of another year that a code of this year corresponds to, as this year's file says.
    public func crossWalk(from code: String, to year: Int) -> [CrossWalkLink] {
        crossWalk.filter { $0.code == code && $0.year == year }
    }

    /// The level with an official Thai or English name or another known wording.
    public func level(named text: String) -> Level? {
        let wanted = Level.key(text)
        return levels.first { level in
            level.names.contains { Level.key($0) == wanted }
        }
    }
}
