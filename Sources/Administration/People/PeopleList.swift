import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Everybody with an account, to be searched and narrowed.
struct PeopleList: Component {
    let query: PeopleQuery
    let all: [Person]
    let found: [Person]
    let divisions: [Division]
    let roles: [Role]
    let mayInvite: Bool
    let language: Language

    var title: String { Bilingual("บุคลากร", "People")(language) }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual("\(all.count) คนมีบัญชีที่นี่", "\(all.count) with an account here")(language))
        if mayInvite {
            p {
                ButtonLink(
                    Bilingual("เชิญบุคลากร", "Invite somebody")(language),
                    to: LinkAddress(WorkLocations.newInvitation.path()), icon: .user)
            }
        }
        if all.count > 1 { PeopleSearch(list: self) }
        if found.isEmpty {
            EmptyState(
                Bilingual("ไม่มีใครตรงกับที่ค้น", "Nobody matches")(language),
                Bilingual(
                    "ลองค้นด้วยชื่อสั้นลง หรือเลือกทุกบทบาทและทุกกอง",
                    "Try a shorter name, or every role and division")(language),
                link: ButtonLink(
                    Bilingual("ดูทุกคน", "Show everybody")(language),
                    to: LinkAddress(WorkLocations.people.path()),
                    .quiet), icon: .people)
        } else {
            table
        }
    }

    @MarkupBuilder private var table: some Markup {
        let page = ListPage(found, page: query.page)
        Table(
            query.isNarrow
                ? Bilingual("พบ \(found.count) คน", "\(found.count) found")(language)
                : Bilingual("เรียงตามชื่อ", "By name")(language),
            [
                Column(Bilingual("ชื่อ", "Name")(language)),
                Column(Bilingual("บทบาท", "Roles")(language)),
                Column(Bilingual("สังกัด", "Division")(language)),
                Column(Bilingual("บัญชี", "Account")(language)),
            ],
            page.rows.map(row))
        Pager(current: page.current, of: page.count, language, address: pageAddress)
    }

    private var pageAddress: @Sendable (Int) -> LinkAddress {
        let query = (query.words, query.role, query.division)
        return { page in
            LinkAddress(
                WorkLocations.people.path(),
                query: [
                    ("q", query.0), ("role", query.1?.rawValue ?? ""),
                    ("division", query.2?.segment ?? ""), ("page", String(page)),
                ])
        }
    }

    private func row(_ person: Person) -> [Cell] {
        [
            .link(person.name, LinkAddress(WorkLocations.person.path(person.id))),
            .text(person.roleNames(divisions, language).joined(separator: ", ").orDash),
            .text(divisions.name(of: person.division).orDash),
            .status(person.statusTag(language)),
        ]
    }
}

/// Words, role and division to narrow the list by; the address keeps them.
private struct PeopleSearch: Component {
    let list: PeopleList

    var body: some Markup {
        let language = list.language
        form(
            .method("get"), .action(LinkAddress(WorkLocations.people.path())), .role("search"),
            .class("measure")
        ) {
            TextField(
                Field("q", Bilingual("ชื่อหรืออีเมล", "Name or mail address")(language)),
                value: list.query.words, kind: .search)
            div(.class("row")) {
                SelectField(
                    Field("role", Bilingual("บทบาท", "Role")(language)),
                    list.roles.map { Choice($0.rawValue, $0.name(language)) },
                    selected: list.query.role?.rawValue,
                    empty: Bilingual("ทุกบทบาท", "Every role")(language))
                if !list.divisions.isEmpty {
                    SelectField(
                        Field("division", Bilingual("กองหรือสำนัก", "Division")(language)),
                        list.divisions.map { Choice($0.id.segment, $0.name) },
                        selected: list.query.division?.segment,
                        empty: Bilingual("ทุกกอง", "Every division")(language))
                }
            }
            ButtonRow {
                Button(Bilingual("ค้นบุคลากร", "Search people")(language), .quiet).with(.search)
                if list.query.isNarrow {
                    a(.href(LinkAddress(WorkLocations.people.path()))) {
                        Bilingual("ล้างตัวกรอง", "Show everybody")(language)
                    }
                }
            }
        }
    }
}

extension Person {
    /// Roles in words, a head's with the division.
    func roleNames(_ divisions: [Division], _ language: Language) -> [String] {
        roles.map { $0.text(divisions, language) }
    }

    /// Whether the account works.
    func statusTag(_ language: Language) -> StatusTag {
        disabled == nil
            ? StatusTag(.done, Bilingual("ใช้งานอยู่", "Active")(language))
            : StatusTag(.bad, Bilingual("ปิดอยู่", "Disabled")(language))
    }
}

extension RoleGrant {
    /// "หัวหน้ากอง (กองคลัง)".
    func text(_ divisions: [Division], _ language: Language) -> String {
        let place = divisions.name(of: division)
        return role.name(language) + (place.isEmpty ? "" : " (\(place))")
    }
}

extension [Division] {
    /// The name of a division; empty for none.
    func name(of id: Division.ID?) -> String { first { $0.id == id }?.name ?? "" }
}

extension String {
    /// A dash where there is nothing to read.
    var orDash: String { isEmpty ? "–" : self }
}
