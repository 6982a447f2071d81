import Documents

/// What a table's rows say about its width.
enum TableShape {
    /// The columns that the widest row needs, cells that reach down from above counted.
    static func columnCount(_ table: Table) -> Int {
        var widest = table.columns.count
        var reaching: [(rows: Int, span: Int)] = []
        for row in table.header + table.rows {
            let own = row.cells.reduce(0) { $0 + max(1, $1.columnSpan) }
            widest = max(widest, own + reaching.reduce(0) { $0 + $1.span })
            reaching = reaching.compactMap { $0.rows > 1 ? ($0.rows - 1, $0.span) : nil }
            reaching += row.cells.filter { $0.rowSpan > 1 }
                .map { ($0.rowSpan - 1, max(1, $0.columnSpan)) }
        }
        return widest
    }
}
