import SQL

extension MeasureMigrations {
    /// What was read of documents, put right, and taken into plans.
    static let readings = Migration(
        "0005-measure-readings",
        """
        CREATE TABLE measure_reading (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT measure_reading_number CHECK (id > 0),
            name TEXT NOT NULL CONSTRAINT measure_reading_named CHECK (name <> ''),
            hash TEXT NOT NULL CONSTRAINT measure_reading_hash CHECK (length(hash) = 64),
            document TEXT NOT NULL CONSTRAINT measure_reading_filled CHECK (document <> ''),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE measure_reading_correction (
            authority INTEGER NOT NULL,
            reading INTEGER NOT NULL,
            place INTEGER NOT NULL CONSTRAINT measure_reading_correction_place CHECK (place > 0),
            version INTEGER NOT NULL
                CONSTRAINT measure_reading_correction_number CHECK (version > 0),
            content TEXT NOT NULL
                CONSTRAINT measure_reading_correction_filled CHECK (content <> ''),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, reading, place, version),
            FOREIGN KEY (authority, reading) REFERENCES measure_reading (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE measure_reading_taking (
            authority INTEGER NOT NULL,
            reading INTEGER NOT NULL,
            place INTEGER NOT NULL CONSTRAINT measure_reading_taking_place CHECK (place > 0),
            measure INTEGER NOT NULL,
            PRIMARY KEY (authority, reading, place),
            FOREIGN KEY (authority, reading) REFERENCES measure_reading (authority, id),
            FOREIGN KEY (authority, measure) REFERENCES measure (authority, id)
        ) STRICT;
        CREATE VIEW own_measure_reading AS
            SELECT * FROM measure_reading WHERE authority = scope();
        CREATE VIEW own_measure_reading_correction AS
            SELECT * FROM measure_reading_correction WHERE authority = scope();
        CREATE VIEW own_measure_reading_taking AS
            SELECT * FROM measure_reading_taking WHERE authority = scope();
        """)

    /// What was read is never changed; it goes only while nothing was taken of it, which the foreign key sees to.
    static let readingsApart = Migration(
        "0006-measure-readings-apart",
        sqlite: """
            CREATE TRIGGER measure_reading_own BEFORE INSERT ON measure_reading
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_reading_kept_update BEFORE UPDATE ON measure_reading
            BEGIN SELECT RAISE(ABORT, 'what was read is not changed'); END;
            CREATE TRIGGER measure_reading_own_delete BEFORE DELETE ON measure_reading
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_reading_correction_own
            BEFORE INSERT ON measure_reading_correction
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_reading_correction_kept_update
            BEFORE UPDATE ON measure_reading_correction
            BEGIN SELECT RAISE(ABORT, 'what was put right is not changed'); END;
            CREATE TRIGGER measure_reading_correction_own_delete
            BEFORE DELETE ON measure_reading_correction
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_reading_taking_own BEFORE INSERT ON measure_reading_taking
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_reading_taking_kept_update
            BEFORE UPDATE ON measure_reading_taking
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_reading_taking_kept_delete
            BEFORE DELETE ON measure_reading_taking
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            """,
        postgresql: """
            CREATE FUNCTION measure_reading_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'what was read is not changed'; END $$;
            ALTER TABLE measure_reading ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_reading FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_reading USING (authority = scope());
            CREATE TRIGGER measure_reading_kept BEFORE UPDATE OR TRUNCATE ON measure_reading
            FOR EACH STATEMENT EXECUTE FUNCTION measure_reading_kept();
            ALTER TABLE measure_reading_correction ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_reading_correction FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_reading_correction USING (authority = scope());
            CREATE TRIGGER measure_reading_correction_kept
            BEFORE UPDATE OR TRUNCATE ON measure_reading_correction
            FOR EACH STATEMENT EXECUTE FUNCTION measure_reading_kept();
            ALTER TABLE measure_reading_taking ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_reading_taking FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_reading_taking USING (authority = scope());
            CREATE TRIGGER measure_reading_taking_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_reading_taking
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            """)
}
