import Glibc
import Threads

/// An open stored file, read from any place on threads that may block; stays readable when it is removed.
public final class StoredContent: Sendable {
    /// Its bytes.
    public let length: Int
    private let descriptor: Descriptor
    private let pool: ThreadPool<Void>

    init(_ descriptor: Descriptor, pool: ThreadPool<Void>) throws(StoreError) {
        var status = stat()
        guard fstat(descriptor.number, &status) == 0 else { throw Disk.failure("fstat") }
        length = Int(status.st_size)
        (self.descriptor, self.pool) = (descriptor, pool)
    }

    /// At most `count` bytes from an offset; none at the end.
    public func read(from offset: Int, count: Int) async throws -> [UInt8] {
        let rest = max(0, min(count, length - max(0, offset)))
        return try await pool.run { [descriptor] in
            try Disk.read(descriptor.number, from: max(0, offset), count: rest)
        }
    }
}
