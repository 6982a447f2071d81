public import SQL

/// Files that are removed because their time is over: what somebody called one may name a person, so the name goes too.
enum FileForgetting {
    /// What stands in the place of a name.
    static let noName = "–"
    /// The reason of such a removal.
    static let reason = "retention"

    /// A file stays as it was sent, but for its name once it was removed because its time was over.
    static let rule = Migration(
        "0007-file-names-forgotten",
        sqlite: """
            DROP TRIGGER file_kept_update;
            CREATE TRIGGER file_kept_update BEFORE UPDATE ON file
            WHEN NEW.authority IS NOT OLD.authority OR OLD.authority IS NOT scope()
                OR NEW.id IS NOT OLD.id OR NEW.hash IS NOT OLD.hash OR NEW.kind IS NOT OLD.kind
                OR NEW.size IS NOT OLD.size OR NEW.is_scanned IS NOT OLD.is_scanned
                OR NEW.since IS NOT OLD.since OR NEW.by_authority IS NOT OLD.by_authority
                OR NEW.by_person IS NOT OLD.by_person OR NEW.name <> '–'
                OR NOT EXISTS (SELECT 1 FROM file_removal r WHERE r.authority = OLD.authority
                    AND r.file = OLD.id AND r.reason = 'retention')
            BEGIN SELECT RAISE(ABORT, 'a file is not changed'); END;
            """,
        postgresql: """
            CREATE FUNCTION file_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE bare file;
            BEGIN
                bare := OLD;
                bare.name := '–';
                IF NEW IS DISTINCT FROM bare OR NOT EXISTS (SELECT 1 FROM file_removal r
                    WHERE r.authority = OLD.authority AND r.file = OLD.id
                        AND r.reason = 'retention')
                THEN RAISE 'a file is not changed'; END IF;
                RETURN NEW;
            END $$;
            DROP TRIGGER file_kept ON file;
            CREATE TRIGGER file_kept BEFORE UPDATE ON file
            FOR EACH ROW EXECUTE FUNCTION file_forgotten();
            """)
}

extension Files {
    /// Removes a file whose time is over, and forgets what it was called.
    public static func forget(
        _ file: StoredFile, at now: Timestamp, in transaction: WriteTransaction
    ) throws {
        try remove(
            file.id, reason: FileForgetting.reason, by: file.by, at: now, in: transaction)
        try transaction.change(
            """
            UPDATE file SET name = \(FileForgetting.noName)
            WHERE authority = scope() AND id = \(file.id)
            """)
    }
}
