public import Platform
public import SQL
public import ThaiText

/// A satisfaction poll: what the authority asks its residents for some time, as its latest version has it.
public struct Poll: Sendable, Hashable, Identifiable {
    /// The number of a poll within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// The number.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// Of fewer answers than this nobody is told anything, for people might be recognised by them.
    public static let fewest = 5
    /// No poll has more questions than this.
    public static let mostQuestions = 10

    /// Its number.
    public let id: ID
    /// Which version it is, from 1.
    public let version: Int
    /// What it asks, and from when to when.
    public let content: PollContent
    /// Whether it is to be seen, in its time.
    public let isPublished: Bool
    /// Whether somebody answered it: from then on it stays as it is.
    public let isAnswered: Bool

    /// How it stands at a moment.
    public func state(at now: Timestamp) -> PollState {
        guard isPublished else { return .draft }
        if now < content.from { return .scheduled }
        return now < content.until ? .open : .closed
    }

    /// The last day on which it takes answers.
    public var lastDay: ThaiDate {
        Bangkok(content.until - TimeSpan(milliseconds: 1)).date
    }
}

/// How a poll stands.
public enum PollState: String, Sendable, Hashable, CaseIterable {
    /// Not published, or taken back.
    case draft
    /// Published, and its day is still to come.
    case scheduled
    /// Everybody may answer.
    case open
    /// It takes no more answers.
    case closed
}

/// What a poll asks.
public struct PollContent: Sendable, Hashable {
    /// What it is about.
    public var title: String
    /// Why it is asked; may be empty.
    public var text: String
    /// From when on it takes answers.
    public var from: Timestamp
    /// The moment at which it takes no more.
    public var until: Timestamp
    /// The questions in their order.
    public var questions: [PollQuestion]

    /// A poll with its time and its questions.
    public init(
        title: String, text: String, from: Timestamp, until: Timestamp,
        questions: [PollQuestion] = []
    ) {
        (self.title, self.text, self.questions) = (title, text, questions)
        (self.from, self.until) = (from, until)
    }

    /// The questions with their numbers, from 1.
    var numbered: [(number: Int, question: PollQuestion)] {
        questions.enumerated().map { ($0 + 1, $1) }
    }
}

/// One question of a poll.
public struct PollQuestion: Sendable, Hashable {
    /// How it is answered.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// By one of five steps.
        case satisfaction
        /// By one of several answers.
        case choice
        /// In words, or not at all.
        case text
    }

    /// As many answers a choice has.
    static let numberOfChoices = 2...7

    /// How it is answered.
    public let kind: Kind
    /// What it asks.
    public let text: String
    /// The answers of a choice; empty for the other kinds.
    public let choices: [String]

    /// A question, with its answers where it is a choice.
    public init(_ kind: Kind, _ text: String, choices: [String] = []) {
        (self.kind, self.text, self.choices) = (kind, text, choices)
    }

    /// The figures by which it can be answered, the first to be shown first; none for words.
    var figures: [Int] {
        switch kind {
        case .satisfaction: [5, 4, 3, 2, 1]
        case .choice: Array(1...max(1, choices.count))
        case .text: []
        }
    }

    /// What an answer is called.
    func name(of figure: Int, _ language: Language) -> String {
        switch kind {
        case .satisfaction: Self.step(figure)(language)
        case .choice: choices.indices.contains(figure - 1) ? choices[figure - 1] : ""
        case .text: ""
        }
    }

    private static func step(_ figure: Int) -> Bilingual {
        switch figure {
        case 5: Bilingual("พอใจมาก", "Very satisfied")
        case 4: Bilingual("พอใจ", "Satisfied")
        case 3: Bilingual("เฉย ๆ", "Neither")
        case 2: Bilingual("ไม่พอใจ", "Dissatisfied")
        default: Bilingual("ไม่พอใจมาก", "Very dissatisfied")
        }
    }
}

/// What a resident answered, in one go.
public struct PollAnswers: Sendable, Hashable {
    /// An answer to one question.
    public enum Reply: Sendable, Hashable {
        /// A step, or the number of a choice.
        case figure(Int)
        /// Words.
        case words(String)
    }

    /// By the number of the question.
    public let replies: [Int: Reply]
    /// Whether it looks like what machines send; then it is kept and not counted.
    public let isDoubtful: Bool

    /// Answers by the numbers of their questions.
    public init(_ replies: [Int: Reply], isDoubtful: Bool = false) {
        (self.replies, self.isDoubtful) = (replies, isDoubtful)
    }

    /// Whether they answer these questions: all that cannot be left out, and none that is not asked.
    func fit(_ content: PollContent) -> Bool {
        let known = Set(content.numbered.map(\.number))
        return replies.keys.allSatisfy(known.contains)
            && content.numbered.allSatisfy { number, question in
                switch (question.kind, replies[number]) {
                case (.text, nil): true
                case (.text, .words(let words)): !words.isEmpty
                case (.satisfaction, .figure(let figure)), (.choice, .figure(let figure)):
                    question.figures.contains(figure)
                default: false
                }
            }
    }
}
