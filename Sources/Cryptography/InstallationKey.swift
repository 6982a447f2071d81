import Glibc

/// The secret of an installation: 32 bytes in a file that only its owner reads.
public enum InstallationKey {
    /// Why the key was not read or made.
    public enum Refusal: Error, Sendable, Hashable {
        /// The file cannot be opened or written; the system's reason.
        case unreadable(path: String, reason: String)
        /// Others may read the file: its permissions, to be 0600.
        case open(path: String, permissions: UInt32)
        /// The file holds something else than 32 bytes.
        case damaged(path: String)
    }

    /// Reads the key, or makes it at the first start. Lost, all second factors must be enrolled anew.
    public static func load(
        path: String, random: RandomBytes = .system
    ) throws(Refusal) -> KeyedHash {
        if let bytes = try read(path) { return KeyedHash(key: bytes) }
        try make(path, random(32))
        // Another program that started at the same moment may have been faster: its key is the one.
        guard let bytes = try read(path) else {
            throw .unreadable(path: path, reason: "it is gone")
        }
        return KeyedHash(key: bytes)
    }

    private static func read(_ path: String) throws(Refusal) -> [UInt8]? {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        if file < 0, errno == ENOENT { return nil }
        guard file >= 0 else { throw failed(path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failed(path) }
        let permissions = UInt32(status.st_mode) & 0o777
        guard permissions & 0o077 == 0 else { throw .open(path: path, permissions: permissions) }
        var bytes = [UInt8](repeating: 0, count: 33)
        let count = Glibc.read(file, &bytes, 33)
        guard count == 32 else { throw .damaged(path: path) }
        return Array(bytes.prefix(32))
    }

    /// Written beside, synced and linked to its name, so that the file is never half and never replaced.
    private static func make(_ path: String, _ key: [UInt8]) throws(Refusal) {
        let draft = "\(path).\(Hexadecimal.text(RandomBytes.system(8)))"
        let file = Glibc.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failed(path) }
        defer { unlink(draft) }
        let isKept = Glibc.write(file, key, key.count) == key.count && fsync(file) == 0
        close(file)
        guard isKept else { throw failed(path) }
        guard link(draft, path) == 0 || errno == EEXIST else { throw failed(path) }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let folder = parts.isEmpty ? "." : parts.joined(separator: "/") + "/"
        let directory = Glibc.open(folder, O_RDONLY | O_CLOEXEC)
        if directory >= 0 {
            fsync(directory)
            close(directory)
        }
    }

    private static func failed(_ path: String) -> Refusal {
        .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
}
