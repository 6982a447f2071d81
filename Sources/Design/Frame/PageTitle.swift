public import HTML

/// The heading of a page: what is there, said as a result.
public struct PageTitle: Component, Sendable {
    private let title: String
    private let eyebrow: String?
    private let lead: String?

    /// A heading, a small line before it and a leading sentence after it.
    public init(_ title: String, eyebrow: String? = nil, lead: String? = nil) {
        (self.title, self.eyebrow, self.lead) = (title, eyebrow, lead)
    }

    /// The page's only `h1`.
    public var body: some Markup {
        div(.class("page-head")) {
            if let eyebrow { p(.class("eyebrow")) { eyebrow } }
            h1 { BreakableLine(text: title) }
            if let lead { p(.class("lead")) { lead } }
        }
    }
}
