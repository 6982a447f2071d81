import Documents

/// What stands at the categories of a plot: their names where these fit, else their numbers.
struct CategoryLabels {
    let chart: Chart
    let canvas: any Canvas
    let words: ChartWords

    /// Whether the names are too long for a plot of this width.
    func areNumbers(forWidth width: Double) -> Bool {
        let longest =
            chart.categories.map {
                canvas.width(of: words.written($0), ChartDrawing.nameLettering)
            }.max() ?? 0
        return longest > room(width)
    }

    /// The labels in the order of the categories.
    func texts(forWidth width: Double) -> [String] {
        areNumbers(forWidth: width)
            ? words.numbers(of: chart.categories) : chart.categories.map(words.written)
    }

    private func room(_ width: Double) -> Double {
        let count = Double(max(1, chart.categories.count))
        return switch chart.kind {
        case .bar, .line: (width - ValueAxis.labelWidth) / count - 3
        case .radar:
            width / 2 - RadarPlot.labelGap - 4
                - RadarPlot.radius(
                    width: width, height: ChartDrawing.plotHeight(of: .radar, width: width))
        }
    }
}
