public import FileStore
public import SQL

/// Bytes that the program itself made and keeps for ever, such as what was published: no row of a sender's names them, and
/// nothing removes them.
public enum FileKeeping {
    static let table = Migration(
        "0003-file-keeping",
        """
        CREATE TABLE file_keeping (
            authority INTEGER NOT NULL REFERENCES authority (id),
            hash TEXT NOT NULL CONSTRAINT file_keeping_hash_whole CHECK (length(hash) = 64),
            since INTEGER NOT NULL,
            PRIMARY KEY (authority, hash)
        ) STRICT;
        CREATE INDEX file_keeping_hash ON file_keeping (hash);
        """)

    static let apart = Migration(
        "0004-file-keeping-apart",
        sqlite: """
            CREATE TRIGGER file_keeping_own BEFORE INSERT ON file_keeping
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER file_keeping_once BEFORE INSERT ON file_keeping
            WHEN EXISTS (SELECT 1 FROM file_keeping k
                WHERE k.authority = NEW.authority AND k.hash = NEW.hash)
            BEGIN SELECT RAISE(IGNORE); END;
            CREATE TRIGGER file_keeping_kept_update BEFORE UPDATE ON file_keeping
            BEGIN SELECT RAISE(ABORT, 'what is kept stays'); END;
            CREATE TRIGGER file_keeping_kept_delete BEFORE DELETE ON file_keeping
            BEGIN SELECT RAISE(ABORT, 'what is kept stays'); END;
            """,
        postgresql: """
            ALTER TABLE file_keeping ENABLE ROW LEVEL SECURITY;
            ALTER TABLE file_keeping FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON file_keeping USING (authority = scope());
            CREATE POLICY known ON file_keeping FOR SELECT USING (scope() = 0);
            CREATE FUNCTION file_keeping_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'what is kept stays'; END $$;
            CREATE TRIGGER file_keeping_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON file_keeping
            FOR EACH STATEMENT EXECUTE FUNCTION file_keeping_kept();
            """)

    /// Keeps bytes of the store for the authority of the transaction; the same ones again are kept already.
    public static func keep(
        _ hash: ContentHash, at now: Timestamp, in transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO file_keeping (authority, hash, since)
            VALUES (scope(), \(hash.text), \(now)) ON CONFLICT (authority, hash) DO NOTHING
            """)
    }
}
