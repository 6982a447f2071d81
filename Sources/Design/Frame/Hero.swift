public import HTML

/// The head of a site's first page: what is said there largest, and the one thing to do.
public struct Hero<Content: Markup>: Component {
    private let title: String
    private let lead: String?
    private let content: Content

    /// A title with a lead, and what stands below them.
    public init(_ title: String, lead: String? = nil, @MarkupBuilder content: () -> Content) {
        (self.title, self.lead, self.content) = (title, lead, content())
    }

    /// The band with its picture.
    public var body: some Markup {
        div(.class("hero on-band")) {
            HeroArt()
            div(.class("wrap hero__in")) {
                HTML.h1 { BreakableLine(text: title) }
                if let lead { p(.class("lead")) { lead } }
                content
            }
        }
    }
}

/// A field to search in a list, by GET.
public struct SearchForm: Component, Sendable {
    private let question: String
    private let word: String
    private let address: LinkAddress
    private let value: String
    private let look: ButtonLook

    /// The question above the field, the word on the button, where the answer is, and what was asked before.
    public init(
        _ question: String, button word: String, to address: LinkAddress, value: String = "",
        look: ButtonLook = .gold
    ) {
        (self.question, self.word, self.address) = (question, word, address)
        (self.value, self.look) = (value, look)
    }

    /// The form; its field is "q".
    public var body: some Markup {
        form(.role("search"), .method("get"), .action(address)) {
            label(.for("q")) { question }
            div(.class("search")) {
                input(
                    .class("input"), .id("q"), .name("q"), .type("search"), .value(value),
                    Attribute("autocomplete", "off"))
                button(.class(look.name), .type("submit")) {
                    IconPicture(.search, size: .small)
                    word
                }
            }
        }
    }
}

/// A part of a wide page under its heading.
public struct PageBand<Content: Markup>: Component {
    private let id: String
    private let title: String
    private let isSunken: Bool
    private let content: Content

    /// A part by the name of its place and its heading; sunken ones stand on quiet ground.
    public init(
        _ id: String, _ title: String, isSunken: Bool = false, @MarkupBuilder content: () -> Content
    ) {
        (self.id, self.title, self.isSunken, self.content) = (id, title, isSunken, content())
    }

    /// The part.
    public var body: some Markup {
        section(
            .class(isSunken ? "section section--sunken" : "section"), .aria("labelledby", id)
        ) {
            div(.class("wrap stack stack-5")) {
                h2(.id(id)) { title }
                content
            }
        }
    }
}

/// Figures of a site, each with its unit, what it counts and where it comes from.
public struct StatGrid: Component, Sendable {
    /// One of them.
    public struct Stat: Sendable {
        let value: String
        let unit: String
        let text: String
        let link: MenuLink?

        /// A figure with its unit, what it counts, and the way to its source.
        public init(_ value: String, unit: String, _ text: String, link: MenuLink? = nil) {
            (self.value, self.unit, self.text, self.link) = (value, unit, text, link)
        }
    }

    private let stats: [Stat]

    /// Two to four figures.
    public init(_ stats: [Stat]) { self.stats = stats }

    /// The figures beside each other.
    public var body: some Markup {
        div(.class("grid grid-4")) {
            for stat in stats {
                div(.class("stat")) {
                    p(.class("stat__v")) {
                        stat.value
                        " "
                        element("small") { stat.unit }
                    }
                    p { stat.text }
                    if let link = stat.link { GoLink(link.text, to: link.address) }
                }
            }
        }
    }
}

/// What came when, the newest first: news, or what was brought up to date.
public struct DatedList: Component, Sendable {
    /// One line.
    public struct Entry: Sendable {
        let moment: Moment
        let title: String
        let address: LinkAddress?
        let note: String?

        /// When, what, where it is read, and a few words more.
        public init(
            _ moment: Moment, _ title: String, to address: LinkAddress?, note: String? = nil
        ) {
            (self.moment, self.title, self.address, self.note) = (moment, title, address, note)
        }
    }

    private let entries: [Entry]

    /// The lines in their order.
    public init(_ entries: [Entry]) { self.entries = entries }

    /// The list.
    public var body: some Markup {
        ul(.class("items news"), .role("list")) {
            for entry in entries {
                li {
                    entry.moment
                    if let address = entry.address {
                        a(.href(address)) { entry.title }
                    } else {
                        span { entry.title }
                    }
                    if let note = entry.note { p(.class("hint")) { note } }
                }
            }
        }
    }
}
