import SQL

/// How many read the public pages of a day: counts that grow, and nothing of who it was.
enum VisitorSchema {
    static let tables = Migration(
        "0009-visitors",
        """
        CREATE TABLE visitor_day (
            authority INTEGER NOT NULL REFERENCES authority (id),
            day INTEGER NOT NULL CONSTRAINT visitor_day_known CHECK (day BETWEEN 0 AND 100000),
            visitors INTEGER NOT NULL CONSTRAINT visitor_day_visitors CHECK (visitors >= 0),
            pages INTEGER NOT NULL CONSTRAINT visitor_day_pages CHECK (pages >= visitors),
            PRIMARY KEY (authority, day)
        ) STRICT;
        CREATE VIEW own_visitor_day AS SELECT * FROM visitor_day WHERE authority = scope();
        """)

    static let apart = Migration(
        "0010-visitors-apart",
        sqlite: """
            CREATE TRIGGER visitor_day_own_insert BEFORE INSERT ON visitor_day
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER visitor_day_own_update BEFORE UPDATE ON visitor_day
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
                OR NEW.visitors < OLD.visitors OR NEW.pages < OLD.pages
            BEGIN SELECT RAISE(ABORT, 'another authority, or fewer'); END;
            CREATE TRIGGER visitor_day_kept BEFORE DELETE ON visitor_day
            BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;
            """,
        postgresql: """
            ALTER TABLE visitor_day ENABLE ROW LEVEL SECURITY;
            ALTER TABLE visitor_day FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON visitor_day USING (authority = scope());
            CREATE TRIGGER visitor_day_kept BEFORE DELETE OR TRUNCATE ON visitor_day
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            """)
}
