public import Design
import HTML
import HTTP
public import Platform
import SQL
import ThaiText

extension Act {
    /// How many questions and suggestions have neither an answer nor a reason why they are kept back.
    public func waitingQuestions() async throws -> Int {
        try await read(.seeEngagement) { transaction in
            try transaction.row(
                """
                SELECT count(*) AS n FROM own_question WHERE answer_number IS NULL
                    AND (ruling IS NULL OR is_shown = 1)
                """)?["n"] ?? 0
        }
    }
}

extension Engagement {
    /// What the workspace's first page says of questions, for who speaks with residents.
    public func tasks(_ visit: Visit) async throws -> [TaskRow] {
        guard visit.visitor.belongs(to: .speakers) else { return [] }
        let (count, language) = (
            try await visit.act(in: database).waitingQuestions(), visit.language
        )
        let status =
            count == 0
            ? StatusTag(.done, Bilingual("ตอบครบแล้ว", "All answered")(language))
            : StatusTag(.now, Bilingual("รอตอบ \(count) เรื่อง", "\(count) waiting")(language))
        return [
            TaskRow(
                QuestionListPage.title(language), to: LinkAddress(QuestionLocations.list.path()),
                note: Bilingual(
                    "ที่ประชาชนถามหรือเสนอแนะบนเว็บไซต์", "What residents ask and suggest on the website"
                )(
                    language), status: status)
        ]
    }
}
