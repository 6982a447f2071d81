import CPango
import Documents

/// Draws the part of table rows that stands on one page.
struct TableCutPainter {
    let flow: PageFlow
    let columns: TableColumns
    let padding: Double
    /// False for a repeated header, which must not be read out twice.
    let isTagged: Bool

    /// Cells with shade, text and lines around them, from the current place down.
    func draw(
        _ cut: TableBand.Cut, cells: [TableGrid.Cell], blocks: [TextBlock],
        kinds: [Table.Row.Kind?]
    ) throws(PDFError) {
        let tops = cut.heights.reduce(into: [flow.y]) { $0.append(($0.last ?? 0) + $1) }
        let firstRow = cells.first?.row ?? 0
        var openRow: Int?
        for piece in cut.pieces {
            let cell = cells[piece.item]
            let kind = kinds[cell.row - firstRow]
            let frame = frame(piece, cell, tops)
            if openRow != piece.rows.lowerBound {
                if openRow == nil { open("TR") } else { close("TR"); open("TR") }
                openRow = piece.rows.lowerBound
                enter(kind, cell)
            }
            shade(frame, kind)
            openCell(cell, kind)
            try drawText(blocks[piece.item], piece.lines, in: frame, isCentred: kind == nil)
            let leads = cell.column == 0 || cell.rowSpan > 1
            if leads, piece.lines.isEmpty, piece.lines.lowerBound > 0 { tellEarlier(in: frame) }
            close(kind == .body ? "TD" : "TH")
            outline(frame)
        }
        if openRow != nil { close("TR") }
    }

    /// A topic stands in the outline under the heading before the table.
    private func enter(_ kind: Table.Row.Kind?, _ cell: TableGrid.Cell) {
        guard kind == .topic, isTagged else { return }
        let title = cell.content.paragraphs.map { paragraph in
            paragraph.marker.map { "\($0) \(paragraph.text)" } ?? paragraph.text
        }
        flow.addOutline(title.joined(separator: " "), level: 9)
    }

    private func frame(
        _ piece: TableBand.Piece, _ cell: TableGrid.Cell, _ tops: [Double]
    ) -> Frame {
        let (x, width) = columns.extent(cell.column, span: cell.columnSpan)
        let top = tops[piece.rows.lowerBound]
        return Frame(
            x: flow.area.x + x, y: top, width: width, height: tops[piece.rows.upperBound] - top)
    }

    private func shade(_ frame: Frame, _ kind: Table.Row.Kind?) {
        guard kind != .body else { return }
        let (red, green, blue) = kind == nil ? (0.88, 0.91, 0.955) : (0.95, 0.95, 0.94)
        cairo_set_source_rgb(flow.drawing, red, green, blue)
        cairo_rectangle(flow.drawing, frame.x, frame.y, frame.width, frame.height)
        cairo_fill(flow.drawing)
    }

    private func drawText(
        _ block: TextBlock, _ lines: Range<Int>, in frame: Frame, isCentred: Bool
    ) throws(PDFError) {
        guard !lines.isEmpty else { return }
        let height = block.lines[lines].reduce(0) { $0 + $1.height }
        // The face keeps more empty height under its letters than over them.
        let top = (isCentred ? max(padding, (frame.height - height) / 2) : padding) + 1
        let painter = BlockPainter(flow: flow, block: block, isCell: true)
        if isTagged {
            try painter.draw(lines, x: frame.x + padding, y: frame.y + top)
        } else {
            painter.drawUntagged(lines, x: frame.x + padding, y: frame.y + top)
        }
    }

    /// Says of a row's first cell, or one over several rows, whose text ended on a page before that it is not an empty one.
    private func tellEarlier(in frame: Frame) {
        let words = flow.setter.block([Self.earlier], width: max(1, frame.width - 2 * padding)) {
            ParagraphLook.inCell($0, size: Self.earlierSize, bold: false, alignment: .center)
        }
        let painter = BlockPainter(flow: flow, block: words, isCell: true)
        painter.drawUntagged(
            words.lines.indices, x: frame.x + padding, y: frame.y + padding + 1)
    }

    private static let earlier = Paragraph(Table.Cell.endedBefore)
    private static let earlierSize = 12.0

    private func outline(_ frame: Frame) {
        flow.setInk()
        cairo_set_line_width(flow.drawing, 0.5)
        cairo_rectangle(flow.drawing, frame.x, frame.y, frame.width, frame.height)
        cairo_stroke(flow.drawing)
    }

    private func openCell(_ cell: TableGrid.Cell, _ kind: Table.Row.Kind?) {
        guard isTagged else { return }
        flow.openCell(
            TagRecord.Cell(
                isHeader: kind != .body, isRowHeading: kind == .topic,
                columnSpan: cell.columnSpan, rowSpan: cell.rowSpan))
    }

    private func open(_ tag: String) { if isTagged { flow.surface.open(tag) } }
    private func close(_ tag: String) { if isTagged { flow.surface.close(tag) } }
}
