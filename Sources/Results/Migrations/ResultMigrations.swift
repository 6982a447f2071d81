public import SQL

/// The area's schema.
public enum ResultMigrations {
    /// All of it, after the platform's.
    public static let all = Migrations(
        "results",
        [
            tables, apart, shares, sharesApart, sharesByAuthority, unclaimed, analyses,
            analysesApart,
        ],
        kept: ["result_version", "result_figure", "result_analysis", "result_analysis_topic"])

    /// A correction is a new version; rows are only ever added.
    private static let tables = Migration(
        "0001-results",
        """
        CREATE TABLE result_reading (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT result_reading_number CHECK (id > 0),
            year INTEGER NOT NULL CONSTRAINT result_reading_year CHECK (year BETWEEN 2400 AND 2699),
            name TEXT NOT NULL CONSTRAINT result_reading_named CHECK (name <> ''),
            hash TEXT NOT NULL CONSTRAINT result_reading_hash CHECK (length(hash) = 64),
            report TEXT NOT NULL CONSTRAINT result_reading_filled CHECK (report <> ''),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, id),
            UNIQUE (authority, year, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE result_version (
            authority INTEGER NOT NULL REFERENCES authority (id),
            year INTEGER NOT NULL CONSTRAINT result_year CHECK (year BETWEEN 2400 AND 2699),
            version INTEGER NOT NULL CONSTRAINT result_version_number CHECK (version > 0),
            reading INTEGER,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, year, version),
            FOREIGN KEY (authority, year, reading) REFERENCES result_reading (authority, year, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE result_figure (
            authority INTEGER NOT NULL,
            year INTEGER NOT NULL,
            version INTEGER NOT NULL,
            figure TEXT NOT NULL CONSTRAINT result_figure_named CHECK (figure <> ''),
            place INTEGER NOT NULL CONSTRAINT result_figure_place CHECK (place >= 0),
            printed TEXT NOT NULL CONSTRAINT result_figure_filled CHECK (printed <> ''),
            PRIMARY KEY (authority, year, version, figure),
            FOREIGN KEY (authority, year, version)
                REFERENCES result_version (authority, year, version)
        ) STRICT;
        CREATE VIEW own_result_version AS
            SELECT v.*, r.name AS document FROM result_version v
            LEFT JOIN result_reading r ON r.authority = v.authority AND r.id = v.reading
            WHERE v.authority = scope();
        CREATE VIEW own_result_reading AS
            SELECT * FROM result_reading WHERE authority = scope();
        CREATE VIEW own_result_figure AS
            SELECT * FROM result_figure WHERE authority = scope();
        CREATE VIEW own_result AS
            SELECT v.* FROM own_result_version v WHERE v.version = (
                SELECT max(l.version) FROM result_version l
                WHERE l.authority = v.authority AND l.year = v.year);
        """)

    private static let apart = Migration(
        "0002-results-apart",
        sqlite: """
            CREATE TRIGGER result_reading_own BEFORE INSERT ON result_reading
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER result_reading_kept_update BEFORE UPDATE ON result_reading
            BEGIN SELECT RAISE(ABORT, 'what was read is not changed'); END;
            CREATE TRIGGER result_reading_kept_delete BEFORE DELETE ON result_reading
            BEGIN SELECT RAISE(ABORT, 'what was read is not removed'); END;
            CREATE TRIGGER result_version_own BEFORE INSERT ON result_version
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER result_version_kept_update BEFORE UPDATE ON result_version
            BEGIN SELECT RAISE(ABORT, 'a version of a result is not changed'); END;
            CREATE TRIGGER result_version_kept_delete BEFORE DELETE ON result_version
            BEGIN SELECT RAISE(ABORT, 'a version of a result is not removed'); END;
            CREATE TRIGGER result_figure_own BEFORE INSERT ON result_figure
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER result_figure_kept_update BEFORE UPDATE ON result_figure
            BEGIN SELECT RAISE(ABORT, 'a version of a result is not changed'); END;
            CREATE TRIGGER result_figure_kept_delete BEFORE DELETE ON result_figure
            BEGIN SELECT RAISE(ABORT, 'a version of a result is not removed'); END;
            """,
        postgresql: """
            ALTER TABLE result_reading ENABLE ROW LEVEL SECURITY;
            ALTER TABLE result_reading FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON result_reading USING (authority = scope());
            ALTER TABLE result_version ENABLE ROW LEVEL SECURITY;
            ALTER TABLE result_version FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON result_version USING (authority = scope());
            ALTER TABLE result_figure ENABLE ROW LEVEL SECURITY;
            ALTER TABLE result_figure FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON result_figure USING (authority = scope());
            CREATE FUNCTION result_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'a version of a result is neither changed nor removed'; END $$;
            CREATE TRIGGER result_reading_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON result_reading
            FOR EACH STATEMENT EXECUTE FUNCTION result_kept();
            CREATE TRIGGER result_version_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON result_version
            FOR EACH STATEMENT EXECUTE FUNCTION result_kept();
            CREATE TRIGGER result_figure_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON result_figure
            FOR EACH STATEMENT EXECUTE FUNCTION result_kept();
            """)

    /// What was read goes while no version was made of it, which the foreign key sees to; it is still never changed.
    private static let unclaimed = Migration(
        "0006-unclaimed-readings",
        sqlite: """
            DROP TRIGGER result_reading_kept_delete;
            CREATE TRIGGER result_reading_own_delete BEFORE DELETE ON result_reading
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            DROP TRIGGER result_reading_kept ON result_reading;
            CREATE TRIGGER result_reading_kept BEFORE UPDATE OR TRUNCATE ON result_reading
            FOR EACH STATEMENT EXECUTE FUNCTION result_kept();
            """)
}
