import Cryptography
import Engagement
import Platform
import ThaiText

extension DemoTown {
    /// A satisfaction poll with what was answered; its questions tell how often each answer was given.
    struct Polled: Sendable, Decodable {
        let title: String
        let text: String
        /// How many days ago it opened, and for how many it is open.
        let ago: Int
        let days: Int
        let questions: [Question]

        /// A question: the counts in the order in which its answers are shown, or what was written.
        struct Question: Sendable, Decodable {
            let kind: String
            let text: String
            let choices: [String]?
            let counts: [Int]?
            let words: [String]?
        }
    }
}

/// A poll made and answered by the same acts as on the pages.
struct DemoPoll {
    let poll: DemoTown.Polled
    let opens: Timestamp

    /// Writes and publishes it; nil where its file names a kind that there is not.
    func publish(_ act: Act) async throws -> Poll.ID? {
        let questions = poll.questions.compactMap { question in
            PollQuestion.Kind(rawValue: question.kind).map {
                PollQuestion($0, question.text, choices: question.choices ?? [])
            }
        }
        guard questions.count == poll.questions.count else { return nil }
        let id = try await act.writePoll(
            PollContent(
                title: poll.title, text: poll.text, from: opens,
                until: opens + .days(Int64(poll.days)), questions: questions))
        try await act.publishPoll(id)
        return id
    }

    /// Sends every answer; that of a question is nobody's, so that which come together is all one.
    func answer(_ id: Poll.ID, version: Int, _ act: Act) async throws {
        let figures = poll.questions.map { question in
            Self.figures(question)
        }
        for sheet in 0..<(figures.map(\.count).max() ?? 0) {
            var replies: [Int: PollAnswers.Reply] = [:]
            for (index, question) in poll.questions.enumerated() {
                if figures[index].indices.contains(sheet) {
                    replies[index + 1] = .figure(figures[index][sheet])
                } else if let words = question.words, words.indices.contains(sheet) {
                    replies[index + 1] = .words(words[sheet])
                }
            }
            try await act.answerPoll(
                id, PollAnswers(replies), after: version, random: .system)
        }
    }

    /// Each figure as often as it was given: steps from 5 down, choices from 1 up.
    private static func figures(_ question: DemoTown.Polled.Question) -> [Int] {
        (question.counts ?? []).enumerated().flatMap { index, count in
            Array(
                repeating: question.kind == PollQuestion.Kind.choice.rawValue
                    ? index + 1 : 5 - index, count: count)
        }
    }
}
