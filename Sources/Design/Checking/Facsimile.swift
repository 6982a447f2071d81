public import HTML

/// A piece of a line of the paper.
public enum SheetRun: Markup, Sendable, Hashable {
    /// Words as they stand.
    case text(String)
    /// Words that a finding speaks of, with its number.
    case mark(String, number: Int, isDoubt: Bool)

    /// Writes the piece, escaped.
    public func write(to writer: inout HTMLWriter) {
        switch self {
        case .text(let text): text.write(to: &writer)
        case .mark(let text, let number, let isDoubt):
            HTML.mark(.class(isDoubt ? "doubt" : nil), .id("m\(number)")) {
                a(.href(LinkAddress(path: "#f\(number)") ?? LinkAddress("#main"))) {
                    text
                    sup { number }
                }
            }.write(to: &writer)
        }
    }
}

/// A block of the paper.
public enum SheetBlock: Markup, Sendable {
    /// A heading.
    case heading(String)
    /// A paragraph.
    case paragraph([SheetRun])
    /// A table with a caption that is only read out; the first row is its head.
    case table(caption: String, [[[SheetRun]]])

    /// Writes the block, escaped.
    public func write(to writer: inout HTMLWriter) {
        switch self {
        case .heading(let text): h3 { text }.write(to: &writer)
        case .paragraph(let runs): p { runs }.write(to: &writer)
        case .table(let caption, let rows):
            SheetTable(title: caption, rows: rows).write(to: &writer)
        }
    }
}

/// What the paper said, beside what was read; one page of it at a time.
public struct Facsimile: Component, Sendable {
    private let label: String
    private let blocks: [SheetBlock]

    /// What the region is called, and the blocks of the page in their order.
    public init(_ label: String, _ blocks: [SheetBlock]) {
        (self.label, self.blocks) = (label, blocks)
    }

    /// The sheet, which stays paper in the dark; a wide one scrolls in its own region.
    public var body: some Markup {
        div(
            .class("sheet"), .lang("th"), .role("region"), .aria("label", label),
            Attribute("tabindex", "0")
        ) { blocks }
    }
}

private struct SheetTable: Component {
    let title: String
    let rows: [[[SheetRun]]]

    var body: some Markup {
        table(.class("table")) {
            caption(.class("vh")) { title }
            thead {
                for row in rows.prefix(1) {
                    tr { for cell in row { th(Attribute("scope", "col")) { cell } } }
                }
            }
            tbody {
                for row in rows.dropFirst() {
                    tr {
                        for cell in row.prefix(1) { th(Attribute("scope", "row")) { cell } }
                        for cell in row.dropFirst() { td { cell } }
                    }
                }
            }
        }
    }
}
