/// How good an authority is, which all its scores share.
struct Authority: Sendable {
    /// The chance in per cent that a respondent gives the best answer.
    let standing: Int
    /// The chance in per cent that an item of the disclosure list is complete.
    let disclosure: Int

    init(using random: inout SplitMix64) {
        // Most authorities do well, some badly.
        standing = max(
            Int.random(in: 40...97, using: &random), Int.random(in: 40...97, using: &random))
        disclosure = Int.random(in: 55...99, using: &random)
    }

    /// What an item gets, in hundredths of a point.
    func score(of item: Shape.Question, using random: inout SplitMix64) -> Int {
        let scores = item.itemScores.sorted(by: >)
        for score in scores.dropLast() where random.happens(disclosure) { return score }
        return scores.last ?? 0
    }
}

/// The people who answered one part of a survey.
struct Respondents: Sendable {
    private let number: Int
    private let standing: Int
    private let skipping: Bool

    init(_ authority: Authority, part: Int?, skipping: Bool, using random: inout SplitMix64) {
        number = Int.random(in: 30...120, using: &random)
        self.skipping = skipping
        // The people whom the assessor finds are often wholly content.
        let content = (part ?? 1) > 1 && random.happens(30)
        standing = content ? 100 : authority.standing
    }

    /// Lets everyone answer every statement of a question.
    func answer(_ question: Shape.Question, using random: inout SplitMix64) -> Answers {
        let absent = skipping && random.happens(15) ? Int.random(in: 1...4, using: &random) : 0
        return Answers(
            statements: question.statements.map {
                answer($0, answering: number - absent, using: &random)
            })
    }

    private func answer(
        _ options: [Shape.Option], answering: Int, using random: inout SplitMix64
    ) -> Answers.Counts {
        let best = options.indices.sorted { options[$0].score > options[$1].score }
        let drift = Int.random(in: -22...16, using: &random)
        let chance = standing == 100 ? 100 : min(99, max(20, standing + drift))
        var counts = Array(repeating: 0, count: options.count)
        for _ in 0..<answering {
            var rank = 0
            while rank + 1 < best.count, !random.happens(chance) { rank += 1 }
            if best.indices.contains(rank) { counts[best[rank]] += 1 }
        }
        return Answers.Counts(options: options, counts: counts)
    }
}

/// How the answers to one question fell.
struct Answers: Sendable {
    /// How many answers each option of a statement got, in the order of the form.
    struct Counts: Sendable {
        let options: [Shape.Option]
        let counts: [Int]

        private var sum: Int { max(1, counts.reduce(0, +)) }

        var score: Points {
            Points(hundredths: zip(options, counts).reduce(0) { $0 + $1.0.score * $1.1 }, over: sum)
        }

        var shares: [(option: String, share: Points)] {
            zip(options, counts).map { ($0.key, Points(hundredths: 100_00 * $1, over: sum)) }
        }
    }

    let statements: [Counts]

    /// The mean score of the statements.
    var score: Points { Points.mean(statements.map(\.score)) }

    /// The share of every option in per cent; empty for a question in several statements.
    var shares: [(option: String, share: Points)] {
        statements.count == 1 ? statements[0].shares : []
    }
}
