import SQL

extension ResultMigrations {
    /// What an authority shows to the others of the installation; taken back by removing the rows, as the audit chain tells.
    static let shares = Migration(
        "0003-result-shares",
        """
        CREATE TABLE result_share (
            authority INTEGER NOT NULL,
            year INTEGER NOT NULL,
            version INTEGER NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, year),
            FOREIGN KEY (authority, year, version)
                REFERENCES result_version (authority, year, version),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE result_share_figure (
            authority INTEGER NOT NULL,
            year INTEGER NOT NULL,
            figure TEXT NOT NULL CONSTRAINT result_share_figure_named CHECK (figure <> ''),
            hundredths INTEGER NOT NULL
                CONSTRAINT result_share_score CHECK (hundredths BETWEEN 0 AND 10000),
            PRIMARY KEY (authority, year, figure),
            FOREIGN KEY (authority, year) REFERENCES result_share (authority, year)
        ) STRICT;
        CREATE INDEX result_share_figure_of_year ON result_share_figure (year, figure, hundredths);
        CREATE VIEW own_result_share AS
            SELECT * FROM result_share WHERE authority = scope();
        """)

    /// Whoever works for an authority of the installation sees what the others show; only its own authority shows and takes back.
    static let sharesApart = Migration(
        "0004-result-shares-apart",
        sqlite: """
            CREATE TRIGGER result_share_own_insert BEFORE INSERT ON result_share
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER result_share_own_update BEFORE UPDATE ON result_share
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER result_share_own_delete BEFORE DELETE ON result_share
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER result_share_figure_own_insert BEFORE INSERT ON result_share_figure
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER result_share_figure_own_update BEFORE UPDATE ON result_share_figure
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER result_share_figure_own_delete BEFORE DELETE ON result_share_figure
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            ALTER TABLE result_share ENABLE ROW LEVEL SECURITY;
            ALTER TABLE result_share FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON result_share USING (authority = scope());
            CREATE POLICY shown ON result_share FOR SELECT USING (scope() IS NOT NULL);
            ALTER TABLE result_share_figure ENABLE ROW LEVEL SECURITY;
            ALTER TABLE result_share_figure FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON result_share_figure USING (authority = scope());
            CREATE POLICY shown ON result_share_figure FOR SELECT USING (scope() IS NOT NULL);
            """)

    /// A comparison begins with the authorities of a kind and province; an index over all figures of a year led it the long way.
    static let sharesByAuthority = Migration(
        "0005-result-shares-by-authority",
        """
        CREATE INDEX authority_compared ON authority (kind, province);
        DROP INDEX result_share_figure_of_year;
        """)
}
