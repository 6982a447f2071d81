import Platform
import SQL

/// What may be told of the answers to a poll.
public enum PollOutcome: Sendable, Hashable {
    /// It is not closed: nothing but how many answered, in full tens.
    case waiting(atLeast: Int)
    /// It is closed, and too few answered; so many more look like sent by a machine.
    case tooFew(aside: Int)
    /// What they answered.
    case result(PollResult)
}

/// What residents answered to a closed poll.
public struct PollResult: Sendable, Hashable {
    /// The answers to one question.
    public struct Tally: Sendable, Hashable {
        /// What was asked.
        public let question: PollQuestion
        /// How often each figure of the question was chosen, in the order in which they are shown.
        public let counts: [Int]
        /// What was written, in no order that tells of its writers.
        public let words: [String]

        /// How many chose something.
        public var answers: Int { counts.reduce(0, +) }

        /// The sum of the steps; nil where it is no question of steps or nobody answered.
        var sum: Int? {
            guard question.kind == .satisfaction, answers > 0 else { return nil }
            return zip(question.figures, counts).map { $0 * $1 }.reduce(0, +)
        }

        /// The mean of the steps, "4.36".
        public var mean: String? { sum.map { Self.hundredths($0, of: answers) } }

        /// A share of the answers in percent with one place.
        func share(_ count: Int) -> String {
            guard answers > 0 else { return "–" }
            let tenths = (count * 2_000 + answers) / (2 * answers)
            return "\(tenths / 10).\(tenths % 10)"
        }

        /// "4.36".
        static func hundredths(_ sum: Int, of parts: Int) -> String {
            let number = (sum * 200 + parts) / (2 * max(1, parts))
            return "\(number / 100).\(number / 10 % 10)\(number % 10)"
        }
    }

    /// How many answered.
    public let sheets: Int
    /// How many more look like sent by a machine, and are not counted.
    public let aside: Int
    /// The answers by question, in their order.
    public let tallies: [Tally]

    /// How many steps were chosen in all questions.
    var steps: Int { tallies.filter { $0.sum != nil }.map(\.answers).reduce(0, +) }
    /// Their sum.
    var sum: Int { tallies.compactMap(\.sum).reduce(0, +) }

    /// The mean of all steps of all questions, "4.36"; nil without such a question.
    public var mean: String? { steps > 0 ? Tally.hundredths(sum, of: steps) : nil }
}

extension ReadTransaction {
    /// What may be told of a poll's answers at a moment.
    func outcome(of poll: Poll, at now: Timestamp) throws -> PollOutcome {
        let sheets = try sheets(of: poll.id, areDoubtful: false)
        guard poll.state(at: now) == .closed else {
            return .waiting(atLeast: sheets / 10 * 10)
        }
        let aside = try self.sheets(of: poll.id, areDoubtful: true)
        guard sheets >= Poll.fewest else { return .tooFew(aside: aside) }
        let figures = try figures(of: poll.id)
        let words = try words(of: poll.id)
        let tallies = poll.content.numbered.map { number, question in
            PollResult.Tally(
                question: question,
                counts: question.figures.map { figures[number]?[$0] ?? 0 },
                words: words[number] ?? [])
        }
        return .result(
            PollResult(sheets: sheets, aside: aside, tallies: tallies))
    }

    private func sheets(of id: Poll.ID, areDoubtful: Bool) throws -> Int {
        try row(
            """
            SELECT count(*) AS n FROM own_poll_sheet
            WHERE poll = \(id) AND is_doubtful = \(areDoubtful)
            """)?["n"] ?? 0
    }

    /// How often each figure was chosen, by the question's number.
    private func figures(of id: Poll.ID) throws -> [Int: [Int: Int]] {
        var found: [Int: [Int: Int]] = [:]
        let rows = try rows(
            """
            SELECT question, figure, count(*) AS n FROM own_poll_reply
            WHERE poll = \(id) AND is_doubtful = 0 AND figure > 0
            GROUP BY question, figure
            """)
        for row in rows {
            let (question, figure): (Int, Int) = (try row["question"], try row["figure"])
            found[question, default: [:]][figure] = try row["n"]
        }
        return found
    }

    /// What was written, by the question's number; the order is that of random keys.
    private func words(of id: Poll.ID) throws -> [Int: [String]] {
        let rows = try rows(
            """
            SELECT question, words FROM own_poll_reply
            WHERE poll = \(id) AND is_doubtful = 0 AND words <> '' ORDER BY question, id
            """)
        var found: [Int: [String]] = [:]
        for row in rows {
            let (question, words): (Int, String) = (try row["question"], try row["words"])
            found[question, default: []].append(words)
        }
        return found
    }
}
