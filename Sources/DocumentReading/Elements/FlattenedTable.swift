internal import Documents

extension Table {
    /// A table inside a cell as paragraphs, one a row, its cells apart by tabs.
    var flattened: [Paragraph] {
        (header + rows).flatMap { row -> [Paragraph] in
            // A table of one column only frames its paragraphs.
            if row.cells.count == 1 { return row.cells[0].paragraphs }
            let texts = row.cells.map {
                $0.text.split(whereSeparator: \.isNewline).joined(separator: " ")
            }
            guard texts.contains(where: { !$0.isEmpty }) else { return [] }
            return [Paragraph(texts.joined(separator: "\t"), style: .plain)]
        }
    }
}

extension Document {
    /// All paragraphs, those in table cells included, in reading order.
    var paragraphs: [Paragraph] {
        blocks.flatMap { block -> [Paragraph] in
            switch block {
            case .paragraph(let paragraph): [paragraph]
            case .table(let table):
                (table.header + table.rows).flatMap { $0.cells.flatMap(\.paragraphs) }
            case .chart, .matrix, .space, .pageBreak: []
            }
        }
    }
}
