public import ThaiText

/// One question of a form.
public struct ServiceField: Sendable, Hashable, Identifiable {
    /// What is answered.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// One line.
        case text
        /// Several lines.
        case paragraph
        /// A whole number.
        case number
        /// An amount of baht.
        case money
        /// A number of thirteen digits with its check digit: of a citizen or of a registered organisation.
        case identity
        /// A telephone number of Thailand.
        case phone
        /// A day of the calendar.
        case date
        /// One of several.
        case choice
        /// Some of several.
        case choices
        /// A postal address of the area.
        case address
        /// One of the authority's villages.
        case village
        /// A point on the map.
        case place
        /// Pictures.
        case photo
        /// Files of any kind that is taken.
        case file
        /// A sentence that is affirmed.
        case declaration
    }

    /// One of the answers that may be chosen.
    public struct Choice: Sendable, Hashable, Codable, Identifiable {
        /// What stands for it in answers.
        public let id: String
        /// What people read.
        public let label: Bilingual
        /// Whether it tells of danger: who chooses it reads whom to call, and the request stands first.
        public var isUrgent = false

        /// A choice.
        public init(_ id: String, _ label: Bilingual) { (self.id, self.label) = (id, label) }

        /// Reads a choice, of which only what differs from the ordinary needs to be written.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            id = try container.decode(String.self, forKey: .id)
            label = try container.decode(Bilingual.self, forKey: .label)
            isUrgent = try container.decodeIfPresent(Bool.self, forKey: .isUrgent) ?? false
        }
    }

    /// What was chosen before, without which a field is not asked.
    public struct Condition: Sendable, Hashable, Codable {
        /// The field in which it was chosen.
        public let field: String
        /// The choice.
        public let choice: String

        /// A condition.
        public init(_ field: String, is choice: String) {
            (self.field, self.choice) = (field, choice)
        }

        private enum CodingKeys: String, CodingKey {
            case field
            case choice = "is"
        }
    }

    /// What stands for it in answers.
    public let id: String
    /// What is answered.
    public let kind: Kind
    /// What people read.
    public let label: Bilingual
    /// How it is meant.
    public var hint: Bilingual?
    /// Whether it must be answered.
    public var isRequired = false
    /// What may be chosen; of choices only.
    public var choices: [Choice] = []
    /// The most letters of a text, the largest number, the most files.
    public var most: Int?
    /// The smallest number.
    public var least: Int?
    /// Without what it is not asked.
    public var when: Condition?
    /// Whether a day that is past is no answer; of days only.
    public var isFromToday = false

    /// A question.
    public init(_ id: String, _ kind: Kind, _ label: Bilingual) {
        (self.id, self.kind, self.label) = (id, kind, label)
    }
}

extension ServiceField: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, kind, label, hint, isRequired, choices, most, least, when, isFromToday
    }

    /// Reads a field, of which only what differs from the ordinary needs to be written.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        kind = try container.decode(Kind.self, forKey: .kind)
        label = try container.decode(Bilingual.self, forKey: .label)
        hint = try container.decodeIfPresent(Bilingual.self, forKey: .hint)
        isRequired = try container.decodeIfPresent(Bool.self, forKey: .isRequired) ?? false
        choices = try container.decodeIfPresent([Choice].self, forKey: .choices) ?? []
        most = try container.decodeIfPresent(Int.self, forKey: .most)
        least = try container.decodeIfPresent(Int.self, forKey: .least)
        when = try container.decodeIfPresent(Condition.self, forKey: .when)
        isFromToday = try container.decodeIfPresent(Bool.self, forKey: .isFromToday) ?? false
    }
}

extension ServiceField {
    /// How the names of all fields of services begin in forms.
    public static let prefix = "answer-"

    /// What it is called in the form.
    public var name: String { Self.prefix + id }

    /// Whether it is answered with files.
    public var isOfFiles: Bool { kind == .photo || kind == .file }

    /// The most letters that an answer of text may have.
    public var mostLetters: Int { most ?? (kind == .paragraph ? 2_000 : 300) }

    /// The most files that an answer may have.
    public var mostFiles: Int { most ?? 1 }
}
