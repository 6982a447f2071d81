/// Heights of rows, estimated: Excel does not measure merged or wrapped Thai text when it opens a file.
struct RowHeights {
    /// The highest row Excel shows, in points.
    private static let highest = 409.0

    let points: Double
    private var lines: [Int: Int] = [:]
    private var tall: [(row: Int, rows: Int, lines: Int)] = []

    init(points: Double) { self.points = points }

    /// Room for a text in a cell over some rows, of a width in Excel's units.
    mutating func need(_ text: String, at row: Int, rows: Int, width: Double) {
        let count = SheetText.lines(of: text, width: width, points: points)
        if rows == 1 {
            lines[row] = max(lines[row] ?? 1, count)
        } else {
            tall.append((row, rows, count))
        }
    }

    /// The heights of the first rows in points.
    func all(count: Int) -> [Double] {
        var heights = (0..<max(0, count)).map { Double(lines[$0] ?? 1) }
        for cell in tall where cell.row + cell.rows <= count {
            let range = cell.row..<cell.row + cell.rows
            let missing = Double(cell.lines) - heights[range].reduce(0, +)
            guard missing > 0 else { continue }
            for index in range { heights[index] += missing / Double(cell.rows) }
        }
        let line = points * 1.45
        return heights.map { min(Self.highest, ($0 * line + 3).rounded(.up)) }
    }
}
