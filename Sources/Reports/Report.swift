public import Assessment

/// What a measure plan, a result report or a score sheet says, as values.
///
/// Its JSON form is the contract of `prongsai read --json`; absent keys mean "not in the document".
public struct Report: Sendable, Hashable, Codable {
    /// What a document is for.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Analysis of a result and the measures set for it (o27 of 2568).
        case plan
        /// What was done of the measures and what came of it (o28 of 2568).
        case results
        /// Scores only.
        case scores
    }

    /// What the document is for; nil when it cannot be told.
    public var kind: Kind?
    /// Whose document it is.
    public var authority: Authority?
    /// The year in the title, Buddhist era: of the result analysed, or of the measures reported.
    public var fiscalYear: Int?
    /// The year the measures are planned for, when it differs from `fiscalYear`.
    public var planYear: Int?
    /// The year whose result `scores` are, when it differs from `fiscalYear`.
    public var scoresYear: Int?
    /// Scores as printed.
    public var scores: Scores?
    /// Shares of answers in per cent by question code and option (most, much, fairly, little, least, none).
    public var distributions: [String: [String: String]]?
    /// Names the document gives to codes ("o12") and to other figures ("indicator.1").
    public var names: [String: String]?
    /// Prints of figures that stand in `scores` or `distributions` with another value.
    public var otherPrints: [PrintedFigure]?
    /// What the document says about its own figures.
    public var claims: [Claim]?
    /// Totals of other years, for the history chart.
    public var history: [YearTotal]?
    /// The analysis of each topic.
    public var analyses: [Analysis]?
    /// The measures in the document's order.
    public var measures: [Measure]?
    /// What was read and could not be placed with certainty; never silently dropped.
    public var uncertain: [Uncertainty]

    /// An empty report.
    public init(kind: Kind? = nil, authority: Authority? = nil, fiscalYear: Int? = nil) {
        self.kind = kind
        self.authority = authority
        self.fiscalYear = fiscalYear
        uncertain = []
    }
}

/// A local authority and where it is.
public struct Authority: Sendable, Hashable, Codable {
    /// The full name, "องค์การบริหารส่วนตำบล…".
    public var name: String?
    /// The district without the word อำเภอ.
    public var district: String?
    /// The province without the word จังหวัด.
    public var province: String?

    /// An authority.
    public init(name: String? = nil, district: String? = nil, province: String? = nil) {
        self.name = name
        self.district = district
        self.province = province
    }
}

/// Scores as printed, as decimal strings in Arabic digits.
public struct Scores: Sendable, Hashable, Codable {
    /// The total.
    public var total: String?
    /// The official Thai name of the level.
    public var level: String?
    /// By "IIT", "EIT", "EIT.1", "EIT.2", "OIT".
    public var instruments: [String: String]?
    /// By number "1" … "10"; "7.1" is part 1 of indicator 7.
    public var indicators: [String: String]?
    /// By number "9.1" … "10.2".
    public var subIndicators: [String: String]?
    /// By code "i1", "e4", "o12"; "e4.2" is part 2 of e4.
    public var questions: [String: String]?

    /// Scores; nothing unless said.
    public init(total: String? = nil, level: String? = nil) {
        self.total = total
        self.level = level
    }
}

/// The total of one year.
public struct YearTotal: Sendable, Hashable, Codable {
    /// The fiscal year, Buddhist era.
    public var fiscalYear: Int
    /// The total as a decimal string.
    public var total: String
    /// The level's official Thai name.
    public var level: String?

    /// The total of a year.
    public init(fiscalYear: Int, total: String, level: String? = nil) {
        self.fiscalYear = fiscalYear
        self.total = total
        self.level = level
    }
}

/// What a document says about one topic's scores.
public struct Analysis: Sendable, Hashable, Codable {
    /// The question or item named as the lowest.
    public struct Lowest: Sendable, Hashable, Codable {
        /// Its code.
        public var code: String
        /// Its score as printed in the topic's table; nil when it does not stand there.
        public var score: String?
        /// The codes of others that have the same score and are named, too; nil when there is none.
        public var alike: [String]?

        /// The lowest question or item.
        public init(code: String, score: String? = nil, alike: [String]? = nil) {
            self.code = code
            self.score = score
            self.alike = alike
        }
    }

    /// The topic, 1 to 7; nil when the document has none.
    public var topic: Int?
    /// The question or item named as the lowest; nil when the document names none.
    public var lowest: Lowest?
    /// Why it is low, in the document's words.
    public var cause: String?
    /// The note under it.
    public var note: String?
    /// How it is to be raised.
    public var guidance: String?

    /// An analysis of a topic.
    public init(
        topic: Int?, lowest: Lowest? = nil, cause: String? = nil, note: String? = nil,
        guidance: String? = nil
    ) {
        self.topic = topic
        self.lowest = lowest
        self.cause = cause
        self.note = note
        self.guidance = guidance
    }

    /// Writes `topic` even when it is null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(topic, forKey: .topic)
        try container.encodeIfPresent(lowest, forKey: .lowest)
        try container.encodeIfPresent(cause, forKey: .cause)
        try container.encodeIfPresent(note, forKey: .note)
        try container.encodeIfPresent(guidance, forKey: .guidance)
    }
}

/// A measure with what was planned and what came of it.
public struct Measure: Sendable, Hashable, Codable {
    /// When it is done.
    public struct Period: Sendable, Hashable, Codable {
        /// The whole wording.
        public var text: String
        /// First day, ISO (Gregorian); nil when the wording gives no date.
        public var start: String?
        /// Last day, ISO (Gregorian); nil when the wording gives no date.
        public var end: String?

        /// A period.
        public init(text: String, start: String? = nil, end: String? = nil) {
            self.text = text
            self.start = start
            self.end = end
        }
    }

    /// The topic, 1 to 7; nil when the document has none.
    public var topic: Int?
    /// Codes of the questions or items it aims at.
    public var targets: [String]
    /// What is to be raised by it, in the document's words; nil when the document does not say.
    public var issue: String?
    /// What it is called.
    public var name: String
    /// How it is done: one entry per numbered or dashed point, without its number.
    public var steps: [String]
    /// One entry per division.
    public var responsible: [String]
    /// When it is done.
    public var period: Period?
    /// What was made or done, one entry per point.
    public var outputs: [String]
    /// What changed by it, one entry per point.
    public var outcomes: [String]
    /// What shows it was done, one entry per file, link or figure; nil when the document names none.
    public var evidence: [String]?
    /// The suggestion for next year.
    public var recommendation: String?

    /// A measure.
    public init(
        topic: Int?, targets: [String] = [], name: String, steps: [String] = [],
        responsible: [String] = [], period: Period? = nil, outputs: [String] = [],
        outcomes: [String] = [], recommendation: String? = nil
    ) {
        self.topic = topic
        self.targets = targets
        self.name = name
        self.steps = steps
        self.responsible = responsible
        self.period = period
        self.outputs = outputs
        self.outcomes = outcomes
        self.recommendation = recommendation
    }

    /// Writes `topic` even when it is null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(topic, forKey: .topic)
        try container.encode(targets, forKey: .targets)
        try container.encodeIfPresent(issue, forKey: .issue)
        try container.encode(name, forKey: .name)
        try container.encode(steps, forKey: .steps)
        try container.encode(responsible, forKey: .responsible)
        try container.encodeIfPresent(period, forKey: .period)
        try container.encode(outputs, forKey: .outputs)
        try container.encode(outcomes, forKey: .outcomes)
        try container.encodeIfPresent(evidence, forKey: .evidence)
        try container.encodeIfPresent(recommendation, forKey: .recommendation)
    }
}

/// Where a figure stands in its document.
public struct FigureOrigin: Sendable, Hashable, Codable {
    /// The place, for people.
    public var place: String
    /// The row or line it stands in, as it was written; nil when it could not be told.
    public var text: String?

    /// A place and its words.
    public init(place: String, text: String? = nil) {
        self.place = place
        self.text = text
    }

    private enum CodingKeys: String, CodingKey {
        case place = "where"
        case text
    }
}

/// Something read that could not be placed with certainty.
public struct Uncertainty: Sendable, Hashable, Codable {
    /// Where it stands, for people.
    public var place: String
    /// The words themselves.
    public var text: String
    /// Why it is uncertain, for people.
    public var reason: String

    /// An uncertainty.
    public init(place: String, text: String, reason: String) {
        self.place = place
        self.text = text
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey {
        case place = "where"
        case text, reason
    }
}
