import Cryptography
public import FileStore
public import HTTP
public import SQL

/// A file that somebody without an account sent with a form: known by its number, kept while a row says so.
public struct VisitorFile: Sendable, Hashable {
    /// Its number within its authority; not to be guessed.
    public let id: StoredFile.ID
    /// Its bytes' name in the store.
    public let hash: ContentHash
    /// What its sender called it.
    public let name: FileName
    /// Its kind, by its bytes.
    public let kind: FileKind
    /// Its bytes.
    public let size: Int
}

/// Files of visitors: their table, and how long they are kept.
public enum VisitorFiles {
    static let table = Migration(
        "0005-visitor-files",
        """
        CREATE TABLE visitor_file (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT visitor_file_number CHECK (id > 0),
            hash TEXT NOT NULL CONSTRAINT visitor_file_hash_whole CHECK (length(hash) = 64),
            name TEXT NOT NULL CONSTRAINT visitor_file_name_filled CHECK (name <> ''),
            kind TEXT NOT NULL,
            size INTEGER NOT NULL CONSTRAINT visitor_file_size_positive CHECK (size > 0),
            is_scanned INTEGER NOT NULL
                CONSTRAINT visitor_file_scanned_known CHECK (is_scanned IN (0, 1)),
            since INTEGER NOT NULL,
            until INTEGER,
            PRIMARY KEY (authority, id)
        ) STRICT;
        CREATE INDEX visitor_file_hash ON visitor_file (hash);
        CREATE VIEW own_visitor_file AS SELECT * FROM visitor_file WHERE authority = scope();
        """)

    static let apart = Migration(
        "0006-visitor-files-apart",
        sqlite: """
            CREATE TRIGGER visitor_file_own_insert BEFORE INSERT ON visitor_file
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER visitor_file_own_update BEFORE UPDATE ON visitor_file
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER visitor_file_own_delete BEFORE DELETE ON visitor_file
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            ALTER TABLE visitor_file ENABLE ROW LEVEL SECURITY;
            ALTER TABLE visitor_file FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON visitor_file USING (authority = scope());
            CREATE POLICY known ON visitor_file FOR SELECT USING (scope() = 0);
            """)

    /// A file that is kept at a moment; none where its time is over.
    public static func file(_ id: StoredFile.ID, at now: Timestamp) -> Query<VisitorFile> {
        Query(
            """
            SELECT * FROM own_visitor_file WHERE id = \(id)
                AND (until IS NULL OR until > \(now))
            """, decode: VisitorFile.init)
    }

    /// A file that is kept until a later moment, not for good; none where its time is over.
    static func waiting(_ id: StoredFile.ID, at now: Timestamp) -> Query<VisitorFile> {
        Query(
            "SELECT * FROM own_visitor_file WHERE id = \(id) AND until > \(now)",
            decode: VisitorFile.init)
    }

    /// What is not kept for good takes at most a tenth of an authority's share: nobody fills it without asking for anything.
    static func refuseOverShare(
        _ size: Int, of quota: Int64, at now: Timestamp, in transaction: WriteTransaction
    ) throws {
        let row = try transaction.row(
            """
            SELECT CAST(coalesce(sum(size), 0) AS BIGINT) AS bytes FROM own_visitor_file
            WHERE until > \(now)
            """)
        let taken: Int64 = try row?["bytes"] ?? 0
        guard taken <= quota / 10 - Int64(size) else {
            throw FilesRefusal.overQuota(quota: quota)
        }
    }

    /// Keeps files for good, or until a moment; their bytes are destroyed a day after it if no other row names them.
    public static func keep(
        _ ids: [StoredFile.ID], until end: Timestamp?, in transaction: WriteTransaction
    ) throws {
        guard !ids.isEmpty else { return }
        try transaction.change(
            """
            UPDATE visitor_file SET until = \(end)
            WHERE authority = scope() AND id IN (\(each: ids.map(\.rawValue)))
            """)
    }
}

extension VisitorFile {
    fileprivate init(_ row: Row) throws {
        let (hash, kind): (String, String) = (try row["hash"], try row["kind"])
        guard let hash = ContentHash(hash), let kind = FileKind(rawValue: kind) else {
            throw FilesRefusal.noFile
        }
        (self.hash, self.kind) = (hash, kind)
        (id, name, size) = (try row["id"], FileName(try row["name"]), try row["size"])
    }
}

extension FileUpload {
    /// Examines the file of a visitor, puts it on the disk and commits its row, kept until a moment unless that is moved.
    ///
    /// Throws `FileRefusal`, `FilesRefusal`, `StoreError`, `SQLError`.
    public func commit(
        ofVisitorIn database: ScopedDatabase, until end: Timestamp, at now: Timestamp
    ) async throws -> VisitorFile {
        let bytes = try await draft.bytes()
        let kind = try await desk.inspector.kind(of: bytes, named: name, rule: rule)
        try await desk.scanner?.scan(bytes)
        let kept = try await draft.keep()
        defer { kept.settle() }
        let file = VisitorFile(
            id: Files.newID(desk.random), hash: kept.hash, name: name, kind: kind, size: kept.size)
        let (quota, isScanned) = (desk.quota, desk.scanner != nil)
        try await database.write { transaction in
            try Files.refuseOverQuota(file.size, usually: quota, in: transaction)
            try VisitorFiles.refuseOverShare(file.size, of: quota, at: now, in: transaction)
            try transaction.change(
                """
                INSERT INTO visitor_file (authority, id, hash, name, kind, size, is_scanned,
                    since, until)
                VALUES (scope(), \(file.id), \(file.hash.text), \(file.name.text),
                    \(file.kind.rawValue), \(file.size), \(isScanned), \(now), \(end))
                """)
        }
        return file
    }
}

extension FileDesk {
    /// The answer that gives a visitor's file out; throws `FilesRefusal.noFile`, `StoreError`. Who may see it is the
    /// caller's to say.
    public func response(
        ofVisitors id: StoredFile.ID, in database: ScopedDatabase, at now: Timestamp
    ) async throws -> Response {
        guard let file = try await database.read(VisitorFiles.file(id, at: now)).first else {
            throw FilesRefusal.noFile
        }
        return StoredFile.response(
            try await store.open(file.hash), named: file.name, as: file.kind, hash: file.hash)
    }
}
