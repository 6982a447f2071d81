public import Cryptography
public import Platform
import SQL

extension Act {
    /// All polls, published or not, the latest to close first.
    public func polls() async throws -> [Poll] {
        try await read(.seeEngagement) { try $0.polls() }
    }

    /// A poll.
    ///
    /// Throws `EngagementRefusal.nothingHere`.
    public func poll(_ id: Poll.ID) async throws -> Poll {
        try await read(.seeEngagement) { try $0.known(id) }
    }

    /// What may be told of its answers.
    public func outcome(of poll: Poll) async throws -> PollOutcome {
        try await read(.seeEngagement) { try $0.outcome(of: poll, at: time) }
    }

    /// Writes a draft; its number.
    @discardableResult
    public func writePoll(_ content: PollContent) async throws -> Poll.ID {
        try await change(.engage) { transaction in
            let id = Poll.ID(rawValue: try transaction.next("SELECT max(id) AS id FROM own_poll"))
            try transaction.change(
                """
                INSERT INTO poll (authority, id, since, by_authority, by_person)
                VALUES (\(authority), \(id), \(time), \(actor.authority), \(actor.person))
                """)
            try insert(content, isShown: false, of: id, version: 1, transaction)
            return Done(id, AuditNote(.pollWritten, [.number(id.rawValue)]))
        }
    }

    /// Writes its title, text and days anew, as long as nobody answered; `known` is the version that the writer had before
    /// him. The questions stay.
    ///
    /// Throws `EngagementRefusal`.
    public func changePoll(
        _ id: Poll.ID, to content: PollContent, after known: Int
    ) async throws {
        try await change(id, after: known) { now in
            var content = content
            content.questions = now.questions
            now = content
        }
    }

    /// Adds a question behind the others.
    ///
    /// Throws `EngagementRefusal`.
    public func addQuestion(
        _ question: PollQuestion, to id: Poll.ID, after known: Int
    ) async throws {
        try await change(id, after: known) { content in
            guard content.questions.count < Poll.mostQuestions else {
                throw EngagementRefusal.tooManyQuestions(most: Poll.mostQuestions)
            }
            content.questions.append(question)
        }
    }

    /// Takes out a question by its number.
    ///
    /// Throws `EngagementRefusal`.
    public func removeQuestion(
        _ number: Int, of id: Poll.ID, after known: Int
    ) async throws {
        try await change(id, after: known) { content in
            guard content.questions.indices.contains(number - 1) else {
                throw EngagementRefusal.nothingHere
            }
            content.questions.remove(at: number - 1)
        }
    }

    private func change(
        _ id: Poll.ID, after known: Int,
        _ edit: @escaping @Sendable (inout PollContent) throws -> Void
    ) async throws {
        try await change(.engage) { transaction in
            let now = try transaction.known(id)
            guard now.version == known else { throw EngagementRefusal.changedMeanwhile }
            try now.requireUnanswered(at: time)
            var content = now.content
            try edit(&content)
            guard content != now.content else { return .nothing }
            guard content.until > content.from else {
                throw EngagementRefusal.endsBeforeItBegins
            }
            guard !now.isPublished || !content.questions.isEmpty else {
                throw EngagementRefusal.noQuestions
            }
            try insert(
                content, isShown: now.isPublished, of: id, version: known + 1, transaction)
            return Done(AuditNote(.pollChanged, [.number(id.rawValue), .number(Int64(known + 1))]))
        }
    }

    /// Lets everybody answer it in its time; doing it again changes nothing.
    ///
    /// Throws `EngagementRefusal`.
    public func publishPoll(_ id: Poll.ID) async throws {
        try await change(.engage) { transaction in
            let now = try transaction.known(id)
            guard !now.isPublished else { return .nothing }
            guard !now.content.questions.isEmpty else { throw EngagementRefusal.noQuestions }
            guard now.content.until > time else { throw EngagementRefusal.endsBeforeItBegins }
            try insert(now.content, isShown: true, of: id, version: now.version + 1, transaction)
            return Done(AuditNote(.pollPublished, [.number(id.rawValue)]))
        }
    }

    /// Makes a draft of it again, as long as nobody answered.
    ///
    /// Throws `EngagementRefusal`.
    public func withdrawPoll(_ id: Poll.ID) async throws {
        try await change(.engage) { transaction in
            let now = try transaction.known(id)
            guard now.isPublished else { return .nothing }
            try now.requireUnanswered(at: time)
            try insert(now.content, isShown: false, of: id, version: now.version + 1, transaction)
            return Done(AuditNote(.pollWithdrawn, [.number(id.rawValue)]))
        }
    }

    /// Takes no more answers from now on; where it takes none, nothing changes.
    public func closePoll(_ id: Poll.ID) async throws {
        try await change(.engage) { transaction in
            let now = try transaction.known(id)
            guard now.state(at: time) == .open, time > now.content.from else { return .nothing }
            var content = now.content
            content.until = time
            try insert(content, isShown: true, of: id, version: now.version + 1, transaction)
            return Done(AuditNote(.pollClosed, [.number(id.rawValue)]))
        }
    }

    private func insert(
        _ content: PollContent, isShown: Bool, of id: Poll.ID, version: Int,
        _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO poll_version (authority, poll, version, title, body, starts, ends, is_shown,
                since, by_authority, by_person)
            VALUES (\(authority), \(id), \(version), \(content.title), \(content.text),
                \(content.from), \(content.until), \(isShown), \(time), \(actor.authority),
                \(actor.person))
            """)
        for (number, question) in content.numbered {
            try transaction.change(
                """
                INSERT INTO poll_question (authority, poll, version, number, kind, body, choices)
                VALUES (\(authority), \(id), \(version), \(number), \(question.kind.rawValue),
                    \(question.text), \(question.choices.joined(separator: "\n")))
                """)
        }
    }
}

extension Act {
    /// Takes in what a resident answers; `known` is the version that was answered. Nothing of the moment is kept, so no
    /// entry of the chain tells of it either, and no row tells which answers came together.
    ///
    /// Throws `EngagementRefusal`.
    public func answerPoll(
        _ id: Poll.ID, _ answers: PollAnswers, after known: Int, random: RandomBytes
    ) async throws {
        let replies = answers.replies.sorted { $0.key < $1.key }.map { number, reply in
            (number: number, key: Base64URL.text(random(16)), reply: reply)
        }
        let sheet = Base64URL.text(random(16))
        try await changeOpenly { transaction -> Done<Void> in
            let poll = try transaction.known(id)
            guard poll.state(at: time) == .open else { throw EngagementRefusal.isClosed }
            guard poll.version == known, answers.fit(poll.content) else {
                throw EngagementRefusal.changedMeanwhile
            }
            try transaction.change(
                """
                INSERT INTO poll_sheet (authority, poll, id, is_doubtful)
                VALUES (\(authority), \(id), \(sheet), \(answers.isDoubtful))
                """)
            for (number, key, reply) in replies {
                let (figure, words) = reply.columns
                try transaction.change(
                    """
                    INSERT INTO poll_reply (authority, poll, question, id, figure, words, is_doubtful)
                    VALUES (\(authority), \(id), \(number), \(key), \(figure), \(words),
                        \(answers.isDoubtful))
                    """)
            }
            return .nothing
        }
    }
}

extension Poll {
    /// Throws where somebody answered: only what is still open can be closed earlier.
    fileprivate func requireUnanswered(at now: Timestamp) throws(EngagementRefusal) {
        guard isAnswered else { return }
        throw state(at: now) == .open ? .isAnswered : .isOver
    }
}

extension PollAnswers.Reply {
    fileprivate var columns: (figure: Int, words: String) {
        switch self {
        case .figure(let figure): (figure, "")
        case .words(let words): (0, words)
        }
    }
}
