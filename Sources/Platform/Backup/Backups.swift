public import Cryptography
public import FileStore
import Glibc
public import SQL
import Threads

/// Backups of an installation: written while it works, checked whole before anything is restored (rule D34).
public enum Backups {
    /// What the tables of an installation are, and what marks its file.
    public struct Schema: Sendable {
        /// The migrations of this release.
        public var migrations: [Migrations]
        /// The number in the head of a file of SQLite.
        public var applicationID: Int32

        /// A schema and the number of its files.
        public init(_ migrations: [Migrations], applicationID: Int32) {
            (self.migrations, self.applicationID) = (migrations, applicationID)
        }
    }

    /// What is backed up.
    public struct Origin: Sendable {
        /// The data.
        public var database: Database
        /// Their tables, which are of this release.
        public var schema: Schema
        /// The stored files.
        public var files: FileStore
        /// Signs how far the audit chains have come.
        public var key: SigningKey
        /// The installation's key, when it shall go along; nil leaves it out.
        public var keyFile: String?
        /// A folder for the copy of the database while it is written.
        public var scratch: String
        /// The release that writes.
        public var release: String
        /// Whether the data are a demonstration's, which a restored copy says as well.
        public var isDemonstration = false

        /// What is backed up.
        public init(
            database: Database, schema: Schema, files: FileStore, key: SigningKey,
            keyFile: String?, scratch: String, release: String
        ) {
            (self.database, self.schema, self.files, self.key) = (database, schema, files, key)
            (self.keyFile, self.scratch, self.release) = (keyFile, scratch, release)
        }
    }

    /// What was written.
    public struct Receipt: Sendable, Hashable {
        /// Bytes of the file.
        public let size: Int64
        /// SHA-256 of the file.
        public let sha256: [UInt8]
        /// What it holds.
        public let manifest: BackupManifest
        /// Stored files whose bytes are not what their names say; they are in the backup as they lie.
        public let damaged: [ContentHash]
    }

    /// Writes a backup to a file that must not exist, whole or not at all.
    ///
    /// The database is copied first: every file that its rows name lies in the store by then.
    public static func write(
        to path: String, _ seal: BackupSeal, of origin: Origin, at time: Timestamp
    ) async throws -> Receipt {
        guard access(path, F_OK) != 0 else { throw BackupRefusal.occupied(path) }
        let lock = try BackupLock(in: origin.scratch)
        defer { withExtendedLifetime(lock) {} }
        let copy = origin.scratch + "/backup.copy"
        // What a killed one left; nobody else writes here while the lock is held.
        for ending in ["", ".part", ".part-journal"] { unlink(copy + ending) }
        defer { unlink(copy) }
        let manifest = try await manifest(of: origin, at: time)
        try await origin.database.backup(
            to: copy, origin.schema.migrations, applicationID: origin.schema.applicationID)
        let stored = try await origin.files.all()
        let receipt = try await ThreadPool(threads: 1).run {
            try archive(copy, stored, manifest, origin, path, seal)
        }
        try await record(
            .backup, size: receipt.size, sha256: receipt.sha256, in: origin.database, at: time)
        return receipt
    }

    private static func archive(
        _ copy: String, _ stored: [ContentHash], _ manifest: BackupManifest, _ origin: Origin,
        _ path: String, _ seal: BackupSeal
    ) throws -> Receipt {
        let target = try BackupTarget(path, seal, random: .system)
        let writer = BackupWriter(target, time: Timestamp(milliseconds: manifest.made))
        try writer.add(BackupPart.databaseName, fileAt: copy)
        if let key = origin.keyFile { try writer.add(BackupPart.keyName, fileAt: key) }
        var damaged: [ContentHash] = []
        for hash in stored {
            // Swept meanwhile: no row of the copy named it.
            guard let found = try put(hash, writer, origin.files.folder) else { continue }
            if found != hash.text { damaged.append(hash) }
        }
        let (size, digest) = try writer.finish(manifest)
        return Receipt(
            size: size, sha256: digest, manifest: writer.complete(manifest), damaged: damaged)
    }

    /// Writes a stored file; its SHA-256 as it lies there, nil when it is gone.
    private static func put(
        _ hash: ContentHash, _ writer: BackupWriter, _ folder: String
    ) throws(BackupRefusal) -> String? {
        let name = BackupPart.name(of: hash)
        let path = "\(folder)/\(name.dropFirst(6))"
        guard access(path, F_OK) == 0 else { return nil }
        return try writer.add(name, fileAt: path)
    }

    private static func manifest(
        of origin: Origin, at time: Timestamp
    ) async throws -> BackupManifest {
        let database = origin.database
        var heads: [PublishedHead] = []
        var counts = BackupManifest.Counts(authorities: 0, people: 0, files: 0, auditEntries: 0)
        let authorities = try await database.read(Authority.all).map(\.id)
        counts.authorities = authorities.count
        for authority in [.installation] + authorities {
            let scoped = database.scoped(to: authority.rawValue)
            let act = Act(by: .console, in: scoped, at: time)
            if let head = try await act.signAuditHead(with: origin.key) {
                heads.append(PublishedHead(head))
            }
            let row = try await scoped.read(Self.counts).first
            counts.people += row?.people ?? 0
            counts.files += row?.files ?? 0
            counts.auditEntries += row?.auditEntries ?? 0
        }
        var manifest = BackupManifest(
            release: origin.release, made: time.milliseconds, engine: database.engineName,
            counts: counts, heads: heads)
        manifest.isDemonstration = origin.isDemonstration ? true : nil
        return manifest
    }

    private static let counts = Query(
        """
        SELECT (SELECT count(*) FROM own_person) AS people,
            (SELECT count(*) FROM own_audit_entry) AS entries,
            (SELECT count(*) FROM file f WHERE f.authority = scope() AND \(sql: Files.kept))
                AS files
        """
    ) { row in
        BackupManifest.Counts(
            authorities: 0, people: try row["people"], files: try row["files"],
            auditEntries: try row["entries"])
    }

    /// The bytes of a backup's file and their SHA-256, as its receipt told them.
    public static func fingerprint(
        of path: String
    ) async throws -> (size: Int64, sha256: [UInt8]) {
        try await ThreadPool(threads: 1).run {
            let file = try BackupFile(reading: path)
            var (size, hash) = (Int64(0), SHA256())
            while case let bytes = try file.read(1 << 16), !bytes.isEmpty {
                hash.update(bytes)
                size += Int64(bytes.count)
            }
            return (size, hash.digest())
        }
    }

    /// The manifest of a backup of which every byte was held against it.
    public static func check(_ path: String, _ key: BackupKey) async throws -> BackupManifest {
        try await ThreadPool(threads: 1).run { try BackupReader.check(path, key) }
    }
}
