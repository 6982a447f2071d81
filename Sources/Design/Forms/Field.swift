import HTML
public import ThaiText

/// What is wrong with one field, in words that say how to mend it.
public struct FieldError: Sendable, Hashable {
    /// The field's name in the form.
    public let field: String
    /// The sentence, the same in the summary and beside the field.
    public let text: String

    /// A sentence about a field.
    public init(_ field: String, _ text: String) { (self.field, self.text) = (field, text) }
}

/// What every field says of itself: name, label, hint, error.
public struct Field: Sendable {
    /// The field's name in the form.
    public let name: String
    /// The label above the field.
    public let label: String
    /// The hint under the label; nil for none.
    public var hint: String?
    /// What is wrong, between hint and field; nil for nothing.
    public var error: String?
    /// The word behind the label of a field that may stay empty; nil for a field that must be filled.
    var optionalMark: String?

    /// A field that must be filled.
    public init(_ name: String, _ label: String, hint: String? = nil) {
        (self.name, self.label, self.hint) = (name, label, hint)
    }

    /// The same field, which may stay empty.
    public func optional(_ language: Language) -> Field {
        var field = self
        field.optionalMark = Bilingual("(ไม่บังคับ)", "(optional)")(language)
        return field
    }

    /// The same field with the first error that names it.
    public func showing(_ errors: [FieldError]) -> Field {
        var field = self
        field.error = errors.first { $0.field == name }?.text
        return field
    }

    /// The id of the field in the page, where the error summary leads.
    public var id: String { ElementID.text(name) }

    /// The ids of hint and error for `aria-describedby`; nil when there is neither.
    var describedBy: String? {
        let ids = [hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }]
            .compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    var isInvalid: String? { error == nil ? nil : "true" }
}

/// Names of elements: a space or quote in one would break every reference to it.
enum ElementID {
    static func text(_ name: String) -> String {
        let isPlain: (Unicode.Scalar) -> Bool = {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0))
        }
        let letters = name.unicodeScalars.map { isPlain($0) ? Character($0) : "-" }
        return letters.first.map { $0.isLetter } == true ? String(letters) : "f" + String(letters)
    }
}

/// Label, hint and error of a field around its control.
struct FieldFrame<Control: Markup>: Component {
    let field: Field
    let control: Control

    var body: some Markup {
        div(.class(field.error == nil ? "field" : "field field--bad")) {
            label(.for(field.id)) { LabelText(field: field) }
            FieldNotes(field: field)
            control
        }
    }
}

/// The words of a label, with the mark of a field that may stay empty.
struct LabelText: Component {
    let field: Field

    var body: some Markup {
        field.label
        if let mark = field.optionalMark {
            " "
            span(.class("opt")) { mark }
        }
    }
}

/// Hint and error, in this order, between the label and the control.
struct FieldNotes: Component {
    let field: Field

    var body: some Markup {
        if let hint = field.hint { p(.class("hint"), .id("\(field.id)-hint")) { hint } }
        if let error = field.error {
            p(.class("err"), .id("\(field.id)-error")) {
                IconPicture(.warning, size: .small)
                span { error }
            }
        }
    }
}
