internal import CXlsx
import Documents

/// Writes the lines of one sheet into its cells.
final class SheetFiller {
    private let plan: SheetPlan
    private let file: WorkbookFile
    private let looks: SheetLooks
    private let widths: [Double]
    private var heights: RowHeights
    /// Number cells by place, for the charts.
    private var figures = SheetFigures()
    /// For every column the rows still covered by a cell that began above.
    private var covered: [Int]
    private var row = 0
    private var headerRows: ClosedRange<Int>?

    init(plan: SheetPlan, file: WorkbookFile, looks: SheetLooks) {
        self.plan = plan
        self.file = file
        self.looks = looks
        // As wide as the paper; tables of many columns are wider and printed a little smaller.
        let whole = plan.orientation == .landscape ? 160.0 : 96
        let gaps = Double(plan.columns.count) * 0.75
        let weights = plan.columns.map { max(0.1, $0.weight) }
        let sum = weights.reduce(0, +)
        widths = weights.map { max(11, $0 / sum * (whole - gaps)) }
        covered = Array(repeating: 0, count: plan.columns.count)
        heights = RowHeights(points: SheetLooks.textSize)
    }

    func fill() throws(WritingError) {
        let sheet = try file.addSheet(plan.name)
        for (index, width) in widths.enumerated() {
            try WorkbookFile.check(
                worksheet_set_column(sheet, UInt16(index), UInt16(index), width, nil))
        }
        for line in plan.lines {
            switch line {
            case .text(let paragraph): try write(paragraph, sheet)
            case .header(let cells):
                headerRows = (headerRows?.lowerBound ?? row)...row
                try write(cells, isHeader: true, sheet)
            case .row(let cells): try write(cells, isHeader: false, sheet)
            case .gap: break
            }
            row += 1
        }
        for (index, height) in heights.all(count: row).enumerated() {
            try WorkbookFile.check(worksheet_set_row(sheet, UInt32(index), height, nil))
        }
        try setPage(sheet)
        let charts = SheetCharts(name: plan.name, file: file, figures: figures, firstRow: row + 1)
        try charts.add(plan.charts, to: sheet)
    }

    private func setPage(_ sheet: UnsafeMutablePointer<lxw_worksheet>) throws(WritingError) {
        worksheet_set_paper(sheet, 9)
        if plan.orientation == .landscape { worksheet_set_landscape(sheet) }
        // A chart that a page's end cuts in two says nothing.
        let isShort = row <= 30 && !plan.charts.isEmpty
        worksheet_fit_to_pages(sheet, 1, isShort ? 1 : 0)
        worksheet_set_margins(sheet, 0.6, 0.6, 0.75, 0.75)
        try WorkbookFile.check(worksheet_set_header(sheet, "&C&\"TH Sarabun New\"&16- &P -"))
        guard let header = headerRows else { return }
        try WorkbookFile.check(
            worksheet_repeat_rows(sheet, UInt32(header.lowerBound), UInt32(header.upperBound)))
        worksheet_freeze_panes(sheet, UInt32(header.upperBound + 1), 0)
    }

    private func write(
        _ paragraph: Paragraph, _ sheet: UnsafeMutablePointer<lxw_worksheet>
    ) throws(WritingError) {
        let text = [paragraph.marker, paragraph.text].compactMap(\.self).joined(separator: " ")
        // Who signs stands in the right half.
        let first = paragraph.style == .signature ? plan.columns.count / 2 : 0
        try write(
            text, over: (1, plan.columns.count - first), at: first, looks.paragraph(paragraph),
            sheet)
        heights.need(text, at: row, rows: 1, width: widths[first...].reduce(0, +))
    }

    private func write(
        _ cells: Table.Row, isHeader: Bool, _ sheet: UnsafeMutablePointer<lxw_worksheet>
    ) throws(WritingError) {
        var free = covered.indices.filter { covered[$0] == 0 }
        for index in covered.indices where covered[index] > 0 { covered[index] -= 1 }
        for cell in cells.cells {
            guard let column = free.first else { break }
            let columns = min(max(1, cell.columnSpan), free.count)
            for index in free.prefix(columns) { covered[index] = max(1, cell.rowSpan) - 1 }
            free.removeFirst(columns)
            try write(cell, cells, isHeader, (column, columns), sheet)
        }
        // Cells that the row leaves out keep their border.
        for column in free {
            try write("", over: (1, 1), at: column, looks.cell(.leading), sheet)
        }
    }

    private func write(
        _ cell: Table.Cell, _ line: Table.Row, _ isHeader: Bool,
        _ place: (column: Int, count: Int), _ sheet: UnsafeMutablePointer<lxw_worksheet>
    ) throws(WritingError) {
        let column = plan.columns[place.column]
        let rows = max(1, cell.rowSpan)
        let width = widths[place.column..<place.column + place.count].reduce(0, +)
        heights.need(cell.text, at: row, rows: rows, width: width)
        if !isHeader, column.content == .score, rows == 1, place.count == 1,
            let number = SheetText.number(cell.text)
        {
            figures.add(number.value, row: row, column: place.column)
            return try WorkbookFile.check(
                worksheet_write_number(
                    sheet, UInt32(row), UInt16(place.column), number.value,
                    looks.score(places: number.places)))
        }
        let alignment = cell.paragraphs.first?.alignment ?? column.alignment
        let look =
            isHeader ? looks.header : line.kind == .topic ? looks.topic : looks.cell(alignment)
        try write(cell.text, over: (rows, place.count), at: place.column, look, sheet)
    }

    /// Writes text as text: what begins with a sign of formulas is none.
    private func write(
        _ text: String, over span: (rows: Int, columns: Int), at column: Int,
        _ look: SheetLooks.Format?, _ sheet: UnsafeMutablePointer<lxw_worksheet>
    ) throws(WritingError) {
        let text = SheetText.clean(text)
        let top = UInt32(row)
        let left = UInt16(column)
        if span.rows == 1, span.columns == 1 {
            return try WorkbookFile.check(worksheet_write_string(sheet, top, left, text, look))
        }
        try WorkbookFile.check(
            worksheet_merge_range(
                sheet, top, left, top + UInt32(span.rows - 1), left + UInt16(span.columns - 1),
                text, look))
    }
}
