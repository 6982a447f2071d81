import SQL

/// Whether programs get a service's requests, said again at every change.
enum SharingTables {
    static let tables = Migration(
        "0008-service-sharing",
        """
        CREATE TABLE service_sharing (
            authority INTEGER NOT NULL,
            service INTEGER NOT NULL,
            number INTEGER NOT NULL CONSTRAINT service_sharing_number CHECK (number > 0),
            is_shared INTEGER NOT NULL
                CONSTRAINT service_sharing_known CHECK (is_shared IN (0, 1)),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, service, number),
            FOREIGN KEY (authority, service) REFERENCES service (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE VIEW own_service_sharing AS
            SELECT * FROM service_sharing WHERE authority = scope();
        """)

    /// What keeps authorities apart in it.
    static let rules = Migration(
        "0009-service-sharing-apart",
        sqlite: """
            CREATE TRIGGER service_sharing_own BEFORE INSERT ON service_sharing
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_sharing_kept_update BEFORE UPDATE ON service_sharing
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_sharing_kept_delete BEFORE DELETE ON service_sharing
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            """,
        postgresql: """
            ALTER TABLE service_sharing ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_sharing FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_sharing USING (authority = scope());
            CREATE TRIGGER service_sharing_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_sharing
            FOR EACH STATEMENT EXECUTE FUNCTION service_kept();
            """)

    /// The tables whose rows stay as they were written.
    static let kept = ["service_sharing"]
}
