/// How often each option of a question was chosen.
public struct AnswerCounts: Sendable, Hashable {
    /// One option of one statement with its count.
    public struct Option: Sendable, Hashable {
        /// Key of the option ("most").
        public let key: String
        /// Points for choosing it, polarity applied.
        public let points: Ratio
        /// How often it was chosen.
        public let count: Int
    }

    /// One statement with its options.
    public struct Statement: Sendable, Hashable {
        /// The question's code, or the statement's ("i3.2").
        public let code: String
        /// All options of its scale, in the scale's order.
        public let options: [Option]

        /// How many answered.
        public var respondents: Int { options.map(\.count).reduce(0, +) }

        /// The mean of the points; nil when nobody answered.
        public var mean: Ratio? {
            options.map { $0.points * Ratio($0.count) }.reduce(.zero, +)
                .divided(by: respondents)
        }

        /// The share of each option in per cent, by key; empty when nobody answered.
        public var shares: [String: Ratio] {
            options.reduce(into: [:]) { shares, option in
                shares[option.key] = Ratio(option.count * 100).divided(by: respondents)
            }
        }
    }

    /// The statements of the question; one for an ordinary question.
    public let statements: [Statement]

    /// The mean over the statements that were answered; nil when none was.
    public var mean: Ratio? { Ratio.mean(statements.compactMap(\.mean)) }

    /// The most answers that a statement got.
    public var respondents: Int { statements.map(\.respondents).max() ?? 0 }

    /// The least and most that the question can be when unanswered statements are 0 or 100.
    var range: (low: Ratio, high: Ratio)? {
        guard mean != nil,
            let low = Ratio.mean(statements.map { $0.mean ?? .zero }),
            let high = Ratio.mean(statements.map { $0.mean ?? Score.full })
        else { return nil }
        return (low, high)
    }
}
