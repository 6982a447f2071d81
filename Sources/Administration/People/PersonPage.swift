import Design
import HTML
import HTTP
import Mail
import Platform
import ThaiText

/// One person: what is so, what can be changed, what changed when.
struct PersonPage: Component {
    let person: Person
    let divisions: [Division]
    let history: [PersonEvent]
    let mayManage: Bool
    let isSelf: Bool
    let isOfInstallation: Bool
    let language: Language

    var body: some Markup {
        PageTitle(person.name, eyebrow: Bilingual("บุคลากร", "People")(language))
        p { person.statusTag(language) }
        SummaryList(facts)
        RoleSection(page: self)
        if mayManage { deeds }
        h2 { Bilingual("ความเปลี่ยนแปลง", "What changed")(language) }
        Timeline(history.map(event))
    }

    private var facts: [SummaryRow] {
        var rows = [
            SummaryRow(
                Bilingual("ชื่อ", "Name")(language), person.name,
                change: mayManage ? change(WorkLocations.name.path(person.id)) : nil),
            SummaryRow(Bilingual("อีเมล", "Mail address")(language), person.mail.text),
        ]
        if !isOfInstallation {
            rows.append(
                SummaryRow(
                    Bilingual("สังกัด", "Division")(language),
                    divisions.name(of: person.division).orDash,
                    change: mayManage ? change(WorkLocations.membership.path(person.id)) : nil))
        }
        rows.append(
            SummaryRow(
                Bilingual("มีบัญชีตั้งแต่", "Account since")(language), person.since.day(language)))
        if let disabled = person.disabled {
            rows.append(
                SummaryRow(
                    Bilingual("ปิดบัญชีตั้งแต่", "Disabled since")(language),
                    disabled.day(language)))
        }
        return rows
    }

    private func change(_ path: Path) -> MenuLink {
        MenuLink(Bilingual("แก้ไข", "Change")(language), LinkAddress(path))
    }

    @MarkupBuilder private var deeds: some Markup {
        h2 { Bilingual("ดูแลบัญชี", "Look after the account")(language) }
        ul(.class("items"), .role("list")) {
            for deed in PersonDeed.allCases where isOpen(deed) {
                li(.class("task")) {
                    a(
                        .class("task__n"),
                        .href(LinkAddress(WorkLocations.deed.path(person.id, deed)))
                    ) { deed.name(language) }
                    span(.class("hint")) { deed.meaning(language) }
                }
            }
        }
    }

    private func isOpen(_ deed: PersonDeed) -> Bool {
        switch deed {
        case .disable: person.disabled == nil
        case .enable: person.disabled != nil
        case .passwordReset: person.disabled == nil
        case .secondFactor: !isSelf
        }
    }

    private func event(_ event: PersonEvent) -> TimelineEvent {
        TimelineEvent(
            event.kind.text(divisions)(language), at: event.time.moment(language),
            text: event.by.map { Bilingual("โดย \($0)", "By \($0)")(language) })
    }
}

/// The roles held now, each with the way to end it.
private struct RoleSection: Component {
    let page: PersonPage

    var body: some Markup {
        let language = page.language
        h2 { Bilingual("บทบาท", "Roles")(language) }
        if page.person.roles.isEmpty {
            p { Bilingual("ยังไม่มีบทบาท", "No role yet")(language) }
        } else {
            ul(.class("items"), .role("list")) {
                for grant in page.person.roles {
                    li(.class("task")) {
                        span { grant.text(page.divisions, language) }
                        if page.mayManage {
                            a(.href(LinkAddress(WorkLocations.role.path(page.person.id, grant)))) {
                                Bilingual("ถอนบทบาท", "End this role")(language)
                                span(.class("vh")) { " " + grant.role.name(language) }
                            }
                        }
                    }
                }
            }
        }
        if page.mayManage {
            p {
                ButtonLink(
                    Bilingual("ให้บทบาท", "Give a role")(language),
                    to: LinkAddress(WorkLocations.roles.path(page.person.id)))
            }
        }
    }
}

extension PersonEvent.Kind {
    /// What happened, in words.
    func text(_ divisions: [Division]) -> Bilingual {
        switch self {
        case .accountMade: Bilingual("เปิดบัญชี", "The account was made")
        case .roleGiven(let grant):
            Bilingual(
                "ได้บทบาท\(grant.text(divisions, .thai))",
                "Became \(grant.text(divisions, .english))")
        case .roleEnded(let grant):
            Bilingual(
                "พ้นบทบาท\(grant.text(divisions, .thai))",
                "Ceased to be \(grant.text(divisions, .english))")
        case .joined(let name): Bilingual("สังกัด\(name)", "Joined \(name)")
        case .left(let name): Bilingual("ย้ายออกจาก\(name)", "Left \(name)")
        case .disabled: Bilingual("ปิดบัญชี", "The account was disabled")
        case .enabled: Bilingual("เปิดบัญชีอีกครั้ง", "The account was enabled again")
        }
    }
}

extension PersonDeed {
    /// What is done.
    var name: Bilingual {
        switch self {
        case .disable: Bilingual("ปิดบัญชี", "Disable the account")
        case .enable: Bilingual("เปิดบัญชีอีกครั้ง", "Enable the account")
        case .passwordReset: Bilingual("เสนอลิงก์ตั้งรหัสผ่านใหม่", "Offer a new password")
        case .secondFactor: Bilingual("ลบการยืนยันตัวตนสองขั้นตอน", "Remove the second factor")
        }
    }

    /// What follows from it.
    var meaning: Bilingual {
        switch self {
        case .disable:
            Bilingual(
                "ออกจากระบบทุกเครื่องทันที และเข้าสู่ระบบไม่ได้จนกว่าจะเปิดอีกครั้ง งานที่ทำไว้ยังอยู่",
                "Signs out everywhere at once and keeps out until it is enabled again; the work done stays"
            )
        case .enable:
            Bilingual(
                "เข้าสู่ระบบได้อีก ด้วยรหัสผ่านเดิมและบทบาทเดิม",
                "Signs in again, with the same password and roles")
        case .passwordReset:
            Bilingual(
                "ลิงก์ใช้ได้ 1 ชั่วโมง ใช้ได้ครั้งเดียว การยืนยันตัวตนสองขั้นตอนยังอยู่",
                "The link holds one hour and works once; the second factor stays")
        case .secondFactor:
            Bilingual(
                "สำหรับผู้ที่ทำโทรศัพท์และรหัสกู้คืนหาย ออกจากระบบทุกเครื่อง และตั้งใหม่เมื่อเข้าสู่ระบบครั้งถัดไป",
                "For who lost the phone and the recovery codes: signs out everywhere; set up anew at the next sign-in"
            )
        }
    }
}
