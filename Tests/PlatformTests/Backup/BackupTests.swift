import Cryptography
import FileStore
import Foundation
import Mail
import SQL
import Testing

@testable import Platform

@Suite("Backups") struct BackupTests {
    private static let keys = BoxKeys(secretKey: [UInt8](repeating: 5, count: 32))
    private static let seals: [(BackupSeal, BackupKey)] = [
        (.none, .none), (.publicKey(keys.publicKey), .keys(keys)),
        (.passphrase("เรือสองลำ"), .passphrase("เรือสองลำ")),
    ]

    /// An installation with a town, a stored file and room for backups.
    private struct Place {
        let trial: Trial
        let database: Database
        let town: Town
        let folder: URL
        let files: FileStore

        var origin: Backups.Origin {
            Backups.Origin(
                database: database, schema: BackupTests.schema, files: files,
                key: SigningKey(seed: [1]), keyFile: nil,
                scratch: folder.path, release: "test")
        }

        func path(_ name: String) -> String { folder.appending(path: name).path }
    }

    private static let schema = Backups.Schema(
        [PlatformMigrations.all] + PlatformMigrations.services, applicationID: 25)

    private static func with(
        _ trial: Trial, _ body: (Place) async throws -> Void
    ) async throws {
        try await trial.run(schema.migrations) { database in
            let folder = FileManager.default.temporaryDirectory.appending(
                path: UUID().uuidString)
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let files = FileStore(folder: folder.appending(path: "files").path)
            let draft = try await files.begin(limit: 1 << 20)
            try await draft.append(Array("หลักฐาน".utf8))
            try await draft.keep().settle()
            let town = try await Town.found("one", on: database)
            try await body(
                Place(trial: trial, database: database, town: town, folder: folder, files: files))
        }
    }

    private static func verification(
        _ folder: String, _ manifest: BackupManifest
    ) async throws -> Verification {
        let database = try await Database.open(
            Configuration(.sqlite(path: folder + "/prongsai.db", applicationID: 25)))
        let found = try await Verification.run(
            database, files: FileStore(folder: folder + "/files"),
            published: manifest.heads.compactMap(\.head))
        await database.close()
        return found
    }

    @Test(
        "A head that a stranger signed in the database is noticed where the key or a published head is known",
        arguments: Trial.engines)
    func stranger(_ trial: Trial) async throws {
        try await Self.with(trial) { place in
            let (own, foreign) = (
                SigningKey(seed: [UInt8](repeating: 7, count: 32)),
                SigningKey(seed: [UInt8](repeating: 8, count: 32))
            )
            func sign(_ key: SigningKey, _ time: Timestamp) async throws -> AuditHead? {
                try await Act(by: .program, in: place.town.rows, at: time).signAuditHead(with: key)
            }
            func damage(_ published: [AuditHead], _ key: [UInt8]?) async throws
                -> [AuditVerifier.Damage]
            {
                try await Verification.run(
                    place.database, files: nil, published: published, key: key
                ).chains.flatMap(\.damage)
            }
            let head = try #require(try await sign(own, Town.began))
            #expect(try await damage([head], own.publicKey) == [])
            _ = try await sign(foreign, Town.began + .days(1))
            #expect(try await damage([], nil) == [])
            #expect(try await damage([], own.publicKey) == [.headNotSigned])
            #expect(try await damage([head], nil) == [.headNotSigned])
        }
    }

    @Test("What was backed up is there again, in each way of sealing", arguments: Trial.engines)
    func again(_ trial: Trial) async throws {
        try await Self.with(trial) { place in
            for (index, (seal, key)) in Self.seals.enumerated() {
                let path = place.path("\(index).backup")
                let receipt = try await Backups.write(
                    to: path, seal, of: place.origin, at: Town.began + .hours(Int64(index)))
                #expect(receipt.damaged == [])
                let bytes = try Data(contentsOf: URL(filePath: path))
                #expect(SHA256.digest(of: bytes) == receipt.sha256)
                #expect(Int64(bytes.count) == receipt.size)
                let print = try await Backups.fingerprint(of: path)
                #expect(print == (receipt.size, receipt.sha256))
                // Sealed, nothing of it can be read.
                #expect((bytes.range(of: Data("หลักฐาน".utf8)) != nil) == (index == 0))
                let folder = place.path("restored\(index)")
                let manifest = try await Backups.restore(path, key, into: folder)
                #expect(manifest == receipt.manifest)
                #expect(manifest.counts.authorities == 1 && manifest.counts.people == 1)
                let found = try await Self.verification(folder, manifest)
                #expect(found.isSound && found.files?.sound == 1)
                #expect(
                    found.chains.map(\.entries).reduce(0, +) == manifest.counts.auditEntries)
            }
            let last = try await Backups.last(.backup, in: place.database)
            #expect(last == Town.began + .hours(2))
        }
    }

    @Test("A hundred flips of one byte each are all found before anything is restored")
    func flips() async throws {
        try await Self.with(.sqlite) { place in
            for (index, (seal, key)) in Self.seals.prefix(2).enumerated() {
                let path = place.path("\(index).backup")
                _ = try await Backups.write(
                    to: path, seal, of: place.origin, at: Town.began + .hours(Int64(index)))
                let sound = try Data(contentsOf: URL(filePath: path))
                var random = SystemRandomNumberGenerator()
                // Both ends, where headers and the manifest lie, and anywhere between.
                let ends = [0, 24, 100, 124, 148, 257, 345, 511].flatMap {
                    [$0, sound.count - 1 - $0]
                }
                let places =
                    ends + (0..<100).map { _ in Int.random(in: 0..<sound.count, using: &random) }
                for at in places {
                    var flipped = sound
                    flipped[at] ^= UInt8.random(in: 1...255, using: &random)
                    let broken = place.path("broken")
                    try flipped.write(to: URL(filePath: broken))
                    await #expect(throws: BackupRefusal.self, "byte \(at)") {
                        _ = try await Backups.restore(broken, key, into: place.path("none"))
                    }
                }
                for count in [0, 10, 600, sound.count / 2, sound.count - 1] {
                    let broken = place.path("broken")
                    try sound.prefix(count).write(to: URL(filePath: broken))
                    await #expect(throws: BackupRefusal.self, "cut at \(count)") {
                        _ = try await Backups.restore(broken, key, into: place.path("none"))
                    }
                }
                #expect(!FileManager.default.fileExists(atPath: place.path("none")))
                #expect(!FileManager.default.fileExists(atPath: place.path("none.part")))
                // The control: unchanged it is taken.
                #expect(try await Backups.check(path, key).parts.count == 2)
            }
        }
    }

    @Test(
        "A demonstration's backup is restored as one, and that of real data is not",
        arguments: Trial.engines)
    func demonstration(_ trial: Trial) async throws {
        try await Self.with(trial) { place in
            for isDemonstration in [true, false] {
                let path = place.path("\(isDemonstration).backup")
                var origin = place.origin
                origin.isDemonstration = isDemonstration
                _ = try await Backups.write(
                    to: path, .none, of: origin, at: Town.began + .hours(isDemonstration ? 1 : 2))
                let folder = place.path("restored\(isDemonstration)")
                let manifest = try await Backups.restore(path, .none, into: folder)
                #expect(manifest.isDemonstration == (isDemonstration ? true : nil))
                let mark = "\(folder)/\(Backups.demonstrationMark)"
                #expect(FileManager.default.fileExists(atPath: mark) == isDemonstration)
            }
        }
    }

    @Test(
        "A backup under writing is one whole state, and what was acknowledged before is in it",
        arguments: Trial.engines)
    func load(_ trial: Trial) async throws {
        try await Self.with(trial) { place in
            let town = place.town
            let writing = Task {
                var count = 0
                while !Task.isCancelled {
                    try await town.administer().renameDivision(
                        town.divisions[0], to: Town.name("กองที่ \(count)"))
                    count += 1
                }
            }
            for round in 0..<5 {
                let path = place.path("\(round).backup")
                let before = try await place.town.console.auditHeads().count
                _ = try await Backups.write(
                    to: path, .none, of: place.origin, at: Town.began + .hours(Int64(round)))
                let folder = place.path("restored\(round)")
                let manifest = try await Backups.restore(path, .none, into: folder)
                let found = try await Self.verification(folder, manifest)
                #expect(found.isSound)
                #expect(found.chains.map(\.entries).reduce(0, +) >= manifest.counts.auditEntries)
                #expect(before == round)
            }
            writing.cancel()
            _ = await writing.result
        }
    }

    @Test("Without the right key nothing opens; nothing is written over")
    func refused() async throws {
        try await Self.with(.sqlite) { place in
            let path = place.path("a.backup")
            _ = try await Backups.write(
                to: path, .publicKey(Self.keys.publicKey), of: place.origin, at: Town.began)
            let into = place.path("none")
            await #expect(throws: BackupRefusal.sealed) {
                _ = try await Backups.restore(path, .none, into: into)
            }
            await #expect(throws: BackupRefusal.wrongKey) {
                _ = try await Backups.restore(path, .keys(BoxKeys()), into: into)
            }
            await #expect(throws: BackupRefusal.occupied(path)) {
                _ = try await Backups.write(to: path, .none, of: place.origin, at: Town.began)
            }
            await #expect(throws: BackupRefusal.occupied(place.folder.path)) {
                _ = try await Backups.restore(path, .keys(Self.keys), into: place.folder.path)
            }
        }
    }

    @Test("Every header reads as it was written, beyond 8 GiB too")
    func headers() {
        for size in [0, 1, 511, 512, 8 << 30, 60 << 30] as [Int64] {
            let header = TarHeader(name: "database.sqlite", size: size, time: 1_700_000_000)
            #expect(TarHeader(header.bytes) == header)
            #expect((size + Int64(TarHeader.padding(after: size))) % 512 == 0)
        }
        for name in [
            "../x", "/etc/passwd", "files/../a", "files/aa/" + String(repeating: "b", count: 64),
        ] {
            #expect(BackupPart(name) == nil)
        }
    }
}
