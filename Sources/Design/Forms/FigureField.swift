public import HTML

/// What the rest of a sheet says of one of its figures.
public struct FigureNote: Sendable {
    /// What it means for the figure.
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// The rest gives this value; nothing was typed.
        case computed
        /// What was typed agrees with the rest.
        case agrees
        /// What was typed does not add up.
        case wrong
        /// It may not add up.
        case doubt
    }

    /// What it means.
    public let kind: Kind
    /// In words, with the value.
    public let text: String
    /// The button that puts it right; nil where no single value can be named.
    public var repair: Button?

    /// A kind and its words.
    public init(_ kind: Kind, _ text: String) { (self.kind, self.text) = (kind, text) }
}

/// One figure of a sheet to type: its code and name, a short field, and under it what the rest of the sheet says.
public struct FigureField: Component, Sendable {
    private let field: Field
    private let code: String?
    private let value: String
    private let note: FigureNote?

    /// A field with its code, what was typed and the note under it.
    public init(_ field: Field, code: String? = nil, value: String, note: FigureNote? = nil) {
        (self.field, self.code) = (field, code)
        (self.value, self.note) = (value, note)
    }

    /// The line; the note is a region that the script exchanges while somebody types.
    public var body: some Markup {
        li(.class(field.error == nil ? "figure-line" : "figure-line figure-line--bad")) {
            label(.for(field.id)) {
                if let code {
                    CodeMark(code)
                    " "
                }
                field.label
            }
            input(
                .class("input"), .type("text"), .id(field.id), .name(field.name), .value(value),
                Attribute("inputmode", "decimal"), Attribute("autocomplete", "off"),
                .aria("invalid", field.error == nil ? nil : "true"),
                .aria("describedby", "\(field.id)-note"))
            div(.class("figure-line__note"), .id("\(field.id)-note"), .data("live", "")) {
                if let error = field.error {
                    p(.class("err"), .id("\(field.id)-error")) {
                        IconPicture(.warning, size: .small)
                        span { error }
                    }
                }
                if let note { FigureNoteLine(note: note) }
            }
        }
    }
}

/// Lines of figures under each other, in two columns where there is room.
public struct FigureList<Content: Markup>: Component {
    private let content: Content

    /// The lines.
    public init(@MarkupBuilder content: () -> Content) { self.content = content() }

    /// The list.
    public var body: some Markup { ul(.class("figures"), .role("list")) { content } }
}

private struct FigureNoteLine: Component {
    let note: FigureNote

    var body: some Markup {
        switch note.kind {
        case .computed: span(.class("hint")) { note.text }
        case .agrees: StatusTag(.done, note.text)
        case .wrong: StatusTag(.bad, note.text)
        case .doubt: StatusTag(.unsure, note.text)
        }
        if let repair = note.repair {
            " "
            repair
        }
    }
}
