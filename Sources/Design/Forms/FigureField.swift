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

/// Where a figure of a sheet stands in the paper it was read from.
public struct FigureSource: Sendable {
    /// The place, in Thai as the paper is.
    public let place: String
    /// The words around it, as they were written.
    public let words: String?
    /// Why it is doubtful; nil where nothing is.
    public let doubt: String?

    /// A place with its words.
    public init(place: String, words: String?, doubt: String? = nil) {
        (self.place, self.words, self.doubt) = (place, words, doubt)
    }
}

/// One figure of a sheet to type: its code and name, a short field, and under it what the rest of the sheet says.
public struct FigureField: Component, Sendable {
    private let field: Field
    private let code: String?
    private let value: String
    private let note: FigureNote?
    private let source: FigureSource?
    private let hasSlider: Bool

    /// A field with its code, what was typed, the note under it, and where it was read; the script can put a slider
    /// beside it.
    public init(
        _ field: Field, code: String? = nil, value: String, note: FigureNote? = nil,
        source: FigureSource? = nil, hasSlider: Bool = false
    ) {
        (self.field, self.code) = (field, code)
        (self.value, self.note, self.source) = (value, note, source)
        self.hasSlider = hasSlider
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
                .aria("describedby", described), .data("slider", hasSlider ? "" : nil))
            div(.class("figure-line__note"), .id("\(field.id)-note"), .data("live", "")) {
                if let error = field.error {
                    p(.class("err"), .id("\(field.id)-error")) {
                        IconPicture(.warning, size: .small)
                        span { error }
                    }
                }
                if let note { FigureNoteLine(note: note) }
            }
            if let source { FigureSourceLine(source: source, id: "\(field.id)-source") }
        }
    }

    private var described: String {
        source == nil ? "\(field.id)-note" : "\(field.id)-note \(field.id)-source"
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

private struct FigureSourceLine: Component {
    let source: FigureSource
    let id: String

    var body: some Markup {
        div(.class("figure-line__source"), .id(id)) {
            if let doubt = source.doubt { StatusTag(.unsure, doubt) }
            span(.class("meta"), .lang("th")) { source.place }
            if let words = source.words { q(.lang("th")) { words } }
        }
    }
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
