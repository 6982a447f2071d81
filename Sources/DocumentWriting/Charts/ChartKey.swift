/// The names that belong to the numbers of a plot, in columns under it.
struct ChartKey {
    let entries: [String]
    let canvas: any Canvas
    let columns: Int

    private static let rowHeight = 15.5
    private static let gap = 14.0

    /// As many columns, three at most, as the longest name allows.
    init(entries: [String], canvas: any Canvas, width: Double) {
        self.entries = entries
        self.canvas = canvas
        let longest =
            entries.map { canvas.width(of: $0, ChartDrawing.nameLettering) }.max() ?? 0
        columns = longest <= width / 3 - Self.gap ? 3 : longest <= width / 2 - Self.gap ? 2 : 1
    }

    var height: Double { entries.isEmpty ? 0 : Double(rows) * Self.rowHeight + 6 }

    private var rows: Int { (entries.count + columns - 1) / columns }

    /// Column by column, read downwards.
    func draw(at origin: Point, width: Double) {
        let column = width / Double(columns)
        let fitting = TextFitting(canvas: canvas, lettering: ChartDrawing.nameLettering)
        for (index, entry) in entries.enumerated() {
            let (across, down) = index.quotientAndRemainder(dividingBy: rows)
            let point = Point(
                x: origin.x + Double(across) * column + 8,
                y: origin.y + Double(down) * Self.rowHeight + 16)
            let text = fitting.shortened(entry, width: column - 10)
            canvas.write(text, at: point, ChartDrawing.nameLettering)
        }
    }
}
