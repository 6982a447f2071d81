internal import Documents

extension DocxReader {
    private struct Placed {
        var cell: Table.Cell
        var column: Int
    }

    /// A table with its merged cells put together; nil when it is empty.
    mutating func table(_ element: Element, nested: Bool) -> Table? {
        let number = nested ? 0 : nextTable()
        var rows: [[Placed]] = []
        var headers: [Bool] = []
        /// For each column, where the cell stands that cells below may continue.
        var open: [Int: (row: Int, cell: Int)] = [:]
        for row in Self.rows(of: element) {
            let properties = row.first("trPr")
            if properties?.first("del") != nil { continue }
            rows.append([])
            headers.append(properties?.first("tblHeader")?.isOn ?? false)
            takeRow(row, into: &rows, open: &open)
        }
        var grid = TableGrid(number: number)
        for (row, isHeader) in zip(rows, headers) { grid.add(row.map(\.cell), isHeader: isHeader) }
        let properties = element.first("tblPr")
        let title = properties?.first("tblCaption")?["val"] ?? ""
        let weights = element.first("tblGrid")?.all("gridCol").map { Double($0["w"] ?? "") ?? 0 }
        return grid.table(title: title, weights: weights ?? [])
    }

    private mutating func takeRow(
        _ row: Element, into rows: inout [[Placed]], open: inout [Int: (row: Int, cell: Int)]
    ) {
        let last = rows.count - 1
        var column = 0
        if let skipped = Self.count(row.first("trPr")?.first("gridBefore")) {
            rows[last].append(
                Placed(cell: Table.Cell(paragraphs: [], columnSpan: skipped), column: 0))
            column = skipped
        }
        for element in Self.cells(of: row) {
            let properties = element.first("tcPr")
            let span = Self.count(properties?.first("gridSpan")) ?? 1
            let cell = Table.Cell(paragraphs: flattened(element), columnSpan: span)
            let merge = properties?.first("vMerge").map { $0["val"] ?? "continue" }
            if merge == "continue", let above = open[column] {
                rows[above.row][above.cell].cell.rowSpan += 1
                rows[above.row][above.cell].cell.paragraphs += cell.paragraphs
            } else if properties?.first("hMerge").map({ $0["val"] ?? "continue" }) == "continue",
                !rows[last].isEmpty
            {
                let before = rows[last].count - 1
                rows[last][before].cell.columnSpan += span
                rows[last][before].cell.paragraphs += cell.paragraphs
            } else {
                open[column] = merge == nil ? nil : (last, rows[last].count)
                rows[last].append(Placed(cell: cell, column: column))
            }
            column += span
        }
    }

    private static func rows(of table: Element) -> [Element] { flow("tr", in: table) }
    private static func cells(of row: Element) -> [Element] { flow("tc", in: row) }

    /// Rows or cells, also those inside content controls and insertions.
    private static func flow(_ name: String, in parent: Element) -> [Element] {
        parent.elements.flatMap { child -> [Element] in
            switch child.name {
            case name: [child]
            case "sdt", "sdtContent", "ins", "moveTo", "customXml": flow(name, in: child)
            default: []
            }
        }
    }

    /// The whole number an element carries, within the columns a table may have.
    private static func count(_ element: Element?) -> Int? {
        guard let value = element?["val"].flatMap({ Int($0) }), value > 0 else { return nil }
        return min(value, TableGrid.columnLimit)
    }
}
