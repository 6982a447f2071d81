import Documents

/// What stands on one sheet, line by line, before any cell is written.
struct SheetPlan {
    /// A line of a sheet.
    enum Line {
        /// Text over all columns.
        case text(Paragraph)
        /// Cells of a table's header.
        case header(Table.Row)
        /// Cells of a table.
        case row(Table.Row)
        /// Nothing, so that what follows is no part of the table.
        case gap
    }

    var name: String
    var orientation: Section.Orientation
    var columns: [Table.Column]
    var lines: [Line]
    var charts: [Chart]

    /// A table with the paragraphs that stand before it.
    private struct Piece {
        var lead: [Paragraph]
        var table: Table?
        var charts: [Chart]
    }

    /// The sheets of a document: tables with the same header that follow one another share one.
    static func plans(of document: Document) -> [SheetPlan] {
        var plans: [SheetPlan] = []
        for section in document.sections {
            let groups = grouped(pieces(of: section))
            for group in groups {
                let own = groups.count > 1 ? group.compactMap(\.table).first?.title : nil
                let name = own.flatMap { $0.isEmpty ? nil : $0 } ?? section.name ?? ""
                plans.append(plan(of: group, name: name, section))
            }
        }
        if plans.isEmpty { plans.append(plan(of: [], name: "", Section())) }
        return SheetName.unique(plans)
    }

    private static func pieces(of section: Section) -> [Piece] {
        var pieces: [Piece] = []
        var lead: [Paragraph] = []
        var charts: [Chart] = []
        for block in section.blocks {
            switch block {
            case .paragraph(let paragraph): lead.append(paragraph)
            case .table(let table):
                pieces.append(Piece(lead: lead, table: table, charts: charts))
                (lead, charts) = ([], [])
            case .chart(let chart):
                if pieces.isEmpty {
                    charts.append(chart)
                } else {
                    pieces[pieces.count - 1].charts.append(chart)
                }
            case .matrix, .space, .pageBreak: break
            }
        }
        if !lead.isEmpty || !charts.isEmpty {
            pieces.append(Piece(lead: lead, table: nil, charts: charts))
        }
        return pieces
    }

    private static func grouped(_ pieces: [Piece]) -> [[Piece]] {
        var groups: [[Piece]] = []
        for piece in pieces {
            let before = groups.last?.first?.table
            let goesOn = piece.table.map { $0.header == before?.header && !$0.header.isEmpty }
            // What stands after the last table stays on its sheet.
            if goesOn ?? (before != nil), !groups.isEmpty {
                groups[groups.count - 1].append(piece)
            } else {
                groups.append([piece])
            }
        }
        return groups
    }

    private static func plan(of group: [Piece], name: String, _ section: Section) -> SheetPlan {
        let table = group.compactMap(\.table).first
        var lines: [Line] = []
        let shared = group.filter { $0.table != nil }.count > 1
        for (index, piece) in group.enumerated() {
            guard let own = piece.table else {
                lines += [.gap] + signed(piece.lead).map(Line.text)
                continue
            }
            var lead = piece.lead
            // Under a shared header the heading of each table becomes a row over all columns.
            let heading = shared && lead.last.map(isHeading) == true ? lead.popLast() : nil
            lines += signed(lead).map(Line.text)
            if index == 0 { lines += own.header.map(Line.header) }
            if let heading { lines.append(.row(topic(heading, over: TableShape.columnCount(own)))) }
            lines += own.rows.map(Line.row)
        }
        let count = max(1, table.map(TableShape.columnCount) ?? 1)
        let columns = (0..<count).map { index in
            table?.columns.indices.contains(index) == true
                ? table?.columns[index] ?? Table.Column() : Table.Column()
        }
        return SheetPlan(
            name: name, orientation: section.orientation, columns: columns, lines: lines,
            charts: group.flatMap(\.charts))
    }

    /// Lines of a signature in one cell, which no page's end can cut.
    private static func signed(_ paragraphs: [Paragraph]) -> [Paragraph] {
        var out: [Paragraph] = []
        for paragraph in paragraphs {
            if paragraph.style == .signature, let last = out.last, last.style == .signature {
                out[out.count - 1].runs += [Run("\n")] + paragraph.runs
            } else {
                out.append(paragraph)
            }
        }
        return out
    }

    private static func isHeading(_ paragraph: Paragraph) -> Bool {
        if case .heading(let level) = paragraph.style { level > 1 } else { false }
    }

    private static func topic(_ heading: Paragraph, over columns: Int) -> Table.Row {
        var paragraph = heading
        paragraph.style = .plain
        return Table.Row(
            kind: .topic, cells: [Table.Cell(paragraphs: [paragraph], columnSpan: columns)])
    }
}

/// Names of sheets as Excel takes them: at most 31 units, some signs never, no two alike.
enum SheetName {
    static func unique(_ plans: [SheetPlan]) -> [SheetPlan] {
        var taken: Set<String> = []
        return plans.enumerated().map { index, plan in
            var plan = plan
            let wanted = shortened(plan.name, to: 31)
            plan.name = wanted.isEmpty ? "\(index + 1)" : wanted
            var count = 2
            while !taken.insert(plan.name.lowercased()).inserted {
                plan.name = shortened(wanted, to: 26) + " (\(count))"
                count += 1
            }
            return plan
        }
    }

    private static func shortened(_ name: String, to length: Int) -> String {
        var out = ""
        for character in SheetText.clean(name) where !"[]:*?/\\".contains(character) {
            guard character != "\n", (out + String(character)).utf16.count <= length else {
                continue
            }
            out.append(character)
        }
        // An apostrophe at either end would close the name in a formula.
        return out.trimmingCharacters { $0 == "'" || $0 == " " }
    }
}

extension String {
    fileprivate func trimmingCharacters(_ isEdge: (Character) -> Bool) -> String {
        var rest = self[...]
        while let first = rest.first, isEdge(first) { rest.removeFirst() }
        while let last = rest.last, isEdge(last) { rest.removeLast() }
        return String(rest)
    }
}
