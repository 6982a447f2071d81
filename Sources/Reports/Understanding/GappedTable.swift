import Documents
import ThaiText

/// A table without ruled lines, whose cells only wide gaps part (tabs in the text of a page or a file).
struct GappedTable {
    /// The table, of the lines that fit into it.
    let table: ReadTable
    /// How many paragraphs stand before the table.
    let before: Int
    /// The paragraphs behind its beginning that do not fit, perhaps the rest of cells.
    let leftOver: [Paragraph]

    /// The first table in neighbouring paragraphs that have gaps; nil when they make none.
    init?(_ paragraphs: [Paragraph]) {
        let rows = paragraphs.map(Self.cells)
        if let (index, layout) = Self.heading(in: rows) {
            var rows = [(paragraphs[index], rows[index])]
            var rest: [Paragraph] = []
            for paragraph in paragraphs.dropFirst(index + 1) {
                let cells = Self.cells(of: paragraph)
                if let row = Self.fitted(cells, to: layout) {
                    rows.append((paragraph, row))
                } else if let column = Self.column(in: rows[rows.count - 1].1, before: cells) {
                    rows[rows.count - 1].1[column] += "\n" + cells.joined(separator: " ")
                } else {
                    rest.append(paragraph)
                }
            }
            guard rows.count > 1 else { return nil }
            before = index
            leftOver = rest
            table = Self.table(rows)
        } else {
            // Without a known heading only many rows of one width are a table.
            guard rows.count >= 3, let width = rows.first?.count, width >= 3,
                rows.allSatisfy({ $0.count == width })
            else { return nil }
            before = 0
            leftOver = []
            table = Self.table(Array(zip(paragraphs, rows)))
        }
    }

    /// The texts between the gaps of a paragraph.
    static func cells(of paragraph: Paragraph) -> [String] {
        Normalisation.canonical(paragraph.text).unicodeScalars.split(separator: "\t")
            .map { String($0).singleSpaced }.filter { !$0.isEmpty }
    }

    private static func heading(in rows: [[String]]) -> (index: Int, layout: TableLayout)? {
        for (index, row) in rows.enumerated().prefix(3) where row.count > 1 {
            if let layout = TableLayout(heading: row) { return (index, layout) }
        }
        return nil
    }

    /// A row brought to the heading's width: only a missing number before it can be told.
    private static func fitted(_ row: [String], to layout: TableLayout) -> [String]? {
        if row.count == layout.width { return row }
        return row.count + 1 == layout.width && layout.roles.first == .number ? [""] + row : nil
    }

    /// The column whose list a line goes on with: "๒) …" under a cell that ends with "๑) …".
    private static func column(in row: [String], before cells: [String]) -> Int? {
        guard cells.count == 1, let next = number(of: cells[0]), next > 1 else { return nil }
        return row.firstIndex { cell in cell.lines.last.flatMap(number) == next - 1 }
    }

    private static func number(of line: String) -> Int? {
        guard case .number(let number) = ListMarker(Array(line.unicodeScalars), at: 0)?.kind else {
            return nil
        }
        return number
    }

    private static func table(_ rows: [(Paragraph, [String])]) -> ReadTable {
        let made = rows.enumerated().map { index, row in
            let cells = row.1.enumerated().map { column, text in
                var place = row.0.place
                place.row = index + 1
                place.column = column + 1
                return ReadCell(text: text, place: place)
            }
            return ReadRow(cells: cells, place: row.0.place)
        }
        return ReadTable(rows: made, place: rows.first?.0.place ?? Place())
    }
}

extension ReadPiece {
    /// Paragraphs with gaps, and short ones between them, as a table where they make one; what is left over
    /// beside it is doubtful.
    static func pieces(ofGapped paragraphs: [Paragraph]) -> [ReadPiece] {
        guard let found = GappedTable(paragraphs) else { return paragraphs.flatMap(lines) }
        return paragraphs.prefix(found.before).flatMap(lines) + [.table(found.table)]
            + found.leftOver.flatMap(lines).map { piece in
                if case .line(let line) = piece { .leftOver(line) } else { piece }
            }
    }

    /// Whether a paragraph at an index has gaps, or is a short one with such a one soon after it.
    static func isGapped(_ blocks: [Block], at index: Int, isInside: Bool) -> Bool {
        for block in blocks[index...].prefix(isInside ? 4 : 1) {
            guard case .paragraph(let paragraph) = block else { return false }
            if GappedTable.cells(of: paragraph).count > 1 { return true }
            guard paragraph.text.unicodeScalars.count < 80 else { return false }
        }
        return false
    }
}
