import SQL

/// Addresses of other systems that are told of requests, how each stands, and what was sent.
enum HookTables {
    static let tables = Migration(
        "0024-service-hooks",
        """
        CREATE TABLE service_hook (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT service_hook_id CHECK (id > 0),
            address TEXT NOT NULL CONSTRAINT service_hook_secure CHECK (address LIKE 'https://%'),
            events TEXT NOT NULL CONSTRAINT service_hook_events CHECK (events <> ''),
            secret BLOB NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE service_hook_state (
            authority INTEGER NOT NULL,
            hook INTEGER NOT NULL,
            number INTEGER NOT NULL CONSTRAINT service_hook_state_number CHECK (number > 0),
            state TEXT NOT NULL CONSTRAINT service_hook_state_filled CHECK (state <> ''),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, hook, number),
            FOREIGN KEY (authority, hook) REFERENCES service_hook (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE service_hook_delivery (
            authority INTEGER NOT NULL,
            hook INTEGER NOT NULL,
            key TEXT NOT NULL CONSTRAINT service_hook_delivery_key CHECK (key <> ''),
            event TEXT NOT NULL CONSTRAINT service_hook_delivery_event CHECK (event <> ''),
            request INTEGER,
            state TEXT,
            happened INTEGER NOT NULL,
            tries INTEGER NOT NULL CONSTRAINT service_hook_delivery_tries CHECK (tries >= 0),
            tried INTEGER,
            status INTEGER,
            failure TEXT,
            delivered INTEGER,
            given_up INTEGER,
            PRIMARY KEY (authority, hook, key),
            FOREIGN KEY (authority, hook) REFERENCES service_hook (authority, id),
            FOREIGN KEY (authority, request) REFERENCES service_request (authority, id),
            CONSTRAINT service_hook_delivery_once CHECK (delivered IS NULL OR given_up IS NULL)
        ) STRICT;
        CREATE INDEX service_hook_delivery_by_time
            ON service_hook_delivery (authority, hook, happened);
        CREATE VIEW own_service_hook AS
            SELECT h.*, s.number, s.state, s.since AS stands_since FROM service_hook h
            JOIN service_hook_state s ON s.authority = h.authority AND s.hook = h.id
            WHERE h.authority = scope() AND s.number = (
                SELECT max(t.number) FROM service_hook_state t
                WHERE t.authority = h.authority AND t.hook = h.id);
        CREATE VIEW own_service_hook_delivery AS
            SELECT * FROM service_hook_delivery WHERE authority = scope();
        """)

    /// What keeps authorities apart in them.
    static let rules = Migration(
        "0025-service-hooks-apart",
        sqlite: """
            CREATE TRIGGER service_hook_own BEFORE INSERT ON service_hook
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_hook_kept_update BEFORE UPDATE ON service_hook
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_hook_kept_delete BEFORE DELETE ON service_hook
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_hook_state_own BEFORE INSERT ON service_hook_state
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_hook_state_kept_update BEFORE UPDATE ON service_hook_state
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_hook_state_kept_delete BEFORE DELETE ON service_hook_state
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_hook_delivery_own_insert BEFORE INSERT ON service_hook_delivery
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_hook_delivery_own_update BEFORE UPDATE ON service_hook_delivery
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_hook_delivery_own_delete BEFORE DELETE ON service_hook_delivery
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            ALTER TABLE service_hook ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_hook FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_hook USING (authority = scope());
            CREATE TRIGGER service_hook_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_hook
            FOR EACH STATEMENT EXECUTE FUNCTION service_kept();
            ALTER TABLE service_hook_state ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_hook_state FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_hook_state USING (authority = scope());
            CREATE TRIGGER service_hook_state_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_hook_state
            FOR EACH STATEMENT EXECUTE FUNCTION service_kept();
            ALTER TABLE service_hook_delivery ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_hook_delivery FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_hook_delivery USING (authority = scope());
            """)

    /// The tables whose rows stay as they were written.
    static let kept = ["service_hook", "service_hook_state"]
}
