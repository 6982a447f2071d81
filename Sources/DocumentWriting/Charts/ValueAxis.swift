import Documents

/// The scale of a plot, from its lowest grid line to 100 points.
struct ValueAxis {
    /// Room for the figures left of the plot.
    static let labelWidth = 30.0

    /// The value of the lowest grid line, in whole points.
    let lowest: Int

    /// Bars always stand on nought: a cut bar lies about the proportions.
    init(_ chart: Chart) {
        let values = chart.series.flatMap { $0.values.compactMap(\.self) }
        guard chart.kind != .bar, let least = (values + markValues(chart)).min() else {
            lowest = 0
            return
        }
        let twenties = Swift.max(0, Swift.min(10_000, least)) / 2_000
        lowest = Swift.max(0, twenties - 1) * 20
    }

    /// Grid lines in whole points, the lowest first.
    var steps: [Int] { Array(stride(from: lowest, through: 100, by: lowest >= 60 ? 10 : 20)) }

    /// The share of the scale under a value in hundredths, 0 to 1; values beyond the scale stop at its ends.
    func share(_ hundredths: Int) -> Double {
        let points = Double(hundredths) / 100
        return min(1, max(0, (points - Double(lowest)) / Double(100 - lowest)))
    }
}

private func markValues(_ chart: Chart) -> [Int] { chart.mark.map { [$0.value] } ?? [] }

/// The grid, the figures beside it and the mark line of a rectangular plot.
struct PlotGrid {
    let chart: Chart
    let axis: ValueAxis
    let canvas: any Canvas
    let words: ChartWords

    /// Grid lines with their figures, under everything else.
    func drawLines(in plot: Frame) {
        for step in axis.steps {
            let y = height(step * 100, in: plot)
            let isBase = step == axis.lowest
            canvas.stroke(
                Path([Point(x: plot.x, y: y), Point(x: plot.right, y: y)]),
                Pen(
                    colour: isBase ? ChartColours.axis : ChartColours.grid,
                    width: isBase ? 1 : 0.6))
            canvas.write(
                words.written("\(step)"), at: Point(x: plot.x - 5, y: y + 3),
                Lettering(size: 12, colour: ChartColours.quietInk, anchor: .end))
        }
    }

    /// The mark line, under the figures but over bars.
    func drawMark(in plot: Frame) {
        guard let mark = chart.mark else { return }
        let y = height(mark.value, in: plot)
        canvas.stroke(
            Path([Point(x: plot.x, y: y), Point(x: plot.right, y: y)]), MarkLine.pen)
    }

    /// Lifts the base line of a figure until no line of the grid, nor the mark line, runs through it.
    func lifted(_ base: Double, in plot: Frame) -> Double {
        let marks = chart.mark.map { [$0.value] } ?? []
        let lines = (axis.steps.map { $0 * 100 } + marks).map { height($0, in: plot) }
        return lines.sorted(by: >).reduce(base) { base, line in
            (base - Self.figureHeight...base + 1.5).contains(line) ? line - 2 : base
        }
    }

    /// How high a figure stands over its base line.
    private static let figureHeight = 8.5

    /// The y of a value in hundredths.
    func height(_ hundredths: Int, in plot: Frame) -> Double {
        plot.bottom - plot.height * axis.share(hundredths)
    }
}
