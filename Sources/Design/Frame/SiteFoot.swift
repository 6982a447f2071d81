public import HTML

/// The foot of a public site: whom to reach, and two columns of links.
public struct SiteFoot: Component, Sendable {
    private let name: String
    private let lines: [String]
    private let columns: [MenuGroup]
    private let last: [MenuLink]

    /// The authority's name and lines of contact, columns of links, and the small links of the last line.
    public init(_ name: String, lines: [String], columns: [MenuGroup], last: [MenuLink] = []) {
        (self.name, self.lines, self.columns, self.last) = (name, lines, columns, last)
    }

    /// The foot.
    public var body: some Markup {
        footer(.class("foot on-band")) {
            div(.class("wrap foot__in grid grid-3")) {
                div(.id("contact")) {
                    h2 { name }
                    for line in lines { p { line } }
                }
                for column in columns {
                    div {
                        h2 { column.title }
                        MenuItems(links: column.links)
                    }
                }
            }
            div(.class("wrap")) {
                div(.class("foot__end")) {
                    for link in last { a(.href(link.address)) { link.text } }
                    span { "โปร่งใส Prongsai" }
                }
            }
        }
    }
}
