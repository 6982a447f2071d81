import Documents

/// The names of the series and of the mark line, in rows over the plot.
struct ChartLegend {
    let chart: Chart
    let canvas: any Canvas
    let words: ChartWords

    private static let rowHeight = 17.0
    private static let swatchWidth = 22.0
    private static let gap = 16.0

    private struct Entry {
        var name: String
        var look: SeriesLook?
    }

    func height(forWidth width: Double) -> Double {
        let rows = rows(width).count
        return rows == 0 ? 0 : Double(rows) * Self.rowHeight + 4
    }

    /// Rows of centred entries from the top of the frame.
    func draw(in frame: Frame) {
        for (number, row) in rows(frame.width).enumerated() {
            let total = row.reduce(-Self.gap) { $0 + width(of: $1) }
            var x = frame.x + max(0, (frame.width - total) / 2)
            let y = frame.y + Double(number) * Self.rowHeight
            for entry in row {
                drawSwatch(entry, Frame(x: x, y: y + 3, width: Self.swatchWidth - 6, height: 9))
                let start = Point(x: x + Self.swatchWidth, y: y + 11.5)
                canvas.write(entry.name, at: start, ChartDrawing.nameLettering)
                x += width(of: entry)
            }
        }
    }

    private var entries: [Entry] {
        let count = chart.series.count
        let named = chart.series.enumerated().filter { !$0.element.name.isEmpty }
        let series = named.map { index, series in
            Entry(name: words.written(series.name), look: .of(series: index, among: count))
        }
        let mark = chart.mark.map { Entry(name: words.written($0.name), look: nil) }
        return series.count < 2 && mark == nil && count < 2
            ? series : series + [mark].compactMap(\.self)
    }

    private func rows(_ width: Double) -> [[Entry]] {
        var rows: [[Entry]] = []
        var used = 0.0
        let fitting = TextFitting(canvas: canvas, lettering: ChartDrawing.nameLettering)
        for var entry in entries {
            entry.name = fitting.shortened(entry.name, width: width - Self.swatchWidth)
            let wide = self.width(of: entry)
            if rows.isEmpty || used + wide - Self.gap > width {
                rows.append([entry])
                used = wide
            } else {
                rows[rows.count - 1].append(entry)
                used += wide
            }
        }
        return rows
    }

    private func width(of entry: Entry) -> Double {
        canvas.width(of: entry.name, ChartDrawing.nameLettering) + Self.swatchWidth + Self.gap
    }

    private func drawSwatch(_ entry: Entry, _ frame: Frame) {
        let middle = frame.y + frame.height / 2
        let line = Path([Point(x: frame.x, y: middle), Point(x: frame.right, y: middle)])
        guard let look = entry.look else {
            canvas.stroke(line, MarkLine.pen)
            return
        }
        switch chart.kind {
        case .bar: HatchedBar(look: look, canvas: canvas).draw(frame)
        case .line, .radar:
            canvas.stroke(line, Pen(colour: look.ink, width: look.width, dash: look.dash))
            PointMark(look: look, canvas: canvas)
                .draw(Point(x: frame.x + frame.width / 2, y: middle))
        }
    }
}

/// The line of a pass mark.
enum MarkLine {
    static let pen = Pen(colour: ChartColours.mark, width: 1.1, dash: [4, 2.5])
}
