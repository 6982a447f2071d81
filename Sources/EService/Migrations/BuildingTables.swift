import SQL

/// The forms of services as they are being built: every change is a row, and so is every publication.
enum BuildingTables {
    static let tables = Migration(
        "0006-form-building",
        """
        CREATE TABLE service_building (
            authority INTEGER NOT NULL,
            service INTEGER NOT NULL,
            number INTEGER NOT NULL CONSTRAINT service_building_number CHECK (number > 0),
            form TEXT NOT NULL CONSTRAINT service_building_filled CHECK (form <> ''),
            is_done INTEGER NOT NULL CONSTRAINT service_building_done CHECK (is_done IN (0, 1)),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, service, number),
            FOREIGN KEY (authority, service) REFERENCES service (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE VIEW own_service_building AS
            SELECT * FROM service_building WHERE authority = scope();
        """)

    /// What keeps authorities apart in them.
    static let rules = Migration(
        "0007-form-building-apart",
        sqlite: """
            CREATE TRIGGER service_building_own BEFORE INSERT ON service_building
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_building_kept_update BEFORE UPDATE ON service_building
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_building_kept_delete BEFORE DELETE ON service_building
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            """,
        postgresql: """
            ALTER TABLE service_building ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_building FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_building USING (authority = scope());
            CREATE TRIGGER service_building_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_building
            FOR EACH STATEMENT EXECUTE FUNCTION service_kept();
            """)

    /// The tables whose rows stay as they were written.
    static let kept = ["service_building"]
}
