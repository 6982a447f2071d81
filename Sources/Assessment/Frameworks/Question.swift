public import ThaiText

/// Which end of a scale is the good one.
public enum Polarity: String, Sendable, Hashable, Codable {
    /// Much is good.
    case positive
    /// Much is bad; the scale's points are reversed.
    case negative
}

/// One question of a survey or one item of disclosure.
public struct Question: Sendable, Hashable, Codable {
    /// "i10", "e3" or "o12".
    public let code: String
    /// Id of its instrument.
    public let instrument: String
    /// A short name in our own words, never the official wording.
    public let name: Bilingual
    /// Other wordings by which documents name it.
    public let otherNames: [String]?
    /// Which end of the scale is good; nil for an item or when the statements say it.
    public let polarity: Fact<Polarity>?
    /// Id of the answer scale; nil for an item or when the statements say it.
    public let scale: Fact<String>?
    /// The statements of a question in several parts; its score is the mean of theirs.
    public let statements: Fact<[Statement]>?
    /// The scores an item can get; nil for a survey's question.
    public let scores: Fact<[Ratio]>?
    /// What an item is about where an area of the program makes it, whatever its number in the year.
    public let subject: ItemSubject?
    /// Of which time the content of an item must be; nil where that is not known.
    public let period: Fact<ItemPeriod>?
    /// What an item must show; nil where that is not known.
    public let elements: Fact<[ItemElement]>?
    /// Source of name and existence.
    public let source: String
    /// How sure name and existence are.
    public let confidence: Confidence

    /// What respondents answer: the statements, or the question itself as its only one.
    public var answered: [Statement] {
        if let statements { return statements.value }
        guard let polarity, let scale else { return [] }
        return [Statement(code: code, name: name, polarity: polarity.value, scale: scale.value)]
    }
}

/// What an item of disclosure is about, so that an area finds its own in every year's numbering.
public enum ItemSubject: String, Sendable, Hashable, Codable, CaseIterable {
    /// The measures that answer the last result.
    case measures
    /// The report on them.
    case measuresReport
    /// What the authority tells everybody.
    case news
    /// How people took part.
    case participation
    /// How the authority is built, and what it is there for.
    case structure
    /// Who leads it.
    case executives
    /// How the authority is reached, and asked.
    case contacts
    /// What people ask, and what they are answered.
    case questions
    /// What each service asks for, takes and costs.
    case serviceManuals
    /// Services that are asked for on the web, and how much they are used.
    case eServices
    /// How many asked for which service, and how it went.
    case serviceStatistics
}

/// Of which time the content of an item must be.
public enum ItemPeriod: String, Sendable, Hashable, Codable, CaseIterable {
    /// What is in force or true now.
    case now
    /// The fiscal year that is assessed.
    case year
    /// The fiscal year before it.
    case previous
    /// Several years, the assessed one among them.
    case several
}

/// One thing that an item must show.
public struct ItemElement: Sendable, Hashable, Codable {
    /// A short name that stays the same while the wording is mended.
    public let key: String
    /// What must be shown, in our own words.
    public let name: Bilingual
}

/// One thing that respondents answer inside a question.
public struct Statement: Sendable, Hashable, Codable {
    /// The question's code with a number ("i3.2"), or the code itself.
    public let code: String
    /// A short name in our own words.
    public let name: Bilingual
    /// Which end of the scale is good.
    public let polarity: Polarity
    /// Id of the answer scale.
    public let scale: String
}

/// The options that answer a question, best wording first, with their points.
public struct AnswerScale: Sendable, Hashable, Codable {
    /// One option.
    public struct Option: Sendable, Hashable, Codable {
        /// "most", "much", "fairly", "little", "least", "none", "yes" or "no".
        public let key: String
        /// The official wording.
        public let name: Bilingual
        /// Other wordings and common slips ("มากที่").
        public let otherNames: [String]?
        /// Points in a positive question, 0–100.
        public let points: Ratio
        /// Points in a negative question, 0–100.
        public let negativePoints: Ratio

        /// Points in a question of the given polarity.
        public func points(_ polarity: Polarity) -> Ratio {
            switch polarity {
            case .positive: points
            case .negative: negativePoints
            }
        }

        /// All wordings, the official Thai one first.
        public var names: [String] { [name.thai, name.english] + (otherNames ?? []) }
    }

    /// The id that questions refer to.
    public let id: String
    /// What it is, for people.
    public let name: Bilingual
    /// From most to least.
    public let options: [Option]
    /// Source of options and points.
    public let source: String
    /// How sure options and points are.
    public let confidence: Confidence

    /// The option with a key.
    public func option(_ key: String) -> Option? { options.first { $0.key == key } }
}
