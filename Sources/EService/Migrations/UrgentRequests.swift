import SQL

/// Which requests tell of danger: they stand first.
enum UrgentRequests {
    static let column = Migration(
        "0005-urgent-requests",
        """
        ALTER TABLE service_request_standing ADD COLUMN is_urgent INTEGER NOT NULL DEFAULT 0
            CONSTRAINT service_request_standing_urgent CHECK (is_urgent IN (0, 1));
        DROP VIEW own_service_request;
        DROP VIEW own_service_request_standing;
        CREATE VIEW own_service_request AS
            SELECT r.*, s.state, s.is_open, s.division, s.person, s.due, s.last, s.changed,
                s.is_urgent, v.content
            FROM service_request r
            JOIN service_request_standing s ON s.authority = r.authority AND s.request = r.id
            JOIN service_version v ON v.authority = r.authority AND v.service = r.service
                AND v.version = r.version
            WHERE r.authority = scope();
        CREATE VIEW own_service_request_standing AS
            SELECT * FROM service_request_standing WHERE authority = scope();
        """)
}
