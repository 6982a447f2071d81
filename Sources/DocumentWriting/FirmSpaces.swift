import Documents

/// Puts spaces that no line breaks at into the terms a document wants whole ("พ.ศ. ๒๕๖๘").
struct FirmSpaces {
    private let terms: [(plain: String, firm: String)]

    init(_ terms: [String]) {
        self.terms = terms.filter { $0.contains(" ") }
            .map { ($0, String($0.map { $0 == " " ? "\u{A0}" : $0 })) }
    }

    func applied(to sections: [Section]) -> [Section] {
        guard !terms.isEmpty else { return sections }
        return sections.map { section in
            var section = section
            section.blocks = section.blocks.map(applied)
            return section
        }
    }

    private func applied(to block: Block) -> Block {
        switch block {
        case .paragraph(let paragraph): return .paragraph(applied(to: paragraph))
        case .table(var table):
            table.header = table.header.map(applied)
            table.rows = table.rows.map(applied)
            return .table(table)
        case .chart, .matrix, .space, .pageBreak: return block
        }
    }

    private func applied(to row: Table.Row) -> Table.Row {
        var row = row
        for index in row.cells.indices {
            row.cells[index].paragraphs = row.cells[index].paragraphs.map(applied)
        }
        return row
    }

    private func applied(to paragraph: Paragraph) -> Paragraph {
        var paragraph = paragraph
        for index in paragraph.runs.indices {
            for term in terms {
                paragraph.runs[index].text =
                    paragraph.runs[index].text
                    .split(separator: term.plain, omittingEmptySubsequences: false)
                    .joined(separator: term.firm)
            }
        }
        return paragraph
    }
}
