/// In which bounds a survey's score would probably lie if everybody had answered.
///
/// The 95 % interval of a mean: score ± 1.96 · √(s² / n · (N − n) / (N − 1)), where s² is the sample
/// variance of the answers' points and the last factor, for a finite population N, is left out when N
/// is unknown. Without a distribution s² is bounded by what scores between 0 and 100 with this mean can
/// at most have, n / (n − 1) · m · (100 − m). Source: W. G. Cochran, Sampling Techniques, 3rd edition
/// (1977), sections 2.4 to 2.8; the bound is the variance of a distribution on the two ends of a scale
/// (Bhatia and Davis, 2000). Answers are taken as a simple random sample; those who follow a
/// link are not quite one, so the true error is larger. Where all answered alike there is no interval: a
/// sample without spread would claim to be without error.
///
/// Everything is exact but the root, which is rounded outwards to a hundredth.
public struct ForecastInterval: Sendable, Hashable {
    /// The score in the middle.
    public let score: Ratio
    /// How many answered.
    public let respondents: Int
    /// Half the width, a whole number of hundredths; at most 100.
    public let margin: Ratio
    /// Whether the distribution of the answers was known; otherwise the margin is the widest possible.
    public let isFromDistribution: Bool

    /// The lower end, not below 0.
    public var low: Ratio { max(.zero, score - margin) }
    /// The upper end, not above 100.
    public var high: Ratio { min(Score.full, score + margin) }

    /// 1.96, the 97.5 % point of the normal distribution, squared.
    private static let factor = Ratio(38_416, over: 10_000) ?? .zero

    /// The interval of one statement's answers; nil when fewer than two answered
    /// or all answered alike.
    public init?(_ answers: AnswerCounts.Statement, population: Int? = nil) {
        guard let mean = answers.mean else { return nil }
        let squares = answers.options.map { option in
            let distance = option.points - mean
            return distance * distance * Ratio(option.count)
        }
        self.init(
            score: mean, squares: squares.reduce(.zero, +), respondents: answers.respondents,
            population: population, isFromDistribution: true)
    }

    /// The interval of a question; the widest possible one when it has several statements.
    public init?(_ answers: AnswerCounts, population: Int? = nil) {
        if let only = answers.statements.first, answers.statements.count == 1 {
            self.init(only, population: population)
        } else if let mean = answers.mean {
            self.init(score: mean, respondents: answers.respondents, population: population)
        } else {
            return nil
        }
    }

    /// The widest interval that a score of so many answers can have; nil when fewer than two answered
    /// or the score is not above 0 and below 100.
    public init?(score: Ratio, respondents: Int, population: Int? = nil) {
        guard score > .zero, score < Score.full else { return nil }
        self.init(
            score: score, squares: score * (Score.full - score) * Ratio(respondents),
            respondents: respondents, population: population, isFromDistribution: false)
    }

    private init?(
        score: Ratio, squares: Ratio, respondents: Int, population: Int?, isFromDistribution: Bool
    ) {
        guard respondents > 1, squares > .zero, let variance = squares.divided(by: respondents - 1),
            let error = variance.divided(by: respondents)
        else { return nil }
        var finite = Ratio.one
        if let population {
            guard population >= respondents,
                let part = Ratio(population - respondents, over: population - 1)
            else { return nil }
            finite = part
        }
        self.score = score
        self.respondents = respondents
        self.isFromDistribution = isFromDistribution
        margin = min(Score.full, Self.root(Self.factor * error * finite))
    }

    /// The square root, rounded up to a hundredth.
    private static func root(_ square: Ratio) -> Ratio {
        var (low, high) = (0, 10_000)
        while low < high {
            let middle = (low + high) / 2
            let root = Ratio(middle, over: 100) ?? .zero
            if root * root < square { low = middle + 1 } else { high = middle }
        }
        return Ratio(low, over: 100) ?? .zero
    }
}
