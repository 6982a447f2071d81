public import Platform
import SQL

extension Engagement {
    /// What is found of news and questions, asked again when the index is built anew.
    public static let searchSources = [
        SearchSource(NewsSearch.area) { rows in
            try await rows.read { transaction in
                try transaction.rows("SELECT * FROM own_news WHERE is_shown = 1 ORDER BY id")
                    .map(NewsItem.init).map { NewsSearch.item($0.id, $0.content) }
            }
        },
        SearchSource(QuestionSearch.area) { rows in
            try await rows.read { transaction in
                try transaction.rows("SELECT * FROM own_question WHERE is_shown = 1 ORDER BY id")
                    .map(ResidentQuestion.init).compactMap(QuestionSearch.item)
            }
        },
    ]
}
