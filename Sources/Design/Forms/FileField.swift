public import HTML

/// A file to choose, with its limits said before.
public struct FileField: Component, Sendable {
    private let field: Field
    private let accept: String
    private let isMultiple: Bool

    /// A field whose hint says the limits; `accept` lists endings such as ".pdf,.docx".
    public init(_ field: Field, accept: String, isMultiple: Bool = false) {
        (self.field, self.accept, self.isMultiple) = (field, accept, isMultiple)
    }

    /// Label, notes and the browser's own input.
    public var body: some Markup {
        FieldFrame(
            field: field,
            control: div(.class("drop")) {
                input(
                    .type("file"), .id(field.id), .name(field.name),
                    Attribute("accept", accept), Attribute("multiple", if: isMultiple),
                    .aria("invalid", field.isInvalid), .aria("describedby", field.describedBy))
            })
    }
}

/// A file that was sent, and the way to take it out again.
public struct SentFile: Sendable {
    /// The name as sent.
    public let name: String
    /// Size and kind in words.
    public let note: String
    /// What takes it out; nil for nothing.
    public let removal: Button?

    /// A file by its name, a note and a button.
    public init(_ name: String, note: String, removal: Button? = nil) {
        (self.name, self.note, self.removal) = (name, note, removal)
    }
}

/// The files sent so far.
public struct FileList: Component, Sendable {
    private let files: [SentFile]

    /// The files in the order they came.
    public init(_ files: [SentFile]) { self.files = files }

    /// The list.
    public var body: some Markup {
        ul(.class("files"), .role("list")) {
            for file in files {
                li {
                    IconPicture(.file, size: .small)
                    span { file.name }
                    span(.class("meta")) { file.note }
                    file.removal
                }
            }
        }
    }
}
