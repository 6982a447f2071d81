/// A table drawn without ruling lines: text that keeps the same gutters free line after line.
struct ColumnGrid {
    /// A line of the page with its letters.
    private struct Line {
        var y: Double
        var size: Double
        var glyphs: [Glyph]
    }

    /// An empty strip between two columns.
    private struct Gutter {
        var from: Double
        var to: Double
        var middle: Double { (from + to) / 2 }
    }

    /// Most lines from the heading to the first line that fills all columns.
    private static let headLimit = 40

    /// The tables in upright letters outside ruled tables, and the letters in none of them.
    static func grids(in glyphs: [Glyph]) -> (grids: [PDFLayout.Grid], rest: [Glyph]) {
        let lines = lines(of: glyphs)
        var grids: [PDFLayout.Grid] = []
        var rest = glyphs.filter { $0.turn != 0 }
        var index = 0
        while index < lines.count {
            if let (count, gutters) = run(in: lines[index...]) {
                grids.append(grid(Array(lines[index..<index + count]), gutters))
                index += count
            } else {
                rest += lines[index].glyphs
                index += 1
            }
        }
        return (grids, grids.isEmpty ? glyphs : rest)
    }

    /// The lines from above; none when no line has three columns.
    private static func lines(of glyphs: [Glyph]) -> [Line] {
        let upright = glyphs.filter { $0.turn == 0 }
        let found = TextLine.lines(of: upright, tabs: true)
        guard found.contains(where: { $0.text.count { $0 == "\t" } >= 2 }) else { return [] }
        var lines = found.map { Line(y: $0.y, size: $0.size, glyphs: []) }
        lines.sort { $0.y < $1.y }
        for glyph in upright {
            var (before, after) = (0, lines.count - 1)
            while before + 1 < after {
                let middle = (before + after) / 2
                if lines[middle].y < glyph.y { before = middle } else { after = middle }
            }
            let isNearer = abs(lines[before].y - glyph.y) < abs(lines[after].y - glyph.y)
            lines[isNearer ? before : after].glyphs.append(glyph)
        }
        return lines
    }

    /// How many lines from the first on stand in its columns, and the gutters between these; nil when
    /// that is no table.
    private static func run(in lines: ArraySlice<Line>) -> (count: Int, gutters: [Gutter])? {
        guard let first = lines.first else { return nil }
        var gutters = gutters(of: first)
        guard gutters.count >= 2, gutters.count < 16 else { return nil }
        var count = 1
        var full = 1
        var last = first
        for line in lines.dropFirst() {
            let goesOn = line.y - last.y < 5 * first.size && (full >= 2 || count < headLimit)
            guard goesOn else { break }
            let narrowed = gutters.compactMap { Self.narrowed($0, by: line) }
            guard narrowed.count == gutters.count else { break }
            gutters = narrowed
            count += 1
            if filled(line, gutters).allSatisfy({ $0 }) { full += 1 }
            last = line
        }
        return full >= 2 ? (count, gutters) : nil
    }

    /// The wide gaps of a line.
    private static func gutters(of line: Line) -> [Gutter] {
        var gutters: [Gutter] = []
        var end: Double?
        for glyph in line.glyphs.filter({ !$0.isSpace }).sorted(by: { $0.x < $1.x }) {
            if let end, glyph.x - end > 2 * line.size {
                gutters.append(Gutter(from: end, to: glyph.x))
            }
            end = max(end ?? glyph.right, glyph.right)
        }
        return gutters
    }

    /// What a line leaves free of a gutter; nil when it runs through it.
    private static func narrowed(_ gutter: Gutter, by line: Line) -> Gutter? {
        var (from, to) = (gutter.from, gutter.to)
        // Columns may grow into the gutter from both sides; the widest strip that stays free is it.
        var strips: [Gutter] = []
        let inside = line.glyphs.filter { !$0.isSpace && $0.right > from && $0.x < to }
        for glyph in inside.sorted(by: { $0.x < $1.x }) {
            strips.append(Gutter(from: from, to: min(glyph.x, to)))
            from = max(from, glyph.right)
        }
        strips.append(Gutter(from: from, to: to))
        guard let widest = strips.max(by: { $0.to - $0.from < $1.to - $1.from }) else { return nil }
        (from, to) = (widest.from, widest.to)
        return to - from >= 0.6 * line.size ? widest : nil
    }

    private static func column(of glyph: Glyph, _ gutters: [Gutter]) -> Int {
        let middle = glyph.x + glyph.width / 2
        return gutters.count { $0.middle <= middle }
    }

    /// For each column whether a line has letters in it.
    private static func filled(_ line: Line, _ gutters: [Gutter]) -> [Bool] {
        var filled = [Bool](repeating: false, count: gutters.count + 1)
        for glyph in line.glyphs where !glyph.isSpace { filled[column(of: glyph, gutters)] = true }
        return filled
    }

    /// The lines put into rows: a row begins after a wider gap or, where all gaps are alike, with a line
    /// that has its first column and half of the others.
    private static func rows(of lines: [Line], _ gutters: [Gutter]) -> [[Line]] {
        let gaps = zip(lines, lines.dropFirst()).map { $1.y - $0.y }
        let narrow = gaps.min() ?? 0
        let isSpaced = gaps.contains { $0 > 1.25 * narrow }
        var rows: [[Line]] = []
        for (index, line) in lines.enumerated() {
            let filled = filled(line, gutters)
            let begins =
                isSpaced
                ? index > 0 && gaps[index - 1] > 1.25 * narrow
                : filled[0] && filled.count { $0 } * 2 >= filled.count
            if begins || rows.isEmpty {
                rows.append([line])
            } else {
                rows[rows.count - 1].append(line)
            }
        }
        return rows
    }

    private static func grid(_ lines: [Line], _ gutters: [Gutter]) -> PDFLayout.Grid {
        let left = lines.flatMap(\.glyphs).map(\.x).min() ?? 0
        let right = lines.flatMap(\.glyphs).map(\.right).max() ?? left
        let starts = [left] + gutters.map(\.to)
        let ends = gutters.map(\.from) + [right]
        let rows = rows(of: lines, gutters).enumerated().map { index, row in
            var cells = [[Glyph]](repeating: [], count: starts.count)
            for glyph in row.flatMap(\.glyphs) { cells[column(of: glyph, gutters)].append(glyph) }
            return cells.enumerated().map { column, glyphs in
                let bounds = Rectangle(
                    left: starts[column], top: row.first?.y ?? 0, right: ends[column],
                    bottom: row.last?.y ?? 0)
                return PDFLayout.Cell(
                    field: RulingGrid.Field(
                        bounds: bounds, row: index, column: column, rowSpan: 1, columnSpan: 1),
                    lines: TextLine.lines(of: glyphs, tabs: false))
            }
        }
        let weights = zip(starts, starts.dropFirst() + [right]).map { max(1, $1 - $0) }
        return PDFLayout.Grid(
            top: (lines.first?.y ?? 0) - (lines.first?.size ?? 0), rows: rows, weights: weights)
    }
}
