public import HTML
import ThaiText

/// The workspace around a page: whose it is, who is signed in, what there is to do.
public struct Desk: Sendable {
    /// The authority worked for; nil for the program's own pages.
    public var authority: String?
    /// The first page of the workspace.
    public var home: LinkAddress
    /// Who is signed in; nil before that.
    public var person: SignedIn?
    /// The menu of the rail; none leaves the rail out.
    public var menu: [MenuGroup]
    /// The same page in the other language.
    public var languages: LanguageSwitch?

    /// A workspace by its first page and menu.
    public init(home: LinkAddress, menu: [MenuGroup] = []) { (self.home, self.menu) = (home, menu) }
}

/// Who is signed in, and the form that ends it.
public struct SignedIn: Sendable {
    /// The person's name.
    public var name: String
    /// Where the person's own settings are; nil for none.
    public var settings: LinkAddress?
    /// Where the form of signing out goes.
    public var signOut: LinkAddress
    /// What the form carries unseen: its proof of origin.
    public var hidden: [HiddenField]

    /// A person and the form that signs out.
    public init(_ name: String, signOut: LinkAddress, hidden: [HiddenField]) {
        (self.name, self.signOut, self.hidden) = (name, signOut, hidden)
    }
}

/// A page of the workspace, with the rail of its menu.
public struct StaffPage<Content: Markup>: Component {
    private let page: PageHead
    private let desk: Desk
    private let content: Content

    /// A page of the workspace with its content.
    public init(_ page: PageHead, _ desk: Desk, @MarkupBuilder content: () -> Content) {
        (self.page, self.desk, self.content) = (page, desk, content())
    }

    /// The document.
    public var body: some Markup {
        PageDocument(
            page: page,
            content: Part {
                DeskBand(desk: desk, language: page.language)
                Hem()
                if desk.menu.isEmpty {
                    MainElement(isWide: false, content: content)
                } else {
                    div(.class("desk")) {
                        Rail(menu: desk.menu, language: page.language)
                        MainElement(isWide: false, content: content)
                    }
                }
            })
    }
}

private struct DeskBand: Component {
    let desk: Desk
    let language: Language

    var body: some Markup {
        header(.class("desk-head on-band")) {
            div(.class("desk-head__in")) {
                Wordmark(home: desk.home, language: language)
                if let authority = desk.authority {
                    span(.class("desk-head__org")) { authority }
                }
                div(.class("desk-head__who")) {
                    desk.languages
                    if let person = desk.person { PersonPart(person: person, language: language) }
                }
            }
        }
    }
}

/// The name of who is signed in, and the way out.
struct PersonPart: Component {
    let person: SignedIn
    let language: Language

    var body: some Markup {
        if let settings = person.settings {
            a(.class("desk-head__name"), .href(settings)) { person.name }
        } else {
            span(.class("desk-head__name")) { person.name }
        }
        form(.method("post"), .action(person.signOut)) {
            for field in person.hidden { field }
            button(.class("link-button"), .type("submit")) {
                Bilingual("ออกจากระบบ", "Sign out")(language)
            }
        }
    }
}

private struct Rail: Component {
    let menu: [MenuGroup]
    let language: Language

    var body: some Markup {
        div(.class("rail")) {
            nav(.class("rail__wide"), .aria("label", title)) { groups }
            MenuDisclosure(title: title, content: MenuItems(links: menu.flatMap(\.links)))
        }
    }

    @MarkupBuilder private var groups: some Markup {
        for group in menu {
            h2 { group.title }
            MenuItems(links: group.links)
        }
    }

    private var title: String { Bilingual("เมนูงาน", "Work menu")(language) }
}
