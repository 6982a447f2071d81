import Foundation
import Testing

@testable import FileStore

@Suite("The store of files") struct StoreTests {
    @Test("A file is kept under its hash, read whole and in parts, and removed")
    func keeping() async throws {
        try await withStore { store in
            let hash = try await store.add("สวัสดี")
            #expect(hash == ContentHash(of: Array("สวัสดี".utf8)))
            #expect(try await store.bytes(of: hash) == Array("สวัสดี".utf8))
            let content = try await store.open(hash)
            #expect(content.length == 18)
            #expect(try await content.read(from: 3, count: 3) == Array("ว".utf8))
            #expect(try await content.read(from: 18, count: 3) == [])
            #expect(try await content.read(from: 900, count: 3) == [])
            try await store.remove(hash)
            try await store.remove(hash)
            await #expect(throws: StoreError.missing(hash)) { try await store.open(hash) }
            // Who was reading reads on.
            #expect(try await content.read(from: 0, count: 3) == Array("ส".utf8))
        }
    }

    @Test("The same bytes are stored once, and only for the owner's eyes")
    func once() async throws {
        try await withStore { store in
            let hash = try await store.add("a")
            #expect(try await store.add("a") == hash)
            #expect(try files(in: store).count == 1)
            let path = store.folder + "/" + hash.text.prefix(2) + "/" + hash.text
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == 0o600)
        }
    }

    @Test("A draft that grows too large or is let go leaves nothing")
    func drafts() async throws {
        try await withStore { store in
            let large = try await store.begin(limit: 10)
            try await large.append(Array(repeating: 1, count: 10))
            await #expect(throws: StoreError.tooLarge(limit: 10)) { try await large.append([1]) }
            await #expect(throws: StoreError.self) { try await large.keep() }
            do { try await store.begin(limit: 10).append([1]) }
            #expect(try files(in: store) == [])
            // The thread that wrote may hold the draft a moment longer than its caller.
            var waits = 0
            while try incoming(of: store) != [], waits < 500 {
                waits += 1
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(try incoming(of: store) == [])
        }
    }

    @Test("Storing again heals a damaged file, and a damaged one is never given out whole")
    func healing() async throws {
        try await withStore { store in
            let hash = try await store.add("true")
            try spoil(hash, in: store)
            await #expect(throws: StoreError.damaged(hash)) { try await store.bytes(of: hash) }
            try await store.add("true")
            #expect(try await store.bytes(of: hash) == Array("true".utf8))
        }
    }

    @Test("A scrub names what is damaged, missing and foreign, and counts what is sound")
    func scrub() async throws {
        try await withStore { store in
            let sound = try await store.add("sound")
            let damaged = try await store.add("damaged")
            let missing = ContentHash(of: [7])
            #expect(try await store.scrub(expecting: [sound, damaged]).isSound)
            try spoil(damaged, in: store)
            let shelf = store.folder + "/" + sound.text.prefix(2)
            try Data("x".utf8).write(to: URL(filePath: shelf + "/note.txt"))
            let report = try await store.scrub(expecting: [sound, damaged, missing])
            #expect(
                report
                    == ScrubReport(
                        sound: 1, damaged: [damaged], missing: [missing],
                        foreign: ["\(sound.text.prefix(2))/note.txt"]))
        }
    }

    @Test("Sweeping removes old files without a row and old drafts, and nothing else")
    func sweep() async throws {
        try await withStore { store in
            let needed = try await store.add("needed")
            let orphan = try await store.add("orphan")
            try Data("x".utf8).write(to: URL(filePath: store.folder + "/incoming/left"))
            let later = Int64(Date().timeIntervalSince1970) + 100
            #expect(try await store.sweep(changedBefore: later - 90_000) { _ in [] } == 0)
            let known = answer([needed], whenAskedFor: [needed, orphan])
            let count = try await store.sweep(changedBefore: later, known: known)
            #expect(count == 2)
            #expect(try files(in: store) == [needed.text])
            #expect(try incoming(of: store) == [])
        }
    }

    @Test("Sweeping waits for a file whose row is not committed yet, and then finds it")
    func sweepingWaits() async throws {
        try await withStore { store in
            let draft = try await store.begin(limit: 10)
            try await draft.append([1, 2])
            let kept = try await draft.keep()
            let committed = Flag()
            let later = Int64(Date().timeIntervalSince1970) + 100
            // Asked only after the row is there: else it would be a row without a file.
            async let swept = store.sweep(
                changedBefore: later, known: answer([kept.hash], when: committed))
            // The sweeper may be anywhere before its lock now; it cannot be behind it.
            committed.set()
            kept.settle()
            #expect(try await swept == 0)
            #expect(try await store.bytes(of: kept.hash) == [1, 2])
        }
    }

    @Test("Names of the store's folder are never those that people gave")
    func hostileNames() {
        for text in ["../etc/passwd", "/etc/passwd", "", "incoming", "lock"] {
            #expect(ContentHash(text) == nil)
        }
    }
}

private typealias Known = @Sendable ([ContentHash]) async throws -> Set<ContentHash>

private func answer(
    _ known: Set<ContentHash>, whenAskedFor expected: Set<ContentHash>
) -> Known { { Set($0) == expected ? known : [] } }

private func answer(_ known: Set<ContentHash>, when flag: Flag) -> Known {
    { _ in flag.isSet ? known : [] }
}

final class Flag: @unchecked Sendable {
    private let lock = NSLock()
    private var value = false
    var isSet: Bool { lock.withLock { value } }
    func set() { lock.withLock { value = true } }
}

extension FileStore {
    @discardableResult func add(_ text: String) async throws -> ContentHash {
        let draft = try await begin(limit: 1 << 20)
        try await draft.append(Array(text.utf8))
        let kept = try await draft.keep()
        kept.settle()
        return kept.hash
    }
}

func withStore(_ body: (FileStore) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "store-\(UInt64.random(in: 0 ... .max))").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(FileStore(folder: folder))
}

/// Names of all files on the shelves.
func files(in store: FileStore) throws -> [String] {
    let manager = FileManager.default
    return try manager.contentsOfDirectory(atPath: store.folder).filter { $0.count == 2 }.flatMap {
        try manager.contentsOfDirectory(atPath: store.folder + "/" + $0)
    }
}

func incoming(of store: FileStore) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: store.folder + "/incoming")
}

func spoil(_ hash: ContentHash, in store: FileStore) throws {
    let path = store.folder + "/" + hash.text.prefix(2) + "/" + hash.text
    try Data("spoilt".utf8).write(to: URL(filePath: path))
}
