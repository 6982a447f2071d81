import SQL

extension ResultMigrations {
    /// Why scores are as they are; a correction is a new version, and rows are only ever added.
    static let analyses = Migration(
        "0007-result-analyses",
        """
        CREATE TABLE result_analysis (
            authority INTEGER NOT NULL REFERENCES authority (id),
            year INTEGER NOT NULL CONSTRAINT result_analysis_year CHECK (year BETWEEN 2400 AND 2699),
            version INTEGER NOT NULL CONSTRAINT result_analysis_number CHECK (version > 0),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, year, version),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE result_analysis_topic (
            authority INTEGER NOT NULL,
            year INTEGER NOT NULL,
            version INTEGER NOT NULL,
            topic INTEGER NOT NULL
                CONSTRAINT result_analysis_topic_number CHECK (topic BETWEEN 1 AND 99),
            cause TEXT NOT NULL,
            note TEXT NOT NULL,
            guidance TEXT NOT NULL,
            PRIMARY KEY (authority, year, version, topic),
            FOREIGN KEY (authority, year, version)
                REFERENCES result_analysis (authority, year, version),
            CONSTRAINT result_analysis_topic_filled CHECK (cause <> '' OR note <> '' OR guidance <> '')
        ) STRICT;
        CREATE VIEW own_result_analysis AS
            SELECT * FROM result_analysis WHERE authority = scope();
        CREATE VIEW own_result_analysis_topic AS
            SELECT * FROM result_analysis_topic WHERE authority = scope();
        """)

    static let analysesApart = Migration(
        "0008-result-analyses-apart",
        sqlite: """
            CREATE TRIGGER result_analysis_own BEFORE INSERT ON result_analysis
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER result_analysis_kept_update BEFORE UPDATE ON result_analysis
            BEGIN SELECT RAISE(ABORT, 'a version of an analysis is not changed'); END;
            CREATE TRIGGER result_analysis_kept_delete BEFORE DELETE ON result_analysis
            BEGIN SELECT RAISE(ABORT, 'a version of an analysis is not removed'); END;
            CREATE TRIGGER result_analysis_topic_own BEFORE INSERT ON result_analysis_topic
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER result_analysis_topic_kept_update BEFORE UPDATE ON result_analysis_topic
            BEGIN SELECT RAISE(ABORT, 'a version of an analysis is not changed'); END;
            CREATE TRIGGER result_analysis_topic_kept_delete BEFORE DELETE ON result_analysis_topic
            BEGIN SELECT RAISE(ABORT, 'a version of an analysis is not removed'); END;
            """,
        postgresql: """
            ALTER TABLE result_analysis ENABLE ROW LEVEL SECURITY;
            ALTER TABLE result_analysis FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON result_analysis USING (authority = scope());
            CREATE TRIGGER result_analysis_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON result_analysis
            FOR EACH STATEMENT EXECUTE FUNCTION result_kept();
            ALTER TABLE result_analysis_topic ENABLE ROW LEVEL SECURITY;
            ALTER TABLE result_analysis_topic FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON result_analysis_topic USING (authority = scope());
            CREATE TRIGGER result_analysis_topic_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON result_analysis_topic
            FOR EACH STATEMENT EXECUTE FUNCTION result_kept();
            """)
}
