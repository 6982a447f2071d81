import Mail
import Platform
import ThaiText

/// The options of the commands about accounts.
enum UserOptions {
    static let authority = Option<Slug>(
        "authority",
        takes: .init(
            placeholder: Bilingual("ชื่อย่อ", "SLUG"),
            expects: Bilingual("ชื่อย่อของหน่วยงาน", "an authority's short name")),
        help: Bilingual(
            "หน่วยงาน (ไม่ระบุคือผู้ดูแลเครื่องและผู้กำกับดูแล)",
            "the authority (without it, the installation's own operators and overseers)"),
        value: Slug.init(rawValue:))

    static let name = Option<PlainName>(
        "name",
        takes: .init(
            placeholder: Bilingual("ชื่อ", "NAME"),
            expects: Bilingual("ชื่อหนึ่งบรรทัด", "a name of one line"),
            fault: PlainName.fault(of:)),
        help: Bilingual("ชื่อและนามสกุล", "the person's name"), value: PlainName.init(rawValue:))

    static let role = role(
        "role", Bilingual("บทบาท (ใช้ซ้ำได้)", "a role (may be repeated)"))
    static let give = role("give", Bilingual("ให้บทบาทนี้", "give this role"))
    static let take = role("take", Bilingual("ถอนบทบาทนี้", "take this role"))

    static let division = Option<PlainName>(
        "division",
        takes: .init(
            placeholder: Bilingual("กอง", "NAME"),
            expects: Bilingual("ชื่อกองหรือสำนัก", "a division's name"),
            fault: PlainName.fault(of:)),
        help: Bilingual(
            "กองที่สังกัด หัวหน้ากองต้องระบุ", "the division; a head needs one"),
        value: PlainName.init(rawValue:))

    /// Options of every command about accounts.
    static let place = [authority.syntax, Options.json.syntax] + Options.installation

    private static func role(_ name: String, _ help: Bilingual) -> Option<Role> {
        let roles = Role.allCases.map(\.rawValue)
        let list = roles.joined(separator: ", ")
        return Option(
            name,
            takes: .init(
                placeholder: Bilingual("บทบาท", "ROLE"),
                expects: Bilingual("หนึ่งใน \(list)", "one of \(list)"), choices: roles),
            help: help, value: Role.init(rawValue:))
    }

    /// The address that a command line names first.
    static func mail(_ invocation: Invocation, _ command: String) throws(Misuse) -> MailAddress {
        let text = invocation.arguments.operands.first ?? ""
        guard let mail = MailAddress(text) else {
            throw .rule(
                Bilingual(
                    "“\(text)” ไม่ใช่อีเมล", "“\(text)” is no mail address"),
                path: ["user", command])
        }
        return mail
    }
}

extension Operand {
    static let mail = Operand(
        placeholder: Bilingual("อีเมล", "MAIL"),
        help: Bilingual("อีเมลที่ใช้เข้าสู่ระบบ", "the address the person signs in with"))
}

extension InstallationCall {
    /// What a command line offers somebody: roles, and the division by its name.
    func offer(_ mail: MailAddress, _ act: Act) async throws -> Invitation.Offer {
        Invitation.Offer(
            mail: mail, roles: Set(invocation.arguments.all(UserOptions.role)),
            division: try await division(act))
    }

    /// The working division that the command line names; nil for none.
    func division(_ act: Act) async throws -> Division.ID? {
        guard let name = invocation.arguments[UserOptions.division] else { return nil }
        let divisions = try await act.divisions()
        guard let found = divisions.first(where: { $0.name == name.rawValue }) else {
            throw AccountRefusal.noDivision
        }
        return found.id
    }
}

/// The accounts of an authority, for people and for programs.
struct UserList {
    private struct Answer: Encodable {
        let number: Int64
        let name, mail: String
        let roles: [String]
        let since: String
        let disabled: String?
    }

    let people: [Person]

    func outcome(_ invocation: Invocation) throws -> Outcome {
        if invocation.arguments.has(Options.json) { return try .json(people.map(Self.answer)) }
        var page = Printout(language: invocation.language, terminal: invocation.world.terminal)
        if people.isEmpty {
            page.line(
                Bilingual(
                    "ยังไม่มีบัญชีที่นี่ เพิ่มด้วย prongsai user invite หรือ user add",
                    "No account here yet. Add one with prongsai user invite or user add."))
        } else {
            page.table(
                header: Self.header.map { $0(invocation.language) },
                rows: people.map { Self.row($0, invocation.language) })
        }
        return .text(page.text)
    }

    private static let header = [
        Bilingual("ชื่อ", "name"), Bilingual("อีเมล", "mail"), Bilingual("บทบาท", "roles"),
        Bilingual("สถานะ", "state"),
    ]

    private static func row(_ person: Person, _ language: Language) -> [String] {
        let state =
            person.disabled == nil ? Bilingual("ใช้งาน", "works") : Bilingual("ปิด", "disabled")
        let roles = person.roles.map { $0.role.name(language) }.joined(separator: ", ")
        return [person.name, person.mail.text, roles, state(language)]
    }

    private static func answer(_ person: Person) -> Answer {
        Answer(
            number: person.id.rawValue, name: person.name, mail: person.mail.text,
            roles: person.roles.map(\.role.rawValue), since: Bangkok(person.since).iso8601,
            disabled: person.disabled.map { Bangkok($0).iso8601 })
    }
}
