import Glibc

/// A new file that only its owner reads.
enum PrivateFile {
    /// Writes it, on the disk when this returns; never over another.
    static func write(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path, .last) }
        defer { close(descriptor) }
        if let code = FileBytes.write(bytes, to: descriptor) {
            unlink(path)
            throw .cannotWrite(path, SystemFailure(code: code))
        }
        guard fsync(descriptor) == 0 else {
            let failure = SystemFailure.last
            unlink(path)
            throw .cannotWrite(path, failure)
        }
        // A power cut must not take a key away that was said to be written.
        OutputFile.synchronise(folderOf: path)
    }
}

extension PathName {
    /// Whether something is there.
    static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether a folder is there.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
