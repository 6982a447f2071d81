public import SQL

/// The area's schema.
public enum EServiceMigrations {
    /// All of it, after the platform's and that of files.
    public static let all = Migrations(
        "eservice",
        [
            ServiceTables.tables, ServicesApart.rules, RequestTables.tables, RequestsApart.rules,
            UrgentRequests.column,
            BuildingTables.tables, BuildingTables.rules, SharingTables.tables,
            SharingTables.rules, PaymentTables.tables, PaymentTables.rules,
            AnswerTables.tables, AnswerTables.rules, ReportingTables.tables, ReportingTables.rules,
            RequestErasure.table, RequestErasure.rules,
            ReviewTables.tables, ReviewTables.rules,
            ReceiptCancellations.many, ReceiptCancellations.table, ReceiptCancellations.rules,
            RequestsByApplicant.index,
            HookTables.tables, HookTables.rules,
            CashReceipts.column,
            RequestsByApplicant.names,
        ],
        kept: ServiceTables.kept + BuildingTables.kept + SharingTables.kept + PaymentTables.kept
            + AnswerTables.kept + ReportingTables.kept + RequestErasure.kept
            + ReviewTables.kept + ReceiptCancellations.kept + HookTables.kept)
}
