import ThaiText

/// What an answer of the public data holds, as OpenAPI describes it.
indirect enum DataSchema: Sendable {
    case flag, number, decimal, text
    /// A text of a kind: a day, a moment, an address.
    case formatted(String)
    /// One of some words.
    case choice([String])
    case list(DataSchema)
    /// A value, or null.
    case optional(DataSchema)
    /// A schema that stands elsewhere in the description.
    case named(String)
    case object([Member])

    /// A member of an object; always there unless said otherwise.
    struct Member: Sendable {
        let name: String
        let schema: DataSchema
        let meaning: Bilingual
        private(set) var isAlways = true

        init(_ name: String, _ schema: DataSchema, _ thai: String, _ english: String) {
            (self.name, self.schema) = (name, schema)
            meaning = Bilingual(thai, english)
        }

        /// The same, which some objects do not have.
        func sometimes() -> Member {
            var member = self
            member.isAlways = false
            return member
        }
    }

    /// A moment with its zone.
    static let moment = formatted("date-time")
    /// An address of the web.
    static let address = formatted("uri")
    /// A text in Thai and English.
    static let both = named("Text")

    /// The schema as JSON Schema 2020-12.
    func value(_ language: Language) -> DataValue {
        switch self {
        case .flag: Self.typed("boolean")
        case .number: Self.typed("integer")
        case .decimal: Self.typed("number")
        case .text: Self.typed("string")
        case .formatted(let format): Self.typed("string", .init("format", .text(format)))
        case .choice(let words):
            Self.typed("string", .init("enum", .list(words.map(DataValue.text))))
        case .list(let schema): Self.typed("array", .init("items", schema.value(language)))
        case .optional(let schema):
            .fields([
                .init("anyOf", .list([schema.value(language), Self.typed("null")]))
            ])
        case .named(let name):
            .fields([.init("$ref", .text("#/components/schemas/" + name))])
        case .object(let members): Self.object(members, language)
        }
    }

    private static func typed(_ name: String, _ more: DataValue.Field...) -> DataValue {
        .fields([.init("type", .text(name))] + more)
    }

    private static func object(_ members: [Member], _ language: Language) -> DataValue {
        let properties = members.map { member -> DataValue.Field in
            guard case .fields(let fields) = member.schema.value(language) else {
                return .init(member.name, .none)
            }
            return .init(
                member.name,
                .fields(fields + [.init("description", .text(member.meaning(language)))]))
        }
        return typed(
            "object", .init("properties", .fields(properties)),
            .init("required", .list(members.filter(\.isAlways).map { .text($0.name) })),
            .init("additionalProperties", .flag(false)))
    }
}
