public import SQL

/// The area's schema.
public enum EngagementMigrations {
    /// All of it, after the platform's and that of files.
    public static let all = Migrations(
        "engagement",
        [
            NewsSchema.tables, NewsSchema.apart, HearingSchema.tables, HearingSchema.apart,
            QuestionSchema.tables, QuestionSchema.apart, OfficialSchema.tables,
            OfficialSchema.apart, VisitorSchema.tables, VisitorSchema.apart,
            PollSchema.tables, PollSchema.answers, PollSchema.views, PollSchema.apart,
        ],
        kept: [
            "news", "news_version", "news_file", "news_file_removal", "hearing_record",
            "question", "question_ruling", "question_answer", "official_version",
            "office_contacts", "poll", "poll_version", "poll_question", "poll_sheet", "poll_reply",
        ])
}
