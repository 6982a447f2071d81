import SQL

extension MeasureMigrations {
    /// What came of a measure, in versions that only grow; and what the framework called a measure's targets when it was
    /// written, so that a framework that changed afterwards is noticed.
    static let conclusions = Migration(
        "0003-measure-conclusions",
        """
        CREATE TABLE measure_conclusion (
            authority INTEGER NOT NULL,
            measure INTEGER NOT NULL,
            version INTEGER NOT NULL CONSTRAINT measure_conclusion_number CHECK (version > 0),
            outcomes TEXT NOT NULL,
            recommendation TEXT NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, measure, version),
            FOREIGN KEY (authority, measure) REFERENCES measure (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE measure_basis (
            authority INTEGER NOT NULL,
            measure INTEGER NOT NULL,
            version INTEGER NOT NULL,
            code TEXT NOT NULL CONSTRAINT measure_basis_code CHECK (code <> ''),
            year INTEGER NOT NULL CONSTRAINT measure_basis_year CHECK (year BETWEEN 2400 AND 2699),
            name TEXT NOT NULL,
            PRIMARY KEY (authority, measure, version, code),
            FOREIGN KEY (authority, measure, version)
                REFERENCES measure_version (authority, measure, version)
        ) STRICT;
        CREATE VIEW own_measure_conclusion AS
            SELECT c.*, m.year FROM measure_conclusion c
            JOIN measure m ON m.authority = c.authority AND m.id = c.measure
            WHERE c.authority = scope() AND c.version = (
                SELECT max(l.version) FROM measure_conclusion l
                WHERE l.authority = c.authority AND l.measure = c.measure);
        CREATE VIEW own_measure_basis AS
            SELECT measure, version, code, year AS framework_year, name
            FROM measure_basis WHERE authority = scope();
        """)

    static let conclusionsApart = Migration(
        "0004-measure-conclusions-apart",
        sqlite: """
            CREATE TRIGGER measure_conclusion_own BEFORE INSERT ON measure_conclusion
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_conclusion_kept_update BEFORE UPDATE ON measure_conclusion
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_conclusion_kept_delete BEFORE DELETE ON measure_conclusion
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_basis_own BEFORE INSERT ON measure_basis
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_basis_kept_update BEFORE UPDATE ON measure_basis
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_basis_kept_delete BEFORE DELETE ON measure_basis
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            """,
        postgresql: """
            ALTER TABLE measure_conclusion ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_conclusion FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_conclusion USING (authority = scope());
            CREATE TRIGGER measure_conclusion_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_conclusion
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            ALTER TABLE measure_basis ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_basis FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_basis USING (authority = scope());
            CREATE TRIGGER measure_basis_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_basis
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            """)
}
