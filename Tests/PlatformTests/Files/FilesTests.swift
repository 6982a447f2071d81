import FileStore
import Foundation
import HTTP
import SQL
import Testing

@testable import Platform

@Suite("Files of authorities") struct FilesTests {
    @Test(
        "A file that came in is found by its authority only, and given out as a download without power",
        arguments: Trial.engines)
    func stored(_ trial: Trial) async throws {
        try await office(trial) { office async throws in
            let file = try await office.send(Sample.png, named: "../ภาพ ถ่าย.png")
            #expect(file.kind == .png && file.name.text == "ภาพ ถ่าย.png" && !file.isScanned)
            let own = office.database.scoped(to: 1)
            #expect(try await own.read(Files.file(file.id)) == [file])
            #expect(try await own.read(Files.usage).first == Int64(Sample.png.count))
            let response = try await office.desk.response(of: file.id, in: own)
            #expect(response.headers[.contentType] == "image/png")
            #expect(response.headers[.contentDisposition]?.hasPrefix("attachment; ") == true)
            #expect(response.headers["X-Content-Type-Options"] == "nosniff")
            #expect(response.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
            #expect(response.etag?.name == file.hash.text)
            guard case .source(let source) = response.body else { throw Unexpected() }
            #expect(try await source.read(from: 1, count: 3) == Array("PNG".utf8))
            await #expect(throws: FilesRefusal.noFile) {
                try await office.desk.response(of: file.id, in: office.database.scoped(to: 2))
            }
            #expect(try await office.database.scoped(to: 2).read(Files.usage) == [Int64(0)])
        }
    }

    @Test("A row is never written for another authority, nor changed", arguments: Trial.engines)
    func apart(_ trial: Trial) async throws {
        try await office(trial) { office async throws in
            let file = try await office.send(Sample.png)
            await #expect(throws: SQLError.constraint(.raised("a file is not changed"))) {
                try await office.database.scoped(to: 1).write {
                    try $0.change("UPDATE file SET name = 'b' WHERE id = \(file.id)")
                }
            }
            await #expect(throws: SQLError.constraint(.raised("another authority"))) {
                try await office.database.scoped(to: 2).write {
                    try $0.change(
                        """
                        INSERT INTO file_removal
                            (authority, file, reason, since, by_authority, by_person)
                        VALUES (1, \(file.id), 'a', 0, 1, 1)
                        """)
                }
            }
        }
    }

    @Test(
        "A name is forgotten with a file whose time is over, and only then",
        arguments: Trial.engines)
    func forgotten(_ trial: Trial) async throws {
        try await office(trial) { office async throws in
            let file = try await office.send(Sample.png)
            let rows = office.database.scoped(to: 1)
            // Not while it is there, and not to another name.
            await #expect(throws: SQLError.constraint(.raised("a file is not changed"))) {
                try await rows.write {
                    try $0.change("UPDATE file SET name = '–' WHERE id = \(file.id)")
                }
            }
            let stored = try #require(try await rows.read(Files.file(file.id)).first)
            try await rows.write { transaction in
                try Files.forget(stored, at: Timestamp(milliseconds: 0), in: transaction)
            }
            let names = try await rows.read { transaction in
                try transaction.rows("SELECT name FROM file").map { try $0["name"] as String }
            }
            #expect(names == ["–"])
            for statement: Statement in [
                "UPDATE file SET name = 'b' WHERE id = \(file.id)",
                "UPDATE file SET size = 1 WHERE id = \(file.id)",
            ] {
                await #expect(throws: SQLError.constraint(.raised("a file is not changed"))) {
                    try await rows.write { _ = try $0.change(statement) }
                }
            }
        }
    }

    @Test("What is refused leaves neither a row nor a file", arguments: Trial.engines)
    func refused(_ trial: Trial) async throws {
        try await office(trial, quota: 200) { office async throws in
            await #expect(throws: FileRefusal.otherContent(than: .pdf)) {
                try await office.send(Sample.png, named: "a.pdf")
            }
            await #expect(throws: FileRefusal.self) {
                try await office.send(Sample.png, named: "a.exe")
            }
            await #expect(throws: FileRefusal.empty) { try await office.send([], named: "a.png") }
            await #expect(throws: FileRefusal.tooLarge(limit: 10)) {
                try await office.send(Sample.png, rule: FileRule(size: 10))
            }
            await #expect(throws: Unexpected.self) {
                // What it shows is refused in the same transaction.
                let waiting = try await office.examine(Sample.png)
                defer { waiting.settle() }
                try await office.database.scoped(to: 1).write { transaction in
                    try waiting.insert(in: transaction)
                    throw Unexpected()
                }
            }
            let own = office.database.scoped(to: 1)
            #expect(try await own.read(Files.usage) == [Int64(0)])
            // The last one was on the disk before its row was undone: swept a day later.
            #expect(try await Files.scrub(office.store, office.database).sound == 1)
            #expect(try await office.sweep(days: 0) == 0)
            #expect(try await office.sweep(days: 2) == 1)
            #expect(try await Files.scrub(office.store, office.database).sound == 0)
        }
    }

    @Test(
        "An authority's share holds, also when many send at once; another's is its own",
        arguments: Trial.engines)
    func quota(_ trial: Trial) async throws {
        let size = Int64(Sample.png.count)
        try await office(trial, quota: size * 3) { office async throws in
            let results = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask { (try? await office.send(Sample.png)) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(results == 3)
            await #expect(throws: FilesRefusal.overQuota(quota: size * 3)) {
                try await office.send(Sample.png)
            }
            try await office.send(Sample.png, authority: 2)
            try await office.database.write {
                try Files.setQuota(size * 4, of: Authority.ID(rawValue: 1), in: $0)
            }
            try await office.send(Sample.png)
        }
    }

    @Test(
        "A removed file is found by nobody; its bytes go when no other row names them",
        arguments: Trial.engines)
    func removed(_ trial: Trial) async throws {
        try await office(trial) { office async throws in
            let first = try await office.send(Sample.png)
            let second = try await office.send(Sample.png, authority: 2)
            let (now, sender) = (
                Timestamp(milliseconds: 5),
                FileSender(authority: Authority.ID(rawValue: 1), person: Person.ID(rawValue: 1))
            )
            let own = office.database.scoped(to: 1)
            try await own.write {
                try Files.remove(first.id, reason: "ผิดไฟล์", by: sender, at: now, in: $0)
            }
            #expect(try await own.read(Files.file(first.id)) == [])
            #expect(try await own.read(Files.usage) == [Int64(0)])
            await #expect(throws: FilesRefusal.noFile) {
                try await own.write {
                    try Files.remove(second.id, reason: "", by: sender, at: now, in: $0)
                }
            }
            #expect(try await office.sweep(days: 2) == 0)
            try await office.database.scoped(to: 2).write {
                try Files.remove(second.id, reason: "", by: sender, at: now, in: $0)
            }
            #expect(try await office.sweep(days: 2) == 1)
        }
    }

    @Test("A scrub of the store tells what rows miss", arguments: Trial.engines)
    func scrub(_ trial: Trial) async throws {
        try await office(trial) { office async throws in
            let file = try await office.send(Sample.png)
            #expect(try await Files.scrub(office.store, office.database).isSound)
            try await office.store.remove(file.hash)
            #expect(try await Files.scrub(office.store, office.database).missing == [file.hash])
        }
    }

    private func office(
        _ trial: Trial, quota: Int64 = 1 << 30, _ body: (Office) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "files-\(UInt64.random(in: 0 ... .max))").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await trial.services() { database in
            let store = FileStore(folder: folder)
            let desk = FileDesk(store: store, inspector: FileInspector(), quota: quota)
            try await body(Office(database: database, store: store, desk: desk))
        }
    }
}

private struct Unexpected: Error {}

/// An authority's desk for files.
private struct Office: Sendable {
    let database: Database
    let store: FileStore
    let desk: FileDesk

    @discardableResult
    func send(
        _ bytes: [UInt8], named name: String = "a.png", authority: Int64 = 1,
        rule: FileRule = FileRule()
    ) async throws -> StoredFile {
        let upload = try await desk.begin(named: name, rule: rule)
        try await upload.append(bytes)
        return try await upload.commit(
            in: database.scoped(to: authority), by: sender(authority), at: Self.moment)
    }

    func examine(_ bytes: [UInt8]) async throws -> WaitingFile {
        let upload = try await desk.begin(named: "a.png", rule: FileRule())
        try await upload.append(bytes)
        return try await upload.examined(by: sender(1), at: Self.moment)
    }

    private static let moment = Timestamp(milliseconds: 1_763_600_000_000)

    private func sender(_ authority: Int64) -> FileSender {
        FileSender(authority: Authority.ID(rawValue: authority), person: Person.ID(rawValue: 1))
    }

    func sweep(days: Int64) async throws -> Int {
        let now = TimeSource.system() + .days(days)
        let kind = Files.sweeping(store, database, time: TimeSource { now })
        let before = try await Files.scrub(store, database)
        try await kind.run(Job(key: "a", kind: kind.name, added: now))
        let after = try await Files.scrub(store, database)
        return before.sound - after.sound
    }
}

/// The smallest true picture.
private enum Sample {
    static let png: [UInt8] = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        ) ?? Data())
}
