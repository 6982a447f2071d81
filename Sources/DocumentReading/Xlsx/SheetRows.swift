internal import Documents

/// The filled rows of one sheet with its merged areas, and how they fall into tables and lines of text.
struct SheetRows {
    /// Most filled cells of a sheet; the rest is left out and listed as a doubt.
    static let cellLimit = 200_000

    /// A row by its number from 1; cells by column from 0.
    private struct Row {
        var number: Int
        var cells: [Int: [Paragraph]]
    }

    /// A merged area; rows from 1, columns from 0.
    private struct Area {
        var rows: ClosedRange<Int>
        var columns: ClosedRange<Int>
    }

    private var rows: [Row] = []
    private var areas: [Area] = []
    private var count = 0
    /// Whether there was more than the limit.
    private(set) var isCut = false

    /// Adds the cells of a <row>; false when there is no room for more.
    mutating func add(_ element: Element, cells: XlsxCells) -> Bool {
        let number = element["r"].flatMap { Int($0) } ?? (rows.last?.number ?? 0) + 1
        guard (1...1_048_576).contains(number), number > rows.last?.number ?? 0 else { return true }
        var row = Row(number: number, cells: [:])
        var column = 0
        for cell in element.all("c") {
            column = cell["r"].flatMap(Self.column) ?? column
            let paragraphs = cells.paragraphs(cell)
            if !paragraphs.isEmpty {
                row.cells[min(column, TableGrid.columnLimit - 1), default: []] += paragraphs
            }
            column += 1
        }
        count += row.cells.count
        isCut = count > Self.cellLimit
        if !row.cells.isEmpty { rows.append(row) }
        return !isCut
    }

    /// Adds the merged areas of the rest of a sheet.
    mutating func addAreas(_ sheet: Element) {
        for element in (sheet.first("mergeCells")?.all("mergeCell") ?? []).prefix(20_000) {
            let corners = (element["ref"] ?? "").split(separator: ":").map(String.init)
            guard corners.count == 2, let left = Self.column(corners[0]),
                let right = Self.column(corners[1]), let top = Self.row(corners[0]),
                let bottom = Self.row(corners[1]), left <= right, top <= bottom,
                left < TableGrid.columnLimit
            else { continue }
            areas.append(
                Area(rows: top...bottom, columns: left...min(right, TableGrid.columnLimit - 1)))
        }
        areas.sort { $0.rows.lowerBound < $1.rows.lowerBound }
    }

    /// The column of a cell's name ("C7" is 2); nil when it is none.
    private static func column(_ name: String) -> Int? {
        var column = 0
        let letters = name.utf8.prefix { (65...90).contains($0) }
        guard (1...3).contains(letters.count) else { return nil }
        for letter in letters { column = column * 26 + Int(letter) - 64 }
        return column - 1
    }

    private static func row(_ name: String) -> Int? {
        Int(name.drop { $0.isASCII && $0.isLetter }).flatMap {
            (1...1_048_576).contains($0) ? $0 : nil
        }
    }

    /// The sheet as blocks: runs of rows without an empty one between are a table each, single cells above it are text.
    func blocks(page: Int, tables: inout Int) -> [Block] {
        var out: [Block] = []
        for group in groups() {
            let first = group.firstIndex { $0.cells.count > 1 } ?? group.endIndex
            for row in group[..<first] {
                for (_, paragraphs) in row.cells {
                    out += paragraphs.map { .paragraph(Self.line($0, page: page)) }
                }
            }
            guard first < group.endIndex else { continue }
            tables += 1
            if let table = table(group[first...], number: tables, page: page) {
                out.append(.table(table))
            }
        }
        return out
    }

    private static func line(_ paragraph: Paragraph, page: Int) -> Paragraph {
        var paragraph = paragraph
        paragraph.style = .body
        paragraph.place = Place(page: page)
        return paragraph
    }

    /// Rows that follow one another; a row that only a filled area from above covers does not part them.
    private func groups() -> [ArraySlice<Row>] {
        var out: [ArraySlice<Row>] = []
        var start = rows.startIndex
        var reach = 0
        var next = areas.startIndex
        for index in rows.indices {
            let number = rows[index].number
            if index > start, number > max(reach, rows[index - 1].number) + 1 {
                out.append(rows[start..<index])
                start = index
            }
            while next < areas.endIndex, areas[next].rows.lowerBound <= number {
                let area = areas[next]
                if area.rows.lowerBound == number,
                    rows[index].cells[area.columns.lowerBound] != nil
                {
                    reach = max(reach, area.rows.upperBound)
                }
                next += 1
            }
        }
        if start < rows.endIndex { out.append(rows[start...]) }
        return out
    }

    private func table(_ group: ArraySlice<Row>, number: Int, page: Int) -> Table? {
        guard let first = group.first?.number, let last = group.last?.number else { return nil }
        let columns = group.flatMap(\.cells.keys)
        guard let left = columns.min(), let right = columns.max() else { return nil }
        var grid = TableGrid(number: number, page: page)
        var active: [Area] = []
        var waiting = areas[...].drop { $0.rows.upperBound < first }
        for row in group {
            active.removeAll { $0.rows.upperBound < row.number }
            while let area = waiting.first, area.rows.lowerBound <= row.number {
                waiting.removeFirst()
                // Areas never overlap in a sound sheet, so there is at most one for each column.
                if active.count < TableGrid.columnLimit, area.rows.upperBound >= row.number,
                    area.rows.lowerBound >= first, area.columns.lowerBound <= right,
                    area.columns.upperBound >= left
                {
                    active.append(area)
                }
            }
            grid.add(cells(row, columns: left...right, areas: active, last: last))
        }
        return grid.table()
    }

    /// The cells of a row from the left; those an area covers are left out but for its first.
    private func cells(
        _ row: Row, columns: ClosedRange<Int>, areas: [Area], last: Int
    ) -> [Table.Cell] {
        var out: [Table.Cell] = []
        var column = columns.lowerBound
        while column <= columns.upperBound {
            guard let area = areas.first(where: { $0.columns.contains(column) }) else {
                out.append(Table.Cell(paragraphs: row.cells[column] ?? []))
                column += 1
                continue
            }
            let end = min(area.columns.upperBound, columns.upperBound)
            if area.rows.lowerBound == row.number {
                let paragraphs = (column...end).flatMap { row.cells[$0] ?? [] }
                let down = min(area.rows.upperBound, last) - row.number + 1
                out.append(
                    Table.Cell(
                        paragraphs: paragraphs, columnSpan: end - column + 1, rowSpan: down))
            }
            column = end + 1
        }
        return out
    }
}
