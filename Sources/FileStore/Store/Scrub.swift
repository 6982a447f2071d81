import Cryptography
import Glibc
import Threads

/// What a look at every file of a store found.
public struct ScrubReport: Sendable, Hashable {
    /// Files whose bytes are what their names say.
    public var sound = 0
    /// Files whose bytes are something else, or cannot be read.
    public var damaged: [ContentHash] = []
    /// Files that were expected and are not there.
    public var missing: [ContentHash] = []
    /// What has no business in the folder, as paths inside it.
    public var foreign: [String] = []

    /// Whether nothing is wrong.
    public var isSound: Bool { damaged.isEmpty && missing.isEmpty && foreign.isEmpty }
}

extension FileStore {
    /// The names of all files, in their order; what is being written is not among them.
    public func all() async throws -> [ContentHash] {
        let place = place
        return try await sweeper.run {
            try place.prepare()
            return try place.entries().compactMap { entry in
                if case .file(let hash) = entry { hash } else { nil }
            }
        }
    }

    /// Reads every file again and holds it against its name, and the names against those expected.
    public func scrub(expecting expected: Set<ContentHash>) async throws -> ScrubReport {
        let place = place
        return try await sweeper.run {
            try place.prepare()
            var report = ScrubReport()
            var found: Set<ContentHash> = []
            for entry in try place.entries() {
                guard case .file(let hash) = entry else {
                    if case .foreign(let path) = entry { report.foreign.append(path) }
                    continue
                }
                found.insert(hash)
                if place.isSound(hash) { report.sound += 1 } else { report.damaged.append(hash) }
            }
            report.missing = expected.subtracting(found).sorted { $0.text < $1.text }
            return report
        }
    }

    /// Removes files that have lain for long without a row, and drafts whose writer died; how many.
    ///
    /// `known` answers which of some names rows still need. Nothing can be committed while it is asked.
    public func sweep(
        changedBefore seconds: Int64,
        known: @escaping @Sendable ([ContentHash]) async throws -> Set<ContentHash>
    ) async throws -> Int {
        let place = place
        var old = try await sweeper.run {
            try place.prepare(); return try place.old(seconds)
        }
        var removed = try await sweeper.run { try place.removeDrafts(before: seconds) }
        while !old.isEmpty {
            let batch = Array(old.prefix(100))
            old.removeFirst(batch.count)
            let lock = try await sweeper.run { try place.locked(alone: true) }
            let needed = try await known(batch)
            removed += try await sweeper.run {
                // A file sent again meanwhile is a fresh one.
                let gone = batch.filter {
                    !needed.contains($0) && (Disk.changed(place.path(of: $0)) ?? seconds) < seconds
                }
                for hash in gone { try place.remove(hash) }
                return gone.count
            }
            withExtendedLifetime(lock) {}
        }
        return removed
    }
}

extension StorePlace {
    enum Entry {
        case file(ContentHash)
        case draft(String)
        case foreign(String)
    }

    /// Everything in the folder, in order of names.
    func entries() throws(StoreError) -> [Entry] {
        var entries: [Entry] = []
        for shelf in try Disk.names(in: folder).sorted() where shelf != "lock" {
            let path = folder + "/" + shelf
            guard let names = try? Disk.names(in: path).sorted() else {
                entries.append(.foreign(shelf))
                continue
            }
            for name in names {
                if shelf == "incoming" {
                    entries.append(.draft(name))
                } else if let hash = ContentHash(name), shelf == name.prefix(2) {
                    entries.append(.file(hash))
                } else {
                    entries.append(.foreign(shelf + "/" + name))
                }
            }
        }
        return entries
    }

    func old(_ seconds: Int64) throws(StoreError) -> [ContentHash] {
        try entries().compactMap { entry in
            guard case .file(let hash) = entry, let changed = Disk.changed(path(of: hash)) else {
                return nil
            }
            return changed < seconds ? hash : nil
        }
    }

    func removeDrafts(before seconds: Int64) throws(StoreError) -> Int {
        var count = 0
        for name in try Disk.names(in: incoming) {
            let path = incoming + "/" + name
            guard let changed = Disk.changed(path), changed < seconds else { continue }
            if unlink(path) == 0 { count += 1 }
        }
        return count
    }

    func isSound(_ hash: ContentHash) -> Bool {
        guard let file = try? Descriptor(opening: path(of: hash), O_RDONLY | O_NOFOLLOW) else {
            return false
        }
        var sum = SHA256()
        var offset = 0
        while true {
            guard let bytes = try? Disk.read(file.number, from: offset, count: 1 << 20) else {
                return false
            }
            if bytes.isEmpty { break }
            sum.update(bytes)
            offset += bytes.count
        }
        return ContentHash(digest: sum.digest()) == hash
    }
}
