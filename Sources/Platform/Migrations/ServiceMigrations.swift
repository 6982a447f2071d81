public import SQL

extension PlatformMigrations {
    /// The schemas of jobs, mail, files, retries and search, in the order in which they stand on each other; after `all`.
    public static let services: [Migrations] = [
        Jobs.migrations, Outbox.migrations, Files.migrations, Idempotency.migrations,
        Search.migrations, Backups.migrations,
    ]
}
