public import FileStore
public import SQL

extension Files {
    /// Destroys, every hour, bytes that no row has named for a day.
    public static func sweeping(_ store: FileStore, _ database: Database, time: TimeSource)
        -> JobKind
    {
        JobKind("files.sweep", schedule: .hourly(minute: 40), lease: .minutes(30)) { _ in
            let now = time()
            let before = (now - .days(1)).milliseconds / 1_000
            _ = try await store.sweep(changedBefore: before) { hashes in
                try await named(hashes, at: now, database)
            }
        }
    }

    /// Reads, every week, all files again; `report` hears what is wrong, and the job is given up when anything is.
    public static func scrubbing(
        _ store: FileStore, _ database: Database,
        report: @escaping @Sendable (ScrubReport) -> Void
    ) -> JobKind {
        JobKind(
            "files.scrub", schedule: .weekly(weekday: 0, hour: 2, minute: 0), lease: .minutes(30)
        ) { _ in
            let found = try await scrub(store, database)
            report(found)
            guard found.isSound else {
                throw JobFailure(
                    "damaged \(found.damaged.count), missing \(found.missing.count), "
                        + "foreign \(found.foreign.count)", isFinal: true)
            }
        }
    }

    /// Holds the store against the rows of all authorities.
    public static func scrub(_ store: FileStore, _ database: Database) async throws -> ScrubReport {
        let rows: [String]
        do {
            rows = try await hashes(
                """
                 UNION SELECT hash FROM file_keeping
                UNION SELECT hash FROM visitor_file WHERE until IS NULL
                """, database)
        } catch SQLError.statement {
            // A database of an earlier release, in a backup that is tried, does not know of visitors' files yet.
            rows = try await hashesBefore(database)
        }
        return try await store.scrub(expecting: Set(rows.compactMap { ContentHash($0) }))
    }

    private static func hashesBefore(_ database: Database) async throws -> [String] {
        do {
            return try await hashes(" UNION SELECT hash FROM file_keeping", database)
        } catch SQLError.statement { return try await hashes("", database) }
    }

    private static func hashes(_ more: Statement, _ database: Database) async throws -> [String] {
        try await database.scoped(to: 0).read(
            Query("SELECT DISTINCT hash FROM file f WHERE \(sql: kept)\(sql: more)") { row in
                try row["hash"]
            })
    }

    private static func named(
        _ hashes: [ContentHash], at now: Timestamp, _ database: Database
    ) async throws -> Set<ContentHash> {
        let texts = hashes.map(\.text)
        let rows = try await database.scoped(to: 0).read(
            Query(
                """
                SELECT hash FROM file f WHERE hash IN (\(each: texts)) AND \(sql: kept)
                UNION SELECT hash FROM file_keeping WHERE hash IN (\(each: texts))
                UNION SELECT hash FROM visitor_file WHERE hash IN (\(each: texts))
                    AND (until IS NULL OR until > \(now))
                """
            ) { row -> String in try row["hash"] })
        return Set(rows.compactMap { ContentHash($0) })
    }
}
