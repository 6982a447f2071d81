public import HTML

/// Nothing there yet: why, and the one thing to do.
public struct EmptyState: Component, Sendable {
    private let title: String
    private let text: String
    private let link: ButtonLink?
    private let icon: Icon

    /// What is not there, when it will be, and what to do.
    public init(_ title: String, _ text: String, link: ButtonLink? = nil, icon: Icon = .box) {
        (self.title, self.text, self.link, self.icon) = (title, text, link, icon)
    }

    /// The dashed box.
    public var body: some Markup {
        div(.class("empty")) {
            IconPicture(icon)
            p(.class("h3")) { title }
            p { text }
            link
        }
    }
}
