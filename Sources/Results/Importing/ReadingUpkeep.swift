public import Platform
public import SQL

/// Readings of results that nobody recorded.
public enum ResultReadings {
    /// How long one waits to be held against its document.
    static let patience = TimeSpan.days(1)

    /// Forgets, every hour, readings that are older than a day and of which no version was made.
    public static func forgetting(_ database: Database, time: TimeSource) -> JobKind {
        JobKind("results.forget-readings", schedule: .hourly(minute: 35)) { _ in
            try await forget(database, at: time())
        }
    }

    /// Forgets those that are over at a moment; how many.
    @discardableResult
    public static func forget(_ database: Database, at now: Timestamp) async throws -> Int {
        var count = 0
        let authorities: [Authority] = try await database.read(Authority.all)
        for authority in authorities {
            count += try await database.scoped(to: authority.id.rawValue).write { transaction in
                let ids = try transaction.rows(
                    """
                    SELECT r.id FROM own_result_reading r WHERE r.since < \(now - patience)
                    AND NOT EXISTS (SELECT 1 FROM own_result_version v WHERE v.reading = r.id)
                    """
                ).map { row -> ResultReading.ID in try row["id"] }
                for id in ids {
                    try transaction.change(
                        """
                        DELETE FROM result_reading
                        WHERE authority = \(authority.id) AND id = \(id)
                        """)
                }
                return ids.count
            }
        }
        return count
    }
}
