import FoundationEssentials
import Glibc
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
            let draft = folder + ".part"
            try? FileManager.default.removeItem(atPath: draft)
            do {
                let extraction = try BackupExtraction(into: draft)
                guard try BackupReader.check(path, key, extraction) == expected else {
                    throw BackupRefusal.damaged(BackupManifest.name)
                }
                try BackupFile.sync(folder: draft)
                // An empty folder gives way to the new one.
                guard rename(draft, folder) == 0 else { throw BackupRefusal.last(folder) }
                try BackupFile.sync(folder: BackupFile.folder(of: folder))
            } catch {
                try? FileManager.default.removeItem(atPath: draft)
                throw error
            }
            return expected
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
