import SQL

/// Files that came with an answer, and requests that were looked at again: what a request was when it was first decided
/// stays beside how it stands now.
enum ReviewTables {
    static let tables = Migration(
        "0018-reviews",
        """
        CREATE TABLE service_event_file (
            authority INTEGER NOT NULL,
            request INTEGER NOT NULL,
            event INTEGER NOT NULL,
            place INTEGER NOT NULL CONSTRAINT service_event_file_place CHECK (place > 0),
            file INTEGER NOT NULL,
            PRIMARY KEY (authority, request, event, place),
            FOREIGN KEY (authority, request, event)
                REFERENCES service_request_event (authority, request, number)
        ) STRICT;
        ALTER TABLE service_request_standing ADD COLUMN reopened INTEGER NOT NULL DEFAULT 0
            CONSTRAINT service_request_standing_reopened CHECK (reopened >= 0);
        ALTER TABLE service_request_standing ADD COLUMN is_review INTEGER NOT NULL DEFAULT 0
            CONSTRAINT service_request_standing_review CHECK (is_review IN (0, 1));
        ALTER TABLE service_request_standing ADD COLUMN first_closed INTEGER;
        ALTER TABLE service_request_standing ADD COLUMN first_due INTEGER;
        DROP VIEW own_service_request;
        DROP VIEW own_service_request_standing;
        CREATE VIEW own_service_request AS
            SELECT r.*, s.state, s.is_open, s.division, s.person, s.due, s.last, s.changed,
                s.is_urgent, s.reopened, s.is_review, v.content, e.since AS erased
            FROM service_request r
            JOIN service_request_standing s ON s.authority = r.authority AND s.request = r.id
            JOIN service_version v ON v.authority = r.authority AND v.service = r.service
                AND v.version = r.version
            LEFT JOIN service_request_erasure e ON e.authority = r.authority AND e.request = r.id
            WHERE r.authority = scope();
        CREATE VIEW own_service_request_standing AS
            SELECT * FROM service_request_standing WHERE authority = scope();
        CREATE VIEW own_service_event_file AS
            SELECT * FROM service_event_file WHERE authority = scope();
        """)

    static let rules = Migration(
        "0019-reviews-apart",
        sqlite: """
            CREATE TRIGGER service_event_file_own BEFORE INSERT ON service_event_file
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_event_file_kept_update BEFORE UPDATE ON service_event_file
            BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
            CREATE TRIGGER service_event_file_kept_delete BEFORE DELETE ON service_event_file
            BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
            """,
        postgresql: """
            ALTER TABLE service_event_file ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_event_file FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_event_file USING (authority = scope());
            CREATE TRIGGER service_event_file_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON service_event_file
            FOR EACH STATEMENT EXECUTE FUNCTION service_request_kept();
            """)

    /// The table whose rows stay as they were written.
    static let kept = ["service_event_file"]
}
