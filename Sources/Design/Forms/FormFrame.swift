public import HTML
public import ThaiText

/// What a form carries unseen: its proof of origin, its step.
public struct HiddenField: Component, Sendable, Hashable {
    private let name: String
    private let value: String

    /// A name and its value.
    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }

    /// The input.
    public var body: some Markup { input(.type("hidden"), .name(name), .value(value)) }
}

/// A form that changes something; what is missing is said by the server, in the page's own words.
public struct PostForm<Content: Markup>: Component {
    private let address: LinkAddress
    private let hidden: [HiddenField]
    private let carriesFiles: Bool
    private let isWide: Bool
    private var keptAs: String?
    private let content: Content

    /// A form to an address, with what it carries unseen; one column as wide as text may be, unless `isWide`.
    public init(
        to address: LinkAddress, hidden: [HiddenField], carriesFiles: Bool = false,
        isWide: Bool = false,
        @MarkupBuilder content: () -> Content
    ) {
        (self.address, self.hidden, self.carriesFiles) = (address, hidden, carriesFiles)
        (self.isWide, self.content) = (isWide, content())
    }

    /// The same form, whose fields the browser keeps while it is filled in; passwords and codes never.
    public func kept(as name: String) -> PostForm {
        var form = self
        form.keptAs = name
        return form
    }

    /// The form.
    public var body: some Markup {
        form(
            .class(isWide ? nil : "measure"), .method("post"), .action(address),
            Attribute("novalidate", if: true),
            Attribute("enctype", carriesFiles ? "multipart/form-data" : nil),
            .data("keep", keptAs)
        ) {
            for field in hidden { field }
            content
        }
    }
}

/// What a refused form says first: every error with a link to its field, in the same words.
public struct ErrorSummary: Component, Sendable {
    private let errors: [FieldError]
    private let language: Language

    /// The errors in the order of the fields; none draws nothing.
    public init(_ errors: [FieldError], _ language: Language) {
        (self.errors, self.language) = (errors, language)
    }

    /// The summary.
    public var body: some Markup {
        if !errors.isEmpty {
            div(
                .class("errors"), .role("alert"), .aria("labelledby", "errors-title"),
                Attribute("tabindex", "-1"), .data("focus", "")
            ) {
                h2(.id("errors-title")) {
                    IconPicture(.warning)
                    heading
                }
                ul { for error in errors { li { ErrorLink(error: error) } } }
            }
        }
    }

    private var heading: String {
        Bilingual(
            "มี \(errors.count) ข้อที่ต้องแก้",
            errors.count == 1 ? "1 thing to put right" : "\(errors.count) things to put right")(
                language)
    }
}

private struct ErrorLink: Component {
    let error: FieldError

    var body: some Markup {
        a(.href(LinkAddress(path: "#" + ElementID.text(error.field)) ?? LinkAddress("#main"))) {
            error.text
        }
    }
}

/// What a form may do, on one line: the main button first.
public struct ButtonRow<Content: Markup>: Component {
    private let staysInSight: Bool
    private let content: Content

    /// Buttons and links; those of a long form stay at the lower edge of the window until the form's end is reached.
    public init(staysInSight: Bool = false, @MarkupBuilder content: () -> Content) {
        (self.staysInSight, self.content) = (staysInSight, content())
    }

    /// The row.
    public var body: some Markup {
        div(.class(staysInSight ? "btn-row btn-row--stays" : "btn-row")) { content }
    }
}
