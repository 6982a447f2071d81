public import HTML
public import ThaiText

/// Where the page lies, from the second level on.
public struct Breadcrumbs: Component, Sendable {
    private let above: [MenuLink]
    private let here: String
    private let language: Language

    /// The pages above and this page's own name.
    public init(_ above: [MenuLink], here: String, _ language: Language) {
        (self.above, self.here, self.language) = (above, here, language)
    }

    /// The path.
    public var body: some Markup {
        nav(
            .class("crumbs"),
            .aria("label", Bilingual("ตำแหน่งของหน้านี้", "Where this page is")(language))
        ) {
            ol {
                for link in above { li { a(.href(link.address)) { link.text } } }
                li(.aria("current", "page")) { here }
            }
        }
    }
}

/// The way back in a form, in place of a path.
public struct BackLink: Component, Sendable {
    private let address: LinkAddress
    private let text: String

    /// A link to the step before.
    public init(to address: LinkAddress, _ text: String) {
        (self.address, self.text) = (address, text)
    }

    /// A link back with the page's usual word.
    public init(to address: LinkAddress, _ language: Language) {
        self.init(to: address, Bilingual("ย้อนกลับ", "Back")(language))
    }

    /// The link.
    public var body: some Markup {
        a(.class("back"), .href(address)) {
            IconPicture(.back, size: .small)
            text
        }
    }
}
