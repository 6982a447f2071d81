public import Platform
public import SQL
public import ThaiText

/// Somebody who holds a post of the authority, as its latest version has it.
public struct Official: Sendable, Hashable, Identifiable {
    /// The number of an official within the authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// The number.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// On which side of the authority a post is.
    public enum Side: String, Sendable, Hashable, CaseIterable {
        /// Elected executives and those whom they appoint.
        case political
        /// The elected council.
        case council
        /// Civil servants.
        case permanent

        /// What the side is called.
        public var name: Bilingual {
            switch self {
            case .political: Bilingual("ฝ่ายการเมือง (ฝ่ายบริหาร)", "Political side: executives")
            case .council: Bilingual("ฝ่ายการเมือง (สภา)", "Political side: council")
            case .permanent: Bilingual("ฝ่ายประจำ", "Permanent side")
            }
        }
    }

    /// Who holds which post, and how he is reached.
    public struct Content: Sendable, Hashable {
        /// The side.
        public var side: Side
        /// Row of the chart from the top, 1 to 5.
        public var rank: Int
        /// The post.
        public var post: String
        /// Who holds it; empty while nobody does.
        public var name: String
        /// The telephone of the post; may be empty.
        public var phone: String
        /// The mail address of the post; may be empty.
        public var mail: String

        /// A post and who holds it.
        public init(
            _ side: Side, rank: Int, post: String, name: String, phone: String = "",
            mail: String = ""
        ) {
            (self.side, self.rank, self.post) = (side, rank, post)
            (self.name, self.phone, self.mail) = (name, phone, mail)
        }
    }

    /// A photo as pages show it.
    public struct Photo: Sendable, Hashable {
        /// The file.
        public let file: StoredFile.ID
        /// Its points.
        public let size: NewsFile.Size

        /// A kept photo.
        public init(_ file: StoredFile.ID, _ size: NewsFile.Size) {
            (self.file, self.size) = (file, size)
        }
    }

    /// Rows of the chart.
    public static let ranks = 1...5

    /// The number.
    public let id: ID
    /// Which version it is, from 1.
    public let version: Int
    /// What it says.
    public let content: Content
    /// The photo; nil for none.
    public let photo: Photo?
    /// Whether the post is still there.
    public let isHere: Bool
    /// When this version was written.
    public let since: Timestamp
}

/// How the authority is reached and what it is there for, in one of its versions.
public struct OfficeContacts: Sendable, Hashable {
    /// 0 before anything was said.
    public var version = 0
    /// Where it is.
    public var address = ""
    /// Its telephone.
    public var phone = ""
    /// Its mail address.
    public var mail = ""
    /// When it is open.
    public var hours = ""
    /// Its page in a messenger or network; may be empty.
    public var chat = ""
    /// A link to it on a map; may be empty.
    public var map = ""
    /// What it is there for, in its own words; may be empty.
    public var powers = ""
    /// When it was written; nil before anything was said.
    public var since: Timestamp?

    /// Nothing said yet.
    public init() {}
}
