import Platform
import ThaiText

/// The options that describe an authority.
enum AuthorityOptions {
    static let kind = Option<Authority.Kind>(
        "kind",
        takes: .init(
            placeholder: Bilingual("ประเภท", "KIND"),
            expects: Bilingual(
                "หนึ่งใน " + Authority.Kind.allCases.map(\.rawValue).joined(separator: ", "),
                "one of " + Authority.Kind.allCases.map(\.rawValue).joined(separator: ", ")),
            choices: Authority.Kind.allCases.map(\.rawValue)),
        help: Bilingual("ประเภทของหน่วยงาน", "what kind of authority it is"),
        value: Authority.Kind.init(rawValue:))

    static let name = named(
        "name", Bilingual("ชื่อเต็ม เช่น เทศบาลตำบลริมธารทอง", "its full name in Thai"))
    static let nameInEnglish = named(
        "name-en",
        Bilingual(
            "ชื่อเต็มภาษาอังกฤษ (ไม่ระบุคือใช้ชื่อไทย)", "its full name in English (Thai when left out)"))
    static let district = named("district", Bilingual("อำเภอ", "its district"))
    static let province = named("province", Bilingual("จังหวัด", "its province"))
    static let division = named(
        "division", Bilingual("กองหรือสำนัก (ใช้ซ้ำได้)", "a division (may be repeated)"))

    static let host = Option<HostName>(
        "host",
        takes: .init(
            placeholder: Bilingual("โดเมน", "HOST"),
            expects: Bilingual("ชื่อโดเมน เช่น ita.example.go.th", "a host name, as ita.example.go.th")
        ),
        help: Bilingual("ชื่อโดเมนของหน่วยงานเอง", "its own host name"),
        value: HostName.init(rawValue:))

    private static func named(_ option: String, _ help: Bilingual) -> Option<PlainName> {
        Option(
            option,
            takes: .init(
                placeholder: Bilingual("ชื่อ", "NAME"),
                expects: Bilingual(
                    "ชื่อหนึ่งบรรทัด ไม่เกิน 200 ตัวอักษร", "a name of one line, 200 characters at most"),
                fault: PlainName.fault(of:)),
            help: help, value: PlainName.init(rawValue:))
    }

    /// What the options of a command line describe.
    static func profile(_ invocation: Invocation) throws(Misuse) -> Authority.Profile {
        let path = ["authority", "add"]
        let slug = try Operand.slug(of: invocation, path)
        func given<Value>(_ option: Option<Value>) throws(Misuse) -> Value {
            guard let value = invocation.arguments[option] else {
                throw .missingOption(option.syntax, path: path)
            }
            return value
        }
        let thai = try given(name).rawValue
        return Authority.Profile(
            kind: try given(kind),
            name: Bilingual(thai, invocation.arguments[nameInEnglish]?.rawValue ?? thai),
            district: try given(district).rawValue, province: try given(province).rawValue,
            slug: slug, host: invocation.arguments[host])
    }
}

/// All authorities of an installation, for people and for programs.
struct AuthorityList {
    private struct Answer: Encodable {
        let number: Int64
        let slug, kind, name, nameInEnglish, district, province: String
        let host, since, closed: String?
    }

    let authorities: [Authority]

    func outcome(_ invocation: Invocation) throws -> Outcome {
        if invocation.arguments.has(Options.json) {
            return try .json(authorities.map(Self.answer))
        }
        var page = Printout(language: invocation.language, terminal: invocation.world.terminal)
        if authorities.isEmpty {
            page.line(
                Bilingual(
                    "ยังไม่มีหน่วยงาน เพิ่มด้วย prongsai authority add หรือหน้าเริ่มต้นของเว็บไซต์",
                    "No authority yet. Add one with prongsai authority add, or on the site's first page."
                ))
        } else {
            page.table(header: Self.header.map { $0(invocation.language) }, rows: rows(invocation))
        }
        return .text(page.text)
    }

    private static let header = [
        Bilingual("ชื่อย่อ", "short name"), Bilingual("หน่วยงาน", "authority"),
        Bilingual("จังหวัด", "province"), Bilingual("สถานะ", "state"),
    ]

    private func rows(_ invocation: Invocation) -> [[String]] {
        authorities.map { authority in
            let state =
                authority.closed == nil
                ? Bilingual("ใช้งาน", "works") : Bilingual("ปิดแล้ว", "closed")
            return [
                authority.profile.slug.rawValue, authority.profile.name(invocation.language),
                authority.profile.province, state(invocation.language),
            ]
        }
    }

    private static func answer(_ authority: Authority) -> Answer {
        let profile = authority.profile
        return Answer(
            number: authority.id.rawValue, slug: profile.slug.rawValue,
            kind: profile.kind.rawValue, name: profile.name.thai,
            nameInEnglish: profile.name.english, district: profile.district,
            province: profile.province, host: profile.host?.rawValue,
            since: Bangkok(authority.since).iso8601,
            closed: authority.closed.map { Bangkok($0).iso8601 })
    }
}
