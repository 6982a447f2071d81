public import Platform
public import SQL
public import ThaiText

/// Something that the authority tells everybody, as its latest version has it.
public struct NewsItem: Sendable, Hashable, Identifiable {
    /// The number of a piece of news within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// The number.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// Its number.
    public let id: ID
    /// Which version it is, from 1.
    public let version: Int
    /// What it says, and from when to when.
    public let content: NewsContent
    /// Whether it is to be seen, in its time.
    public let isPublished: Bool
    /// When this version was written.
    public let since: Timestamp
    /// Who wrote this version; nil for the program.
    public let by: Person.ID?
    /// Its pictures and files, in the order in which they came.
    public internal(set) var files: [NewsFile] = []

    /// How it stands at a moment.
    public func state(at now: Timestamp) -> NewsState {
        guard isPublished, let from = content.from else { return .draft }
        if now < from { return .scheduled }
        if let until = content.until, until <= now { return .over }
        return .shown
    }

    /// Its pictures alone.
    public var pictures: [NewsFile] { files.filter { $0.picture != nil } }
    /// Its other files.
    public var documents: [NewsFile] { files.filter { $0.picture == nil } }
}

/// Whether a piece of news is to be seen.
public enum NewsState: String, Sendable, Hashable, CaseIterable {
    /// Not published, or taken back.
    case draft
    /// Published, and its day is still to come.
    case scheduled
    /// Everybody sees it.
    case shown
    /// Its last day is over.
    case over
}

/// What a piece of news says.
public struct NewsContent: Sendable, Hashable {
    /// Of which kind it is.
    public var category: NewsCategory
    /// Its heading.
    public var title: String
    /// Its text: paragraphs apart by line ends.
    public var text: String
    /// From when it is to be seen; nil for the moment of its publication.
    public var from: Timestamp?
    /// Until when; nil for ever.
    public var until: Timestamp?
    /// Whether it stands above all that is newer.
    public var isPinned: Bool

    /// A text under a heading.
    public init(
        _ category: NewsCategory, title: String, text: String, from: Timestamp? = nil,
        until: Timestamp? = nil, isPinned: Bool = false
    ) {
        (self.category, self.title, self.text) = (category, title, text)
        (self.from, self.until, self.isPinned) = (from, until, isPinned)
    }
}

/// Kinds of news, as offices sort what they tell.
public enum NewsCategory: String, Sendable, Hashable, CaseIterable {
    case news, notice, activity, hearing, procurement, recruitment, warning

    /// What the kind is called.
    public var name: Bilingual {
        switch self {
        case .news: Bilingual("ข่าวประชาสัมพันธ์", "News")
        case .notice: Bilingual("ประกาศ", "Notices")
        case .activity: Bilingual("กิจกรรม", "Activities")
        case .hearing: Bilingual("รับฟังความคิดเห็น", "Hearings")
        case .procurement: Bilingual("จัดซื้อจัดจ้าง", "Procurement")
        case .recruitment: Bilingual("รับสมัครงาน", "Vacancies")
        case .warning: Bilingual("แจ้งเตือนภัย", "Warnings")
        }
    }
}

/// A picture or file of a piece of news.
public struct NewsFile: Sendable, Hashable {
    /// Points across and down.
    public struct Size: Sendable, Hashable {
        /// Points from left to right.
        public let width: Int
        /// Points from top to bottom.
        public let height: Int

        /// A size in points.
        public init(width: Int, height: Int) { (self.width, self.height) = (width, height) }
    }

    /// Its number within the news, from 1.
    public let number: Int
    /// The file.
    public let file: StoredFile.ID
    /// What a picture shows or a file is.
    public let description: String
    /// The size of a picture; nil for other files.
    public let picture: Size?
    /// "PDF 3.1 MB".
    public let facts: String
}
