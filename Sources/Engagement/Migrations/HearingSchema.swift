import SQL

/// What came of hearings, in versions that are only added.
enum HearingSchema {
    static let tables = Migration(
        "0003-hearings",
        """
        CREATE TABLE hearing_record (
            authority INTEGER NOT NULL,
            news INTEGER NOT NULL,
            version INTEGER NOT NULL CONSTRAINT hearing_record_version CHECK (version > 0),
            held TEXT NOT NULL CONSTRAINT hearing_record_held CHECK (length(held) = 10),
            place TEXT NOT NULL,
            people TEXT NOT NULL CONSTRAINT hearing_record_people CHECK (people <> ''),
            number INTEGER NOT NULL CONSTRAINT hearing_record_number CHECK (number >= 0),
            outcome TEXT NOT NULL CONSTRAINT hearing_record_outcome CHECK (outcome <> ''),
            used TEXT NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, news, version),
            FOREIGN KEY (authority, news) REFERENCES news (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE VIEW own_hearing AS
            SELECT h.* FROM hearing_record h
            WHERE h.authority = scope() AND h.version = (
                SELECT max(l.version) FROM hearing_record l
                WHERE l.authority = h.authority AND l.news = h.news);
        """)

    static let apart = Migration(
        "0004-hearings-apart",
        sqlite: """
            CREATE TRIGGER hearing_record_own BEFORE INSERT ON hearing_record
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER hearing_record_kept_update BEFORE UPDATE ON hearing_record
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            CREATE TRIGGER hearing_record_kept_delete BEFORE DELETE ON hearing_record
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            """,
        postgresql: """
            ALTER TABLE hearing_record ENABLE ROW LEVEL SECURITY;
            ALTER TABLE hearing_record FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON hearing_record USING (authority = scope());
            CREATE TRIGGER hearing_record_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON hearing_record
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            """)
}
