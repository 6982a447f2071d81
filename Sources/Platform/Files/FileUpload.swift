public import Cryptography
public import FileStore
public import SQL

/// Takes files in: examined, on the disk, and only then a row.
///
///     let upload = try await desk.begin(named: part.fileName, rule: FileRule([.pdf]))
///     try await upload.append(bytes)                                    // as they come
///     let file = try await upload.commit(in: scoped, by: sender, at: now)
public struct FileDesk: Sendable {
    let store: FileStore
    let inspector: FileInspector
    let scanner: VirusScanner?
    let random: RandomBytes
    let quota: Int64

    /// A desk; `quota` is the share in bytes of an authority for which no other is set.
    public init(
        store: FileStore, inspector: FileInspector, scanner: VirusScanner? = nil,
        quota: Int64 = 10 << 30, random: RandomBytes = .system
    ) {
        (self.store, self.inspector, self.scanner) = (store, inspector, scanner)
        (self.random, self.quota) = (random, quota)
    }

    /// Begins to take a file of a claimed name; throws `FileRefusal`, `StoreError`.
    public func begin(named sent: String, rule: FileRule) async throws -> FileUpload {
        let name = FileName(sent)
        guard let kind = FileKind(extension: name.ending), rule.kinds.contains(kind) else {
            throw FileRefusal.notTaken(ending: name.ending, taken: rule.kinds)
        }
        let draft = try await store.begin(limit: rule.size)
        return FileUpload(desk: self, draft: draft, name: name, rule: rule)
    }
}

/// A file that is coming in; asked by one task at a time. Let go before `commit`, it leaves nothing.
public struct FileUpload: Sendable {
    let desk: FileDesk
    let draft: FileDraft
    /// Its name, cleaned.
    public let name: FileName
    let rule: FileRule

    /// Adds bytes; throws `FileRefusal.tooLarge`, `StoreError`.
    public func append(_ bytes: [UInt8]) async throws {
        do { try await draft.append(bytes) } catch StoreError.tooLarge(let limit) {
            throw FileRefusal.tooLarge(limit: limit)
        }
    }

    /// Examines the file and puts it on the disk; its row is still to be written.
    ///
    /// Throws `FileRefusal`, `StoreError`; nothing is left then but bytes without a row, which are swept a day later.
    public func examined(by sender: FileSender, at now: Timestamp) async throws -> WaitingFile {
        let bytes = try await draft.bytes()
        let kind = try await desk.inspector.kind(of: bytes, named: name, rule: rule)
        try await desk.scanner?.scan(bytes)
        let kept = try await draft.keep()
        return WaitingFile(
            file: StoredFile(
                id: Files.newID(desk.random), hash: kept.hash, name: name, kind: kind,
                size: kept.size,
                origin: .init(isScanned: desk.scanner != nil, since: now, by: sender)),
            kept: kept, quota: desk.quota)
    }

    /// Examines the file, puts it on the disk and commits its row.
    ///
    /// Throws `FileRefusal`, `FilesRefusal`, `StoreError`, `SQLError`; nothing is left then but bytes without a row.
    @discardableResult
    public func commit(
        in database: ScopedDatabase, by sender: FileSender, at now: Timestamp
    ) async throws -> StoredFile {
        let waiting = try await examined(by: sender, at: now)
        defer { waiting.settle() }
        try await database.write { try waiting.insert(in: $0) }
        return waiting.file
    }
}

/// A file that lies on the disk, safe from sweeping until it is settled, and waits for its row: written in the transaction of
/// what it shows, it is there with it or not at all.
public struct WaitingFile: Sendable {
    /// The file as its row will tell.
    public let file: StoredFile
    let kept: KeptFile
    let quota: Int64

    /// Writes its row; throws `FilesRefusal`, `SQLError`.
    public func insert(in transaction: WriteTransaction) throws {
        try Files.refuseOverQuota(file.size, usually: quota, in: transaction)
        try Files.insert(file, in: transaction)
    }

    /// Says that its row is committed, or that none will be.
    public func settle() { kept.settle() }
}

extension Files {
    /// 53 random bits: exact in JSON, and not to be guessed.
    static func newID(_ random: RandomBytes) -> StoredFile.ID {
        let bits = random(7).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return StoredFile.ID(rawValue: Int64(bits >> 3) + 1)
    }

    static func insert(_ file: StoredFile, in transaction: WriteTransaction) throws(SQLError) {
        try transaction.change(
            """
            INSERT INTO file (authority, id, hash, name, kind, size, is_scanned, since,
                by_authority, by_person)
            VALUES (scope(), \(file.id), \(file.hash.text), \(file.name.text), \(file.kind.rawValue),
                \(file.size), \(file.isScanned), \(file.since.milliseconds),
                \(file.by.authority), \(file.by.person))
            """)
    }

    static func refuseOverQuota(
        _ size: Int, usually: Int64, in transaction: WriteTransaction
    ) throws {
        let own: Int64? = try transaction.row(
            "SELECT bytes FROM file_quota WHERE authority = scope()")?["bytes"]
        let quota = own ?? usually
        let used = try transaction.read(Files.usage).first ?? 0
        guard Int64(size) <= quota, used <= quota - Int64(size) else {
            throw FilesRefusal.overQuota(quota: quota)
        }
    }
}
