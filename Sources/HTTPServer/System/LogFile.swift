import Glibc

/// A file that grows by lines; owned by one thread.
final class LogFile {
    private let path: String
    private let limit: Int
    private let kept: Int
    private var descriptor: Int32 = -1
    private var size = 0
    private var isRegular = false
    /// Whether the last line was cut because the disk took no more.
    private var isTorn = false

    /// A file by its path, "-" for standard output; above `limit` bytes it is named `.1`, the one before `.2`, and so on up to `kept`.
    init(path: String, limit: Int, kept: Int) {
        (self.path, self.limit, self.kept) = (path, limit, kept)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Opens the file of this name, which may be another one by now; the error's number when it cannot.
    func reopen() -> Int32? {
        if descriptor >= 0 { close(descriptor) }
        descriptor =
            path == "-"
            ? dup(STDOUT_FILENO) : open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { return errno }
        var status = stat()
        isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = Int(status.st_size)
        return nil
    }

    /// Appends bytes; false when the disk does not take them.
    func append(_ bytes: [UInt8]) -> Bool {
        if descriptor < 0, reopen() != nil { return false }
        if isRegular, size > 0, size + bytes.count > limit { turnOver() }
        let bytes = isTorn ? [0x0A] + bytes : bytes
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                if done > 0 { isTorn = true }
                return false
            }
            done += count
            size += count
        }
        isTorn = false
        return true
    }

    /// Waits a second before a disk that took nothing is asked again.
    func rest() { sleep(1) }

    private func turnOver() {
        for number in stride(from: kept - 1, to: 0, by: -1) {
            rename("\(path).\(number)", "\(path).\(number + 1)")
        }
        if kept > 0 { rename(path, "\(path).1") } else { unlink(path) }
        _ = reopen()
    }
}
