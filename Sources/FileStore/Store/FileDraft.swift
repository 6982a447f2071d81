import Cryptography
import Glibc
import Threads

/// A file that is being written; asked by one task at a time. Let go without `keep`, it leaves nothing.
public final class FileDraft: Sendable {
    private struct State: Sendable {
        var hash = SHA256()
        var size = 0
        /// Whether it was kept, or failed and was removed.
        var isOver = false
    }

    private let state = Lock(State())
    private let descriptor: Descriptor
    private let path: String
    private let place: StorePlace
    private let pool: ThreadPool<Void>
    private let limit: Int

    init(place: StorePlace, pool: ThreadPool<Void>, limit: Int) throws(StoreError) {
        (self.place, self.pool, self.limit) = (place, pool, limit)
        path = place.incoming + "/" + Hexadecimal.text(RandomBytes.system(16))
        descriptor = try Descriptor(opening: path, O_RDWR | O_CREAT | O_EXCL)
    }

    deinit { if !state.withLock({ $0.isOver }) { unlink(path) } }

    /// Bytes so far.
    public var size: Int { state.withLock { $0.size } }

    /// Adds bytes; after an error the draft is gone.
    public func append(_ bytes: [UInt8]) async throws {
        let limit = limit
        try await step { [descriptor] state in
            guard bytes.count <= limit - state.size else { throw StoreError.tooLarge(limit: limit) }
            try Disk.writeAll(bytes, to: descriptor.number)
            state.hash.update(bytes)
            state.size += bytes.count
        }
    }

    /// All bytes so far, to be looked at before they are kept.
    public func bytes() async throws -> [UInt8] {
        let size = size
        return try await pool.run { [descriptor] in
            try Disk.read(descriptor.number, from: 0, count: size)
        }
    }

    /// Puts the file on the disk under its name. Commit the row that names it before `settle`.
    public func keep() async throws -> KeptFile {
        try await step { [descriptor, path, place] state in
            guard fsync(descriptor.number) == 0 else { throw Disk.failure("fsync") }
            let hash = ContentHash(digest: state.hash.digest())
            let lock = try place.locked(alone: false)
            try place.shelve(path, as: hash)
            state.isOver = true
            return KeptFile(hash: hash, size: state.size, lock: lock)
        }
    }

    private func step<Result: Sendable>(
        _ body: @escaping @Sendable (inout State) throws -> Result
    ) async throws -> Result {
        try await pool.run { [self] in
            try state.withLock { state in
                guard !state.isOver else { throw StoreError.failed(call: "draft", code: EBADF) }
                do { return try body(&state) } catch {
                    unlink(path)
                    state.isOver = true
                    throw error
                }
            }
        }
    }
}

/// A file that is on the disk and safe from sweeping until it is settled or let go.
public final class KeptFile: Sendable {
    /// Its name.
    public let hash: ContentHash
    /// Its bytes.
    public let size: Int
    private let lock: Monitor<Descriptor?>

    init(hash: ContentHash, size: Int, lock: Descriptor) {
        (self.hash, self.size) = (hash, size)
        self.lock = Monitor(lock)
    }

    /// Says that a row names it now, or that none will.
    public func settle() { lock.withLock { $0 = nil } }
}
