public import Platform
public import SQL
public import ThaiText

/// A file, a link or a page of this program that an authority shows for an item of a year.
public struct DisclosedEvidence: Sendable, Hashable, Identifiable {
    /// The number of a piece of evidence within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// 1 and up.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// What is shown.
    public enum Content: Sendable, Hashable {
        /// A file of the authority, which everybody may then fetch.
        case file(StoredFile.ID)
        /// A page on the web.
        case link(String)
        /// A public page of this program.
        case page(PublicPath)
    }

    /// A kept file as its row tells.
    public struct FileFacts: Sendable, Hashable {
        /// What its sender called it.
        public let name: String
        /// Its kind, "pdf".
        public let kind: String
        /// Its bytes.
        public let size: Int
    }

    /// That it is shown no more.
    public struct Withdrawal: Sendable, Hashable {
        /// When.
        public let since: Timestamp
        /// Why.
        public let reason: String
        /// Who; nil where no account acted.
        public let by: Person.ID?
    }

    /// Its number.
    public let id: ID
    /// The fiscal year that is assessed.
    public let year: FiscalYear
    /// The item's code in that year's framework.
    public let item: String
    /// What it is, as the link to it says.
    public let title: String
    /// What is shown.
    public let content: Content
    /// The file, where it is one.
    public let file: FileFacts?
    /// Since when its content is as it is: the day it was given, or that of the year it was taken over from.
    public let made: Timestamp
    /// When it was given.
    public let since: Timestamp
    /// Who gave it; nil where no account acted.
    public let by: Person.ID?
    /// When somebody last looked at it and found it right.
    public let confirmed: Timestamp?
    /// What came of opening it; nil while nobody has tried.
    public let opening: Opening?
    /// That it was taken back; nil while it is shown.
    public let withdrawal: Withdrawal?

    /// When it was last known to be right.
    public var updated: Timestamp { max(made, confirmed ?? made) }
}

/// What came of opening a piece of evidence as a reader would.
public struct Opening: Sendable, Hashable {
    /// How it went.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// It opens and there is something in it.
        case opens
        /// It opens and there is nothing in it.
        case empty
        /// There is no such page or file.
        case gone
        /// It is a file that opens with a password only.
        case sealed
        /// It asks for a password or says that nobody may.
        case closed
        /// The server answers that it failed.
        case failing
        /// The server does not answer, or is not known.
        case unreachable
        /// It took too long.
        case slow
        /// It leads to a place that only this machine or its network reaches.
        case inside
        /// It leads on and on.
        case circling
        /// Its certificate is not right.
        case untrusted
        /// The bytes are not what was sent.
        case damaged
    }

    /// How it went.
    public let outcome: Outcome
    /// When it was tried.
    public let checked: Timestamp

    /// What came of a try.
    public init(_ outcome: Outcome, checked: Timestamp) {
        (self.outcome, self.checked) = (outcome, checked)
    }
}
