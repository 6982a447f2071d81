public import SQL

extension Backups {
    /// What is written down of backups and drills, so that their age can be told.
    public enum Event: String, Sendable, Hashable, CaseIterable, SQLConvertible {
        /// A backup was written.
        case backup
        /// A backup was restored to try it, and found sound.
        case drill
    }

    /// The table of backups and drills; it belongs to the installation, not to an authority.
    public static let migrations = Migrations(
        "backup",
        [
            Migration(
                "0001-events",
                """
                CREATE TABLE backup_event (
                    id INTEGER NOT NULL PRIMARY KEY,
                    event TEXT NOT NULL CONSTRAINT backup_event_known
                        CHECK (event IN ('backup', 'drill')),
                    time INTEGER NOT NULL,
                    size INTEGER NOT NULL CONSTRAINT backup_event_size CHECK (size >= 0),
                    sha256 BLOB NOT NULL CONSTRAINT backup_event_hash CHECK (length(sha256) = 32)
                ) STRICT;
                CREATE INDEX backup_event_last ON backup_event (event, time);
                """)
        ])

    /// Writes down that a backup was made or tried.
    public static func record(
        _ event: Event, size: Int64, sha256: [UInt8], in database: Database, at time: Timestamp
    ) async throws {
        try await database.write { transaction in
            let last: Int64? = try transaction.row("SELECT max(id) AS id FROM backup_event")?["id"]
            try transaction.change(
                """
                INSERT INTO backup_event (id, event, time, size, sha256)
                VALUES (\((last ?? 0) + 1), \(event), \(time), \(size), \(sha256))
                """)
        }
    }

    /// When something was last done; nil for never.
    public static func last(_ event: Event, in database: Database) async throws -> Timestamp? {
        try await database.read { transaction in
            try transaction.row(
                "SELECT max(time) AS time FROM backup_event WHERE event = \(event)")?["time"]
        }
    }
}
