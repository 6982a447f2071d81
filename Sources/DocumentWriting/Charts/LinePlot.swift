import Documents

/// Points joined by lines from category to category; a missing value is a gap.
struct LinePlot {
    let chart: Chart
    let canvas: any Canvas
    let words: ChartWords

    private static let labelHeight = 10.5

    private var axis: ValueAxis { ValueAxis(chart) }
    private var grid: PlotGrid {
        PlotGrid(chart: chart, axis: axis, canvas: canvas, words: words)
    }

    func draw(in frame: Frame) {
        let foot = axis.lowest > 0 ? 34.0 : 20
        let plot = Frame(
            x: frame.x + ValueAxis.labelWidth, y: frame.y + 16,
            width: frame.width - ValueAxis.labelWidth, height: frame.height - 16 - foot)
        grid.drawLines(in: plot)
        grid.drawMark(in: plot)
        for index in chart.series.indices { drawSeries(index, in: plot) }
        for category in chart.categories.indices { drawValues(of: category, in: plot) }
        drawLabels(frame: frame, plot: plot)
    }

    private func x(_ category: Int, _ plot: Frame) -> Double {
        plot.x + plot.width * (Double(category) + 0.5) / Double(chart.categories.count)
    }

    private func drawSeries(_ index: Int, in plot: Frame) {
        let look = SeriesLook.of(series: index, among: chart.series.count)
        let points = zip(chart.categories.indices, chart.series[index].values).map { place, value in
            value.map { Point(x: x(place, plot), y: grid.height($0, in: plot)) }
        }
        let pen = Pen(colour: look.ink, width: look.width, dash: look.dash)
        for piece in points.split(separator: nil) where piece.count > 1 {
            canvas.stroke(Path(piece.compactMap(\.self)), pen)
        }
        for point in points.compactMap(\.self) { PointMark(look: look, canvas: canvas).draw(point) }
    }

    /// The figures of one category, pushed apart so that none covers another.
    private func drawValues(of category: Int, in plot: Frame) {
        let values = chart.series.compactMap { series in
            category < series.values.count ? series.values[category] : nil
        }
        var lowestFree = plot.y - 16 + Self.labelHeight
        for value in values.sorted(by: >) {
            let close = max(grid.height(value, in: plot) - 6, lowestFree)
            let base = values.count == 1 ? grid.lifted(close, in: plot) : close
            let text = words.value(value)
            let width = canvas.width(of: text, ChartDrawing.valueLettering)
            let centre = values.count == 1 ? x(category, plot) : x(category, plot) + width / 2 + 6
            let under = Frame(x: centre - width / 2, y: base - 7.5, width: width, height: 9)
            canvas.fill(Path(closed: under.corners), ChartColours.paper, opacity: 1)
            canvas.write(text, at: Point(x: centre, y: base), ChartDrawing.valueLettering)
            lowestFree = base + Self.labelHeight
        }
    }

    private func drawLabels(frame: Frame, plot: Frame) {
        let labels = CategoryLabels(chart: chart, canvas: canvas, words: words)
        var lettering = ChartDrawing.nameLettering
        lettering.anchor = .middle
        for (index, text) in labels.texts(forWidth: frame.width).enumerated() {
            canvas.write(text, at: Point(x: x(index, plot), y: plot.bottom + 14), lettering)
        }
        guard axis.lowest > 0 else { return }
        canvas.write(
            words.axisBeginning(axis.lowest), at: Point(x: plot.right, y: plot.bottom + 28),
            Lettering(size: 12, colour: ChartColours.quietInk, anchor: .end))
    }
}
