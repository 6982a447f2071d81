public import SQL

/// The platform's schema, which the assembly hands to `Database.migrate` before any area's.
public enum PlatformMigrations {
    /// All of it, oldest first.
    public static let all = Migrations(
        "platform",
        [
            PeopleSchema.tables, PeopleApart.rules, SignInSchema.tables, SignInApart.rules,
            SignInFailureSchema.table,
        ], kept: ["audit_entry", "audit_head"])
}
