import Cryptography
import FileStore
import FoundationEssentials
import Glibc
import Platform
import SQL
import ThaiText

extension Command {
    static let verify = Command(
        name: "verify",
        summary: Bilingual(
            "ตรวจบันทึกการกระทำ เอกสารเผยแพร่ ไฟล์ และฐานข้อมูล หรือทดลองกู้คืนสำเนาสำรอง",
            "check audit chains, publications, files and database, or try out a backup"),
        details: Bilingual(
            "ไม่ระบุไฟล์คือตรวจข้อมูลใน --data ระบุไฟล์คือกู้คืนลงโฟลเดอร์ชั่วคราว ตรวจทั้งหมด แล้วลบ หากมีระบบอยู่ใน --data จะจดว่าทดลองแล้ว --heads คือยอดที่เผยแพร่ไว้ที่อื่น ผู้แก้ฐานข้อมูลแก้ไม่ได้ รหัสออก 1 เมื่อพบสิ่งผิดปกติ",
            "Without FILE the data in --data are checked; with it the backup is restored into a folder of the moment, checked and removed, and the drill is written down in the installation of --data. --heads are heads that were published elsewhere: who changes the database cannot change them. Exit code 1 when something is wrong."
        ),
        operands: [
            Operand(
                placeholder: Bilingual("ไฟล์", "FILE"), help: Operand.backup.help,
                isOptional: true, isPath: true)
        ],
        options: [VerifyOptions.heads.syntax, VerifyOptions.saveHeads.syntax]
            + BackupKeyOptions.all + [Options.json.syntax] + Options.installation,
        examples: [
            Example(line: "verify", purpose: Bilingual("ตรวจข้อมูลทั้งหมด", "check all data")),
            Example(
                line: "verify /srv/backup/prongsai-20261121103000.backup",
                purpose: Bilingual("ทดลองกู้คืนสำเนาสำรอง", "try out a backup")),
        ],
        run: { invocation in
            invocation.arguments.operands.isEmpty
                ? try VerifyJob(invocation).data() : try VerifyJob(invocation).drill()
        })
}

/// The options of `verify`.
enum VerifyOptions {
    static let heads = file(
        "heads",
        Bilingual("ไฟล์ยอดที่เผยแพร่ไว้", "file of heads that were published"))
    static let saveHeads = file(
        "save-heads",
        Bilingual("เขียนยอดล่าสุดที่ลงนามแล้วลงไฟล์", "write the newest signed heads to a file"))

    private static func file(_ name: String, _ help: Bilingual) -> Option<String> {
        Option(
            name,
            takes: .init(
                placeholder: Bilingual("ไฟล์", "FILE"), expects: Bilingual("ไฟล์", "a file"),
                isPath: true), help: help, value: Options.path)
    }
}

/// One run of `verify`.
struct VerifyJob: Sendable {
    private let invocation: Invocation
    private let settings: Settings

    init(_ invocation: Invocation) throws {
        self.invocation = invocation
        settings = try Settings(invocation)
    }

    /// Checks the data of an installation; needs the database only, and takes key and files where they are.
    func data() throws -> Outcome {
        try InstallationCall.requireInstallation(settings)
        let published = try heads()
        let folder = DataFolder(path: settings[.data])
        return try Waiting.until {
            try await Database.open(settings.database(in: folder)).closing { database in
                let found = try await Verification.run(
                    database,
                    files: PathName.isFolder(folder.files)
                        ? FileStore(folder: folder.files) : nil,
                    published: published, key: try folder.publicSigningKey(),
                    keepers: [PublicationKeeper.look])
                var page = VerificationPage(verification: found)
                page.saved = try await save(database)
                return try page.outcome(invocation)
            }
        }
    }

    /// Restores a backup for the moment and checks it whole.
    func drill() throws -> Outcome {
        let path = invocation.arguments.operands.first ?? ""
        let (published, key) = (try heads(), try BackupKeyOptions.key(invocation))
        guard PathName.isThere(path) else { throw Refusal.noSuchFile(path) }
        removeAbandonedDrills(of: path)
        let folder = "\(path).drill-\(getpid())"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try Waiting.until {
            let manifest = try await Backups.restore(path, key, into: folder)
            // Rows of a server are looked at in a file too: a drill needs no second server.
            var restored = Restored(folder: folder, manifest: manifest)
            restored.published = published
            let found = try await restored.verification()
            if found.isSound { try await record(path) }
            return try VerificationPage(verification: found, drilled: path).outcome(invocation)
        }
    }

    /// A drill that was killed leaves restored data behind, which the next one takes away.
    private func removeAbandonedDrills(of path: String) {
        let (folder, prefix) = (PathName.folder(of: path), PathName.last(of: path) + ".drill-")
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder))
            ?? []
        for name in names where name.hasPrefix(prefix) {
            let number = name.dropFirst(prefix.count).prefix { $0.isNumber }
            guard let process = Int32(number), kill(process, 0) != 0, errno == ESRCH else {
                continue
            }
            try? FileManager.default.removeItem(atPath: PathName.join(folder, name))
        }
    }

    /// Writes the drill down where there is an installation to know of it.
    private func record(_ path: String) async throws {
        guard (try? InstallationCall.requireInstallation(settings)) != nil else { return }
        let (size, sha256) = try await Backups.fingerprint(of: path)
        let place = settings.database(in: DataFolder(path: settings[.data]))
        try await Database.open(place).closing { database in
            guard try await database.pending(Installation.migrations).isEmpty else { return }
            try await Backups.record(
                .drill, size: size, sha256: sha256, in: database, at: invocation.world.timestamp)
        }
    }

    private func heads() throws -> [AuditHead] {
        guard let path = invocation.arguments[VerifyOptions.heads] else { return [] }
        let bytes = try InputFile.bytes(path, limit: 64 << 20, world: invocation.world)
        guard let read = try? JSONDecoder().decode([PublishedHead].self, from: Data(bytes)),
            read.allSatisfy({ $0.head != nil })
        else {
            throw Refusal.other(
                Bilingual(
                    "\(path): ไม่ใช่ไฟล์ยอดที่เผยแพร่ ต้องเป็นไฟล์จาก prongsai verify --save-heads",
                    "\(path): no file of published heads; it must come from prongsai verify --save-heads"
                ), isFault: false)
        }
        return read.compactMap(\.head)
    }

    /// Writes the heads where they are asked for; what is told of it.
    private func save(_ database: Database) async throws -> Bilingual? {
        guard let path = invocation.arguments[VerifyOptions.saveHeads] else { return nil }
        let ids = [.installation] + (try await database.read(Authority.all).map(\.id))
        var heads: [PublishedHead] = []
        for id in ids {
            let act = Act(
                by: .console, in: database.scoped(to: id.rawValue), at: invocation.world.timestamp)
            if let head = try await act.auditHeads().first { heads.append(PublishedHead(head)) }
        }
        try OutputFile.replace(path, with: try Outcome.json(heads).output)
        return Bilingual(
            "เขียนยอดที่ลงนามแล้ว \(heads.count) ชุดลง \(path) เก็บไว้นอกเครื่องนี้",
            "\(heads.count) signed heads are in \(path); keep it away from this machine")
    }
}
