public import HTML

/// One answer of a choice.
public struct Choice: Sendable, Hashable {
    /// What the form sends.
    public let value: String
    /// What is read.
    public let label: String
    /// What it means; nil for nothing more.
    public let hint: String?

    /// An answer with what it means.
    public init(_ value: String, _ label: String, hint: String? = nil) {
        (self.value, self.label, self.hint) = (value, label, hint)
    }
}

/// One answer of a few, all of them seen.
public struct RadioChoices: Component, Sendable {
    private let field: Field
    private let choices: [Choice]
    private let selected: String?

    /// The answers and the one given.
    public init(_ field: Field, _ choices: [Choice], selected: String? = nil) {
        (self.field, self.choices, self.selected) = (field, choices, selected)
    }

    /// The group with its legend.
    public var body: some Markup {
        ChoiceGroup(
            field: field, choices: choices, type: "radio",
            selected: selected.map { [$0] } ?? [])
    }
}

/// Any number of answers out of a few.
public struct CheckboxChoices: Component, Sendable {
    private let field: Field
    private let choices: [Choice]
    private let selected: Set<String>

    /// The answers and those given.
    public init(_ field: Field, _ choices: [Choice], selected: Set<String> = []) {
        (self.field, self.choices, self.selected) = (field, choices, selected)
    }

    /// The group with its legend.
    public var body: some Markup {
        ChoiceGroup(field: field, choices: choices, type: "checkbox", selected: selected)
    }
}

private struct ChoiceGroup: Component {
    let field: Field
    let choices: [Choice]
    let type: StaticString
    let selected: Set<String>

    var body: some Markup {
        fieldset(
            .class(field.error == nil ? "field" : "field field--bad"),
            .aria("describedby", field.describedBy)
        ) {
            legend { LabelText(field: field) }
            FieldNotes(field: field)
            div(.class(choices.contains { $0.hint != nil } ? "choices--box" : "choices")) {
                for (index, choice) in choices.enumerated() {
                    ChoiceRow(
                        id: index == 0 ? field.id : "\(field.id)-\(index + 1)", name: field.name,
                        choice: choice, type: type, isOn: selected.contains(choice.value))
                }
            }
        }
    }
}

private struct ChoiceRow: Component {
    let id: String
    let name: String
    let choice: Choice
    let type: StaticString
    let isOn: Bool

    var body: some Markup {
        label(.class("choice"), .for(id)) {
            input(
                .type(type), .id(id), .name(name), .value(choice.value),
                Attribute("checked", if: isOn),
                .aria("describedby", choice.hint == nil ? nil : "\(id)-hint"))
            span { choice.label }
            if let hint = choice.hint { span(.class("hint"), .id("\(id)-hint")) { hint } }
        }
    }
}

/// One thing to say yes to.
public struct Checkbox: Component, Sendable {
    private let field: Field
    private let isOn: Bool

    /// A box that sends "yes" when it is on.
    public init(_ field: Field, isOn: Bool = false) { (self.field, self.isOn) = (field, isOn) }

    /// The box with its label and notes.
    public var body: some Markup {
        div(.class(field.error == nil ? "field" : "field field--bad")) {
            if let error = field.error {
                p(.class("err"), .id("\(field.id)-error")) {
                    IconPicture(.warning, size: .small)
                    span { error }
                }
            }
            label(.class("choice"), .for(field.id)) {
                input(
                    .type("checkbox"), .id(field.id), .name(field.name), .value("yes"),
                    Attribute("checked", if: isOn), .aria("invalid", field.isInvalid),
                    .aria("describedby", field.describedBy))
                span { LabelText(field: field) }
                if let hint = field.hint {
                    span(.class("hint"), .id("\(field.id)-hint")) { hint }
                }
            }
        }
    }
}

/// One answer of many, in a list that opens.
public struct SelectField: Component, Sendable {
    private let field: Field
    private let choices: [Choice]
    private let selected: String?
    private let empty: String

    /// The answers, the one given, and what is shown before one is given.
    public init(_ field: Field, _ choices: [Choice], selected: String? = nil, empty: String) {
        (self.field, self.choices, self.selected, self.empty) = (field, choices, selected, empty)
    }

    /// Label, notes and list.
    public var body: some Markup {
        FieldFrame(
            field: field,
            control: select(
                .class("select input--20"), .id(field.id), .name(field.name),
                .aria("invalid", field.isInvalid), .aria("describedby", field.describedBy)
            ) {
                option(.value("")) { empty }
                for choice in choices {
                    option(
                        .value(choice.value),
                        Attribute("selected", if: choice.value == selected)
                    ) { choice.label }
                }
            })
    }
}
