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
        try await passing.forget(in: database, at: now)
    }

    private static let passing = PassingRows<ResultReading.ID>(
        over: { now in
            Query(
                """
                SELECT r.id FROM own_result_reading r WHERE r.since < \(now - patience)
                AND NOT EXISTS (SELECT 1 FROM own_result_version v WHERE v.reading = r.id)
                """
            ) { try $0["id"] }
        },
        remove: { id, authority, transaction in
            try transaction.change(
                "DELETE FROM result_reading WHERE authority = \(authority) AND id = \(id)")
        })
}
