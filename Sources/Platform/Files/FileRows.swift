import FileStore
public import HTTP
public import SQL

extension Files {
    /// Bytes of the authority's files that are not removed.
    public static let usage = Query<Int64>(
        """
        SELECT CAST(coalesce(sum(bytes), 0) AS BIGINT) AS bytes FROM (
            SELECT size AS bytes FROM file f WHERE authority = scope() AND \(sql: kept)
            UNION ALL
            SELECT size AS bytes FROM visitor_file
            WHERE authority = scope() AND until IS NULL) AS taken
        """
    ) { try $0["bytes"] }

    /// The file of a number, in the authority of the handle; none when it was removed.
    public static func file(_ id: StoredFile.ID) -> Query<StoredFile> {
        Query(
            """
            SELECT f.* FROM file f WHERE authority = scope() AND id = \(id) AND \(sql: kept)
            """, decode: StoredFile.init)
    }

    /// The files of some numbers, in the authority of the handle, without those that were removed.
    public static func files(_ ids: [StoredFile.ID]) -> Query<StoredFile> {
        Query(
            """
            SELECT f.* FROM file f WHERE authority = scope() AND id IN (\(each: ids))
                AND \(sql: kept)
            """, decode: StoredFile.init)
    }

    static let kept: Statement = """
        NOT EXISTS (SELECT 1 FROM file_removal r WHERE r.authority = f.authority AND r.file = f.id)
        """

    /// Removes a file: from now on nobody finds it, and its bytes are destroyed a day later if no other row names them.
    public static func remove(
        _ id: StoredFile.ID, reason: String, by sender: FileSender, at now: Timestamp,
        in transaction: WriteTransaction
    ) throws {
        guard try !transaction.read(file(id)).isEmpty else { throw FilesRefusal.noFile }
        try transaction.change(
            """
            INSERT INTO file_removal (authority, file, reason, since, by_authority, by_person)
            VALUES (scope(), \(id), \(reason), \(now.milliseconds), \(sender.authority),
                \(sender.person))
            """)
    }

    /// Sets the share of an authority, in bytes.
    static func setQuota(
        _ bytes: Int64, of authority: Authority.ID, in transaction: WriteTransaction
    ) throws(SQLError) {
        try transaction.change(
            """
            INSERT INTO file_quota (authority, bytes) VALUES (\(authority), \(bytes))
            ON CONFLICT (authority) DO UPDATE SET bytes = excluded.bytes
            """)
    }
}

extension FileDesk {
    /// The answer that gives a file out; throws `FilesRefusal.noFile`, `StoreError`. Who may see it is the caller's to say.
    public func response(of id: StoredFile.ID, in database: ScopedDatabase) async throws -> Response
    {
        guard let file = try await database.read(Files.file(id)).first else {
            throw FilesRefusal.noFile
        }
        return file.response(try await store.open(file.hash))
    }

    /// The bytes of a file, whole.
    public func bytes(of file: StoredFile) async throws -> [UInt8] {
        try await store.bytes(of: file.hash)
    }
}
