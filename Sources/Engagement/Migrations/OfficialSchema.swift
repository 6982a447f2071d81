import SQL

/// Who holds which post, and how the authority is reached: versions that are only added.
enum OfficialSchema {
    static let tables = Migration(
        "0007-officials",
        """
        CREATE TABLE official_version (
            authority INTEGER NOT NULL REFERENCES authority (id),
            official INTEGER NOT NULL CONSTRAINT official_number CHECK (official > 0),
            version INTEGER NOT NULL CONSTRAINT official_version_number CHECK (version > 0),
            side TEXT NOT NULL CONSTRAINT official_side CHECK (side <> ''),
            rank INTEGER NOT NULL CONSTRAINT official_rank CHECK (rank BETWEEN 1 AND 5),
            post TEXT NOT NULL CONSTRAINT official_post CHECK (post <> ''),
            name TEXT NOT NULL,
            phone TEXT NOT NULL,
            mail TEXT NOT NULL,
            photo INTEGER,
            width INTEGER,
            height INTEGER,
            is_here INTEGER NOT NULL CONSTRAINT official_here CHECK (is_here IN (0, 1)),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, official, version),
            FOREIGN KEY (authority, photo) REFERENCES file (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE office_contacts (
            authority INTEGER NOT NULL REFERENCES authority (id),
            version INTEGER NOT NULL CONSTRAINT office_contacts_version CHECK (version > 0),
            address TEXT NOT NULL,
            phone TEXT NOT NULL,
            mail TEXT NOT NULL,
            hours TEXT NOT NULL,
            chat TEXT NOT NULL,
            map TEXT NOT NULL,
            powers TEXT NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, version),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE VIEW own_official AS
            SELECT o.* FROM official_version o
            WHERE o.authority = scope() AND o.version = (
                SELECT max(l.version) FROM official_version l
                WHERE l.authority = o.authority AND l.official = o.official);
        CREATE VIEW own_office_contacts AS
            SELECT c.* FROM office_contacts c
            WHERE c.authority = scope() AND c.version = (
                SELECT max(l.version) FROM office_contacts l WHERE l.authority = c.authority);
        """)

    static let apart = Migration(
        "0008-officials-apart",
        sqlite: """
            CREATE TRIGGER official_version_own BEFORE INSERT ON official_version
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER official_version_kept_update BEFORE UPDATE ON official_version
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            CREATE TRIGGER official_version_kept_delete BEFORE DELETE ON official_version
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            CREATE TRIGGER office_contacts_own BEFORE INSERT ON office_contacts
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER office_contacts_kept_update BEFORE UPDATE ON office_contacts
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            CREATE TRIGGER office_contacts_kept_delete BEFORE DELETE ON office_contacts
            BEGIN SELECT RAISE(ABORT, 'what was told stays'); END;
            """,
        postgresql: """
            ALTER TABLE official_version ENABLE ROW LEVEL SECURITY;
            ALTER TABLE official_version FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON official_version USING (authority = scope());
            CREATE TRIGGER official_version_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON official_version
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            ALTER TABLE office_contacts ENABLE ROW LEVEL SECURITY;
            ALTER TABLE office_contacts FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON office_contacts USING (authority = scope());
            CREATE TRIGGER office_contacts_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON office_contacts
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            """)
}
