public import Platform
public import SQL

/// Readings that nobody took anything of.
public enum PlanReadings {
    /// How long one waits to be held against its document.
    static let patience = TimeSpan.days(1)

    /// Forgets, every hour, readings of which nothing was taken and nothing put right for a day.
    public static func forgetting(_ database: Database, time: TimeSource) -> JobKind {
        JobKind("measures.forget-readings", schedule: .hourly(minute: 25)) { _ in
            try await forget(database, at: time())
        }
    }

    /// Forgets those that are over at a moment; how many.
    @discardableResult
    public static func forget(_ database: Database, at now: Timestamp) async throws -> Int {
        try await passing.forget(in: database, at: now)
    }

    private static let passing = PassingRows<PlanReading.ID>(
        over: { now in
            Query(
                """
                SELECT r.id FROM own_measure_reading r
                WHERE r.since < \(now - patience)
                AND NOT EXISTS (SELECT 1 FROM own_measure_reading_taking t WHERE t.reading = r.id)
                AND NOT EXISTS (SELECT 1 FROM own_measure_reading_correction c
                    WHERE c.reading = r.id AND c.since >= \(now - patience))
                """
            ) { try $0["id"] }
        },
        remove: { id, authority, transaction in
            try transaction.change(
                """
                DELETE FROM measure_reading_correction
                WHERE authority = \(authority) AND reading = \(id)
                """)
            try transaction.change(
                "DELETE FROM measure_reading WHERE authority = \(authority) AND id = \(id)")
        })
}
