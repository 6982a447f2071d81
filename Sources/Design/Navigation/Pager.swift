public import HTML
public import ThaiText

/// The pages of a long list; the addresses keep filter and sort.
public struct Pager: Component, Sendable {
    private let current: Int
    private let count: Int
    private let language: Language
    private let address: @Sendable (Int) -> LinkAddress

    /// The page shown and how many there are, from 1, and the address of each.
    public init(
        current: Int, of count: Int, _ language: Language,
        address: @escaping @Sendable (Int) -> LinkAddress
    ) {
        (self.current, self.count) = (current, count)
        (self.language, self.address) = (language, address)
    }

    /// The links; nothing when there is one page only.
    public var body: some Markup {
        if count > 1 {
            nav(.aria("label", Bilingual("หน้าของรายการ", "Pages of the list")(language))) {
                ul(.class("pager"), .role("list")) {
                    if current > 1 { li { previous } }
                    for page in shown { li { PagerLink(page: page, pager: self) } }
                    if current < count { li { next } }
                }
            }
        }
    }

    /// The first, the last, and those near the current one; 0 stands for a gap.
    private var shown: [Int] {
        let near = Set([1, current - 1, current, current + 1, count]).filter {
            (1...count).contains($0)
        }
        return near.sorted().reduce(into: []) { pages, page in
            if let last = pages.last, page > last + 1 { pages.append(0) }
            pages.append(page)
        }
    }

    private var previous: some Markup {
        a(.href(address(current - 1)), .rel("prev")) {
            IconPicture(.back, size: .small)
            Bilingual("ก่อนหน้า", "Previous")(language)
        }
    }

    private var next: some Markup {
        a(.href(address(current + 1)), .rel("next")) {
            Bilingual("ถัดไป", "Next")(language)
            IconPicture(.forward, size: .small)
        }
    }

    private struct PagerLink: Component {
        let page: Int
        let pager: Pager

        var body: some Markup {
            if page == 0 {
                span(.aria("hidden", "true")) { "…" }
            } else if page == pager.current {
                span(.aria("current", "page")) { page }
            } else {
                a(.href(pager.address(page)), .aria("label", label)) { page }
            }
        }

        private var label: String { Bilingual("หน้า \(page)", "Page \(page)")(pager.language) }
    }
}

/// Ways to see part of a list, each a link with its number; one is in force.
public struct FilterChips: Component, Sendable {
    private let label: String
    private let links: [MenuLink]

    /// What the filters choose, and the links.
    public init(_ label: String, _ links: [MenuLink]) { (self.label, self.links) = (label, links) }

    /// The links.
    public var body: some Markup {
        nav(.aria("label", label)) {
            ul(.class("chips"), .role("list")) {
                for link in links {
                    li {
                        a(.href(link.address), .aria("current", link.isCurrent ? "true" : nil)) {
                            link.text
                            if let count = link.count { span(.class("num")) { count } }
                        }
                    }
                }
            }
        }
    }
}

/// Something more, opened by whoever wants it.
public struct MoreDetails<Content: Markup>: Component {
    private let title: String
    private let isOpen: Bool
    private let content: Content

    /// The words to open it by, and what it holds; open from the start where something in it wants to be seen.
    public init(_ title: String, isOpen: Bool = false, @MarkupBuilder content: () -> Content) {
        (self.title, self.isOpen, self.content) = (title, isOpen, content())
    }

    /// The details.
    public var body: some Markup {
        details(.class("more"), Attribute("open", if: isOpen)) {
            summary { title }
            content
        }
    }
}
