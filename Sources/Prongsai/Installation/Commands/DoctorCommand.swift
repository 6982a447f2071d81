import ThaiText

extension Command {
    static let doctor = Command(
        name: "doctor",
        summary: Bilingual(
            "ตรวจการตั้งค่าและสภาพของระบบ บอกวิธีแก้", "examine the installation and say how to mend it"),
        details: Bilingual(
            "ตรวจสิทธิ์ของไฟล์ การเข้ารหัสบนเครือข่าย ฐานข้อมูล นาฬิกา พื้นที่ดิสก์ อีเมล อายุของสำเนาสำรอง รหัสออก 1 เมื่อพบสิ่งที่ต้องแก้ 0 เมื่อมีเพียงคำเตือนหรือไม่มีอะไร",
            "Looks at permissions, TLS, database, clock, disk, mail and the age of backups. Exit code 1 for faults, 0 for warnings or nothing."
        ),
        options: [Options.json.syntax] + Options.settings,
        examples: [
            Example(
                line: "doctor --json",
                purpose: Bilingual("สำหรับระบบเฝ้าระวัง", "for monitoring"))
        ],
        run: { invocation in
            let settings = try Settings(invocation)
            try InstallationCall.requireInstallation(settings)
            let condition = try Waiting.until {
                try await Checkup(invocation: invocation, settings: settings).condition()
            }
            return try DoctorPage(found: condition.ofData + condition.ofSettings)
                .outcome(invocation)
        })
}

/// What `doctor` found, for people and for monitoring.
struct DoctorPage {
    private struct Answer: Encodable {
        struct Words: Encodable { let th, en: String }
        let name, weight: String
        let what, why, mend: Words
    }

    let found: [Diagnosis]

    func outcome(_ invocation: Invocation) throws -> Outcome {
        let exit: Outcome.Exit = found.contains { $0.weight == .fault } ? .refused : .done
        if invocation.arguments.has(Options.json) {
            return try .json(found.map(Self.answer), exit: exit)
        }
        var page = Printout(language: invocation.language, terminal: invocation.world.terminal)
        if found.isEmpty {
            page.line(Bilingual("ไม่พบสิ่งที่ต้องแก้", "Nothing to mend."))
        }
        for one in found {
            let language = invocation.language
            page.item(
                one.weight == .fault ? "✘" : "!", one.what(language), indent: 0,
                look: one.weight == .fault ? .bad : .doubtful)
            page.paragraph(one.why(language), indent: 4)
            page.item("→", one.mend(language), indent: 4)
        }
        return .text(page.text, exit: exit)
    }

    private static func answer(_ one: Diagnosis) -> Answer {
        func words(_ text: Bilingual) -> Answer.Words {
            .init(th: text.thai, en: text.english)
        }
        return Answer(
            name: one.name, weight: one.weight.rawValue, what: words(one.what),
            why: words(one.why), mend: words(one.mend))
    }
}
