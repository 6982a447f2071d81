import Glibc
public import HTTP
public import Threads

/// An open file as a response's body, read on threads that may block.
public final class FileSource: ByteSource, @unchecked Sendable {
    /// Why a file could not be opened or read: the system's number of the error.
    public struct Failure: Error, Sendable, Hashable {
        /// errno.
        public let code: Int32
    }

    private let descriptor: Int32
    private let pool: ThreadPool<Void>
    /// The length that the file had when it was opened.
    public let length: Int
    /// When it last changed, in seconds since 1970.
    public let lastModified: Int

    /// Opens a regular file; blocks, so call it on the pool.
    public init(path: String, pool: ThreadPool<Void>) throws(Failure) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        self.pool = pool
        var status = stat()
        let isRegular =
            descriptor >= 0 && fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        length = isRegular ? Int(status.st_size) : 0
        lastModified = status.st_mtim.tv_sec
        guard isRegular else { throw Failure(code: descriptor < 0 ? errno : EINVAL) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Reads on a thread that may block; throws `Failure`.
    public func read(from offset: Int, count: Int) async throws -> [UInt8] {
        try await pool.run { [self] in
            var read = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
                read = pread(descriptor, buffer.baseAddress, buffer.count, offset)
                filled = max(0, read)
            }
            guard read >= 0 else { throw Failure(code: errno) }
            return bytes
        }
    }
}
