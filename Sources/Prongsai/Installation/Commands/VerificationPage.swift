import FileStore
import Platform
import SQL
import ThaiText

/// What a verification found, for people and for programs.
struct VerificationPage {
    private struct Answer: Encodable {
        struct Chain: Encodable {
            let authority: Int64
            let entries, heads: Int
            let damage: [String]
        }
        let sound: Bool
        let database: [String]
        let chains: [Chain]
        let files: Int?
        /// Whether the installation's key came along; only after a restoration.
        let key: Bool?
        let damagedFiles, missingFiles, foreignFiles: [String]
        /// What is wrong with what was published.
        let publications: [String]
    }

    let verification: Verification
    var restored: String?
    var drilled: String?
    /// What was written beside the look; nil for nothing.
    var saved: Bilingual?

    func outcome(_ invocation: Invocation) throws -> Outcome {
        let exit: Outcome.Exit = verification.isSound ? .done : .refused
        if invocation.arguments.has(Options.json) { return try .json(answer, exit: exit) }
        var page = Printout(language: invocation.language, terminal: invocation.world.terminal)
        page.line(heading)
        for line in lines { page.item("·", line(invocation.language)) }
        return .text(page.text, exit: exit)
    }

    private var heading: Bilingual {
        let sound = verification.isSound
        if let restored {
            return sound
                ? Bilingual(
                    "กู้คืนลง \(restored) แล้ว ถูกต้องครบ", "Restored into \(restored); all is sound.")
                : Bilingual(
                    "กู้คืนลง \(restored) แล้ว แต่พบสิ่งผิดปกติ",
                    "Restored into \(restored); something is wrong.")
        }
        if let drilled {
            return sound
                ? Bilingual("\(drilled): กู้คืนได้ครบถ้วน", "\(drilled) can be restored whole.")
                : Bilingual("\(drilled): พบสิ่งผิดปกติ", "\(drilled): something is wrong.")
        }
        return sound
            ? Bilingual("ข้อมูลถูกต้องครบ", "All is sound.")
            : Bilingual("พบสิ่งผิดปกติ", "Something is wrong.")
    }

    private var lines: [Bilingual] {
        var lines = verification.findings.map(\.wording)
        // Every database has the installation's own chain.
        guard !verification.chains.isEmpty else { return lines + [Self.unread] }
        let entries = verification.chains.reduce(0) { $0 + $1.entries }
        lines.append(
            Bilingual(
                "บันทึกการกระทำ \(verification.chains.count) ชุด \(entries) รายการ",
                "\(verification.chains.count) audit chains, \(entries) entries"))
        for chain in verification.chains {
            let name = Bilingual(
                "หน่วยงานหมายเลข \(chain.authority.rawValue): ",
                "authority \(chain.authority.rawValue): ")
            lines += chain.damage.map { name + $0.wording }
        }
        for kept in verification.kept { lines += [kept.name] + kept.damage }
        return lines + files + (isKeyMissing ? [Self.missingKey] : []) + [saved].compactMap(\.self)
    }

    /// Whether the restored folder lacks the installation's key, which a backup holds only when asked to.
    private var isKeyMissing: Bool {
        restored.map { !PathName.isThere(DataFolder(path: $0).key) } ?? false
    }

    private static let unread = Bilingual(
        "ยังไม่ได้ตรวจบันทึกการกระทำ เอกสารเผยแพร่ และไฟล์ เพราะอ่านฐานข้อมูลต่อไม่ได้",
        "audit chains, publications and files were not checked: the database cannot be read on")

    private static let missingKey = Bilingual(
        "ไม่มี installation.key ในสำเนานี้ วางกุญแจเดิมลงในโฟลเดอร์ก่อนเปิด serve มิฉะนั้นแอปยืนยันตัวตนของทุกคนใช้ไม่ได้ และต้องสั่ง prongsai user reset-second-factor ทีละคน",
        "installation.key is not in this backup: put the former key into the folder before serve is started, or nobody's authenticator app will work, and prongsai user reset-second-factor is needed for each"
    )

    private var files: [Bilingual] {
        guard let files = verification.files else {
            return [Bilingual("ไม่มีไฟล์แนบให้ตรวจ", "no stored files to check")]
        }
        var lines = [
            Bilingual("ไฟล์แนบถูกต้อง \(files.sound) ไฟล์", "\(files.sound) stored files are sound")
        ]
        lines += files.damaged.map {
            Bilingual("ไฟล์ \($0.text) เสียหาย", "file \($0.text) is damaged")
        }
        lines += files.missing.map {
            Bilingual("ไฟล์ \($0.text) หายไป", "file \($0.text) is missing")
        }
        lines += files.foreign.map {
            Bilingual("\($0) ไม่ควรอยู่ในที่เก็บ", "\($0) has no business in the store")
        }
        return lines
    }

    private var answer: Answer {
        Answer(
            sound: verification.isSound,
            database: verification.findings.map(\.wording.english),
            chains: verification.chains.map {
                .init(
                    authority: $0.authority.rawValue, entries: $0.entries, heads: $0.heads,
                    damage: $0.damage.map(\.wording.english))
            },
            files: verification.files?.sound, key: restored.map { _ in !isKeyMissing },
            damagedFiles: verification.files?.damaged.map(\.text) ?? [],
            missingFiles: verification.files?.missing.map(\.text) ?? [],
            foreignFiles: verification.files?.foreign ?? [],
            publications: verification.kept.flatMap(\.damage).map(\.english))
    }
}
