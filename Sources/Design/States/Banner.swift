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

    /// A strong line, a sentence, and where to go on.
    public init(_ kind: Kind, _ title: String, _ text: String? = nil, link: GoLink? = nil) {
        (self.kind, self.title, self.text, self.link) = (kind, title, text, link)
    }

    /// The message.
    public var body: some Markup {
        div(.class(classes), Attribute("role", kind == .done ? "status" : nil)) {
            IconPicture(icon)
            strong { title }
            if let text { p { text } }
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
