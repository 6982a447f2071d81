import Documents

/// A document as lines that a test can compare: style marks, markers, cells between bars with their spans.
func outline(_ document: Document) -> [String] {
    document.blocks.flatMap { block -> [String] in
        switch block {
        case .paragraph(let paragraph): [line(paragraph)]
        case .table(let table):
            table.header.map { "H " + line($0) } + table.rows.map { line($0) }
        case .chart, .matrix: ["chart"]
        case .space: ["space"]
        case .pageBreak: ["page break"]
        }
    }
}

private func line(_ paragraph: Paragraph) -> String {
    var out = ""
    if case .heading(let level) = paragraph.style {
        out += String(repeating: "#", count: level) + " "
    }
    if paragraph.style == .coverTitle { out += "! " }
    out += String(repeating: "  ", count: paragraph.depth)
    if let marker = paragraph.marker { out += "[\(marker)] " }
    return out + runs(paragraph)
}

private func runs(_ paragraph: Paragraph) -> String {
    paragraph.runs.map { $0.bold ? "*\($0.text)*" : $0.text }.joined()
}

private func line(_ row: Table.Row) -> String {
    let cells = row.cells.map { cell in
        let spans = [
            cell.columnSpan > 1 ? "→\(cell.columnSpan)" : "",
            cell.rowSpan > 1 ? "↓\(cell.rowSpan)" : "",
        ]
        return spans.joined() + cell.paragraphs.map { line($0) }.joined(separator: " / ")
    }
    return (row.kind == .topic ? "T " : "") + "| " + cells.joined(separator: " | ") + " |"
}
