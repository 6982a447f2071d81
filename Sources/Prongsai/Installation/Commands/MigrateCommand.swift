import SQL
import ThaiText

extension Command {
    static let migrate = Command(
        name: "migrate",
        summary: Bilingual(
            "ปรับฐานข้อมูลให้ตรงกับรุ่นของโปรแกรม", "bring the database to this release"),
        details: Bilingual(
            "serve ทำให้เองเมื่อเริ่ม คำสั่งนี้ใช้เมื่อต้องการทำก่อนหรือดูก่อน แต่ละขั้นทำครบหรือไม่ทำเลย ควรสำรองข้อมูลก่อนด้วย prongsai backup",
            "serve does so by itself when it starts; this is for doing or seeing it beforehand. Each step is done whole or not at all. Make a backup first (prongsai backup)."
        ),
        options: [Options.dryRun.syntax, Options.json.syntax] + Options.installation,
        examples: [
            Example(
                line: "migrate --dry-run",
                purpose: Bilingual("ดูขั้นตอนที่ยังไม่ได้ทำ", "what is still to be done"))
        ],
        run: { invocation in
            let isDry = invocation.arguments.has(Options.dryRun)
            let settings = try Settings(invocation)
            // A look must not make anything.
            if isDry { try InstallationCall.requireInstallation(settings) }
            return try InstallationCall.opened(invocation, settings) { call in
                let names =
                    isDry
                    ? try await call.installation.database.pending(Installation.migrations)
                    : try await call.installation.migrate(at: call.now, evenIfNone: true)
                return try Migrating(names: names, isDry: isDry).outcome(invocation)
            }
        })
}

extension Options {
    static let dryRun = Option<Bool>(
        flag: "dry-run", help: Bilingual("แสดงเท่านั้น ไม่ทำ", "only show, change nothing"))

    /// Where an installation is, for every command that works on one.
    static let installation = [config.syntax, data.syntax]
}

/// What was, or would be, applied to a database.
private struct Migrating {
    private struct Answer: Encodable {
        let applied: [String]?
        let pending: [String]?
    }

    let names: [String]
    let isDry: Bool

    func outcome(_ invocation: Invocation) throws -> Outcome {
        if invocation.arguments.has(Options.json) {
            return try .json(Answer(applied: isDry ? nil : names, pending: isDry ? names : nil))
        }
        var page = Printout(language: invocation.language, terminal: invocation.world.terminal)
        page.line(heading)
        for name in names { page.item("·", name) }
        return .text(page.text)
    }

    private var heading: Bilingual {
        if names.isEmpty {
            return Bilingual(
                "ฐานข้อมูลตรงกับรุ่นของโปรแกรมแล้ว", "The database is of this release.")
        }
        return isDry
            ? Bilingual(
                "ยังไม่ได้ทำ \(names.count) ขั้น:", "Still to be applied (\(names.count)):")
            : Bilingual("ทำแล้ว \(names.count) ขั้น:", "Applied (\(names.count)):")
    }
}
