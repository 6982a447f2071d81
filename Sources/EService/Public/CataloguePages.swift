import Design
import HTML
import HTTP
import Platform
import ThaiText

/// How residents look at the catalogue: everything, or only what fits.
enum CatalogueView: String, CaseIterable {
    case all, online, office, free

    func shows(_ service: Service) -> Bool {
        switch self {
        case .all: true
        case .online: service.isOnline
        case .office: !service.isOnline
        case .free: service.content.cost == nil
        }
    }

    var name: Bilingual {
        switch self {
        case .all: Bilingual("ทั้งหมด", "All")
        case .online: Bilingual("ยื่นออนไลน์ได้", "On the web")
        case .office: Bilingual("ต้องมาที่สำนักงาน", "At the office")
        case .free: Bilingual("ไม่มีค่าธรรมเนียม", "Free of charge")
        }
    }
}

/// The services of an authority for its residents, under their headings.
struct CataloguePage: Component {
    let site: PublicSite
    /// Those in use.
    let services: [Service]
    let view: CatalogueView
    /// What is searched for; empty for nothing.
    let words: String
    let language: Language

    var title: String { Bilingual("บริการออนไลน์", "Services")(language) }

    private var found: [Service] {
        services.filter {
            view.shows($0) && (words.isEmpty || $0.content.isFound(by: words))
        }
    }

    var body: some Markup {
        if services.isEmpty {
            PageTitle(
                Bilingual("ยังไม่มีบริการที่เปิดบนเว็บไซต์", "No service is open here yet")(language),
                lead: Bilingual(
                    "เมื่อหน่วยงานเปิดบริการ รายการจะขึ้นที่หน้านี้ ระหว่างนี้ติดต่อที่สำนักงาน",
                    "They will be listed here once the authority opens them; until then, ask at the office."
                )(language))
        } else {
            PageTitle(
                Bilingual("ทำเรื่องกับเราได้ที่นี่", "Ask us for what you need")(language),
                lead: Bilingual(
                    "ยื่นคำขอได้โดยไม่ต้องสมัครสมาชิก ใช้เพียงชื่อกับเบอร์โทร ทำไม่ถนัด มาที่สำนักงานแล้วเจ้าหน้าที่กรอกให้",
                    "No account is needed, only your name and a telephone number. If you would rather not, come to the office and we fill it in with you."
                )(language))
            SearchForm(
                Bilingual("ค้นหาบริการ เช่น ไฟดับ ถังขยะ", "Search, for example: street light, bin")(
                    language), button: Bilingual("ค้นหา", "Search")(language), to: here,
                value: words, look: .main)
            FilterChips(
                Bilingual("กรองตามวิธียื่น", "Filter by how it is asked for")(language), chips)
            groups
        }
        more
    }

    private var more: some Markup {
        ul(.class("row"), .role("list")) {
            li {
                GoLink(
                    Bilingual("ติดตามคำขอที่ยื่นแล้ว", "Follow a request")(language),
                    to: site.address(EServiceLocations.lookup.path()))
            }
            li {
                GoLink(
                    Bilingual("สถิติการให้บริการ", "Service statistics")(language),
                    to: site.address(EServiceLocations.statisticsNow.path()))
            }
        }
    }

    @MarkupBuilder private var groups: some Markup {
        let found = found
        if found.isEmpty {
            EmptyState(
                Bilingual("ไม่มีบริการที่ตรงกับที่เลือก", "No service fits")(language),
                Bilingual(
                    "ลองใช้คำอื่น หรือยื่นเป็นคำร้องทั่วไป",
                    "Try other words, or make a general request.")(language),
                link: ButtonLink(
                    Bilingual("ดูทั้งหมด", "See all")(language), to: here, .quiet))
        }
        for group in ServiceContent.Group.allCases {
            let members = found.filter { $0.content.group == group }
            if !members.isEmpty {
                section(.class("stack"), .aria("labelledby", group.rawValue)) {
                    h2(.id(group.rawValue)) { group.name(language) }
                    ul(.class("grid grid-2"), .role("list")) {
                        for service in members {
                            ServiceCard(site: site, service: service, language: language)
                        }
                    }
                }
            }
        }
    }

    private var here: LinkAddress { site.address(EServiceLocations.catalogue.path()) }

    private var chips: [MenuLink] {
        let named = services.filter { $0.content.isFound(by: words) }
        // A part that has no service at all is no choice.
        let views = CatalogueView.allCases.filter { view in
            view == self.view || services.contains { view.shows($0) }
        }
        return views.map { view in
            let query = [
                (name: "how", value: view == .all ? "" : view.rawValue), (name: "q", value: words),
            ]
            return MenuLink(
                view.name(language),
                site.address(EServiceLocations.catalogue.path(), query: query),
                isCurrent: view == self.view
            ).counting(named.count { view.shows($0) })
        }
    }
}

/// A service in the catalogue: what for, what it costs, how long it takes, and how it is asked for.
struct ServiceCard: Component {
    let site: PublicSite
    let service: Service
    let language: Language

    var body: some Markup {
        let content = service.content
        // The picture stands above the words: beside them, large letters would have no room.
        li(.class("card card--link stack stack-2")) {
            IconPicture(content.group.icon, size: .large)
            h3 {
                a(.href(site.address(EServiceLocations.manual.path(service.code)))) {
                    content.name(language)
                }
            }
            p(.class("hint")) { content.purpose(language) }
            p(.class("hint")) { content.facts(language) }
            p {
                service.isOnline
                    ? StatusTag(.done, Bilingual("ยื่นออนไลน์", "On the web")(language))
                    : StatusTag(.notYet, Bilingual("มาที่สำนักงาน", "At the office")(language))
            }
        }
    }
}
