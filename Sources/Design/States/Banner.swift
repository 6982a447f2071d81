public import HTML

/// One message under the heading of a page.
public struct Banner: Component, Sendable {
    /// What kind of message it is.
    public enum Kind: Sendable, CaseIterable {
        /// Something was done.
        case done
        /// Something to know.
        case note
        /// Something is due.
        case warning
        /// Something found out.
        case insight
    }

    private let kind: Kind
    private let title: String
    private let text: String?
    private let link: GoLink?
    private var points: [BannerPoint] = []

    /// A strong line, a sentence, and where to go on.
    public init(_ kind: Kind, _ title: String, _ text: String? = nil, link: GoLink? = nil) {
        (self.kind, self.title, self.text, self.link) = (kind, title, text, link)
    }

    /// The same message with what it is about, one by one.
    public func listing(_ points: [BannerPoint]) -> Banner {
        var banner = self
        banner.points = points
        return banner
    }

    /// The message.
    public var body: some Markup {
        div(.class(classes), Attribute("role", kind == .done ? "status" : nil)) {
            IconPicture(icon)
            strong { title }
            if let text { p { text } }
            if !points.isEmpty { ul { for point in points { li { point } } } }
            if let link { p { link } }
        }
    }

    private var classes: String {
        switch kind {
        case .done: "banner banner--ok"
        case .note: "banner"
        case .warning: "banner banner--warn"
        case .insight: "banner banner--gold"
        }
    }

    private var icon: Icon {
        switch kind {
        case .done: .done
        case .note: .info
        case .warning: .warning
        case .insight: .flag
        }
    }
}

/// One of several things that a message is about.
public struct BannerPoint: Component, Sendable {
    private let text: String
    private let address: LinkAddress?

    /// What it is, and where it is seen to; nil for nowhere.
    public init(_ text: String, to address: LinkAddress? = nil) {
        (self.text, self.address) = (text, address)
    }

    /// The words, linked where they lead somewhere.
    public var body: some Markup {
        if let address { a(.href(address)) { text } } else { text }
    }
}
