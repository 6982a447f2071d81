public import Design
import HTML
import HTTP
public import Platform
import SQL
import ThaiText

extension Act {
    /// How many questions and suggestions wait for an answer, as `QuestionState.waiting` tells: without what looks like sent
    /// by a machine and nobody has looked at.
    public func waitingQuestions() async throws -> Int {
        try await read(.seeEngagement) { transaction in
            try transaction.row(
                """
                SELECT count(*) AS n FROM own_question WHERE answer_number IS NULL
                    AND (ruling IS NULL AND doubts = '' OR is_shown = 1)
                """)?["n"] ?? 0
        }
    }

    /// How many look like what machines send, and nobody has looked at.
    func doubtfulQuestions() async throws -> Int {
        try await read(.seeEngagement) { transaction in
            try transaction.row(
                """
                SELECT count(*) AS n FROM own_question WHERE answer_number IS NULL
                    AND ruling IS NULL AND doubts <> ''
                """)?["n"] ?? 0
        }
    }
}

extension Engagement {
    /// What the workspace's first page says of questions, for who speaks with residents.
    public func tasks(_ visit: Visit) async throws -> [TaskRow] {
        guard visit.visitor.belongs(to: .speakers) else { return [] }
        let (act, language) = (try visit.act(in: database), visit.language)
        let (count, doubtful) = (
            try await act.waitingQuestions(), try await act.doubtfulQuestions()
        )
        let usual = Bilingual(
            "ที่ประชาชนถามหรือเสนอแนะบนเว็บไซต์", "What residents ask and suggest on the website")
        let aside = Bilingual(
            " แยกไว้ \(doubtful) เรื่องที่น่าสงสัย", "; \(doubtful) doubtful, laid aside")
        let status =
            count == 0
            ? StatusTag(.done, Bilingual("ตอบครบแล้ว", "All answered")(language))
            : StatusTag(.now, Bilingual("รอตอบ \(count) เรื่อง", "\(count) waiting")(language))
        return [
            TaskRow(
                QuestionListPage.title(language),
                to: LinkAddress(
                    QuestionLocations.list.path(),
                    query: [("state", count > 0 ? QuestionState.waiting.rawValue : "")]),
                note: (doubtful > 0 ? usual + aside : usual)(language), status: status)
        ]
    }
}
