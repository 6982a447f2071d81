import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The authorities that somebody of the installation looks after.
struct AuthorityList: Component {
    let page: ListPage<Authority>
    let count: Int
    let mayFound: Bool
    let language: Language

    var title: String { Bilingual("หน่วยงาน", "Authorities")(language) }

    var body: some Markup {
        PageTitle(title, lead: Bilingual("\(count) แห่ง", "\(count) in all")(language))
        if page.rows.isEmpty {
            EmptyState(
                mayFound
                    ? Bilingual("ยังไม่มีหน่วยงาน", "No authority yet")(language)
                    : Bilingual("ยังไม่มีหน่วยงานให้ดู", "No authority to look at yet")(language),
                mayFound
                    ? Bilingual(
                        "ตั้งหน่วยงานแรก แล้วเชิญผู้ดูแลระบบ",
                        "Found the first one and invite its administrator")(language)
                    : Bilingual(
                        "ผู้ดูแลเครื่องเป็นผู้ให้สิทธิ์ดูแต่ละหน่วยงาน",
                        "The operator lets you look into each authority")(language),
                link: mayFound ? found : nil, icon: .map)
        } else {
            if mayFound { p { found } }
            Table(
                Bilingual("เรียงตามชื่อ", "By name")(language),
                [
                    Column(Bilingual("ชื่อ", "Name")(language)),
                    Column(Bilingual("ประเภท", "Kind")(language)),
                    Column(Bilingual("จังหวัด", "Province")(language)),
                    Column(Bilingual("สถานะ", "State")(language)),
                ], page.rows.map(row))
            Pager(current: page.current, of: page.count, language) { number in
                LinkAddress(WorkLocations.authorities.path(), query: [("page", String(number))])
            }
        }
    }

    private var found: ButtonLink {
        ButtonLink(
            Bilingual("ตั้งหน่วยงานใหม่", "Found an authority")(language),
            to: LinkAddress(WorkLocations.newAuthority.path()))
    }

    private func row(_ authority: Authority) -> [Cell] {
        [
            .link(
                authority.profile.name(language),
                LinkAddress(WorkLocations.overview.path(authority.id))),
            .text(authority.profile.kind.name(language)), .text(authority.profile.province.orDash),
            .status(authority.tag(language)),
        ]
    }
}

extension Authority {
    /// Whether it works here.
    func tag(_ language: Language) -> StatusTag {
        closed == nil
            ? StatusTag(.done, Bilingual("ใช้งานอยู่", "Works")(language))
            : StatusTag(.notYet, Bilingual("ปิดแล้ว", "Closed")(language))
    }
}

/// One authority as the installation's people see it.
struct AuthorityPage: Component {
    let authority: Authority
    let people: [Person]
    let divisions: [Division]
    let acts: AuditPage
    let overseers: [AuthorityOverseer]
    /// The administrator's invitation that has to be passed on by hand; nil where mail does it.
    let invitation: HandOver?
    let mayManage: Bool
    let language: Language

    var body: some Markup {
        PageTitle(
            authority.profile.name(language),
            eyebrow: authority.profile.kind.name(language))
        p { authority.tag(language) }
        SummaryList(facts)
        if let invitation {
            h2 { Bilingual("คำเชิญที่ต้องส่งต่อด้วยตนเอง", "To be passed on by hand")(language) }
            invitation
        }
        if mayManage {
            ButtonRow {
                ButtonLink(
                    Bilingual("เชิญผู้ดูแลระบบ", "Invite an administrator")(language),
                    to: LinkAddress(WorkLocations.administrator.path(authority.id)))
                ButtonLink(
                    Bilingual("ให้ผู้กำกับดูแลเข้าดู", "Let an overseer look in")(language),
                    to: LinkAddress(WorkLocations.oversight.path(authority.id)), .quiet)
            }
        }
        h2 { Bilingual("บุคลากร", "People")(language) }
        whoIsHere
        if mayManage {
            OverseerSection(authority: authority, overseers: overseers, language: language)
        }
        h2 { Bilingual("การกระทำล่าสุด", "Latest acts")(language) }
        AuditTable(
            entries: acts.entries,
            subjects: AuditSubjects(people, divisions, isHome: false, language))
    }

    @MarkupBuilder private var whoIsHere: some Markup {
        if people.isEmpty {
            EmptyState(
                Bilingual("ยังไม่มีบุคลากร", "Nobody yet")(language),
                Bilingual(
                    "เมื่อผู้ดูแลระบบคนแรกตอบรับคำเชิญ ชื่อจะอยู่ที่นี่",
                    "The first administrator will be here after accepting the invitation")(
                        language),
                icon: .people)
        } else {
            Table(
                Bilingual("\(people.count) คน", "\(people.count) with an account")(language),
                [
                    Column(Bilingual("ชื่อ", "Name")(language)),
                    Column(Bilingual("บทบาท", "Roles")(language)),
                    Column(Bilingual("บัญชี", "Account")(language)),
                ],
                people.map { person in
                    [
                        .text(person.name),
                        .text(person.roleNames(divisions, language).joined(separator: ", ").orDash),
                        .status(person.statusTag(language)),
                    ]
                })
        }
    }

    private var facts: [SummaryRow] {
        [
            SummaryRow(Bilingual("อำเภอ", "District")(language), authority.profile.district.orDash),
            SummaryRow(Bilingual("จังหวัด", "Province")(language), authority.profile.province.orDash),
            SummaryRow(
                Bilingual("ชื่อย่อ", "Short name")(language), authority.profile.slug.rawValue),
            SummaryRow(
                Bilingual("โดเมน", "Host name")(language),
                (authority.profile.host?.rawValue ?? "").orDash),
            SummaryRow(
                Bilingual("กองและสำนัก", "Divisions")(language),
                divisions.map(\.name).joined(separator: ", ").orDash),
            SummaryRow(Bilingual("เริ่มใช้", "Since")(language), authority.since.day(language)),
        ]
    }
}
