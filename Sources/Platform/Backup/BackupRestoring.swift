import Cryptography
import FoundationEssentials
import Glibc
public import SQL
import Threads

extension Backups {
    /// Restores a backup into a folder that is not there or empty: everything is checked before, and checked again while it
    /// is written beside; the folder gets its name at the end.
    public static func restore(
        _ path: String, _ key: BackupKey, into folder: String
    ) async throws -> BackupManifest {
        try await ThreadPool(threads: 1).run {
            try requireEmpty(folder)
            let expected = try BackupReader.check(path, key)
            try extract(path, key, expected, into: folder, database: "prongsai.db")
            return expected
        }
    }

    /// Restores a backup into such a folder and the empty database of a server.
    ///
    /// The folder comes first and holds the rows in a file until the database has them, in one transaction: cut off at any
    /// moment, a second run with the same backup goes on.
    public static func restore(
        _ path: String, _ key: BackupKey, into folder: String, _ database: Database,
        _ schema: Schema
    ) async throws -> BackupManifest {
        let (manifest, mark) = try await ThreadPool(threads: 1).run {
            let manifest = try BackupReader.check(path, key)
            let mark = String(SHA256.hexadecimal(of: try manifest.json()).prefix(32))
            if let unfinished = unfinished(folder) {
                guard unfinished == name(mark) else { throw BackupRefusal.unfinished(folder) }
            } else {
                try requireEmpty(folder)
                try extract(path, key, manifest, into: folder, database: name(mark))
            }
            return (manifest, mark)
        }
        let rows = "\(folder)/\(name(mark))"
        do {
            try await database.load(
                rows, schema.migrations, applicationID: schema.applicationID, mark: mark)
        } catch SQLError.notEmpty {
            // Nothing of this backup is in the database, so nothing of it shall lie in the folder.
            try? FileManager.default.removeItem(atPath: folder)
            throw SQLError.notEmpty
        }
        for ending in ["", "-wal", "-shm"] { unlink(rows + ending) }
        try BackupFile.sync(folder: folder)
        return manifest
    }

    /// A file of the data folder that says that the data are those of a demonstration and were restored.
    public static let demonstrationMark = "demonstration"

    /// The file whose rows a server's database was to get when a restoration into a folder was cut off; nil for none.
    public static func unfinished(_ folder: String) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.first { $0.hasPrefix("restoring-") && $0.hasSuffix(".db") }
    }

    private static func name(_ mark: String) -> String { "restoring-\(mark).db" }

    private static func extract(
        _ path: String, _ key: BackupKey, _ expected: BackupManifest, into folder: String,
        database: String
    ) throws {
        let draft = folder + ".part"
        try? FileManager.default.removeItem(atPath: draft)
        do {
            let extraction = try BackupExtraction(into: draft, database: database)
            guard try BackupReader.check(path, key, extraction) == expected else {
                throw BackupRefusal.damaged(BackupManifest.name)
            }
            if expected.isDemonstration == true {
                let mark = try BackupFile(writing: "\(draft)/\(demonstrationMark)")
                try mark.write(Array("fictitious data, restored from a backup\n".utf8))
                try mark.keep()
            }
            try BackupFile.sync(folder: draft)
            // An empty folder gives way to the new one.
            guard rename(draft, folder) == 0 else { throw BackupRefusal.last(folder) }
            try BackupFile.sync(folder: BackupFile.folder(of: folder))
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            throw error
        }
    }

    private static func requireEmpty(_ folder: String) throws(BackupRefusal) {
        guard let handle = opendir(folder) else {
            if errno == ENOENT { return }
            throw .last(folder)
        }
        defer { closedir(handle) }
        var count = 0
        while readdir(handle) != nil { count += 1 }
        // Every folder holds "." and "..".
        guard count <= 2 else { throw .occupied(folder) }
    }
}
