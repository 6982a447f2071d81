public import ThaiText

/// A result level with its conditions.
public struct Level: Sendable, Hashable, Codable {
    /// Its official name.
    public let name: Bilingual
    /// Other wordings in documents ("ปรับปรุงแก้ไขเร่งด่วน").
    public let otherNames: [String]?
    /// The least total.
    public let total: Fact<Ratio>
    /// The least score of every instrument; nil when there is no such condition.
    public let everyInstrument: Fact<Ratio>?
    /// Whether the level is a pass.
    public let passes: Bool
    /// Source of the name.
    public let source: String
    /// How sure the name is.
    public let confidence: Confidence

    /// All wordings, the official Thai one first.
    public var names: [String] { [name.thai, name.english] + (otherNames ?? []) }

    /// A wording without spaces, letter case and the word "ระดับ" before it, for comparing.
    static func key(_ text: String) -> String {
        let key = Wording.key(text)
        let prefix = "ระดับ"
        return key.hasPrefix(prefix) ? String(key.dropFirst(prefix.count)) : key
    }
}

/// One of the seven topics of the analysis.
public struct Topic: Sendable, Hashable, Codable {
    /// Codes that one source puts into a topic.
    public struct Members: Sendable, Hashable, Codable {
        /// Codes of questions and items.
        public let codes: [String]
        /// Source of the grouping.
        public let source: String
        /// How sure the grouping is.
        public let confidence: Confidence
    }

    /// 1 to 7.
    public let number: Int
    /// Its name.
    public let name: Bilingual
    /// Other wordings of the name in documents.
    public let otherNames: [String]?
    /// What is at home here.
    public let members: [Members]
    /// What documents repeat here although its home is another topic.
    public let repeats: Fact<[String]>?
    /// Source of the name.
    public let source: String
    /// How sure the name is.
    public let confidence: Confidence

    /// All codes at home here, in order.
    public var codes: [String] { members.flatMap(\.codes) }
}

/// A rule for the least number of respondents.
public struct SamplingRule: Sendable, Hashable, Codable {
    /// Id of the instrument.
    public let instrument: String
    /// The part of the survey; nil for all.
    public let part: Int?
    /// Which authorities it is for.
    public let group: Bilingual
    /// Least number, whatever the population; everyone when there are fewer.
    public let atLeast: Int
    /// Share of the population, where the rule goes by share.
    public let share: Ratio?
    /// The population above which `largeAtLeast` is enough.
    public let largeAbove: Int?
    /// Least number above `largeAbove`.
    public let largeAtLeast: Int?
    /// Source of the rule.
    public let source: String
    /// How sure the rule is.
    public let confidence: Confidence
}

/// One step of the assessment's year.
public struct CalendarStep: Sendable, Hashable, Codable {
    /// What is done.
    public let name: Bilingual
    /// First day (Gregorian, "2022-01-01"); nil when unknown.
    public let start: String?
    /// Last day; nil when unknown.
    public let end: String?
    /// Source of the dates.
    public let source: String
    /// How sure the dates are.
    public let confidence: Confidence
}

/// A code of this year and the codes of another year that mean the same.
public struct CrossWalkLink: Sendable, Hashable, Codable {
    /// How the two relate.
    public enum Relation: String, Sendable, Hashable, Codable {
        /// The same thing under another number.
        case same
        /// Changed in substance, or merged from or split into several.
        case similar
    }

    /// The code in this year's file.
    public let code: String
    /// The other fiscal year.
    public let year: Int
    /// The codes there.
    public let codes: [String]
    /// How they relate.
    public let relation: Relation
    /// Source of the link.
    public let source: String
    /// How sure the link is.
    public let confidence: Confidence
}
