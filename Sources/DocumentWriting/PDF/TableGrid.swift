import Documents

/// The cells of rows at their places in the grid, after what spans do to them.
struct TableGrid {
    struct Cell {
        /// The row in which it begins, from 0.
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
        var content: Table.Cell
    }

    /// The cells by the row in which they begin.
    private(set) var rows: [[Cell]] = []
    private(set) var columnCount: Int

    /// More columns than this cannot be told apart on a page; further cells join the last one.
    static let mostColumns = 64

    /// Rows of a table with at least `columns` columns; free places at the ends become empty cells.
    init(_ source: [Table.Row], columns: Int) {
        columnCount = min(Self.mostColumns, max(1, columns))
        for row in source { columnCount = max(columnCount, Self.width(of: row)) }
        var busyUntil = [Int](repeating: 0, count: columnCount)
        for (index, row) in source.enumerated() {
            rows.append(place(row, at: index, of: source.count, &busyUntil))
        }
    }

    /// The last row, exclusive, of the group that spans bind to `row`.
    func groupEnd(from row: Int) -> Int {
        var end = row + 1
        var next = row
        while next < min(end, rows.count) {
            for cell in rows[next] { end = max(end, next + cell.rowSpan) }
            next += 1
        }
        return min(end, rows.count)
    }

    private static func width(of row: Table.Row) -> Int {
        let spans = row.cells.reduce(0) { $0 + min(mostColumns, max(1, $1.columnSpan)) }
        return min(mostColumns, spans)
    }

    private func place(
        _ row: Table.Row, at index: Int, of count: Int, _ busyUntil: inout [Int]
    ) -> [Cell] {
        var cells: [Cell] = []
        var column = 0
        let coversAll = row.kind == .topic && row.cells.count == 1
        for content in row.cells {
            while column < columnCount, busyUntil[column] > index { column += 1 }
            guard column < columnCount else {
                // No place is left: the text goes to the last cell rather than being lost.
                let last = cells.indices.last
                if let last { cells[last].content.paragraphs += content.paragraphs }
                continue
            }
            let asked = coversAll ? columnCount : min(columnCount, max(1, content.columnSpan))
            let free = busyUntil[column...].prefix(asked).prefix { $0 <= index }.count
            let cell = Cell(
                row: index, column: column,
                rowSpan: min(max(1, content.rowSpan), count - index), columnSpan: max(1, free),
                content: content)
            for covered in column..<(column + cell.columnSpan) {
                busyUntil[covered] = index + cell.rowSpan
            }
            column += cell.columnSpan
            cells.append(cell)
        }
        return cells + emptyCells(at: index, from: column, &busyUntil)
    }

    private func emptyCells(at row: Int, from first: Int, _ busyUntil: inout [Int]) -> [Cell] {
        (first..<max(first, columnCount)).filter { busyUntil[$0] <= row }.map { column in
            busyUntil[column] = row + 1
            return Cell(
                row: row, column: column, rowSpan: 1, columnSpan: 1,
                content: Table.Cell(paragraphs: []))
        }
    }
}

/// The widths of columns in points.
struct TableColumns {
    /// Left edges of the columns and, last, the right edge of the table, from the left of the table.
    let edges: [Double]

    /// Widths by the weights of columns; by what stands in them where a table gives none.
    static func given(by table: Table, count: Int, width: Double) -> [Double] {
        let weights = (0..<count).map { index in
            index < table.columns.count
                ? usable(table.columns[index].weight) : guessedWeight(table, index)
        }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum * width }
    }

    /// How wide each column may become for what needs it; what needs more is torn all the same.
    static func most(_ given: [Double]) -> [Double] {
        let total = given.reduce(0, +)
        return given.map { max($0, min($0 * 1.5, total * 0.4)) }
    }

    /// Columns of the given widths, but none narrower than it needs as far as others have room to give.
    init(given: [Double], needs: [Double]) {
        let most = Self.most(given)
        let missing = given.indices.map { max(0, min(needs[$0], most[$0]) - given[$0]) }
        let spare = zip(given, needs).map { given, need in max(0, given - max(need, given * 0.7)) }
        let allSpare = spare.reduce(0, +)
        var purse = allSpare
        var widths = given
        // The least that is missing comes first: a date that lacks a point before an address that lacks forty.
        for index in given.indices.sorted(by: { missing[$0] < missing[$1] }) {
            let grant = min(missing[index], purse)
            widths[index] += grant
            purse -= grant
        }
        let share = allSpare > 0 ? (allSpare - purse) / allSpare : 0
        for index in given.indices { widths[index] -= spare[index] * share }
        edges = widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    }

    /// The left edge and the width of columns.
    func extent(_ column: Int, span: Int) -> (x: Double, width: Double) {
        let left = edges[min(max(0, column), edges.count - 1)]
        let right = edges[min(max(0, column + span), edges.count - 1)]
        return (left, right - left)
    }

    private static func usable(_ weight: Double) -> Double {
        weight.isFinite ? min(1_000, max(0.01, weight)) : 1
    }

    private static func guessedWeight(_ table: Table, _ column: Int) -> Double {
        let lengths = table.rows.prefix(50).filter { $0.kind == .body && column < $0.cells.count }
            .map { $0.cells[column].text.unicodeScalars.count }
        return Double(min(200, max(12, lengths.max() ?? 12))).squareRoot()
    }
}
