public import Platform
public import SQL
public import ThaiText

/// What a resident asked or suggested without an account.
public struct ResidentQuestion: Sendable, Hashable, Identifiable {
    /// The number of a question within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// The number.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// What it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Asks something; answered for everybody once it is let through.
        case question
        /// Suggests something; read and answered, never published.
        case suggestion

        /// What it is called.
        public var name: Bilingual {
            switch self {
            case .question: Bilingual("คำถาม", "Question")
            case .suggestion: Bilingual("ข้อเสนอแนะ", "Suggestion")
            }
        }
    }

    /// Its number.
    public let id: ID
    /// What it is.
    public let kind: Kind
    /// What it is about, as it was sent.
    public let title: String
    /// What it says, as it was sent; only staff and who sent it see this.
    public let text: String
    /// What makes it look like what machines send; empty for most.
    public let doubts: Set<QuestionDoubt>
    /// When it came.
    public let since: Timestamp
    /// What staff decided; nil before they did.
    public let ruling: Ruling?
    /// The latest answer; nil before there is one.
    public let answer: Answer?

    /// Whether everybody sees it, in which words, and why not.
    public struct Ruling: Sendable, Hashable {
        /// Which decision it is, from 1.
        public let number: Int
        /// Whether everybody sees it.
        public let isShown: Bool
        /// The heading that everybody sees.
        public let title: String
        /// The words that everybody sees: without names and numbers of people.
        public let text: String
        /// Why it is kept back, for who asked; empty where it is shown.
        public let reason: String
        /// When it was decided.
        public let since: Timestamp
    }

    /// What the authority says.
    public struct Answer: Sendable, Hashable {
        /// Its words.
        public let text: String
        /// Which answer it is, from 1.
        public let number: Int
        /// When it was given.
        public let since: Timestamp
    }

    /// How it stands.
    public var state: QuestionState {
        if answer != nil { return .answered }
        if let ruling, !ruling.isShown { return .keptBack }
        if ruling == nil, !doubts.isEmpty { return .doubtful }
        return .waiting
    }
}

/// How a question stands.
public enum QuestionState: String, Sendable, Hashable, CaseIterable {
    /// It waits for an answer.
    case waiting
    /// It looks like what machines send, and nobody has looked yet.
    case doubtful
    /// It is answered.
    case answered
    /// It is not published, with a reason for who asked.
    case keptBack
}

/// Signs of what machines send. None refuses a person: each only lays the question aside until somebody has looked.
public enum QuestionDoubt: String, Sendable, Hashable, CaseIterable {
    /// A field was filled in that people do not see.
    case trap
    /// The form was sent sooner than anybody types.
    case haste
    /// It leads to several pages elsewhere.
    case links
    /// The same words came before within a week.
    case `repeat`
    /// Very many came within an hour.
    case flood

    /// What the sign is called.
    public var name: Bilingual {
        switch self {
        case .trap: Bilingual("กรอกช่องที่คนมองไม่เห็น", "A field that people do not see is filled in")
        case .haste: Bilingual("ส่งเร็วกว่าที่คนพิมพ์ได้", "Sent sooner than anybody types")
        case .links: Bilingual("มีลิงก์หลายลิงก์", "Several links")
        case .repeat: Bilingual("ข้อความซ้ำกับที่เคยส่ง", "The same words came before")
        case .flood: Bilingual("มีเข้ามาพร้อมกันมากผิดปกติ", "Very many came at once")
        }
    }
}
