internal import Documents

/// A page taken apart into tables and the lines outside them.
struct PDFLayout: Sendable {
    /// A table with the lines of each cell.
    struct Grid: Sendable {
        var top: Double
        var rows: [[Cell]]
        var weights: [Double]
    }

    /// A cell with its lines.
    struct Cell: Sendable {
        var field: RulingGrid.Field
        var lines: [TextLine]
    }

    var number: Int
    var width: Double
    var height: Double
    var grids: [Grid] = []
    /// Lines outside tables, from above.
    var lines: [TextLine] = []

    init(_ page: PDFPage) {
        number = page.number
        width = page.width
        height = page.height
        let glyphs = Self.distinct(ThaiRepair.thai(page.glyphs))
        let tables = RulingGrid.tables(page.lines).map { ($0, Self.fieldMap($0)) }
        var inside = tables.map { table in [[Glyph]](repeating: [], count: table.0.fields.count) }
        var outside: [Glyph] = []
        for glyph in glyphs {
            if let (table, field) = Self.field(of: glyph, in: tables) {
                inside[table][field].append(glyph)
            } else if !glyph.isFigure {
                outside.append(glyph)
            }
        }
        for (index, (grid, _)) in tables.enumerated() {
            if let made = Self.grid(grid, glyphs: inside[index]) {
                grids.append(made)
            } else {
                outside += inside[index].flatMap { $0 }.filter { !$0.isFigure }
            }
        }
        let columns = ColumnGrid.grids(in: outside.filter { !$0.isArtifact })
        if !columns.grids.isEmpty {
            grids = (grids + columns.grids).sorted { $0.top < $1.top }
            outside = columns.rest + outside.filter(\.isArtifact)
        }
        lines = Self.lines(outside, tabs: true)
    }

    /// Letters without those drawn again on the same place to look bold or shaded.
    private static func distinct(_ glyphs: [Glyph]) -> [Glyph] {
        struct Key: Hashable {
            var text: String
            var x: Int
            var y: Int
        }
        var seen: Set<Key> = []
        return glyphs.filter { glyph in
            glyph.isSpace || glyph.isMark
                || seen.insert(
                    Key(text: glyph.text, x: Int(glyph.x * 2), y: Int(glyph.y * 2))
                ).inserted
        }
    }

    /// For each field of the finest grid the number of the cell it belongs to.
    private static func fieldMap(_ grid: RulingGrid) -> [Int] {
        let wide = grid.columns.count - 1
        var map = [Int](repeating: 0, count: wide * (grid.rows.count - 1))
        for (index, field) in grid.fields.enumerated() {
            for row in field.row..<(field.row + field.rowSpan) {
                for column in field.column..<(field.column + field.columnSpan) {
                    map[row * wide + column] = index
                }
            }
        }
        return map
    }

    private static func field(
        of glyph: Glyph, in tables: [(RulingGrid, [Int])]
    ) -> (table: Int, field: Int)? {
        let across = glyph.turn == 0 || glyph.turn == 2
        let x = across ? glyph.x + glyph.width / 2 : glyph.x
        let y = across ? glyph.y - 0.3 * glyph.size : glyph.y
        for (index, (grid, map)) in tables.enumerated() where grid.bounds.contains(x: x, y: y) {
            guard let row = grid.rows.lastIndex(where: { $0 <= y }),
                let column = grid.columns.lastIndex(where: { $0 <= x })
            else { continue }
            let place = row * (grid.columns.count - 1) + column
            if map.indices.contains(place) { return (index, map[place]) }
        }
        return nil
    }

    /// The table with its text; nil when it is a chart or an empty form.
    private static func grid(_ grid: RulingGrid, glyphs: [[Glyph]]) -> Grid? {
        let all = glyphs.joined().filter { !$0.isSpace }
        guard !all.isEmpty, all.filter(\.isFigure).count * 2 < all.count else { return nil }
        var rows = [[Cell]](repeating: [], count: grid.rows.count - 1)
        for (field, letters) in zip(grid.fields, glyphs) {
            rows[field.row].append(Cell(field: field, lines: lines(letters, tabs: false)))
        }
        let weights = zip(grid.columns, grid.columns.dropFirst()).map { $1 - $0 }
        return Grid(top: grid.bounds.top, rows: rows, weights: weights)
    }

    /// Lines of upright text, then of text that stands on its side.
    private static func lines(_ glyphs: [Glyph], tabs: Bool) -> [TextLine] {
        (0...3).flatMap { turn in
            TextLine.lines(of: glyphs.filter { $0.turn == turn }.map(\.upright), tabs: tabs)
        }
    }
}

extension Glyph {
    /// The letter with its base line turned to run from left to right.
    fileprivate var upright: Glyph {
        var glyph = self
        switch turn {
        case 1: (glyph.x, glyph.y) = (y, -x)
        case 2: (glyph.x, glyph.y) = (-x, -y)
        case 3: (glyph.x, glyph.y) = (-y, x)
        default: break
        }
        return glyph
    }
}
