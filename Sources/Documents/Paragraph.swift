/// A paragraph, heading or list point.
public struct Paragraph: Sendable, Hashable {
    /// What a paragraph is for; each writer knows its size and spacing.
    public enum Style: Sendable, Hashable {
        /// Running text, first line indented.
        case body
        /// A heading in the outline; level 1 is the highest.
        case heading(level: Int)
        /// Large line of the cover: title of the document.
        case coverTitle
        /// Large line of the cover: the authority, its district and province.
        case coverAuthority
        /// Place for name and post of who signs.
        case signature
        /// Line under a chart or table.
        case caption
        /// Text without indentation, as in a table cell.
        case plain
    }

    /// How lines stand between the margins.
    public enum Alignment: Sendable, Hashable { case leading, center, trailing, justified }

    /// What it says, in pieces of one look.
    public var runs: [Run]
    /// What it is for.
    public var style: Style
    /// How lines stand; nil leaves it to the style.
    public var alignment: Alignment?
    /// The number or dash before a list point ("๑.", "-"), not part of `runs`; nil for no list point.
    public var marker: String?
    /// Depth of a list point, from 0.
    public var depth: Int
    /// Where a reader found it.
    public var place: Place

    /// A paragraph of runs.
    public init(
        runs: [Run], style: Style = .body, alignment: Alignment? = nil, marker: String? = nil,
        depth: Int = 0, place: Place = Place()
    ) {
        self.runs = runs
        self.style = style
        self.alignment = alignment
        self.marker = marker
        self.depth = depth
        self.place = place
    }

    /// A paragraph of one plain run.
    public init(
        _ text: String, style: Style = .body, alignment: Alignment? = nil, marker: String? = nil,
        depth: Int = 0, place: Place = Place()
    ) {
        self.init(
            runs: [Run(text)], style: style, alignment: alignment, marker: marker, depth: depth,
            place: place)
    }

    /// The text of all runs without the marker.
    public var text: String { runs.map(\.text).joined() }
}

/// A piece of text of one look.
public struct Run: Sendable, Hashable {
    /// The text.
    public var text: String
    /// Whether it is bold.
    public var bold: Bool

    /// A run of text.
    public init(_ text: String, bold: Bool = false) {
        self.text = text
        self.bold = bold
    }
}
