/// Everything of numbers that a document prints about one year's result, with what it claims of them.
public struct ResultSheet: Sendable, Hashable {
    /// The year of the result in the Buddhist era, if the document says it.
    public var fiscalYear: Int?
    /// Every printed number in reading order; the same figure may stand in several places.
    public var prints: [PrintedFigure]
    /// What the document says about its figures.
    public var claims: [Claim]
    /// The name the document gives to a code ("o15": "ประกาศต่าง ๆ …").
    public var names: [String: String]

    /// A sheet of figures.
    public init(
        fiscalYear: Int? = nil, prints: [PrintedFigure] = [], claims: [Claim] = [],
        names: [String: String] = [:]
    ) {
        self.fiscalYear = fiscalYear
        self.prints = prints
        self.claims = claims
        self.names = names
    }
}

/// A number as a document prints it.
public struct PrintedFigure: Sendable, Hashable, Codable {
    /// Which number it is, in the text form of `Figure`.
    public var figure: String
    /// The print in Arabic digits, otherwise as it stands ("90.5", "100", "984.5"); for a level its wording.
    public var printed: String
    /// Where it stands, for people ("ตารางที่ 2 แถวที่ 3"); nil when unknown.
    public var place: String?

    /// A print of a figure.
    public init(figure: String, printed: String, place: String? = nil) {
        self.figure = figure
        self.printed = printed
        self.place = place
    }
}

/// A statement of a document about its own figures.
public struct Claim: Sendable, Hashable, Codable {
    /// What a claim says.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// `figure` is the lowest of `group` (of its topic, instrument or table).
        case lowest
        /// `figure` is the highest of `group`.
        case highest
        /// `figure` is below the target, `value` if the document names it.
        case belowTarget
        /// `figure` reaches the target, `value` if the document names it.
        case reachesTarget
        /// `figure` rose against the year before; `value` is that year's print, if given.
        case increased
        /// `figure` fell against the year before; `value` is that year's print, if given.
        case decreased
    }

    /// What it says.
    public var kind: Kind
    /// The figure it speaks of, in the text form of `Figure`.
    public var figure: String
    /// The figures it is compared with, in the text form of `Figure`; empty for its siblings.
    public var group: [String]
    /// The number it is compared with, if the document names one.
    public var value: String?
    /// The words themselves.
    public var text: String

    /// A claim about a figure.
    public init(
        kind: Kind, figure: String, group: [String] = [], value: String? = nil, text: String
    ) {
        self.kind = kind
        self.figure = figure
        self.group = group
        self.value = value
        self.text = text
    }
}
