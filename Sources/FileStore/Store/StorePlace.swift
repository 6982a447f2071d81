import Glibc

/// Where in the folder things lie: `ab/abcd…` files by the first two digits of their names, `incoming` what is being written,
/// `lock` what keeps sweeping and committing apart.
struct StorePlace: Sendable {
    let folder: String

    var incoming: String { folder + "/incoming" }
    var lock: String { folder + "/lock" }
    func shelf(of hash: ContentHash) -> String { folder + "/" + hash.text.prefix(2) }
    func path(of hash: ContentHash) -> String { shelf(of: hash) + "/" + hash.text }

    /// Makes what is missing.
    func prepare() throws(StoreError) {
        if try Disk.makeFolder(folder) {
            let above = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            let parent = above.joined(separator: "/")
            try Disk.syncFolder(parent.isEmpty ? (folder.hasPrefix("/") ? "/" : ".") : parent)
        }
        if try Disk.makeFolder(incoming) { try Disk.syncFolder(folder) }
    }

    /// Moves a written and synced file to its name, and puts the name on the disk.
    ///
    /// Also when the name is taken: what is there may be damaged, or not yet on the disk.
    func shelve(_ draft: String, as hash: ContentHash) throws(StoreError) {
        if try Disk.makeFolder(shelf(of: hash)) { try Disk.syncFolder(folder) }
        guard rename(draft, path(of: hash)) == 0 else { throw Disk.failure("rename") }
        try Disk.syncFolder(shelf(of: hash))
    }

    func opened(_ hash: ContentHash) throws(StoreError) -> Descriptor {
        do {
            return try Descriptor(opening: path(of: hash), O_RDONLY | O_NOFOLLOW)
        } catch .failed(call: _, code: ENOENT) {
            throw .missing(hash)
        }
    }

    func remove(_ hash: ContentHash) throws(StoreError) {
        guard unlink(path(of: hash)) == 0 else {
            if errno == ENOENT { return }
            throw Disk.failure("unlink")
        }
        try Disk.syncFolder(shelf(of: hash))
    }

    /// Waits for the lock: shared by those who commit, alone for who sweeps; let go with the descriptor.
    func locked(alone: Bool) throws(StoreError) -> Descriptor {
        let descriptor = try Descriptor(opening: lock, O_RDWR | O_CREAT)
        while flock(descriptor.number, alone ? LOCK_EX : LOCK_SH) != 0 {
            guard errno == EINTR else { throw Disk.failure("flock") }
        }
        return descriptor
    }
}
