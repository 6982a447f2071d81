public import HTML

/// What is said after sending: done, the code to keep, what happens next and when.
public struct DonePanel: Component, Sendable {
    private let title: String
    private let codeLabel: String?
    private let code: String?
    private let heading: HeadingLevel

    /// What was done, and a code with its label.
    public init(
        _ title: String, code: String? = nil, codeLabel: String? = nil,
        heading: HeadingLevel = .h1
    ) {
        (self.title, self.code, self.codeLabel) = (title, code, codeLabel)
        self.heading = heading
    }

    /// The panel, with the page's `h1` unless it stands lower.
    public var body: some Markup {
        div(.class("done-panel stack stack-2"), .role("status")) {
            Heading(text: title, level: heading)
            if let code {
                p {
                    if let codeLabel { codeLabel + " " }
                    strong(.class("ticket__code")) { code }
                }
            }
        }
    }
}

/// A page that asks before something is lost: what will happen, in a sentence, and the way back.
public struct ConfirmPanel: Component, Sendable {
    private let title: String
    private let text: String
    private let button: Button
    private let back: BackLink
    private let heading: HeadingLevel

    /// The question, what follows from yes, the button that does it and the way back; to stand inside a `PostForm`.
    public init(
        _ title: String, _ text: String, button: Button, back: BackLink,
        heading: HeadingLevel = .h1
    ) {
        (self.title, self.text, self.button, self.back) = (title, text, button, back)
        self.heading = heading
    }

    /// The question, with the page's `h1` unless it stands lower.
    public var body: some Markup {
        div(.class("stack measure")) {
            Heading(text: title, level: heading)
            p(.class("lead")) { text }
            ButtonRow {
                button
                back
            }
        }
    }
}

/// The way out of a page that nobody should see over one's shoulder; it says what it does not do.
public struct QuickExit: Component, Sendable {
    private let label: String
    private let text: String
    private let button: String
    private let elsewhere: LinkAddress

    /// The words, and a neutral site to leave to.
    public init(_ text: String, button: String, to elsewhere: LinkAddress, label: String) {
        (self.text, self.button) = (text, button)
        (self.elsewhere, self.label) = (elsewhere, label)
    }

    /// The band that stays at the top.
    public var body: some Markup {
        section(.class("exit"), .aria("label", label)) {
            div(.class("wrap")) {
                span { text }
                a(
                    .class("btn btn--small btn--danger"), .href(elsewhere), .rel("noreferrer")
                ) {
                    IconPicture(.leave)
                    button
                }
            }
        }
    }
}
