/// How many answers a survey needs at least.
public struct Sampling: Sendable {
    /// A least number of answers by one rule of the framework.
    public struct Minimum: Sendable, Hashable {
        /// The rule it follows, with group, source and confidence.
        public let rule: SamplingRule
        /// How many answers are needed; everybody where there are fewer people.
        public let answers: Int
    }

    private let framework: Framework

    /// The minimums of a year's framework.
    public init(_ framework: Framework) { self.framework = framework }

    /// One minimum for each rule that speaks of an instrument and part; more than one where they differ
    /// by kind and size of authority. Without a population, rules by share give their least number.
    public func minimums(
        of instrument: String, part: Int? = nil, population: Int? = nil
    ) -> [Minimum] {
        framework.sampling.filter { rule in
            rule.instrument == instrument && (rule.part == nil || part == nil || rule.part == part)
        }.map { Minimum(rule: $0, answers: Self.answers($0, population: population)) }
    }

    private static func answers(_ rule: SamplingRule, population: Int?) -> Int {
        guard let population else { return rule.atLeast }
        var needed = rule.atLeast
        if let above = rule.largeAbove, let least = rule.largeAtLeast, population > above {
            needed = least
        } else if let share = rule.share {
            needed = max(needed, (share * Ratio(population)).roundedUp ?? needed)
        }
        return min(needed, max(0, population))
    }
}

extension Ratio {
    /// The least whole number that is not smaller; nil beyond `Int`.
    var roundedUp: Int? {
        guard let near = rounded(places: 0) else { return nil }
        return Ratio(near) < self ? near + 1 : near
    }
}
