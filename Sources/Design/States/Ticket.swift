public import HTML
public import QRCode

/// A QR code as a picture on white, whatever the page wears; its words stand in a label.
public struct QRPicture: Component, Sendable {
    private let code: QRCode
    private let label: String

    /// A code and what it opens.
    public init(_ code: QRCode, label: String) { (self.code, self.label) = (code, label) }

    /// The picture with the quiet zone of four modules that readers need.
    public var body: some Markup {
        SVG.svg(
            .class("qr"), Attribute("viewBox", "0 0 \(code.side + 8) \(code.side + 8)"),
            .role("img"), .aria("label", label), Attribute("shape-rendering", "crispEdges")
        ) { SVG.path(Attribute("d", strokes)) }
    }

    /// One stroke for each run of dark modules.
    private var strokes: String {
        (0..<code.side).map(strokes).joined()
    }

    private func strokes(ofRow row: Int) -> String {
        var text = ""
        var column = 0
        while column < code.side {
            let start = column
            while code[row, column] { column += 1 }
            if column > start { text += "M\(start + 4) \(row + 4).5h\(column - start)" }
            column += 1
        }
        return text
    }
}

/// The code that finds a request again, with its QR code and what it shows to whoever has it.
public struct Ticket: Component, Sendable {
    private let title: String
    private let code: String
    private let note: String
    private let picture: QRPicture?
    private var isLarge = false

    /// The title, the code in groups, what it reveals, and the picture that opens its page.
    public init(_ title: String, code: String, note: String, picture: QRPicture? = nil) {
        (self.title, self.code, self.note, self.picture) = (title, code, note, picture)
    }

    /// The same card with a picture that a telephone reads from a screen at arm's length: a payment.
    public func large() -> Ticket {
        var ticket = self
        ticket.isLarge = true
        return ticket
    }

    /// The card.
    public var body: some Markup {
        section(.class(isLarge ? "ticket ticket--large" : "ticket"), .aria("label", title)) {
            div(.class("ticket__top")) {
                p { title }
                strong(.class("ticket__code")) { code }
            }
            div(.class("ticket__body")) {
                picture
                p(.class("hint")) { note }
            }
        }
    }
}

/// A secret or code with a button that copies it, which appears only where copying works.
public struct CopyableCode: Component, Sendable {
    private let code: String
    private let button: String
    private let copied: String

    /// The code, the button's words and what they become once it is copied.
    public init(_ code: String, button: String, copied: String) {
        (self.code, self.button, self.copied) = (code, button, copied)
    }

    /// The code and its button.
    public var body: some Markup {
        div(.class("row")) {
            // A link is longer than a code, and nobody reads it out.
            strong(.class(code.contains("://") ? "ticket__link" : "ticket__code")) { code }
            HTML.button(
                .class("btn btn--quiet btn--small"), .type("button"), .data("copy", code),
                .data("copied", copied), Attribute("hidden", if: true)
            ) { button }
        }
    }
}
