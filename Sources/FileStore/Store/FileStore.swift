import Threads

/// Files in a folder, each under the SHA-256 of its bytes (rule D19): the same bytes once, no name of a person's as a path.
///
///     let draft = try await store.begin(limit: 20 << 20)
///     try await draft.append(bytes)
///     let kept = try await draft.keep()        // on the disk
///     …commit the row that names kept.hash…
///     kept.settle()
public final class FileStore: Sendable {
    /// The folder that holds all.
    public let folder: String
    let pool: ThreadPool<Void>
    /// Sweeping waits for uploads: on a thread that no upload needs.
    let sweeper = ThreadPool(threads: 1)

    /// A store in a folder, made at the first file; `threads` may block at once.
    public init(folder: String, threads: Int = 4) {
        self.folder = folder
        pool = ThreadPool(threads: threads)
    }

    /// Begins a file of at most so many bytes.
    public func begin(limit: Int) async throws -> FileDraft {
        let place = place
        return try await pool.run { [pool] in
            try place.prepare()
            return try FileDraft(place: place, pool: pool, limit: limit)
        }
    }

    /// Opens a stored file; throws `StoreError.missing`.
    public func open(_ hash: ContentHash) async throws -> StoredContent {
        let place = place
        return try await pool.run { [pool] in
            let descriptor = try place.opened(hash)
            return try StoredContent(descriptor, pool: pool)
        }
    }

    /// The bytes of a stored file, held against its name; throws `StoreError.missing`, `.damaged`.
    public func bytes(of hash: ContentHash) async throws -> [UInt8] {
        let content = try await open(hash)
        let bytes = try await content.read(from: 0, count: content.length)
        guard ContentHash(of: bytes) == hash else { throw StoreError.damaged(hash) }
        return bytes
    }

    /// Removes a file; one that is not there is removed already.
    public func remove(_ hash: ContentHash) async throws {
        let place = place
        try await sweeper.run { try place.remove(hash) }
    }

    var place: StorePlace { StorePlace(folder: folder) }
}
