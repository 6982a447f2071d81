import Platform
import SQL

extension ResidentQuestion {
    init(_ row: Row) throws {
        (id, title, text, since) = (
            try row["id"], try row["title"], try row["body"], try row["since"]
        )
        kind = Kind(rawValue: try row["kind"]) ?? .question
        let names: String = try row["doubts"]
        doubts = Set(names.split(separator: " ").compactMap { QuestionDoubt(rawValue: String($0)) })
        ruling = try Ruling(row)
        answer = try Answer(row)
    }
}

extension ResidentQuestion.Ruling {
    fileprivate init?(_ row: Row) throws {
        guard let number: Int = try row["ruling"] else { return nil }
        self.number = number
        isShown = try row["is_shown"]
        (title, text) = (try row["shown_title"], try row["shown_body"])
        (reason, since) = (try row["reason"], try row["ruled"])
    }
}

extension ResidentQuestion.Answer {
    fileprivate init?(_ row: Row) throws {
        guard let number: Int = try row["answer_number"] else { return nil }
        self.number = number
        (text, since) = (try row["answer"], try row["answered"])
    }
}

extension ReadTransaction {
    /// A question; nil when there is none of that number.
    func question(_ id: ResidentQuestion.ID) throws -> ResidentQuestion? {
        try row("SELECT * FROM own_question WHERE id = \(id)").map(ResidentQuestion.init)
    }

    /// The question of a secret; nil when there is none.
    func question(_ key: QuestionKey) throws -> ResidentQuestion? {
        try row("SELECT * FROM own_question WHERE key_hash = \(key.hash)")
            .map(ResidentQuestion.init)
    }

    /// A page of what everybody sees, answered ones and the newest first, and how many there are in all.
    func publicQuestions(page: Int) throws -> (items: [ResidentQuestion], count: Int) {
        let size = QuestionList.size
        let count: Int =
            try row("SELECT count(*) AS n FROM own_question WHERE is_shown = 1")?["n"] ?? 0
        let skipped = (min(max(1, page), max(1, (count + size - 1) / size)) - 1) * size
        let items = try rows(
            """
            SELECT * FROM own_question WHERE is_shown = 1
            ORDER BY CASE WHEN answered IS NULL THEN 1 ELSE 0 END, since DESC, id DESC
            LIMIT \(size) OFFSET \(skipped)
            """
        ).map(ResidentQuestion.init)
        return (items, count)
    }

    /// Of what everybody sees, the questions of some numbers, in the order of the numbers.
    func publicQuestions(_ ids: [ResidentQuestion.ID]) throws -> [ResidentQuestion] {
        guard !ids.isEmpty else { return [] }
        let found = try rows(
            "SELECT * FROM own_question WHERE id IN (\(each: ids)) AND is_shown = 1"
        ).map(ResidentQuestion.init)
        return ids.compactMap { id in found.first { $0.id == id } }
    }
}

/// Rows of a page of questions.
enum QuestionList {
    static let size = 20
}
