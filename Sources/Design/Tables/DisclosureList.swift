public import HTML

/// A file, link or page that shows what an item asks for.
public struct EvidenceLink: Sendable {
    /// What it is.
    public enum Kind: Sendable, Hashable, CaseIterable {
        case page, file, link
    }

    private let kind: Kind
    fileprivate let text: String
    fileprivate let address: LinkAddress

    /// Its words, with size and format where it is a file, and where it is opened.
    public init(_ kind: Kind, _ text: String, to address: LinkAddress) {
        (self.kind, self.text, self.address) = (kind, text, address)
    }

    fileprivate var icon: Icon {
        switch kind {
        case .page: .screen
        case .file: .download
        case .link: .link
        }
    }
}

/// One item of the disclosure: its code and name, what shows it, and how it stands.
public struct DisclosureRow: Sendable {
    /// The code, which is also the name of its place on the page.
    public let code: String
    /// The item's name.
    public let name: String
    /// How it stands.
    public let status: StatusTag
    /// Where more of it is; nil where the page itself shows all.
    public var address: LinkAddress?
    /// What is said beside it.
    public var notes: [String] = []
    /// What shows it.
    public var evidence: [EvidenceLink] = []
    /// When it was last brought up to date, or who answers for it, each in a few words.
    public var facts: [String] = []

    /// An item.
    public init(_ code: String, _ name: String, _ status: StatusTag) {
        (self.code, self.name, self.status) = (code, name, status)
    }
}

/// Items of the disclosure under each other.
public struct DisclosureList: Component, Sendable {
    private let rows: [DisclosureRow]

    /// The rows in their order.
    public init(_ rows: [DisclosureRow]) { self.rows = rows }

    /// The list.
    public var body: some Markup {
        ul(.class("items mt-0"), .role("list")) {
            for row in rows {
                li(.class("oit"), .id(row.code)) {
                    span(.class("code")) { row.code }
                    DisclosureRowMain(row: row)
                    div(.class("oit__side")) {
                        row.status
                        for fact in row.facts { span(.class("meta")) { fact } }
                    }
                }
            }
        }
    }
}

private struct DisclosureRowMain: Component {
    let row: DisclosureRow

    var body: some Markup {
        div(.class("oit__main")) {
            h3 {
                if let address = row.address {
                    a(.href(address)) { row.name }
                } else {
                    row.name
                }
            }
            for note in row.notes { p(.class("hint")) { note } }
            if !row.evidence.isEmpty {
                ul(.class("oit__ev"), .role("list")) {
                    for link in row.evidence { li { EvidenceAnchor(link: link) } }
                }
            }
        }
    }
}

private struct EvidenceAnchor: Component {
    let link: EvidenceLink

    var body: some Markup {
        a(.href(link.address)) {
            IconPicture(link.icon, size: .small)
            link.text
        }
    }
}

/// A long page in parts: links to them beside it where there is room, the parts under each other.
public struct PartedPage<Content: Markup>: Component {
    private let label: String
    private let parts: [MenuLink]
    private let content: Content

    /// What the parts are, a link to each with its count, and the parts themselves.
    public init(_ label: String, _ parts: [MenuLink], @MarkupBuilder content: () -> Content) {
        (self.label, self.parts, self.content) = (label, parts, content())
    }

    /// The links and the parts.
    public var body: some Markup {
        div(.class("grid split--nav mt-6")) {
            nav(.class("sidenav sticky only-wide"), .aria("label", label)) {
                ul(.role("list")) {
                    for part in parts {
                        li {
                            a(.href(part.address)) {
                                span { part.text }
                                if let count = part.count {
                                    span(.class("muted nowrap")) { count }
                                }
                            }
                        }
                    }
                }
            }
            div(.class("stack stack-7")) { content }
        }
    }
}
