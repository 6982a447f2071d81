import Platform
import SQL

extension Poll {
    init(_ row: Row, _ questions: [PollQuestion]) throws {
        (id, version) = (try row["id"], try row["version"])
        (isPublished, isAnswered) = (try row["is_shown"], try row["is_answered"])
        content = PollContent(
            title: try row["title"], text: try row["body"], from: try row["starts"],
            until: try row["ends"], questions: questions)
    }
}

extension PollQuestion {
    fileprivate init(_ row: Row) throws {
        let choices: String = try row["choices"]
        self.init(
            Kind(rawValue: try row["kind"]) ?? .text, try row["body"],
            choices: choices.split(separator: "\n").map(String.init))
    }
}

extension ReadTransaction {
    /// A poll; nil when there is none of that number.
    func poll(_ id: Poll.ID) throws -> Poll? {
        let questions = try rows(
            "SELECT * FROM own_poll_question WHERE poll = \(id) ORDER BY number"
        ).map(PollQuestion.init)
        return try row("SELECT * FROM own_poll WHERE id = \(id)").map { try Poll($0, questions) }
    }

    /// A poll; throws where there is none.
    func known(_ id: Poll.ID) throws -> Poll {
        guard let poll = try poll(id) else { throw EngagementRefusal.nothingHere }
        return poll
    }

    /// All polls, the latest to close first.
    func polls() throws -> [Poll] {
        var questions: [Poll.ID: [PollQuestion]] = [:]
        for row in try rows("SELECT * FROM own_poll_question ORDER BY poll, number") {
            let (id, question): (Poll.ID, PollQuestion) = (try row["poll"], try PollQuestion(row))
            questions[id, default: []].append(question)
        }
        return try rows("SELECT * FROM own_poll ORDER BY ends DESC, id DESC").map { row in
            let id: Poll.ID = try row["id"]
            return try Poll(row, questions[id] ?? [])
        }
    }

    /// What everybody sees at a moment: polls that are open or closed.
    func publicPolls(at now: Timestamp) throws -> [Poll] {
        try polls().filter { [.open, .closed].contains($0.state(at: now)) }
    }

    /// Closed polls that enough people answered, with what they answered.
    func pollResults(at now: Timestamp) throws -> [(poll: Poll, result: PollResult)] {
        try pollResults(of: publicPolls(at: now), at: now)
    }

    /// The same among some polls.
    func pollResults(
        of polls: [Poll], at now: Timestamp
    ) throws -> [(poll: Poll, result: PollResult)] {
        try polls.compactMap { poll in
            guard case .result(let result) = try outcome(of: poll, at: now) else { return nil }
            return (poll, result)
        }
    }
}
