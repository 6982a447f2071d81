import CPango
import Documents

/// Puts a table on pages: header repeated, topics kept with the row after, rows cut between lines only where they are high.
struct TableFlow {
    let flow: PageFlow
    let table: Table
    let columns: TableColumns
    private let header: TableGrid
    private let body: TableGrid
    private let size: Double
    /// The height of what must not stand alone on the page after the table, such as a signature.
    private let tail: Double

    private static let padding = 4.5

    init(_ table: Table, on flow: PageFlow, tail: Double = 0) {
        self.flow = flow
        self.tail = tail
        self.table = table
        let body = TableGrid(table.rows, columns: table.columns.count)
        let header = TableGrid(table.header, columns: body.columnCount)
        // The header may be the wider one of the two.
        self.body =
            header.columnCount > body.columnCount
            ? TableGrid(table.rows, columns: header.columnCount) : body
        self.header = header
        let count = header.columnCount
        size = Self.textSize(columns: count, width: flow.area.width)
        let given = TableColumns.given(by: table, count: count, width: flow.area.width)
        let needs = ColumnNeeds(setter: flow.setter, size: size, padding: Self.padding)
        columns = TableColumns(
            given: given, needs: needs.widths(header: header, body: self.body, given: given))
    }

    /// Draws the table from the current place on.
    func place() throws(PDFError) {
        guard !table.rows.isEmpty || !table.header.isEmpty else { return }
        flow.openTable(table.title)
        let head = headerBand()
        let repeats = (head?.band.height ?? 0) < flow.area.height * 0.4
        if var head {
            flow.surface.open("THead")
            if repeats, head.band.height + leastBody(under: head) > flow.room, !flow.isFresh {
                try flow.newPage()
            }
            try draw(&head, repeating: nil, isTagged: true)
            flow.surface.close("THead")
        }
        if !table.rows.isEmpty {
            flow.surface.open("TBody")
            try placeRows(repeating: repeats ? head : nil)
            flow.surface.close("TBody")
        }
        flow.surface.close("Table")
    }

    /// The height that the header and the first lines of the first row need.
    var leastHeight: Double {
        let head = headerBand()
        return (head?.band.height ?? 0) + leastBody(under: head)
    }

    // MARK: Rows

    /// Rows bound together, with the text of their cells.
    private struct BoundRows {
        var band: TableBand
        var cells: [TableGrid.Cell]
        var blocks: [TextBlock]
        /// Kinds of the rows; nil for header rows.
        var kinds: [Table.Row.Kind?]
        /// The height of what must follow them on the page of their end.
        var tail = 0.0

        /// With what must follow them.
        var height: Double { band.height + tail }

        /// Takes what goes into `room`; where the tail would not, two lines stay for its page.
        mutating func cut(room: Double, isFresh: Bool, lineHeight: Double) -> TableBand.Cut? {
            let isOrphaned = band.height <= room && height > room
            let less = isOrphaned ? band.height - 2 * lineHeight : room
            if let cut = band.cut(room: less, isFresh: false) { return cut }
            return isFresh ? band.cut(room: room, isFresh: true) : nil
        }
    }

    /// What must stand under the header: topics with as much of the row they announce as must.
    private func leastBody(under head: BoundRows?) -> Double {
        let least = leastLines
        var topics = 0.0
        var row = 0
        while row < table.rows.count, topics < flow.area.height / 2 {
            let end = body.groupEnd(from: row)
            let rows = boundRows(body, row..<end, kinds: table.rows[row..<end].map(\.kind))
            guard rows.kinds == [.topic] else {
                return max(least, topics + leastRoom(rows, under: head))
            }
            topics += rows.band.height
            row = end
        }
        return least
    }

    private var lineHeight: Double { size * 1.33 }
    /// Two lines of a row and a header's rest.
    private var leastLines: Double { lineHeight * 3 + 4 * Self.padding }

    private func placeRows(repeating head: BoundRows?) throws(PDFError) {
        var row = 0
        var topics: [BoundRows] = []
        while row < body.rows.count {
            let end = body.groupEnd(from: row)
            var rows = boundRows(body, row..<end, kinds: table.rows[row..<end].map(\.kind))
            row = end
            if rows.kinds == [.topic], row < body.rows.count, topics.count < 8 {
                topics.append(rows)
                continue
            }
            if row == body.rows.count { rows.tail = tail }
            try keepTogether(topics, rows, head)
            for var topic in topics { try draw(&topic, repeating: head, isTagged: true) }
            topics = []
            try draw(&rows, repeating: head, isTagged: true)
        }
    }

    /// Begins a page when topics would stand at the end of this one without the row they announce.
    private func keepTogether(
        _ topics: [BoundRows], _ rows: BoundRows, _ head: BoundRows?
    ) throws(PDFError) {
        let height = topics.reduce(0) { $0 + $1.band.height }
        guard !flow.isFresh, height < flow.area.height / 2 else { return }
        var trial = rows
        // Half a point of rounding must not push rows to the next page.
        let room = flow.room - height + 0.5
        let isCut = rows.height > room
        let isWhole = staysWhole(rows, under: head) && leastRoom(rows, under: head) > room
        let mayBeCut = trial.cut(room: room, isFresh: false, lineHeight: lineHeight) != nil
        guard isCut && isWhole || height > 0 && !mayBeCut else { return }
        try continueOnNewPage(head)
    }

    /// Whether a page takes bound rows whole: a row, or rows beside one cell that tells of all of them.
    private func staysWhole(_ rows: BoundRows, under head: BoundRows?) -> Bool {
        let page = flow.area.height - (head?.band.height ?? 0)
        return rows.kinds.allSatisfy { $0 == .body } && rows.height <= page
    }

    /// The room without which bound rows are better begun on a new page: all of theirs; of high ones so much that leaving
    /// it empty would waste more than a cut disturbs.
    private func leastRoom(_ rows: BoundRows, under head: BoundRows?) -> Double {
        let page = flow.area.height - (head?.band.height ?? 0)
        guard staysWhole(rows, under: head) else { return leastLines }
        return min(rows.height, page * Self.wholeShare)
    }

    /// A row up to this share of a page is not cut.
    private static let wholeShare = 0.6

    private func continueOnNewPage(_ head: BoundRows?) throws(PDFError) {
        try flow.newPage()
        guard var head else { return }
        try draw(&head, repeating: nil, isTagged: false)
    }

    /// Draws rows page by page; `isFresh` counts a page on which only the header stands.
    private func draw(
        _ rows: inout BoundRows, repeating head: BoundRows?, isTagged: Bool
    ) throws(PDFError) {
        var isFresh = flow.isFresh
        while !rows.band.isDone {
            let cut = rows.cut(room: flow.room, isFresh: isFresh, lineHeight: lineHeight)
            if let cut {
                let painter = TableCutPainter(
                    flow: flow, columns: columns, padding: Self.padding, isTagged: isTagged)
                try painter.draw(cut, cells: rows.cells, blocks: rows.blocks, kinds: rows.kinds)
                flow.advance(by: cut.height)
                if rows.band.isDone { return }
            }
            try continueOnNewPage(head)
            isFresh = true
        }
    }

    private func headerBand() -> BoundRows? {
        guard !header.rows.isEmpty else { return nil }
        return boundRows(
            header, 0..<header.rows.count, kinds: header.rows.map { _ in nil })
    }

    private func boundRows(
        _ grid: TableGrid, _ range: Range<Int>, kinds: [Table.Row.Kind?]
    ) -> BoundRows {
        let cells = grid.rows[range].flatMap(\.self)
        let blocks = cells.map { block($0, kind: kinds[$0.row - range.lowerBound]) }
        let items = zip(cells, blocks).map { cell, block in
            TableBand.Item(
                row: cell.row - range.lowerBound, rowSpan: cell.rowSpan,
                lines: block.lines.map(\.height))
        }
        let band = TableBand(
            items: items, rowCount: range.count, padding: Self.padding, emptyHeight: lineHeight)
        return BoundRows(band: band, cells: cells, blocks: blocks, kinds: kinds)
    }

    private func block(_ cell: TableGrid.Cell, kind: Table.Row.Kind?) -> TextBlock {
        let width = columns.extent(cell.column, span: cell.columnSpan).width - 2 * Self.padding
        let isBold = kind != .body
        let alignment: Paragraph.Alignment =
            switch kind {
            case nil: .center
            case .topic: .leading
            case .body:
                cell.column < table.columns.count ? table.columns[cell.column].alignment : .leading
            }
        return flow.setter.block(cell.content.paragraphs, width: max(1, width)) { paragraph in
            ParagraphLook.inCell(paragraph, size: size, bold: isBold, alignment: alignment)
        }
    }

    /// 16 points as in the text, smaller where many columns leave little width.
    private static func textSize(columns: Int, width: Double) -> Double {
        switch width / Double(max(1, columns)) {
        case 110...: 16
        case 95..<110: 15
        case 58..<95: 14
        case 36..<58: 12
        default: 10
        }
    }
}
