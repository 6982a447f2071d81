public import HTML
public import ThaiText

/// A link of a menu.
public struct MenuLink: Sendable {
    /// What it says.
    public var text: String
    /// Where it leads.
    public var address: LinkAddress
    /// Whether the page shown is this one, or below it.
    public var isCurrent: Bool
    /// A picture before the words, in the rail of the workspace.
    public var icon: Icon?
    /// How many things wait there; nil or 0 shows nothing.
    public var count: Int?
    /// What the number says, for who hears the page; nil where the words before it say so.
    var spokenCount: String?

    /// A link, current or not.
    public init(_ text: String, _ address: LinkAddress, isCurrent: Bool = false) {
        (self.text, self.address, self.isCurrent) = (text, address, isCurrent)
    }

    /// The same link with a number, which a filter shows even when it is 0.
    public func counting(_ count: Int) -> MenuLink {
        var link = self
        link.count = count
        return link
    }

    /// The same link with the number of things that wait for whoever sees it.
    public func waiting(_ count: Int, _ language: Language) -> MenuLink {
        var link = self
        link.count = count
        link.spokenCount = Bilingual("รอ \(count) เรื่อง", "\(count) waiting")(language)
        return link
    }

    /// The same link with a picture and a number of waiting things.
    public func with(_ icon: Icon, count: Int? = nil) -> MenuLink {
        var link = self
        (link.icon, link.count) = (icon, count)
        return link
    }
}

/// Links under a heading of the workspace's rail.
public struct MenuGroup: Sendable {
    /// The heading.
    public var title: String
    /// The links.
    public var links: [MenuLink]

    /// A heading and its links.
    public init(_ title: String, _ links: [MenuLink]) { (self.title, self.links) = (title, links) }
}

/// The way to the same page in the other language.
public struct LanguageSwitch: Component, Sendable {
    private let language: Language
    private let other: LinkAddress

    /// The language shown, and the address of the page in the other one.
    public init(_ language: Language, other: LinkAddress) {
        (self.language, self.other) = (language, other)
    }

    /// Both languages, each by its own name.
    public var body: some Markup {
        warning
        ul(.class("gov__langs"), .role("list")) {
            for each in Language.allCases {
                li {
                    if each == language {
                        span(.aria("current", "true"), .lang(each.rawValue)) { name(of: each) }
                    } else {
                        a(
                            .href(other), .lang(each.rawValue),
                            Attribute("hreflang", each.rawValue), .data("loses", loss)
                        ) { name(of: each) }
                    }
                }
            }
        }
    }

    /// What does not go along to the page of the other language; asked where it was typed.
    private var loss: String {
        Bilingual(
            "รหัสผ่านและไฟล์ที่เลือกจะต้องใส่ใหม่เมื่อเปลี่ยนภาษา เปลี่ยนหรือไม่",
            "Passwords and chosen files must be entered again in the other language. Change it?"
        )(language)
    }

    /// Without script nothing goes along, which is said where there is something to be typed.
    private var warning: some Markup {
        p(.class("gov__langs-note")) {
            Bilingual(
                "เปลี่ยนภาษาก่อนกรอก สิ่งที่กรอกค้างไว้จะหาย",
                "Change the language first: what is typed would be lost")(language)
        }
    }

    private func name(of language: Language) -> String {
        switch language {
        case .thai: "ไทย"
        case .english: "English"
        }
    }
}

/// A button of a form that asks for the same page in the other language, with what was typed: where a link would lose it.
/// It stands behind the form's own button, which the Enter key presses.
public struct LanguageButton: Component, Sendable {
    /// The name of the field that tells the language.
    public static let field = "language"

    private let other: Language

    /// The button that leads away from the language shown.
    public init(from language: Language) { other = language == .thai ? .english : .thai }

    /// The button, in the words of the other language.
    public var body: some Markup {
        button(
            .class("link-button"), .type("submit"), .lang(other.rawValue),
            Attribute("name", Self.field), .value(other.rawValue)
        ) { Bilingual("แสดงหน้านี้เป็นภาษาไทย", "Show this page in English")(other) }
    }
}

/// The links of a menu as list items.
struct MenuItems: Component {
    let links: [MenuLink]

    var body: some Markup {
        ul {
            for link in links {
                li {
                    a(.href(link.address), .aria("current", link.isCurrent ? "page" : nil)) {
                        if let icon = link.icon { IconPicture(icon) }
                        if link.icon == nil { link.text } else { span { link.text } }
                        if let count = link.count, count > 0 {
                            span(
                                .class("count"),
                                .aria("hidden", link.spokenCount == nil ? nil : "true")
                            ) { count }
                            if let spoken = link.spokenCount {
                                span(.class("vh")) { " " + spoken }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The menu of narrow screens: a disclosure that needs no script.
struct MenuDisclosure<Content: Markup>: Component {
    let title: String
    let content: Content

    var body: some Markup {
        details(.class("menu")) {
            summary {
                IconPicture(.menu, size: .small)
                title
            }
            nav(.aria("label", title)) { content }
        }
    }
}
