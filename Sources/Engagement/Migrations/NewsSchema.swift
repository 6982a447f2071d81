import SQL

/// News in its versions, with pictures and files: rows that are only added.
enum NewsSchema {
    static let tables = Migration(
        "0001-news",
        """
        CREATE TABLE news (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT news_number CHECK (id > 0),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE news_version (
            authority INTEGER NOT NULL,
            news INTEGER NOT NULL,
            version INTEGER NOT NULL CONSTRAINT news_version_number CHECK (version > 0),
            category TEXT NOT NULL CONSTRAINT news_version_category CHECK (category <> ''),
            title TEXT NOT NULL CONSTRAINT news_version_titled CHECK (title <> ''),
            body TEXT NOT NULL CONSTRAINT news_version_written CHECK (body <> ''),
            starts INTEGER,
            ends INTEGER,
            is_pinned INTEGER NOT NULL
                CONSTRAINT news_version_pinned CHECK (is_pinned IN (0, 1)),
            is_shown INTEGER NOT NULL CONSTRAINT news_version_shown CHECK (is_shown IN (0, 1)),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, news, version),
            FOREIGN KEY (authority, news) REFERENCES news (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            CONSTRAINT news_version_dated CHECK (is_shown = 0 OR starts IS NOT NULL),
            CONSTRAINT news_version_lasting CHECK (ends IS NULL OR starts IS NULL OR ends > starts)
        ) STRICT;
        CREATE TABLE news_file (
            authority INTEGER NOT NULL,
            news INTEGER NOT NULL,
            number INTEGER NOT NULL CONSTRAINT news_file_number CHECK (number > 0),
            file INTEGER NOT NULL,
            description TEXT NOT NULL CONSTRAINT news_file_described CHECK (description <> ''),
            width INTEGER CONSTRAINT news_file_width CHECK (width > 0),
            height INTEGER CONSTRAINT news_file_height CHECK (height > 0),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, news, number),
            FOREIGN KEY (authority, news) REFERENCES news (authority, id),
            FOREIGN KEY (authority, file) REFERENCES file (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE INDEX news_file_file ON news_file (authority, file);
        CREATE TABLE news_file_removal (
            authority INTEGER NOT NULL,
            news INTEGER NOT NULL,
            number INTEGER NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, news, number),
            FOREIGN KEY (authority, news, number)
                REFERENCES news_file (authority, news, number),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE VIEW own_news AS
            SELECT v.*, v.news AS id FROM news_version v
            WHERE v.authority = scope() AND v.version = (
                SELECT max(l.version) FROM news_version l
                WHERE l.authority = v.authority AND l.news = v.news);
        CREATE VIEW own_news_file_ever AS
            SELECT * FROM news_file WHERE authority = scope();
        CREATE VIEW own_news_file AS
            SELECT n.*, f.name AS file_name, f.size AS file_size
            FROM news_file n JOIN file f ON f.authority = n.authority AND f.id = n.file
            WHERE n.authority = scope() AND NOT EXISTS (
                SELECT 1 FROM news_file_removal r
                WHERE r.authority = n.authority AND r.news = n.news AND r.number = n.number);
        """)

    /// Each authority writes its own; what was told stays.
    static let apart = Migration(
        "0002-news-apart",
        sqlite: """
            CREATE TRIGGER news_own BEFORE INSERT ON news WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER news_kept_update BEFORE UPDATE ON news
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            CREATE TRIGGER news_kept_delete BEFORE DELETE ON news
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            CREATE TRIGGER news_version_own BEFORE INSERT ON news_version
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER news_version_kept_update BEFORE UPDATE ON news_version
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            CREATE TRIGGER news_version_kept_delete BEFORE DELETE ON news_version
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            CREATE TRIGGER news_file_own BEFORE INSERT ON news_file
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER news_file_kept_update BEFORE UPDATE ON news_file
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            CREATE TRIGGER news_file_kept_delete BEFORE DELETE ON news_file
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            CREATE TRIGGER news_file_removal_own BEFORE INSERT ON news_file_removal
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER news_file_removal_kept_update BEFORE UPDATE ON news_file_removal
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            CREATE TRIGGER news_file_removal_kept_delete BEFORE DELETE ON news_file_removal
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            """,
        postgresql: """
            CREATE FUNCTION news_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'what was told stays'; END $$;
            ALTER TABLE news ENABLE ROW LEVEL SECURITY;
            ALTER TABLE news FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON news USING (authority = scope());
            CREATE TRIGGER news_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON news
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            ALTER TABLE news_version ENABLE ROW LEVEL SECURITY;
            ALTER TABLE news_version FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON news_version USING (authority = scope());
            CREATE TRIGGER news_version_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON news_version
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            ALTER TABLE news_file ENABLE ROW LEVEL SECURITY;
            ALTER TABLE news_file FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON news_file USING (authority = scope());
            CREATE TRIGGER news_file_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON news_file
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            ALTER TABLE news_file_removal ENABLE ROW LEVEL SECURITY;
            ALTER TABLE news_file_removal FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON news_file_removal USING (authority = scope());
            CREATE TRIGGER news_file_removal_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON news_file_removal
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            """)
}
