/// A document as a tree: what is said and how it is ordered, not where each letter stands.
///
/// Readers make one of a file, writers make a file of one.
public struct Document: Sendable, Hashable {
    /// Title, author and the like.
    public var properties: DocumentProperties
    /// The parts in reading order; each has its own page layout.
    public var sections: [Section]
    /// What a reader saw but could not place; empty in documents the program composes.
    public var doubts: [Doubt]

    /// A document of sections.
    public init(
        properties: DocumentProperties = DocumentProperties(), sections: [Section] = [],
        doubts: [Doubt] = []
    ) {
        self.properties = properties
        self.sections = sections
        self.doubts = doubts
    }

    /// All blocks of all sections in reading order.
    public var blocks: [Block] { sections.flatMap(\.blocks) }
}

/// What a document says of itself beside its text.
public struct DocumentProperties: Sendable, Hashable {
    /// The title, as the window bar and search show it.
    public var title: String
    /// The authority that issues it.
    public var author: String
    /// What it is about, in a sentence.
    public var subject: String
    /// Words to find it by.
    public var keywords: [String]
    /// Date and time of making as ISO 8601 with zone (2026-11-20T09:00:00+07:00); passed in, never read from a clock.
    public var created: String?
    /// Names and terms that no line may break inside: the authority, its district and province.
    public var unbreakable: [String]
    /// What stands large and pale behind every page, "ร่าง"; nil for a document that is final.
    public var mark: String?

    /// Properties; all empty when not said.
    public init(
        title: String = "", author: String = "", subject: String = "", keywords: [String] = [],
        created: String? = nil, unbreakable: [String] = [], mark: String? = nil
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.created = created
        self.unbreakable = unbreakable
        self.mark = mark
    }
}

/// A run of pages with one layout, or a sheet of a workbook.
public struct Section: Sendable, Hashable {
    /// The direction of the paper.
    public enum Orientation: Sendable, Hashable { case portrait, landscape }

    /// Name of the sheet in a workbook, and of pages without a number where a reader lists them; not printed.
    public var name: String?
    /// The direction of the paper.
    public var orientation: Orientation
    /// Whether pages carry their number; counting starts at 1 on the first section that does.
    public var numbered: Bool
    /// What stands on the pages, in order.
    public var blocks: [Block]

    /// A section of blocks.
    public init(
        name: String? = nil, orientation: Orientation = .portrait, numbered: Bool = true,
        blocks: [Block] = []
    ) {
        self.name = name
        self.orientation = orientation
        self.numbered = numbered
        self.blocks = blocks
    }
}

/// One thing on a page.
public indirect enum Block: Sendable, Hashable {
    case paragraph(Paragraph)
    case table(Table)
    case chart(Chart)
    /// A code that a camera reads; files for editing leave it out, so what it says stands in the text too.
    case matrix(MatrixCode)
    /// Empty height in points.
    case space(Double)
    case pageBreak
}

/// Where in the source file something stood; every part may be unknown.
public struct Place: Sendable, Hashable {
    /// Page or sheet, from 1.
    public var page: Int?
    /// Line of a text file, from 1.
    public var line: Int?
    /// Table of the document, from 1.
    public var table: Int?
    /// Row of the table, the header counted, from 1.
    public var row: Int?
    /// Column of the table, from 1.
    public var column: Int?

    /// A place; leave out what is not known.
    public init(
        page: Int? = nil, line: Int? = nil, table: Int? = nil, row: Int? = nil, column: Int? = nil
    ) {
        self.page = page
        self.line = line
        self.table = table
        self.row = row
        self.column = column
    }
}

/// Something a reader saw and could not be sure of.
public struct Doubt: Sendable, Hashable {
    /// Why a reader is unsure.
    public enum Reason: Sendable, Hashable {
        /// Text that no rule understood.
        case notUnderstood
        /// The page holds a picture instead of text and would need OCR.
        case pictureOnly
        /// A part of the file is damaged; the rest was read.
        case damaged
        /// A sheet that the file hides; it was not read.
        case hidden
        /// More than the limit; the rest was left out.
        case cutOff
    }

    /// Where it stood.
    public var place: Place
    /// The text itself, as found.
    public var text: String
    /// Why it is doubtful.
    public var reason: Reason

    /// A doubt about a text at a place.
    public init(place: Place, text: String, reason: Reason) {
        self.place = place
        self.text = text
        self.reason = reason
    }
}
