import Cryptography
import FileStore
import FoundationEssentials
import Platform
import SQL
import ThaiText

extension Command {
    static let restore = Command(
        name: "restore",
        summary: Bilingual(
            "กู้คืนสำเนาสำรองลงโฟลเดอร์ว่าง", "restore a backup into an empty folder"),
        details: Bilingual(
            "ตรวจแฮชทุกส่วนก่อน แล้วจึงเขียน จากนั้นตรวจฐานข้อมูล บันทึกการกระทำ และไฟล์ทั้งหมด โฟลเดอร์ที่มีข้อมูลอยู่จะไม่ถูกเขียนทับ",
            "Every hash is checked before anything is written; then the database, the audit chains and all files are. A folder that holds something is never written over."
        ),
        operands: [Operand.backup],
        options: BackupKeyOptions.all + [Options.json.syntax] + Options.installation,
        examples: [
            Example(
                line: "restore /srv/backup/prongsai-20261121103000.backup --data Data",
                purpose: Bilingual("กู้คืนลง Data", "into Data"))
        ],
        run: { invocation in
            let settings = try Settings(invocation)
            let (path, folder) = (
                invocation.arguments.operands.first ?? "", settings[.data]
            )
            let key = try BackupKeyOptions.key(invocation)
            guard PathName.isThere(path) else { throw Refusal.noSuchFile(path) }
            return try Waiting.until {
                let found = try await Restoration(path: path, key: key, folder: folder)
                    .run(settings)
                return try VerificationPage(verification: found, restored: folder)
                    .outcome(invocation)
            }
        })
}

extension Operand {
    static let backup = Operand(
        placeholder: Bilingual("ไฟล์", "FILE"),
        help: Bilingual("ไฟล์ที่ prongsai backup เขียน", "a file that prongsai backup wrote"),
        isPath: true)
}

/// One run of `restore`.
private struct Restoration: Sendable {
    let path: String
    let key: BackupKey
    let folder: String

    func run(_ settings: Settings) async throws -> Verification {
        guard !settings[.database].isEmpty else {
            let manifest = try await Backups.restore(path, key, into: folder)
            return try await Restored(folder: folder, manifest: manifest).verification()
        }
        let place = settings.database(in: DataFolder(path: folder))
        let manifest = try await Database.open(place).closing { database in
            try await Backups.restore(path, key, into: folder, database, Installation.schema)
        }
        return try await Restored(folder: folder, manifest: manifest, place: place).verification()
    }
}

/// The options that open a sealed backup.
enum BackupKeyOptions {
    static let all = [Options.secretKey.syntax, Options.passphrase.syntax]

    /// What the command line opens backups with.
    static func key(_ invocation: Invocation) throws -> BackupKey {
        if let path = invocation.arguments[Options.secretKey] {
            let bytes = try InputFile.bytes(path, limit: 4_096, world: invocation.world)
            let text = String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
            guard let secret = Hexadecimal.bytes(text), secret.count == 32 else {
                throw BackupRefusal.wrongKey
            }
            return .keys(BoxKeys(secretKey: secret))
        }
        guard invocation.arguments.has(Options.passphrase) else { return .none }
        return .passphrase(
            try invocation.secret(Bilingual("วลีรหัสของสำเนาสำรอง", "the backup's passphrase")))
    }
}

/// A backup that lies restored in a folder.
struct Restored {
    let folder: String
    let manifest: BackupManifest
    /// Heads that were published elsewhere.
    var published: [AuditHead] = []
    /// Where the rows are; the folder's own file when nil.
    var place: Configuration?

    /// Holds the restored data against themselves and against the heads of the backup.
    func verification() async throws -> Verification {
        let data = DataFolder(path: folder)
        let place =
            place
            ?? Configuration(
                .sqlite(path: data.database, applicationID: Installation.applicationID))
        return try await Database.open(place).closing { database in
            try await Verification.run(
                database, files: FileStore(folder: data.files),
                published: published + manifest.heads.compactMap(\.head),
                key: try data.publicSigningKey(), keepers: [PublicationKeeper.look])
        }
    }
}
