import FileStore
import Glibc

/// What may stand in a backup; nothing else is taken, so no name leads out of the folder.
enum BackupPart: Hashable {
    case database
    case key
    case file(ContentHash)
    case manifest

    static let databaseName = "database.sqlite"
    static let keyName = "installation.key"

    /// The part of a name; nil for what is none.
    init?(_ name: String) {
        switch name {
        case Self.databaseName: self = .database
        case Self.keyName: self = .key
        case BackupManifest.name, BackupManifest.sealName: self = .manifest
        default:
            guard name.hasPrefix("files/"), let hash = ContentHash(String(name.suffix(64))),
                name == Self.name(of: hash)
            else { return nil }
            self = .file(hash)
        }
    }

    /// Where a stored file stands in a backup, as in the store.
    static func name(of hash: ContentHash) -> String { "files/\(hash.text.prefix(2))/\(hash.text)" }
}

/// Writes the parts of a backup into a folder as an installation has them.
final class BackupExtraction: BackupReader.Visitor {
    private let folder: String
    private let database: String
    private var file: BackupFile?

    /// An empty folder that only its owner enters; the database gets a name in it.
    init(into folder: String, database: String) throws(BackupRefusal) {
        (self.folder, self.database) = (folder, database)
        try Self.make(folder)
        try Self.make(folder + "/files")
    }

    func begin(_ name: String, size: Int64) throws(BackupRefusal) {
        switch BackupPart(name) {
        case .database: file = try BackupFile(writing: folder + "/" + database)
        case .file(let hash):
            try Self.make(folder + "/files/" + hash.text.prefix(2))
            file = try BackupFile(writing: folder + "/" + name)
        case .key: file = try BackupFile(writing: folder + "/" + name)
        case .manifest, nil: throw .damaged(name)
        }
    }

    func read(_ bytes: [UInt8]) throws(BackupRefusal) { try file?.write(bytes) }

    func end() throws(BackupRefusal) {
        try file?.keep()
        file = nil
    }

    private static func make(_ path: String) throws(BackupRefusal) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last(path) }
    }
}
