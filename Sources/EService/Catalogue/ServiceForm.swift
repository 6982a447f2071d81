public import ThaiText

/// The form with which a service is asked for: pages that are filled in one after another.
public struct ServiceForm: Sendable, Hashable, Codable {
    /// The most pages that a form has.
    public static let mostPages = 20
    /// The most fields that a form has, over all its pages.
    public static let mostFields = 80

    /// One page of it.
    public struct Page: Sendable, Hashable, Codable {
        /// What it asks about.
        public let title: Bilingual
        /// What it asks, in order.
        public let fields: [ServiceField]

        /// A page with its fields.
        public init(_ title: Bilingual, _ fields: [ServiceField]) {
            (self.title, self.fields) = (title, fields)
        }
    }

    /// The pages, in order.
    public let pages: [Page]

    /// A form of pages.
    public init(_ pages: [Page]) { self.pages = pages }

    /// Reads a bare list of pages.
    public init(from decoder: any Decoder) throws {
        pages = try decoder.singleValueContainer().decode([Page].self)
    }

    /// Writes a bare list of pages.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(pages)
    }

    /// The fields of all pages, in order.
    public var fields: [ServiceField] { pages.flatMap(\.fields) }

    /// Whether an answer tells of danger.
    public func isUrgent(_ answers: FormAnswers) -> Bool {
        asked(answers).contains { field in
            guard case .chosen(let chosen) = answers[field.id] else { return false }
            return field.choices.contains { $0.isUrgent && chosen.contains($0.id) }
        }
    }

    /// The fields that somebody with these answers is asked.
    public func asked(_ answers: FormAnswers) -> [ServiceField] {
        // A field hangs on one before it, so whether that is asked itself is known by then.
        var asked: Set<String> = []
        return fields.filter { field in
            let isAsked =
                field.when.map { asked.contains($0.field) && answers.names($0) } ?? true
            if isAsked { asked.insert(field.id) }
            return isAsked
        }
    }
}
