import FoundationEssentials

/// What a backup holds, written at its end: every part with its hash, how far the audit chains had come, and counts.
public struct BackupManifest: Sendable, Hashable, Codable {
    /// One part of the archive.
    public struct Part: Sendable, Hashable, Codable {
        /// Its name in the archive.
        public var name: String
        /// Its bytes.
        public var size: Int64
        /// Its SHA-256 in hexadecimal.
        public var sha256: String
    }

    /// Rows at the moment of the backup.
    public struct Counts: Sendable, Hashable, Codable {
        /// Authorities, the closed ones too.
        public var authorities: Int
        /// Accounts, those of the installation too.
        public var people: Int
        /// Files that are not removed.
        public var files: Int
        /// Entries of all audit chains.
        public var auditEntries: Int
    }

    /// "prongsai backup 1".
    public var format = Self.format
    /// The release that wrote it.
    public var release: String
    /// When, in milliseconds since 1970, UTC.
    public var made: Int64
    /// What it was backed up from, "sqlite" or "postgresql"; it is restored into either.
    public var engine: String
    /// Rows at that moment.
    public var counts: Counts
    /// How far each chain had come, signed.
    public var heads: [PublishedHead]
    /// True of a demonstration's data; left out of others.
    public var isDemonstration: Bool?
    /// The parts, in their order.
    public var parts: [Part] = []

    static let format = "prongsai backup 1"
    static let name = "manifest.json"
    static let sealName = "manifest.sha256"

    /// The same manifest is the same bytes.
    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self)) + [0x0A]
    }

    init(json bytes: [UInt8]) throws(BackupRefusal) {
        do { self = try JSONDecoder().decode(Self.self, from: Data(bytes)) } catch {
            throw .damaged(Self.name)
        }
        guard format == Self.format else { throw .notABackup }
    }

    init(release: String, made: Int64, engine: String, counts: Counts, heads: [PublishedHead]) {
        (self.release, self.made, self.engine) = (release, made, engine)
        (self.counts, self.heads) = (counts, heads)
    }
}
