import SQL

/// Whether programs may send requests to an authority, said again at every change.
enum ReportingTables {
    static let tables = Migration(
        "0014-service-reporting",
        """
        CREATE TABLE service_reporting (
            authority INTEGER NOT NULL REFERENCES authority (id),
            number INTEGER NOT NULL CONSTRAINT service_reporting_number CHECK (number > 0),
            is_on INTEGER NOT NULL CONSTRAINT service_reporting_known CHECK (is_on IN (0, 1)),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, number),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE VIEW own_service_reporting AS
            SELECT * FROM service_reporting WHERE authority = scope();
        """)

    /// What keeps authorities apart in it.
    static let rules = Migration(
        "0015-service-reporting-apart",
        sqlite: """
            CREATE TRIGGER service_reporting_own BEFORE INSERT ON service_reporting
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_reporting_kept_update BEFORE UPDATE ON service_reporting
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_reporting_kept_delete BEFORE DELETE ON service_reporting
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            """,
        postgresql: """
            ALTER TABLE service_reporting ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_reporting FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_reporting USING (authority = scope());
            CREATE TRIGGER service_reporting_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_reporting
            FOR EACH STATEMENT EXECUTE FUNCTION service_kept();
            """)

    /// The tables whose rows stay as they were written.
    static let kept = ["service_reporting"]
}
