public import SQL

/// Files that people sent, as rows that name what lies in the store.
public enum Files {
    /// The tables of files.
    public static let migrations = Migrations(
        "files",
        [
            tables, apart, FileKeeping.table, FileKeeping.apart, VisitorFiles.table,
            VisitorFiles.apart, FileForgetting.rule,
        ], kept: ["file_keeping"])

    private static let tables = Migration(
        "0001-files",
        """
        CREATE TABLE file (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT file_number CHECK (id > 0),
            hash TEXT NOT NULL CONSTRAINT file_hash_whole CHECK (length(hash) = 64),
            name TEXT NOT NULL CONSTRAINT file_name_filled CHECK (name <> ''),
            kind TEXT NOT NULL,
            size INTEGER NOT NULL CONSTRAINT file_size_positive CHECK (size > 0),
            is_scanned INTEGER NOT NULL CONSTRAINT file_scanned_known CHECK (is_scanned IN (0, 1)),
            since INTEGER NOT NULL,
            by_authority INTEGER NOT NULL,
            by_person INTEGER NOT NULL,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE INDEX file_hash ON file (hash);
        CREATE TABLE file_removal (
            authority INTEGER NOT NULL,
            file INTEGER NOT NULL,
            reason TEXT NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER NOT NULL,
            by_person INTEGER NOT NULL,
            PRIMARY KEY (authority, file),
            FOREIGN KEY (authority, file) REFERENCES file (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE file_quota (
            authority INTEGER NOT NULL PRIMARY KEY REFERENCES authority (id),
            bytes INTEGER NOT NULL CONSTRAINT file_quota_positive CHECK (bytes >= 0)
        ) STRICT;
        """)

    /// Each authority sees its own; the installation (0) sees the names of all, to sweep and scrub the store.
    private static let apart = Migration(
        "0002-files-apart",
        sqlite: """
            CREATE TRIGGER file_own_insert BEFORE INSERT ON file WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER file_kept_update BEFORE UPDATE ON file
            BEGIN SELECT RAISE(ABORT, 'a file is not changed'); END;
            CREATE TRIGGER file_removal_own_insert BEFORE INSERT ON file_removal
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            ALTER TABLE file ENABLE ROW LEVEL SECURITY;
            ALTER TABLE file FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON file USING (authority = scope());
            CREATE POLICY known ON file FOR SELECT USING (scope() = 0);
            ALTER TABLE file_removal ENABLE ROW LEVEL SECURITY;
            ALTER TABLE file_removal FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON file_removal USING (authority = scope());
            CREATE POLICY known ON file_removal FOR SELECT USING (scope() = 0);
            CREATE FUNCTION file_own() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF NEW.authority IS DISTINCT FROM scope() THEN RAISE 'another authority'; END IF;
                RETURN NEW;
            END $$;
            CREATE FUNCTION file_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'a file is not changed'; END $$;
            CREATE TRIGGER file_own BEFORE INSERT ON file FOR EACH ROW EXECUTE FUNCTION file_own();
            CREATE TRIGGER file_kept BEFORE UPDATE ON file FOR EACH ROW EXECUTE FUNCTION file_kept();
            CREATE TRIGGER file_removal_own BEFORE INSERT ON file_removal
            FOR EACH ROW EXECUTE FUNCTION file_own();
            """)
}
