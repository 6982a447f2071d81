public import ThaiText

/// One instrument of the assessment: a survey or the judged disclosure.
public struct Instrument: Sendable, Hashable, Codable {
    /// Where the scores of an instrument come from.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// People answer questions.
        case survey
        /// Assessors score what is published.
        case disclosure
    }

    /// "IIT", "EIT" or "OIT".
    public let id: String
    /// Its full name.
    public let name: Bilingual
    /// Where its scores come from.
    public let kind: Kind
    /// The letter its codes begin with ("i").
    public let codeLetter: String
    /// Its share of the total; all shares sum to 1.
    public let weight: Fact<Ratio>
    /// In how many parts the survey is held; 1 unless said otherwise.
    public let parts: Fact<Int>
    /// Source of the name and kind.
    public let source: String
    /// How sure name and kind are.
    public let confidence: Confidence
}

/// One of the numbered indicators.
public struct Indicator: Sendable, Hashable, Codable {
    /// 1 to 10.
    public let number: Int
    /// Its name.
    public let name: Bilingual
    /// Id of the instrument it belongs to.
    public let instrument: String
    /// The codes whose mean it is; nil when it is the mean of its sub-indicators.
    public let questions: Fact<[String]>?
    /// Other wordings of the name that documents use.
    public let otherNames: [String]?
    /// Source of name and instrument.
    public let source: String
    /// How sure name and instrument are.
    public let confidence: Confidence
}

/// A group of items inside an indicator; all groups of an indicator weigh the same.
public struct SubIndicator: Sendable, Hashable, Codable {
    /// "9.1".
    public let number: String
    /// Its name.
    public let name: Bilingual
    /// Number of the indicator it belongs to.
    public let indicator: Int
    /// The items whose mean it is.
    public let items: Fact<[String]>
    /// Source of the name.
    public let source: String
    /// How sure the name is.
    public let confidence: Confidence
}

/// How scores are combined at one step.
public struct ScoringRule: Sendable, Hashable, Codable {
    /// The steps from an answer to the level.
    public enum Step: String, Sendable, Hashable, Codable, CaseIterable {
        /// Answers of all respondents → question: mean.
        case answers
        /// Statements of one question → question: mean.
        case statements
        /// Questions → indicator: mean.
        case questions
        /// Parts of a survey → indicator: mean of the parts, whatever their respondents.
        case parts
        /// Items → sub-indicator: mean.
        case items
        /// Sub-indicators → indicator: mean, whatever their items.
        case subIndicators
        /// Indicators → instrument: mean.
        case indicators
        /// Instruments → total: weighted sum.
        case weights
        /// Full precision inside, half up at two places when shown.
        case rounding
        /// Total and instruments, rounded → level.
        case level
    }

    /// Which step.
    public let step: Step
    /// The rule in words.
    public let text: Bilingual
    /// Source of the rule.
    public let source: String
    /// How sure the rule is.
    public let confidence: Confidence
}
