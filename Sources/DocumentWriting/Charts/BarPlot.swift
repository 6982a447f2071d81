import Documents

/// Bars side by side for every category, each with its value over it.
struct BarPlot {
    let chart: Chart
    let canvas: any Canvas
    let words: ChartWords

    private var grid: PlotGrid {
        PlotGrid(chart: chart, axis: ValueAxis(chart), canvas: canvas, words: words)
    }

    /// The share of its place that the bars of a category fill; a lone bar would look like a wall.
    private var share: Double { chart.series.count == 1 ? 0.55 : 0.8 }

    func draw(in frame: Frame) {
        let slot = (frame.width - ValueAxis.labelWidth) / Double(chart.categories.count)
        let bar = slot * share / Double(max(1, chart.series.count))
        let turned = widestValue > bar + slot * (0.95 - share) / Double(max(1, chart.series.count))
        let head = turned ? widestValue + 8 : 15
        let plot = Frame(
            x: frame.x + ValueAxis.labelWidth, y: frame.y + head,
            width: frame.width - ValueAxis.labelWidth, height: frame.height - head - 20)
        grid.drawLines(in: plot)
        let places = bars(slot: slot, bar: bar, in: plot)
        for place in places { HatchedBar(look: place.look, canvas: canvas).draw(place.frame) }
        grid.drawMark(in: plot)
        for place in places { drawValue(place, turned: turned, in: plot) }
        drawLabels(slot: slot, frame: frame, plot: plot)
    }

    private struct Place {
        var frame: Frame
        var look: SeriesLook
        var value: Int?
    }

    private func bars(slot: Double, bar: Double, in plot: Frame) -> [Place] {
        chart.categories.indices.flatMap { category in
            chart.series.enumerated().map { index, series in
                let value = category < series.values.count ? series.values[category] : nil
                let top = value.map { grid.height($0, in: plot) } ?? plot.bottom
                let x = plot.x + slot * (Double(category) + (1 - share) / 2) + bar * Double(index)
                return Place(
                    frame: Frame(x: x, y: top, width: bar * 0.9, height: plot.bottom - top),
                    look: .of(series: index, among: chart.series.count), value: value)
            }
        }
    }

    private func drawValue(_ place: Place, turned: Bool, in plot: Frame) {
        let text = place.value.map(words.value) ?? "–"
        var lettering = ChartDrawing.valueLettering
        let middle = place.frame.x + place.frame.width / 2
        let width = canvas.width(of: text, lettering)
        if turned, place.value != nil {
            lettering.turned = true
            lettering.anchor = .start
            let top = place.frame.y - 4
            clear(Frame(x: middle - 4, y: top - width - 1, width: 8, height: width + 2))
            canvas.write(text, at: Point(x: middle + 2.8, y: top), lettering)
        } else {
            let base = grid.lifted(place.frame.y - 3.5, in: plot)
            clear(Frame(x: middle - width / 2 - 1, y: base - 8, width: width + 2, height: 9.5))
            canvas.write(text, at: Point(x: middle, y: base), lettering)
        }
    }

    /// Keeps grid and mark lines from running through figures.
    private func clear(_ frame: Frame) {
        canvas.fill(Path(closed: frame.corners), ChartColours.paper, opacity: 1)
    }

    private func drawLabels(slot: Double, frame: Frame, plot: Frame) {
        let labels = CategoryLabels(chart: chart, canvas: canvas, words: words)
        var lettering = ChartDrawing.nameLettering
        lettering.anchor = .middle
        lettering.bold = labels.areNumbers(forWidth: frame.width)
        for (index, text) in labels.texts(forWidth: frame.width).enumerated() {
            let middle = plot.x + slot * (Double(index) + 0.5)
            canvas.write(text, at: Point(x: middle, y: plot.bottom + 14), lettering)
        }
    }

    private var widestValue: Double {
        let values = chart.series.flatMap { $0.values.compactMap(\.self) }
        return values.map { canvas.width(of: words.value($0), ChartDrawing.valueLettering) }.max()
            ?? 0
    }
}
