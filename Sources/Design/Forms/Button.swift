public import HTML

/// How much a button weighs: one main button a page.
public enum ButtonLook: Sendable, CaseIterable {
    case main, quiet, danger, gold

    var name: String {
        switch self {
        case .main: "btn"
        case .quiet: "btn btn--quiet"
        case .danger: "btn btn--danger"
        case .gold: "btn btn--gold"
        }
    }
}

/// A button that sends its form; it begins with a verb and names the thing.
public struct Button: Component, Sendable {
    private let text: String
    private let look: ButtonLook
    private var icon: Icon?
    private var isSmall = false
    private var sent: (name: String, value: String)?

    /// A button of a look.
    public init(_ text: String, _ look: ButtonLook = .main) {
        (self.text, self.look) = (text, look)
    }

    /// The same button with a picture before the words.
    public func with(_ icon: Icon) -> Button { changed { $0.icon = icon } }

    /// The same button for a list.
    public func small() -> Button { changed { $0.isSmall = true } }

    /// The same button, which tells the form by what it was sent.
    public func sending(_ name: String, _ value: String) -> Button {
        changed { $0.sent = (name, value) }
    }

    /// The button.
    public var body: some Markup {
        button(
            .class(look.name + (isSmall ? " btn--small" : "")), .type("submit"),
            Attribute("name", sent?.name), .value(sent?.value)
        ) {
            if let icon { IconPicture(icon, size: isSmall ? .small : .normal) }
            text
        }
    }

    private func changed(_ change: (inout Button) -> Void) -> Button {
        var button = self
        change(&button)
        return button
    }
}

/// A link that looks like a button: the one next thing to do, elsewhere.
public struct ButtonLink: Component, Sendable {
    private let text: String
    private let address: LinkAddress
    private let look: ButtonLook
    private let icon: Icon?

    /// A link of a look.
    public init(
        _ text: String, to address: LinkAddress, _ look: ButtonLook = .main, icon: Icon? = nil
    ) {
        (self.text, self.address, self.look, self.icon) = (text, address, look, icon)
    }

    /// The link.
    public var body: some Markup {
        a(.class(look.name), .href(address)) {
            if let icon { IconPicture(icon) }
            text
        }
    }
}

/// A button that cannot be used now, with the reason beside it.
public struct DisabledButton: Component, Sendable {
    private let text: String
    private let reason: String

    /// The button's words and why it cannot be used.
    public init(_ text: String, because reason: String) {
        (self.text, self.reason) = (text, reason)
    }

    /// The button, which can be reached but does nothing, and the reason.
    public var body: some Markup {
        button(.class("btn"), .type("button"), .aria("disabled", "true")) { text }
        span(.class("hint")) { reason }
    }
}

/// A button that prints the page; hidden until the script is there, for without it the browser's own menu prints.
public struct PrintButton: Component, Sendable {
    private let text: String

    /// The button's words.
    public init(_ text: String) { self.text = text }

    /// The button.
    public var body: some Markup {
        p {
            button(
                .class("btn btn--quiet"), .type("button"), .data("print", ""),
                Attribute("hidden", if: true)
            ) { text }
        }
    }
}

/// A link that ends a block and leads on.
public struct GoLink: Component, Sendable {
    private let text: String
    private let address: LinkAddress

    /// Words and address.
    public init(_ text: String, to address: LinkAddress) {
        (self.text, self.address) = (text, address)
    }

    /// The link with an arrow.
    public var body: some Markup {
        a(.class("go"), .href(address)) {
            text
            IconPicture(.forward, size: .small)
        }
    }
}
