import Documents

/// Draws a chart of any kind into a frame of a canvas.
struct ChartDrawing {
    let chart: Chart
    let canvas: any Canvas
    let words: ChartWords

    /// The title of a chart, a size of headings.
    static let titleLettering = Lettering(size: 16, bold: true, anchor: .middle)
    /// Names of categories and series.
    static let nameLettering = Lettering(size: 14)
    /// Figures beside bars and points.
    static let valueLettering = Lettering(size: 12, anchor: .middle)

    /// The height of the plot alone.
    static func plotHeight(of kind: Chart.Kind, width: Double) -> Double {
        switch kind {
        case .bar: min(300, max(190, width * 0.44))
        case .line: min(260, max(170, width * 0.36))
        case .radar: min(340, max(230, width * 0.52))
        }
    }

    /// The height in points that a chart of this width looks best in.
    func height(forWidth width: Double) -> Double {
        let plot = Self.plotHeight(of: chart.kind, width: width)
        return titleHeight(width) + legend.height(forWidth: width) + plot + key(width).height
    }

    /// Draws title, legend, the plot and the list of names from top to bottom.
    func draw(in frame: Frame) {
        guard frame.width > 40, frame.height > 40 else { return }
        var y = frame.y
        for line in titleLines(frame.width) {
            let middle = frame.x + frame.width / 2
            canvas.write(line, at: Point(x: middle, y: y + 14), Self.titleLettering)
            y += 20
        }
        legend.draw(in: Frame(x: frame.x, y: y, width: frame.width, height: 0))
        y += legend.height(forWidth: frame.width)
        let key = key(frame.width)
        let plot = Frame(
            x: frame.x, y: y, width: frame.width, height: frame.bottom - y - key.height)
        drawPlot(in: plot)
        key.draw(at: Point(x: frame.x, y: plot.bottom), width: frame.width)
    }

    private func drawPlot(in frame: Frame) {
        guard !chart.categories.isEmpty, frame.height > 60 else { return }
        switch chart.kind {
        case .bar: BarPlot(chart: chart, canvas: canvas, words: words).draw(in: frame)
        case .line: LinePlot(chart: chart, canvas: canvas, words: words).draw(in: frame)
        case .radar: RadarPlot(chart: chart, canvas: canvas, words: words).draw(in: frame)
        }
    }

    private var legend: ChartLegend { ChartLegend(chart: chart, canvas: canvas, words: words) }

    private func key(_ width: Double) -> ChartKey {
        ChartKey(
            entries: needsKey(width) ? entries : [], canvas: canvas, width: width)
    }

    private var entries: [String] {
        zip(chart.categories, words.numbers(of: chart.categories)).map(words.keyEntry)
    }

    /// Whether the names are too long to stand at the plot, so that numbers stand there instead.
    private func needsKey(_ width: Double) -> Bool {
        CategoryLabels(chart: chart, canvas: canvas, words: words).areNumbers(forWidth: width)
    }

    private func titleHeight(_ width: Double) -> Double { Double(titleLines(width).count) * 20 }

    private func titleLines(_ width: Double) -> [String] {
        chart.title.isEmpty
            ? []
            : TextFitting(canvas: canvas, lettering: Self.titleLettering)
                .lines(words.written(chart.title), width: width, limit: 3)
    }
}
