import Cryptography
import FileStore
import Platform
import SQL
import ThaiText

extension Command {
    static let backup = Command(
        name: "backup",
        summary: Bilingual(
            "สำรองข้อมูลทั้งหมดลงไฟล์เดียว ขณะที่ระบบทำงานอยู่",
            "copy all data into one file while the site works"),
        details: Bilingual(
            "ไฟล์เป็น tar ธรรมดา มีฐานข้อมูล ไฟล์แนบ และรายการพร้อมแฮชของทุกส่วน เขียนครบหรือไม่เขียนเลย เข้ารหัสด้วย --to กุญแจสาธารณะ หรือ --passphrase กุญแจของเครื่องไปด้วยเมื่อระบุ --with-key ซึ่งต้องเข้ารหัสเสมอ",
            "The file is an ordinary tar of the database, the attached files and a list with the hash of every part; it is written whole or not at all. --to a public key or --passphrase seals it. The installation's key goes along with --with-key only, and only sealed."
        ),
        operands: [
            Operand(
                placeholder: Bilingual("ไฟล์", "FILE"),
                help: Bilingual(
                    "ไฟล์ใหม่ หรือโฟลเดอร์ที่จะตั้งชื่อตามเวลาให้",
                    "a new file, or a folder in which it is named by the time"),
                isPath: true)
        ],
        options: [
            BackupOptions.to.syntax, Options.passphrase.syntax, BackupOptions.withKey.syntax,
            BackupOptions.newKey.syntax, Options.json.syntax,
        ] + Options.installation,
        examples: [
            Example(
                line: "backup /srv/backup",
                purpose: Bilingual("สำรองลงโฟลเดอร์", "into a folder")),
            Example(
                line: "backup --new-key offline.key",
                purpose: Bilingual(
                    "สร้างกุญแจคู่ เก็บไฟล์ไว้นอกเครื่อง", "make a pair of keys; keep the file elsewhere")),
        ],
        run: { invocation in try BackupJob(invocation).run() })
}

/// The options of `backup`.
enum BackupOptions {
    static let to = Option<[UInt8]>(
        "to",
        takes: .init(
            placeholder: Bilingual("กุญแจสาธารณะ", "PUBLICKEY"),
            expects: Bilingual("เลขฐานสิบหก 64 หลัก", "64 hexadecimal digits")),
        help: Bilingual(
            "เข้ารหัสให้เปิดได้ด้วยกุญแจคู่เท่านั้น", "seal it so that only the other key opens it"),
        value: { text in Hexadecimal.bytes(text).flatMap { $0.count == 32 ? $0 : nil } })

    static let withKey = Option<Bool>(
        flag: "with-key",
        help: Bilingual(
            "รวมกุญแจของเครื่องไปด้วย (ต้องใช้กับ --to หรือ --passphrase)",
            "put the installation's key in (needs --to or --passphrase)"))

    static let newKey = Option<Bool>(
        flag: "new-key",
        help: Bilingual(
            "สร้างกุญแจคู่ใหม่ลงไฟล์แทนการสำรอง แล้วแสดงกุญแจสาธารณะ",
            "instead of a backup, make a new pair of keys in FILE and show the public one"))
}

extension Options {
    static let passphrase = Option<Bool>(
        flag: "passphrase",
        help: Bilingual(
            "วลีรหัส พิมพ์ที่เทอร์มินัลหรือบรรทัดแรกของ stdin",
            "a passphrase, typed at the terminal or the first line of standard input"))

    static let secretKey = Option<String>(
        "key",
        takes: .init(
            placeholder: Bilingual("ไฟล์", "FILE"), expects: Bilingual("ไฟล์", "a file"),
            isPath: true),
        help: Bilingual("ไฟล์กุญแจที่ backup --new-key สร้าง", "the file that backup --new-key made"),
        value: path)
}

/// One run of `backup`.
struct BackupJob {
    private struct Answer: Encodable {
        let file: String
        let size: Int64
        let sha256: String
        let damagedFiles: [String]
    }

    private let invocation: Invocation
    private let path: String

    init(_ invocation: Invocation) {
        self.invocation = invocation
        path = invocation.arguments.operands.first ?? ""
    }

    func run() throws -> Outcome {
        if invocation.arguments.has(BackupOptions.newKey) { return try makeKey() }
        let isSealed =
            invocation.arguments.has(BackupOptions.to)
            || invocation.arguments.has(Options.passphrase)
        if invocation.arguments.has(BackupOptions.withKey), !isSealed { throw Self.openKey }
        let (path, seal) = (target, try seal())
        return try InstallationCall.run(invocation) { call in
            let hasKey = invocation.arguments.has(BackupOptions.withKey)
            var origin = Backups.Origin(
                database: call.installation.database, schema: Installation.schema,
                files: call.installation.files,
                key: Upkeep.signingKey(under: call.installation.key),
                keyFile: hasKey ? call.installation.folder.key : nil,
                scratch: call.installation.folder.path, release: Program.version)
            origin.isDemonstration = call.installation.folder.isDemo
            let receipt = try await Backups.write(to: path, seal, of: origin, at: call.now)
            return try outcome(receipt, path)
        }
    }

    /// The file, or a name by the time in a folder.
    private var target: String {
        guard PathName.isFolder(path) else { return path }
        let time = Bangkok(invocation.world.timestamp).iso8601.filter(\.isNumber).prefix(14)
        return PathName.join(path, "prongsai-\(time).backup")
    }

    private func seal() throws -> BackupSeal {
        if let key = invocation.arguments[BackupOptions.to] { return .publicKey(key) }
        guard invocation.arguments.has(Options.passphrase) else { return .none }
        return .passphrase(
            try invocation.newSecret(Bilingual("วลีรหัสของสำเนาสำรอง", "the backup's passphrase")))
    }

    private func makeKey() throws -> Outcome {
        guard !PathName.isThere(path) else { throw BackupRefusal.occupied(path) }
        let keys = BoxKeys()
        try PrivateFile.write(path, Array((Hexadecimal.text(keys.secretKey) + "\n").utf8))
        let open = Hexadecimal.text(keys.publicKey)
        let text = Bilingual(
            "เขียนกุญแจลับลง \(path) แล้ว เก็บไว้นอกเครื่องนี้ กุญแจสาธารณะ:",
            "The secret key is in \(path); keep it away from this machine. The public key:")
        return .text(VisibleText.of(text(invocation.language)) + "\n\(open)\n")
    }

    private func outcome(_ receipt: Backups.Receipt, _ path: String) throws -> Outcome {
        let exit: Outcome.Exit = receipt.damaged.isEmpty ? .done : .refused
        if invocation.arguments.has(Options.json) {
            return try .json(
                Answer(
                    file: path, size: receipt.size, sha256: Hexadecimal.text(receipt.sha256),
                    damagedFiles: receipt.damaged.map(\.text)), exit: exit)
        }
        var page = Printout(language: invocation.language, terminal: invocation.world.terminal)
        let counts = receipt.manifest.counts
        page.line(
            Bilingual(
                "สำรองแล้ว: \(path) (\(FileSize.text(receipt.size))) หน่วยงาน \(counts.authorities) บัญชี \(counts.people) ไฟล์ \(counts.files)",
                "Backed up: \(path) (\(FileSize.text(receipt.size))): \(counts.authorities) authorities, \(counts.people) accounts, \(counts.files) files"
            ))
        page.line(
            Bilingual(
                "SHA-256 \(Hexadecimal.text(receipt.sha256))",
                "SHA-256 \(Hexadecimal.text(receipt.sha256))"))
        for hash in receipt.damaged {
            page.line(
                Bilingual(
                    "ไฟล์ \(hash.text) ในที่เก็บเสียหาย กู้จากสำเนาก่อนหน้า",
                    "The stored file \(hash.text) is damaged; restore it from an earlier backup."))
        }
        return .text(page.text, exit: exit)
    }

    private static let openKey = Misuse.rule(
        Bilingual(
            "--with-key ต้องใช้กับ --to หรือ --passphrase กุญแจต้องไม่อยู่ในไฟล์ที่ใครก็เปิดได้",
            "--with-key needs --to or --passphrase: the key must not lie in a file that anybody opens"
        ),
        path: ["backup"])
}
