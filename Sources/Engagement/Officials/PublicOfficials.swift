import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The chart, who holds the posts, and how the authority is reached, as everybody reads them.
extension Engagement {
    func publicOfficialRoutes(_ gate: Gate) -> [Route<Access>] {
        let open = Access.page(.everyone)
        return gate.get(OfficialLocations.structure, of: sites, open) { visit, site in
            let (officials, contacts) = try await reader(site).read {
                (try $0.officials(), try $0.contacts())
            }
            let page = StructurePage(
                site: site, officials: officials, powers: contacts.powers,
                language: visit.language)
            return await frame.page(page.title, for: visit, page.look) { page }
        }
            + gate.get(OfficialLocations.publicContacts, of: sites, open) { visit, site in
                let page = ContactsPage(
                    site: site, contacts: try await reader(site).read { try $0.contacts() },
                    language: visit.language)
                return await frame.page(page.title, for: visit, page.look) { page }
            }
            + gate.get(OfficialLocations.publicPhoto, of: sites, open, answer: publicPhoto)
    }

    private func publicPhoto(
        _ visit: Visit, _ site: PublicSite, _ id: Official.ID
    ) async throws -> Response {
        let official = try await reader(site).read { try $0.official(id) }
        guard let file = official?.photo?.file else { throw WebRefusal.nothingHere }
        do {
            var response = try await files.response(
                of: file, in: database.scoped(to: site.authority.id.rawValue))
            response.headers[.cacheControl] = "public, no-cache"
            return response
        } catch FilesRefusal.noFile { throw WebRefusal.nothingHere }
    }
}

/// The chart: each side from the top, row by row, and who holds the posts.
struct StructurePage: Component {
    let site: PublicSite
    let officials: [Official]
    let powers: String
    let language: Language

    var title: String { OfficialListPage.title(language) }

    var look: PageLook {
        var look = PageLook(
            description: Bilingual(
                "ผังโครงสร้างของ\(site.authority.profile.name.thai) ใครดำรงตำแหน่งใด และติดต่ออย่างไร",
                "The structure of \(site.authority.profile.name.english): who holds which post and how to reach them"
            )(language))
        look.site = site
        return look
    }

    var body: some Markup {
        Breadcrumbs([.front(site, language)], here: title, language)
        PageTitle(title)
        if officials.isEmpty {
            EmptyState(
                Bilingual("ยังไม่มีผังโครงสร้าง", "No chart yet")(language),
                Bilingual("หน่วยงานกำลังจัดทำ", "The authority is working on it")(language),
                icon: .people)
        }
        for side in Official.Side.allCases {
            SideChart(side: side, page: self)
        }
        if !powers.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "powers")) {
                h2(.id("powers")) { Bilingual("อำนาจหน้าที่", "Powers and duties")(language) }
                ProseText(powers)
            }
        }
    }
}

/// One side: rows of posts, each an ordered list, so that it reads from the top without seeing it.
private struct SideChart: Component {
    let side: Official.Side
    let page: StructurePage

    private var ranks: [[Official]] {
        let own = page.officials.filter { $0.content.side == side }
        return Official.ranks.map { rank in own.filter { $0.content.rank == rank } }
            .filter { !$0.isEmpty }
    }

    var body: some Markup {
        if !ranks.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", side.rawValue)) {
                h2(.id(side.rawValue)) { side.name(page.language) }
                ol(.class("tree"), .role("list")) {
                    for rank in ranks {
                        li {
                            ul(.class("tree__row"), .role("list")) {
                                for official in rank {
                                    li(.class("tree__post")) {
                                        OfficialCard(official: official, page: page)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

private struct OfficialCard: Component {
    let official: Official
    let page: StructurePage

    private var content: Official.Content { official.content }

    var body: some Markup {
        if let photo = official.photo {
            img(
                .src(page.site.address(OfficialLocations.publicPhoto.path(official.id))),
                .alt(content.name), Attribute("width", String(photo.size.width)),
                Attribute("height", String(photo.size.height)), Attribute("loading", "lazy"))
        }
        p { strong { content.post } }
        p {
            content.name.isEmpty
                ? Bilingual("ว่าง", "Vacant")(page.language) : content.name
        }
        if !content.phone.isEmpty {
            p(.class("meta")) { Bilingual("โทร. ", "Tel. ")(page.language) + content.phone }
        }
        if !content.mail.isEmpty {
            p(.class("meta")) { BreakableLine(text: content.mail) }
        }
    }
}

/// How the authority is reached.
struct ContactsPage: Component {
    let site: PublicSite
    let contacts: OfficeContacts
    let language: Language

    var title: String { Bilingual("ติดต่อเรา", "Contacts")(language) }

    var look: PageLook {
        var look = PageLook(
            description: Bilingual(
                "ที่อยู่ โทรศัพท์ และช่องทางถามตอบของ\(site.authority.profile.name.thai)",
                "Address, telephone and question board of \(site.authority.profile.name.english)")(
                    language))
        look.site = site
        return look
    }

    var body: some Markup {
        Breadcrumbs([.front(site, language)], here: title, language)
        PageTitle(title)
        if contacts.since == nil {
            EmptyState(
                Bilingual("ยังไม่มีข้อมูลการติดต่อ", "No contacts yet")(language),
                Bilingual("ถามผ่านกระดานถาม-ตอบได้", "Ask on the question board")(language),
                icon: .phone)
        } else {
            SummaryList(rows)
            for link in links { p { GoLink(link.text, to: link.address) } }
        }
        p {
            ButtonLink(
                Bilingual("ถามหรือเสนอแนะ", "Ask or suggest")(language),
                to: site.address(QuestionLocations.new.path()), icon: .chat)
        }
    }

    private var rows: [SummaryRow] {
        [
            (Bilingual("ที่อยู่", "Address"), contacts.address),
            (Bilingual("โทรศัพท์", "Telephone"), contacts.phone),
            (Bilingual("อีเมล", "E-mail"), contacts.mail),
            (Bilingual("เวลาทำการ", "Opening hours"), contacts.hours),
        ].filter { !$0.1.isEmpty }.map { SummaryRow($0.0(language), $0.1) }
    }

    /// The address that calls the first number of a line; empty where there is none.
    private static func call(_ line: String) -> String {
        let first = line.prefix { $0.isASCII && ($0.isNumber || " -()+".contains($0)) }
        let digits = first.filter { $0.isNumber || $0 == "+" }
        return digits.count < 3 ? "" : "tel:" + digits
    }

    private static func letter(_ mail: String) -> String {
        mail.contains("@") && !mail.contains(" ") ? "mailto:" + mail : ""
    }

    private var links: [MenuLink] {
        [
            (Bilingual("โทรหาเรา", "Call us"), Self.call(contacts.phone)),
            (Bilingual("เขียนอีเมลถึงเรา", "Write to us"), Self.letter(contacts.mail)),
            (Bilingual("LINE หรือเพจของเรา", "Our LINE or page"), contacts.chat),
            (Bilingual("ดูบนแผนที่", "See it on a map"), contacts.map),
        ].compactMap { words, link in
            LinkAddress(elsewhere: link).map { MenuLink(words(language), $0) }
        }
    }
}
