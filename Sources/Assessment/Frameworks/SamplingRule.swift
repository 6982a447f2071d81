public import ThaiText

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
