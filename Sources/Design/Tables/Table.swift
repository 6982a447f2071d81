public import HTML

/// A column of a table.
public struct Column: Sendable {
    /// Which way a column is sorted.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        case ascending, descending
    }

    /// The heading.
    public let title: String
    /// Whether it holds figures, which stand right.
    public let isNumeric: Bool
    /// The address that sorts by it; nil for none.
    public var sorting: LinkAddress?
    /// How the table is sorted by it now; nil for not by it.
    public var order: Order?

    /// A column by its heading.
    public init(_ title: String, isNumeric: Bool = false) {
        (self.title, self.isNumeric) = (title, isNumeric)
    }

    /// The same column with a link that sorts.
    public func sorted(by address: LinkAddress, now order: Order? = nil) -> Column {
        var column = self
        (column.sorting, column.order) = (address, order)
        return column
    }
}

/// What a cell holds.
public enum Cell: Markup, Sendable {
    /// Words or figures.
    case text(String)
    /// What somebody is called: the line breaks between its words only, as far as they are short.
    case name(String)
    /// Words of another language, "th" or "en".
    case foreign(String, lang: String)
    /// A link.
    case link(String, LinkAddress)
    /// A state.
    case status(StatusTag)
    /// A level.
    case level(LevelBadge)
    /// Several of these, with commas between them.
    case several([Cell])
    /// A button or form is for lists, not tables; a small link beside a state may be.
    case statusAndLink(StatusTag, MenuLink)

    /// Writes the content, escaped.
    public func write(to writer: inout HTMLWriter) {
        switch self {
        case .text(let text): text.write(to: &writer)
        case .name(let text): NameWords(text: text).write(to: &writer)
        case .foreign(let text, let language):
            span(.lang(language)) { text }.write(to: &writer)
        case .link(let text, let address):
            a(.href(address)) { BreakableLine(text: text) }.write(to: &writer)
        case .status(let tag): tag.write(to: &writer)
        case .level(let badge): badge.write(to: &writer)
        case .several(let cells):
            // One element, for a card lays out whatever stands in a cell.
            span {
                for (index, cell) in cells.enumerated() {
                    if index > 0 { ", " }
                    cell
                }
            }.write(to: &writer)
        case .statusAndLink(let tag, let link):
            span {
                tag
                " "
                a(.href(link.address)) { link.text }
            }.write(to: &writer)
        }
    }
}

/// A name whose short words stay whole at the end of a line.
private struct NameWords: Component {
    let text: String

    // One element, for a card lays out whatever stands in a cell.
    var body: some Markup {
        span {
            let words = text.split(separator: " ", omittingEmptySubsequences: false)
            for (index, word) in words.enumerated() {
                if index > 0 { " " }
                if word.count > 20 { String(word) } else { span(.class("nowrap")) { String(word) } }
            }
        }
    }
}

/// Rows to compare; the first cell of each row names it.
public struct Table: Component, Sendable {
    /// What a narrow screen makes of the table.
    public enum Narrow: Sendable, Hashable {
        /// Each row becomes a card: rows read one at a time.
        case cards
        /// The table scrolls sideways in a region with a name: columns compared.
        case scrolls
    }

    let caption: String
    let columns: [Column]
    let rows: [[Cell]]
    let narrow: Narrow
    var isTight = false
    var hidesCaption = false

    /// A table with its caption, columns and rows.
    public init(
        _ caption: String, _ columns: [Column], _ rows: [[Cell]], narrow: Narrow = .cards
    ) {
        (self.caption, self.columns, self.rows) = (caption, columns, rows)
        self.narrow = narrow
    }

    /// The same table for small spaces, its caption only read out.
    public func tight() -> Table {
        var table = self
        (table.isTight, table.hidesCaption) = (true, true)
        return table
    }

    /// The same table under a heading that already names it: its caption is only read out.
    public func hidingCaption() -> Table {
        var table = self
        table.hidesCaption = true
        return table
    }

    /// The table.
    public var body: some Markup {
        if narrow == .scrolls {
            div(
                .class("scroll"), .role("region"), .aria("label", caption),
                Attribute("tabindex", "0")
            ) { TableElement(of: self) }
        } else {
            TableElement(of: self)
        }
    }
}

private struct TableElement: Component {
    let of: Table

    // A table laid out as blocks loses its roles, so cards name them.
    private var isCards: Bool { of.narrow == .cards && !of.isTight }

    var body: some Markup {
        table(
            .class(
                "table" + (isCards ? " table--cards" : "") + (of.isTight ? " table--tight" : "")),
            .role("table").when(isCards)
        ) {
            caption(.class(of.hidesCaption ? "vh" : nil)) { of.caption }
            thead(.role("rowgroup").when(isCards)) {
                tr(.role("row").when(isCards)) {
                    for column in of.columns { HeadCell(column: column, isCards: isCards) }
                }
            }
            tbody(.role("rowgroup").when(isCards)) {
                for row in of.rows {
                    TableRow(cells: row, columns: of.columns, isCards: isCards)
                }
            }
        }
    }
}

private struct HeadCell: Component {
    let column: Column
    let isCards: Bool

    var body: some Markup {
        th(
            .class(column.isNumeric ? "n" : nil), Attribute("scope", "col"),
            .role("columnheader").when(isCards), .aria("sort", column.order?.rawValue)
        ) {
            if let address = column.sorting {
                a(.href(address)) {
                    column.title
                    IconPicture(icon, size: .small)
                }
            } else {
                column.title
            }
        }
    }

    private var icon: Icon {
        switch column.order {
        case nil: .sort
        case .ascending: .ascending
        case .descending: .descending
        }
    }
}

private struct TableRow: Component {
    let cells: [Cell]
    let columns: [Column]
    let isCards: Bool

    var body: some Markup {
        tr(.role("row").when(isCards)) {
            for (cell, column) in zip(cells.prefix(1), columns) {
                th(
                    .class(column.isNumeric ? "n" : nil), Attribute("scope", "row"),
                    .role("rowheader").when(isCards)
                ) { cell }
            }
            for (cell, column) in zip(cells, columns).dropFirst() {
                td(
                    .class(column.isNumeric ? "n" : nil), .role("cell").when(isCards),
                    .data("label", isCards ? column.title : nil)
                ) { cell }
            }
        }
    }
}
