/// A table with a header that is repeated on every page.
public struct Table: Sendable, Hashable {
    /// What a screen reader says of the table, and its name in a workbook.
    public var title: String
    /// Columns from the left; empty when a reader does not know more than the cells.
    public var columns: [Column]
    /// Header rows, repeated after a page break.
    public var header: [Row]
    /// The other rows.
    public var rows: [Row]
    /// Where a reader found it.
    public var place: Place

    /// A table.
    public init(
        title: String = "", columns: [Column] = [], header: [Row] = [], rows: [Row] = [],
        place: Place = Place()
    ) {
        self.title = title
        self.columns = columns
        self.header = header
        self.rows = rows
        self.place = place
    }

    /// Width and alignment of a column.
    public struct Column: Sendable, Hashable {
        /// Width as a share of the sum of all weights.
        public var weight: Double
        /// How lines stand in its cells.
        public var alignment: Paragraph.Alignment
        /// How a workbook treats its cells.
        public var content: Content

        /// What the cells of a column hold.
        public enum Content: Sendable, Hashable {
            case text
            /// A decimal number; a workbook stores it as a number with two decimals.
            case score
        }

        /// A column.
        public init(
            weight: Double = 1, alignment: Paragraph.Alignment = .leading, content: Content = .text
        ) {
            self.weight = weight
            self.alignment = alignment
            self.content = content
        }
    }

    /// A row of cells.
    public struct Row: Sendable, Hashable {
        /// What a row is for.
        public enum Kind: Sendable, Hashable {
            case body
            /// A heading over all columns, kept with the row after it and listed in the outline.
            case topic
        }

        /// What it is for.
        public var kind: Kind
        /// Cells from the left; one that spans several columns stands once.
        public var cells: [Cell]
        /// Where a reader found it.
        public var place: Place

        /// A row of cells.
        public init(kind: Kind = .body, cells: [Cell], place: Place = Place()) {
            self.kind = kind
            self.cells = cells
            self.place = place
        }
    }

    /// A cell, of one or more paragraphs.
    public struct Cell: Sendable, Hashable {
        /// What it says.
        public var paragraphs: [Paragraph]
        /// Columns it covers, at least 1.
        public var columnSpan: Int
        /// Rows it covers, at least 1; the rows below leave the covered cells out.
        public var rowSpan: Int
        /// Whether a reader saw its last line end without the space that ends a word, so that a cell that goes on
        /// with it after a page break joins without one.
        public var endsOpen = false

        /// What stands on paper in the rest of a cell whose text ended on a page before: "(see the page before)".
        public static let endedBefore = "(ดูหน้าก่อน)"

        /// A cell of paragraphs.
        public init(paragraphs: [Paragraph], columnSpan: Int = 1, rowSpan: Int = 1) {
            self.paragraphs = paragraphs
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
        }

        /// A cell of one plain paragraph.
        public init(_ text: String, bold: Bool = false, columnSpan: Int = 1, rowSpan: Int = 1) {
            self.init(
                paragraphs: [Paragraph(runs: [Run(text, bold: bold)], style: .plain)],
                columnSpan: columnSpan, rowSpan: rowSpan)
        }

        /// The text of all paragraphs with their markers, one per line.
        public var text: String {
            paragraphs
                .map { paragraph in
                    paragraph.marker.map { "\($0) \(paragraph.text)" } ?? paragraph.text
                }
                .joined(separator: "\n")
        }
    }
}
