import Glibc
import ThaiText

extension BackupRefusal {
    /// The last failure of the system.
    static func last(_ path: String) -> BackupRefusal { .system(path: path, code: errno) }

    static func system(_ path: String, _ code: Int32) -> Bilingual {
        let reason = String(cString: strerror(code))
        switch code {
        case ENOSPC, EDQUOT, EFBIG:
            return Bilingual(
                "ดิสก์เต็มขณะเขียน \(path) ไม่มีไฟล์ใดถูกเปลี่ยน เพิ่มพื้นที่แล้วลองใหม่",
                "the disk is full while writing \(path); no file was changed, make room and try again"
            )
        default:
            return Bilingual(
                "\(path): \(reason) ตรวจที่อยู่และสิทธิ์",
                "\(path): \(reason); see to its path and permissions")
        }
    }
}

/// One backup at a time: holds a lock for as long as it lives, which the system lets go when the process is killed.
final class BackupLock {
    private let descriptor: Int32

    init(in folder: String) throws(BackupRefusal) {
        let path = folder + "/backup.lock"
        descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .last(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw errno == EWOULDBLOCK ? .running : .last(path)
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}

/// A file being written under a temporary name, or read; closed with its last reference.
final class BackupFile {
    let path: String
    private let descriptor: Int32
    private var draft: String?

    /// A new file beside its place that only its owner reads.
    init(writing path: String) throws(BackupRefusal) {
        self.path = path
        guard access(path, F_OK) != 0 else { throw .occupied(path) }
        let draft = path + ".part"
        unlink(draft)
        descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .last(path) }
        self.draft = draft
    }

    /// An existing file.
    init(reading path: String) throws(BackupRefusal) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last(path) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if let draft { unlink(draft) }
    }

    func write(_ bytes: [UInt8]) throws(BackupRefusal) {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .last(path) }
            rest.removeFirst(count)
        }
    }

    /// At most so many bytes; none at the end.
    func read(_ count: Int) throws(BackupRefusal) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        while true {
            let found = Glibc.read(descriptor, &bytes, count)
            if found < 0, errno == EINTR { continue }
            guard found >= 0 else { throw .last(path) }
            bytes.removeLast(count - found)
            return bytes
        }
    }

    /// Its bytes.
    func length() throws(BackupRefusal) -> Int64 {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last(path) }
        return Int64(status.st_size)
    }

    /// Puts what was written on the disk and under its name.
    func keep() throws(BackupRefusal) {
        guard let draft else { return }
        guard fsync(descriptor) == 0, link(draft, path) == 0 else { throw .last(path) }
        unlink(draft)
        self.draft = nil
        try Self.sync(folder: Self.folder(of: path))
    }

    /// Puts a folder's list of names on the disk.
    static func sync(folder: String) throws(BackupRefusal) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .last(folder) }
    }

    /// The folder of a path.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
