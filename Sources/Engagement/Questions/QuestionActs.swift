import Cryptography
public import Platform
import SQL
import ThaiText

/// What a resident sends.
public struct QuestionDraft: Sendable, Hashable {
    /// What it is.
    public let kind: ResidentQuestion.Kind
    /// What it is about.
    public let title: String
    /// What it says.
    public let text: String
    /// What its form itself shows of machines.
    public let doubts: Set<QuestionDoubt>

    /// A question or suggestion, with the signs that its form shows.
    public init(
        _ kind: ResidentQuestion.Kind, title: String, text: String,
        doubts: Set<QuestionDoubt> = []
    ) {
        (self.kind, self.title, self.text, self.doubts) = (kind, title, text, doubts)
    }

    /// The same words, however they are spaced, always have the same mark.
    var mark: String {
        let words = (title + " " + text).lowercased().split(whereSeparator: \.isWhitespace)
        return SHA256.hexadecimal(of: Array(words.joined(separator: " ").utf8))
    }
}

extension Act {
    /// More than this in an hour is a flood.
    static let mostQuestionsAnHour = 30

    /// Takes in what a resident sends, who sees by the key what becomes of it; its number.
    @discardableResult
    public func ask(
        _ draft: QuestionDraft, key: QuestionKey
    ) async throws -> ResidentQuestion.ID {
        try await changeOpenly { transaction in
            let id = ResidentQuestion.ID(
                rawValue: try transaction.next("SELECT max(id) AS id FROM own_question"))
            let doubts = try draft.doubts.union(known(draft, transaction))
            let names = doubts.map(\.rawValue).sorted().joined(separator: " ")
            try transaction.change(
                """
                INSERT INTO question (authority, id, kind, title, body, mark, key_hash, doubts, since)
                VALUES (\(authority), \(id), \(draft.kind.rawValue), \(draft.title),
                    \(draft.text), \(draft.mark), \(key.hash), \(names), \(time))
                """)
            return Done(id, AuditNote(.questionReceived, [.number(id.rawValue)]))
        }
    }

    /// What earlier questions say of a new one.
    private func known(
        _ draft: QuestionDraft, _ transaction: ReadTransaction
    ) throws -> Set<QuestionDoubt> {
        var doubts: Set<QuestionDoubt> = []
        let before = try transaction.row(
            """
            SELECT id FROM own_question WHERE mark = \(draft.mark) AND since > \(time - .days(7))
            LIMIT 1
            """)
        if before != nil { doubts.insert(.repeat) }
        let count: Int =
            try transaction.row(
                "SELECT count(*) AS n FROM own_question WHERE since > \(time - .hours(1))")?["n"]
            ?? 0
        if count >= Self.mostQuestionsAnHour { doubts.insert(.flood) }
        return doubts
    }

    /// All questions and suggestions, the newest first.
    public func questions() async throws -> [ResidentQuestion] {
        try await read(.seeEngagement) { transaction in
            try transaction.rows("SELECT * FROM own_question ORDER BY since DESC, id DESC")
                .map(ResidentQuestion.init)
        }
    }

    /// A question.
    ///
    /// Throws `EngagementRefusal.nothingHere`.
    public func question(_ id: ResidentQuestion.ID) async throws -> ResidentQuestion {
        try await read(.seeEngagement) { try $0.known(id) }
    }

    /// Lets everybody see a question in words without people's names and numbers; `known` is the number of the decision
    /// before, 0 before the first. Suggestions are never shown.
    ///
    /// Throws `EngagementRefusal`.
    public func showQuestion(
        _ id: ResidentQuestion.ID, title: String, text: String, after known: Int
    ) async throws {
        try await rule(id, after: known) { question in
            guard question.kind == .question else { throw EngagementRefusal.neverShown }
            return Words(isShown: true, title: title, text: text, reason: "")
        }
    }

    /// Keeps a question back, or takes it back, with a reason that who asked reads.
    public func keepBackQuestion(
        _ id: ResidentQuestion.ID, because reason: String, after known: Int
    ) async throws {
        try await rule(id, after: known) { question in
            Words(
                isShown: false, title: question.ruling?.title ?? question.title,
                text: question.ruling?.text ?? question.text, reason: reason)
        }
    }

    private struct Words {
        let isShown: Bool
        let title: String
        let text: String
        let reason: String
    }

    private func rule(
        _ id: ResidentQuestion.ID, after known: Int,
        _ words: @escaping @Sendable (ResidentQuestion) throws -> Words
    ) async throws {
        try await change(.engage) { transaction in
            let question = try transaction.known(id)
            guard question.ruling?.number ?? 0 == known else {
                throw EngagementRefusal.changedMeanwhile
            }
            let new = try words(question)
            try transaction.change(
                """
                INSERT INTO question_ruling (authority, question, number, is_shown, title, body,
                    reason, since, by_authority, by_person)
                VALUES (\(authority), \(id), \(known + 1), \(new.isShown), \(new.title),
                    \(new.text), \(new.reason), \(time), \(actor.authority), \(actor.person))
                """)
            try index(try transaction.known(id), transaction)
            return Done(
                AuditNote(
                    new.isShown ? .questionShown : .questionKeptBack, [.number(id.rawValue)]))
        }
    }

    /// Answers a question; `known` is the number of the answer before, 0 before the first.
    public func answerQuestion(
        _ id: ResidentQuestion.ID, _ text: String, after known: Int
    ) async throws {
        try await change(.engage) { transaction in
            let question = try transaction.known(id)
            guard question.answer?.number ?? 0 == known else {
                throw EngagementRefusal.changedMeanwhile
            }
            try transaction.change(
                """
                INSERT INTO question_answer (authority, question, number, body, since, by_authority,
                    by_person)
                VALUES (\(authority), \(id), \(known + 1), \(text), \(time), \(actor.authority),
                    \(actor.person))
                """)
            try index(try transaction.known(id), transaction)
            return Done(AuditNote(.questionAnswered, [.number(id.rawValue)]))
        }
    }

    /// What everybody sees is found by its words, answer and all.
    private func index(_ question: ResidentQuestion, _ transaction: WriteTransaction) throws {
        if let item = QuestionSearch.item(question) {
            try Search.put(item, authority: authority, in: transaction)
        } else {
            try Search.remove(
                QuestionSearch.key(question.id), authority: authority, in: transaction)
        }
    }
}

extension ReadTransaction {
    fileprivate func known(_ id: ResidentQuestion.ID) throws -> ResidentQuestion {
        guard let question = try question(id) else { throw EngagementRefusal.nothingHere }
        return question
    }
}

/// How questions are found.
enum QuestionSearch {
    static let area = "questions"

    /// What is found of a question; nil while nobody sees it.
    static func item(_ question: ResidentQuestion) -> SearchItem? {
        guard let ruling = question.ruling, ruling.isShown else { return nil }
        return SearchItem(
            key(question.id), title: ruling.title,
            body: ruling.text + "\n" + (question.answer?.text ?? ""))
    }

    static func key(_ id: ResidentQuestion.ID) -> SearchItem.Key {
        SearchItem.Key(area: area, kind: "question", item: String(id.rawValue))
    }

    static func id(_ key: SearchItem.Key) -> ResidentQuestion.ID? {
        Int64(key.item).map(ResidentQuestion.ID.init(rawValue:))
    }
}
