import Documents

/// A table with scopes and labels; on a phone every row becomes a card.
struct HTMLTable {
    private let table: Table
    /// The names of the columns, for the cards.
    private let labels: [String]
    /// A cell beside several rows stands under them on a phone.
    private let reachesDown: Bool

    init(_ table: Table) {
        self.table = table
        var labels: [String] = []
        for cell in table.header.last?.cells ?? [] {
            labels += Array(repeating: cell.text, count: max(1, cell.columnSpan))
        }
        self.labels = labels
        reachesDown = table.rows.contains { $0.cells.contains { $0.rowSpan > 1 } }
    }

    var fragment: HTMLFragment {
        let kind = reachesDown ? "beside" : labels.count > 3 ? "cards" : "plain"
        let columns = table.columns.map { column -> HTMLFragment in
            .element("col", ["style": "width:\(SVGNumber(share(column) * 100))%"])
        }
        var parts: [HTMLFragment] = []
        if !table.title.isEmpty {
            parts.append(.element("caption", [:], [.text(table.title)]))
        }
        if !columns.isEmpty { parts.append(.element("colgroup", [:], columns)) }
        if !table.header.isEmpty {
            parts.append(
                .element(
                    "thead", ["role": "rowgroup"],
                    table.header.map { row in
                        .element("tr", ["role": "row"], row.cells.enumerated().map(header))
                    }))
        }
        var covered = [Int](repeating: 0, count: TableShape.columnCount(table))
        let rows = table.rows.map { body($0, &covered) }
        parts.append(.element("tbody", ["role": "rowgroup"], rows))
        return .element("table", ["class": kind, "role": "table"], parts)
    }

    private func share(_ column: Table.Column) -> Double {
        let sum = table.columns.reduce(0) { $0 + max(0.1, $1.weight) }
        return max(0.1, column.weight) / sum
    }

    private func header(_ column: Int, _ cell: Table.Cell) -> HTMLFragment {
        .element(
            "th",
            [
                "class": cell.columnSpan == 1 ? look(of: column) : nil,
                "scope": cell.columnSpan > 1 ? "colgroup" : "col", "role": "columnheader",
                "colspan": span(cell.columnSpan), "rowspan": span(cell.rowSpan),
            ], [.text(cell.text)])
    }

    private func body(_ row: Table.Row, _ covered: inout [Int]) -> HTMLFragment {
        if row.kind == .topic {
            return .element(
                "tr", ["class": "topic", "role": "row"],
                row.cells.map { cell in
                    .element(
                        "th",
                        [
                            "scope": "colgroup", "role": "rowheader",
                            "colspan": span(cell.columnSpan),
                        ],
                        HTMLText.paragraphs(cell.paragraphs))
                })
        }
        var free = covered.indices.filter { covered[$0] == 0 }
        for index in covered.indices where covered[index] > 0 { covered[index] -= 1 }
        var cells: [HTMLFragment] = []
        for cell in row.cells {
            guard let column = free.first else { break }
            for index in free.prefix(max(1, cell.columnSpan)) { covered[index] = cell.rowSpan - 1 }
            free.removeFirst(min(max(1, cell.columnSpan), free.count))
            cells.append(self.cell(cell, column, isFirst: cells.isEmpty))
        }
        return .element("tr", ["role": "row"], cells)
    }

    private func cell(_ cell: Table.Cell, _ column: Int, isFirst: Bool) -> HTMLFragment {
        let isHeading = isFirst && column == 0
        let classes = [
            look(of: column), cell.rowSpan > 1 ? "long" : nil,
            cell.text.isEmpty ? "none" : nil,
        ].compactMap(\.self).joined(separator: " ")
        let only = cell.paragraphs.count == 1 ? cell.paragraphs.first : nil
        let content =
            only.flatMap { $0.marker == nil ? HTMLText.runs($0) : nil }
            ?? HTMLText.paragraphs(cell.paragraphs)
        // A cell beside others is set in its own box, so that list and text keep together on a phone.
        let label = labels.indices.contains(column) ? labels[column] : nil
        return .element(
            isHeading ? "th" : "td",
            [
                "scope": isHeading ? "row" : nil, "role": isHeading ? "rowheader" : "cell",
                "class": classes.isEmpty ? nil : classes, "colspan": span(cell.columnSpan),
                "rowspan": span(cell.rowSpan), "data-label": isHeading ? nil : label,
            ], [.element("div", [:], content)])
    }

    /// The class that stands a column in the middle.
    private func look(of column: Int) -> String? {
        guard table.columns.indices.contains(column) else { return nil }
        if table.columns[column].content == .score { return "score" }
        return table.columns[column].alignment == .center ? "mid" : nil
    }

    private func span(_ count: Int) -> String? { count > 1 ? String(count) : nil }
}
