import Documents

/// A table in WordprocessingML, of fixed widths, its header repeated on every page.
struct WordTable {
    private let table: Table
    private let widths: [Int]
    /// For every column: the width and the rows still to come of a cell that began above.
    private var covered: [Int: (span: Int, rows: Int)] = [:]
    /// The row that stays with what follows the table.
    private var keptRow: Table.Row?

    /// A table as wide as the text, in twentieths of a point.
    init(_ table: Table, width: Int) {
        self.table = table
        let count = max(1, TableShape.columnCount(table))
        let weights = (0..<count).map { column in
            table.columns.indices.contains(column) ? max(0.1, table.columns[column].weight) : 1
        }
        let sum = weights.reduce(0, +)
        widths = weights.map { Int($0 / sum * Double(width)) }
    }

    /// The table; its last row may be kept on the page of what follows, such as a signature.
    static func xml(
        _ table: Table, width: Int, keepsLastRow: Bool, numbering: inout WordNumbering
    ) -> String {
        var writer = WordTable(table, width: width)
        writer.keptRow = keepsLastRow ? table.rows.last : nil
        let xml = writer.write(&numbering)
        numbering.end()
        return xml
    }

    private mutating func write(_ numbering: inout WordNumbering) -> String {
        let grid = widths.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined()
        let title =
            table.title.isEmpty ? "" : #"<w:tblCaption w:val="\#(XMLText.escaped(table.title))"/>"#
        var out =
            #"<w:tbl><w:tblPr><w:tblStyle w:val="OfficialTable"/>"#
            + #"<w:tblW w:w="\#(widths.reduce(0, +))" w:type="dxa"/>"#
            + #"<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/>\#(title)"#
            + "</w:tblPr><w:tblGrid>\(grid)</w:tblGrid>"
        for row in table.header { out += write(row, isHeader: true, &numbering) }
        for row in table.rows { out += write(row, isHeader: false, &numbering) }
        return out + "</w:tbl>"
    }

    private mutating func write(
        _ row: Table.Row, isHeader: Bool, _ numbering: inout WordNumbering
    ) -> String {
        let properties = properties(of: row, isHeader: isHeader)
        var cells = row.cells[...]
        var out = ""
        var column = 0
        while column < widths.count {
            if let open = covered[column] {
                out += cell(at: column, span: open.span, content: "<w:p/>", merge: "<w:vMerge/>")
                covered[column] = open.rows > 1 ? (open.span, open.rows - 1) : nil
                column += open.span
                continue
            }
            let next = cells.popFirst()
            let span = min(max(1, next?.columnSpan ?? 1), widths.count - column)
            let rows = max(1, next?.rowSpan ?? 1)
            if rows > 1 { covered[column] = (span, rows - 1) }
            numbering.end()
            let look = CellLook(
                alignment: usualAlignment(column, row),
                // A header or a topic never stands alone at the foot of a page.
                keepNext: isHeader || row.kind == .topic || row == keptRow,
                style: textStyle)
            out += cell(
                at: column, span: span,
                content: next.map { Self.content($0, look, &numbering) } ?? "<w:p/>",
                merge: rows > 1 ? #"<w:vMerge w:val="restart"/>"# : "",
                shade: isHeader ? "E3EAF6" : row.kind == .topic ? "F2F2F2" : nil,
                centred: isHeader)
            column += span
        }
        return "<w:tr>" + properties + out + "</w:tr>"
    }

    private func properties(of row: Table.Row, isHeader: Bool) -> String {
        let keep = isHeader || row.kind == .topic || isShort(row) ? "<w:cantSplit/>" : ""
        let properties = keep + (isHeader ? "<w:tblHeader/>" : "")
        return properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>"
    }

    /// A row that is moved whole to the next page rather than cut.
    private func isShort(_ row: Table.Row) -> Bool {
        var column = 0
        for cell in row.cells {
            while covered[column] != nil { column += 1 }
            let end = min(widths.count, column + max(1, cell.columnSpan))
            guard cell.rowSpan == 1, column < end,
                Self.lines(of: cell, width: widths[column..<end].reduce(0, +)) <= Self.shortLines
            else { return false }
            column = end
        }
        return true
    }

    /// About how many lines a cell's text takes in a width of twentieths of a point.
    private static func lines(of cell: Table.Cell, width: Int) -> Int {
        let letters = max(1, width / 110)
        return cell.paragraphs.reduce(0) { lines, paragraph in
            let standing = paragraph.text.count
            return lines + max(1, (standing + letters - 1) / letters)
        }
    }

    /// About half of a page.
    private static let shortLines = 14

    private func cell(
        at column: Int, span: Int, content: String, merge: String, shade: String? = nil,
        centred: Bool = false
    ) -> String {
        let width = widths[column..<min(widths.count, column + span)].reduce(0, +)
        return #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>"#
            + (span > 1 ? #"<w:gridSpan w:val="\#(span)"/>"# : "") + merge
            + (shade.map { #"<w:shd w:val="clear" w:color="auto" w:fill="\#($0)"/>"# } ?? "")
            + (centred ? #"<w:vAlign w:val="center"/>"# : "") + "</w:tcPr>\(content)</w:tc>"
    }

    /// What stands around the paragraphs of a cell and decides their looks.
    private struct CellLook {
        var alignment: Paragraph.Alignment?
        var keepNext: Bool
        var style: String
    }

    /// Many columns leave little width, so their letters are smaller.
    private var textStyle: String { widths.count > 7 ? "TableTextDense" : "TableText" }

    private func usualAlignment(_ column: Int, _ row: Table.Row) -> Paragraph.Alignment? {
        guard row.kind != .topic, table.columns.indices.contains(column) else { return nil }
        return table.columns[column].alignment
    }

    private static func content(
        _ cell: Table.Cell, _ look: CellLook, _ numbering: inout WordNumbering
    ) -> String {
        var all = ""
        for paragraph in cell.paragraphs {
            let setting = WordParagraph.Setting(
                style: WordParagraph.style(of: paragraph) ?? look.style,
                alignment: paragraph.alignment ?? look.alignment, keepNext: look.keepNext)
            all += WordParagraph.xml(paragraph, setting, numbering: &numbering)
        }
        return all.isEmpty ? "<w:p/>" : all
    }
}
