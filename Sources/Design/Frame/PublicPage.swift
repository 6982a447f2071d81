public import HTML
import ThaiText

/// Whose public site it is and where its menu leads.
public struct Site: Sendable {
    /// The name of the authority.
    public var name: String
    /// Its district and province; nil leaves the line out.
    public var place: String?
    /// Its front page.
    public var home: LinkAddress
    /// Whether the site is a government body's own; only then the head says so.
    public var isOfficial = true
    /// Its seal or emblem as an image; nil for the program's panes.
    public var mark: LinkAddress?
    /// The main menu.
    public var menu: [MenuLink]
    /// The menu of narrow windows, where links stand under one another and there is room for more; nil for the main one.
    public var list: [MenuLink]?
    /// Who is signed in and looks at the public site; nil for everybody else.
    public var person: SignedIn?
    /// Back to that person's workspace.
    public var work: MenuLink?
    /// The same page in the other language.
    public var languages: LanguageSwitch?
    /// The columns of the foot.
    public var foot: SiteFoot?

    /// An authority by its name, front page and menu.
    public init(_ name: String, home: LinkAddress, menu: [MenuLink]) {
        (self.name, self.home, self.menu) = (name, home, menu)
    }
}

/// A page of an authority's public site.
public struct PublicPage<Content: Markup>: Component {
    private let page: PageHead
    private let site: Site
    private let isWide: Bool
    private let content: Content

    /// A page with its content; `isWide` leaves the gutters to the content, for bands over the whole width.
    public init(
        _ page: PageHead, _ site: Site, isWide: Bool = false,
        @MarkupBuilder content: () -> Content
    ) {
        (self.page, self.site, self.isWide, self.content) = (page, site, isWide, content())
    }

    /// The document.
    public var body: some Markup {
        PageDocument(
            page: page,
            content: Part {
                header {
                    OfficialBand(site: site, language: page.language)
                    SiteBand(site: site, language: page.language)
                    Hem()
                }
                MainElement(isWide: isWide, content: content)
                if let foot = site.foot { foot }
            })
    }
}

/// The main part with its name, where the skip link leads.
struct MainElement<Content: Markup>: Component {
    let isWide: Bool
    let content: Content

    var body: some Markup {
        main(.id("main"), Attribute("tabindex", "-1")) {
            if isWide { content } else { div(.class("wrap page")) { content } }
        }
    }
}

/// The woven band under the head, decoration only.
struct Hem: Component {
    var body: some Markup { div(.class("hem"), .aria("hidden", "true")) {} }
}

/// Several parts as one value.
struct Part<Content: Markup>: Markup {
    private let content: Content

    init(@MarkupBuilder _ content: () -> Content) { self.content = content() }

    func write(to writer: inout HTMLWriter) { content.write(to: &writer) }
}

private struct OfficialBand: Component {
    let site: Site
    let language: Language

    var body: some Markup {
        div(.class("gov on-band")) {
            div(.class("wrap")) {
                if let person = site.person {
                    div(.class("gov__who")) {
                        if let work = site.work { a(.href(work.address)) { work.text } }
                        PersonPart(person: person, language: language)
                    }
                } else if site.isOfficial {
                    span {
                        Bilingual(
                            "เว็บไซต์ทางการของหน่วยงานราชการ",
                            "Official website of a government body")(language)
                    }
                }
                site.languages
            }
        }
    }
}

private struct SiteBand: Component {
    let site: Site
    let language: Language

    var body: some Markup {
        div(.class("head")) {
            div(.class("wrap head__in")) {
                a(.class("brand"), .href(site.home)) {
                    Mark(image: site.mark, classes: "brand__mark")
                    span {
                        span(.class("brand__name")) { site.name }
                        if let place = site.place { span(.class("brand__sub")) { place } }
                    }
                }
                if !site.menu.isEmpty {
                    nav(.class("nav"), .aria("label", menuName)) { MenuItems(links: site.menu) }
                    MenuDisclosure(
                        title: Bilingual("เมนู", "Menu")(language),
                        content: MenuItems(links: site.list ?? site.menu))
                }
            }
        }
    }

    private var menuName: String { Bilingual("เมนูหลัก", "Main menu")(language) }
}
