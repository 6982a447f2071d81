public import HTML
public import ThaiText

/// One line to write in.
public struct TextField: Component, Sendable {
    /// What is written, which decides keyboard, filling in and spelling.
    public enum Kind: Sendable, CaseIterable {
        case text, personName, email, telephone, webAddress, wholeNumber, amount
        case userName, password, newPassword, oneTimeCode, codeOrLetters, search
    }

    /// How long an answer looks.
    public enum Width: Sendable {
        case full, medium, short
    }

    private let field: Field
    private let value: String?
    private let kind: Kind
    private let width: Width

    /// A field with what was written; passwords and codes are never written back.
    public init(
        _ field: Field, value: String? = nil, kind: Kind = .text, width: Width = .full
    ) {
        (self.field, self.value, self.kind, self.width) = (field, value, kind, width)
    }

    /// Label, notes and input.
    public var body: some Markup {
        FieldFrame(
            field: field,
            control: input(
                .class(classes), .type(kind.type), .id(field.id), .name(field.name),
                .value(kind.isSecret ? nil : value),
                Attribute("autocomplete", kind.autocomplete),
                Attribute("inputmode", kind.inputMode),
                Attribute("spellcheck", kind.isProse ? nil : "false"),
                Attribute("autocapitalize", kind.isProse ? nil : "none"),
                .aria("invalid", field.isInvalid), .aria("describedby", field.describedBy)))
    }

    private var classes: String {
        switch width {
        case .full: "input"
        case .medium: "input input--20"
        case .short: "input input--10"
        }
    }
}

extension TextField.Kind {
    var type: StaticString {
        switch self {
        case .text, .personName, .wholeNumber, .amount, .oneTimeCode, .codeOrLetters: "text"
        case .email, .userName: "email"
        case .telephone: "tel"
        case .webAddress: "url"
        case .password, .newPassword: "password"
        case .search: "search"
        }
    }

    var autocomplete: String? {
        switch self {
        case .text, .wholeNumber, .amount, .webAddress: nil
        case .personName: "name"
        case .email: "email"
        case .telephone: "tel"
        case .userName: "username"
        case .password: "current-password"
        case .newPassword: "new-password"
        case .oneTimeCode, .codeOrLetters: "one-time-code"
        case .search: "off"
        }
    }

    var inputMode: String? {
        switch self {
        case .wholeNumber, .oneTimeCode: "numeric"
        case .amount: "decimal"
        default: nil
        }
    }

    var isSecret: Bool {
        self == .password || self == .newPassword || self == .oneTimeCode || self == .codeOrLetters
    }

    var isProse: Bool { self == .text || self == .personName || self == .search }
}

/// A day written as people write it, "21 พ.ย. 2568".
public struct DateField: Component, Sendable {
    private let field: Field
    private let value: String?

    /// A field with what was written; without a hint it shows how a day of the fiscal year is written.
    public init(_ field: Field, value: String? = nil, in year: FiscalYear?, _ language: Language) {
        var field = field
        // The year's November lies in the calendar's year before.
        field.hint =
            field.hint
            ?? year.map {
                Bilingual(
                    "เช่น 21 พ.ย. \($0.buddhist - 1)", "For example 21 November \($0.buddhist - 544)"
                )(
                    language)
            }
        (self.field, self.value) = (field, value)
    }

    /// Label, notes and input.
    public var body: some Markup { TextField(field, value: value, width: .short) }
}

/// Several lines to write in.
public struct TextArea: Component, Sendable {
    private let field: Field
    private let value: String

    /// A field with what was written.
    public init(_ field: Field, value: String = "") { (self.field, self.value) = (field, value) }

    /// Label, notes and area.
    public var body: some Markup {
        FieldFrame(
            field: field,
            control: textarea(
                .class("textarea"), .id(field.id), .name(field.name),
                Attribute("rows", String(rows)),
                .aria("invalid", field.isInvalid), .aria("describedby", field.describedBy)
            ) { value })
    }

    /// All that stands in it and a line to go on, within what a screen shows.
    private var rows: Int { min(max(4, value.count(where: \.isNewline) + 2), 16) }
}
