internal import Documents

/// Puts cells with spans together to a table: finds its width, its header and its topic rows, and says where each stands.
struct TableGrid {
    /// Most columns; what stands beyond is joined to the last one.
    static let columnLimit = 256

    private var rows: [Table.Row] = []
    private var headerRows = 0
    private var headerOpen = true
    /// For each column, how many further rows a cell above still covers.
    private var covered: [Int] = []
    private let number: Int
    private let page: Int?

    /// A table, the nth of its document.
    init(number: Int, page: Int? = nil) {
        self.number = number
        self.page = page
    }

    /// Adds a row of cells from the left, without those covered from above.
    mutating func add(_ cells: [Table.Cell], isHeader: Bool = false) {
        if !isHeader { headerOpen = false }
        if headerOpen { headerRows += 1 }
        let row = rows.count + 1
        var column = 0
        var placed: [Table.Cell] = []
        for cell in cells {
            while column < covered.count, covered[column] > 0 { column += 1 }
            placed.append(place(cell, row: row, column: min(column, Self.columnLimit) + 1))
            cover(from: column, cell: cell)
            column += max(1, cell.columnSpan)
        }
        covered = covered.map { max(0, $0 - 1) }
        rows.append(
            Table.Row(cells: placed, place: Place(page: page, table: number, row: row)))
    }

    /// The table; nil when it has no cell.
    func table(title: String = "", weights: [Double] = []) -> Table? {
        guard rows.contains(where: { !$0.cells.isEmpty }) else { return nil }
        let width = covered.count
        let marked = rows.map { row in
            var row = row
            if width > 1, row.cells.count == 1, row.cells[0].columnSpan >= width {
                row.kind = .topic
            }
            return row
        }
        let fitting = weights.count == width && weights.allSatisfy { $0 > 0 }
        let columns = (0..<width).map { Table.Column(weight: fitting ? weights[$0] : 1) }
        // A table that is header throughout is a table without one.
        let header = headerRows < rows.count ? headerRows : 0
        return Table(
            title: title, columns: columns, header: Array(marked.prefix(header)),
            rows: Array(marked.dropFirst(header)), place: Place(page: page, table: number))
    }

    private mutating func cover(from column: Int, cell: Table.Cell) {
        let end = min(column + max(1, cell.columnSpan), Self.columnLimit)
        while covered.count < end { covered.append(0) }
        for index in min(column, end)..<end { covered[index] = max(1, cell.rowSpan) }
    }

    private func place(_ cell: Table.Cell, row: Int, column: Int) -> Table.Cell {
        var cell = cell
        cell.columnSpan = min(max(1, cell.columnSpan), Self.columnLimit)
        cell.paragraphs = cell.paragraphs.map { paragraph in
            var paragraph = paragraph
            paragraph.place = Place(
                page: page ?? paragraph.place.page, table: number, row: row, column: column)
            return paragraph
        }
        return cell
    }
}
