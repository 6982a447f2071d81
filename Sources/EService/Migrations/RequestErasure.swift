import SQL

/// That the person behind a finished request was forgotten: a dated row, after which nothing of what was written is left.
enum RequestErasure {
    static let table = Migration(
        "0016-request-erasure",
        """
        CREATE TABLE service_request_erasure (
            authority INTEGER NOT NULL,
            request INTEGER NOT NULL,
            since INTEGER NOT NULL,
            PRIMARY KEY (authority, request),
            FOREIGN KEY (authority, request) REFERENCES service_request (authority, id)
        ) STRICT;
        CREATE INDEX service_request_standing_closed
            ON service_request_standing (authority, is_open, closed);
        DROP VIEW own_service_request;
        CREATE VIEW own_service_request AS
            SELECT r.*, s.state, s.is_open, s.division, s.person, s.due, s.last, s.changed,
                s.is_urgent, v.content, e.since AS erased
            FROM service_request r
            JOIN service_request_standing s ON s.authority = r.authority AND s.request = r.id
            JOIN service_version v ON v.authority = r.authority AND v.service = r.service
                AND v.version = r.version
            LEFT JOIN service_request_erasure e ON e.authority = r.authority AND e.request = r.id
            WHERE r.authority = scope();
        CREATE VIEW own_service_request_erasure AS
            SELECT * FROM service_request_erasure WHERE authority = scope();
        """)

    /// An event stays as it was written, but for its words and file once the person was forgotten.
    static let rules = Migration(
        "0017-request-erasure-apart",
        sqlite: """
            CREATE TRIGGER service_request_erasure_own BEFORE INSERT ON service_request_erasure
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_request_erasure_finished BEFORE INSERT ON service_request_erasure
            WHEN NOT EXISTS (SELECT 1 FROM service_request_standing s
                WHERE s.authority = NEW.authority AND s.request = NEW.request AND s.is_open = 0)
            BEGIN SELECT RAISE(ABORT, 'what is open stays'); END;
            CREATE TRIGGER service_request_erasure_kept_update
            BEFORE UPDATE ON service_request_erasure
            BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
            CREATE TRIGGER service_request_erasure_kept_delete
            BEFORE DELETE ON service_request_erasure
            BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
            DROP TRIGGER service_request_event_kept_update;
            CREATE TRIGGER service_request_event_kept_update BEFORE UPDATE ON service_request_event
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT OLD.authority
                OR NEW.request IS NOT OLD.request OR NEW.number IS NOT OLD.number
                OR NEW.kind IS NOT OLD.kind OR NEW.division IS NOT OLD.division
                OR NEW.person IS NOT OLD.person OR NEW.figure IS NOT OLD.figure
                OR NEW.since IS NOT OLD.since OR NEW.by_authority IS NOT OLD.by_authority
                OR NEW.by_person IS NOT OLD.by_person OR NEW.text <> '' OR NEW.file IS NOT NULL
                OR NOT EXISTS (SELECT 1 FROM service_request_erasure e
                    WHERE e.authority = OLD.authority AND e.request = OLD.request)
            BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
            """,
        postgresql: """
            ALTER TABLE service_request_erasure ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_request_erasure FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_request_erasure USING (authority = scope());
            CREATE FUNCTION service_request_finished() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NOT EXISTS (SELECT 1 FROM service_request_standing s
                    WHERE s.authority = NEW.authority AND s.request = NEW.request
                        AND s.is_open = 0)
                THEN RAISE 'what is open stays'; END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER service_request_erasure_finished BEFORE INSERT ON service_request_erasure
            FOR EACH ROW EXECUTE FUNCTION service_request_finished();
            CREATE TRIGGER service_request_erasure_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON service_request_erasure
            FOR EACH STATEMENT EXECUTE FUNCTION service_request_kept();
            DROP TRIGGER service_request_event_kept ON service_request_event;
            CREATE TRIGGER service_request_event_kept
            BEFORE DELETE OR TRUNCATE ON service_request_event
            FOR EACH STATEMENT EXECUTE FUNCTION service_request_kept();
            CREATE FUNCTION service_request_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE bare service_request_event;
            BEGIN
                bare := OLD;
                bare.text := '';
                bare.file := NULL;
                IF NEW IS DISTINCT FROM bare OR NOT EXISTS (SELECT 1
                    FROM service_request_erasure e
                    WHERE e.authority = OLD.authority AND e.request = OLD.request)
                THEN RAISE 'what was asked stays'; END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER service_request_event_forgotten BEFORE UPDATE ON service_request_event
            FOR EACH ROW EXECUTE FUNCTION service_request_forgotten();
            """)

    /// The table whose rows stay as they were written.
    static let kept = ["service_request_erasure"]
}
