import Documents
import Glibc

/// The categories as spokes around a centre, every series as a ring.
struct RadarPlot {
    let chart: Chart
    let canvas: any Canvas
    let words: ChartWords

    /// The distance of labels from the web.
    static let labelGap = 11.0
    /// Room for the words on where the axis begins.
    private static let foot = 14.0

    private var axis: ValueAxis { ValueAxis(chart) }

    func draw(in frame: Frame) {
        let foot = axis.lowest > 0 ? Self.foot : 0
        let centre = Point(x: frame.x + frame.width / 2, y: frame.y + (frame.height - foot) / 2)
        let radius = Self.radius(width: frame.width, height: frame.height)
        guard radius > 20 else { return }
        let web = PolarFrame(centre: centre, radius: radius)
        drawWeb(web)
        for index in chart.series.indices { drawSeries(index, web) }
        drawScale(web)
        drawLabels(web, in: frame)
        guard foot > 0 else { return }
        canvas.write(
            words.axisBeginning(axis.lowest), at: Point(x: frame.right, y: frame.bottom - 4),
            Lettering(size: 12, colour: ChartColours.quietInk, anchor: .end))
    }

    /// The radius of the web in a frame of this size.
    static func radius(width: Double, height: Double) -> Double {
        min(width / 2 - 60, (height - foot) / 2 - 24)
    }

    private var count: Int { chart.categories.count }

    private func drawWeb(_ web: PolarFrame) {
        let pen = Pen(colour: ChartColours.grid, width: 0.6)
        for step in axis.steps where step > axis.lowest {
            let ring = PolarFrame(centre: web.centre, radius: web.radius * axis.share(step * 100))
            canvas.stroke(Path(closed: ring.ring(corners: count)), pen)
        }
        let spokes = (0..<count).map { [web.centre, web.point($0, of: count, share: 1)] }
        canvas.stroke(Path(lines: spokes), pen)
        if let mark = chart.mark {
            let ring = PolarFrame(centre: web.centre, radius: web.radius * axis.share(mark.value))
            canvas.stroke(Path(closed: ring.ring(corners: count)), MarkLine.pen)
        }
    }

    /// A ring through all values; where one is missing the ring stays open.
    private func drawSeries(_ index: Int, _ web: PolarFrame) {
        let look = SeriesLook.of(series: index, among: chart.series.count)
        let values = chart.series[index].values
        let points = (0..<count).map { place in
            place < values.count
                ? values[place].map { web.point(place, of: count, share: axis.share($0)) } : nil
        }
        let pen = Pen(colour: look.ink, width: look.width, dash: look.dash)
        let known = points.compactMap(\.self)
        if known.count == count {
            let isNewest = index == chart.series.count - 1
            if isNewest { canvas.fill(Path(closed: known), look.fill, opacity: 0.12) }
            canvas.stroke(Path(closed: known), pen)
        } else {
            for place in 0..<count {
                guard let from = points[place], let to = points[(place + 1) % count] else {
                    continue
                }
                canvas.stroke(Path([from, to]), pen)
            }
        }
        for point in known { PointMark(look: look, canvas: canvas).draw(point) }
    }

    private func drawScale(_ web: PolarFrame) {
        for step in axis.steps {
            let y = web.centre.y - web.radius * axis.share(step * 100)
            let text = words.written("\(step)")
            let lettering = Lettering(size: 11, colour: ChartColours.quietInk, anchor: .end)
            let width = canvas.width(of: text, lettering)
            let under = Frame(x: web.centre.x - 6 - width, y: y - 3.5, width: width + 2, height: 7)
            canvas.fill(Path(closed: under.corners), ChartColours.paper, opacity: 0.9)
            canvas.write(text, at: Point(x: web.centre.x - 5, y: y + 3), lettering)
        }
    }

    /// Names, or numbers where names are too long, with the newest value beside them.
    private func drawLabels(_ web: PolarFrame, in frame: Frame) {
        let labels = CategoryLabels(chart: chart, canvas: canvas, words: words)
        let newest = chart.series.last?.values ?? []
        for (index, name) in labels.texts(forWidth: frame.width).enumerated() {
            let outside = PolarFrame(centre: web.centre, radius: web.radius + Self.labelGap)
            let point = outside.point(index, of: count, share: 1)
            let offset = point.x - web.centre.x
            let isMiddle = abs(offset) < web.radius * 0.05
            let anchor: Lettering.Anchor = isMiddle ? .middle : offset < 0 ? .end : .start
            let isTop = isMiddle && point.y < web.centre.y
            let y = isTop ? point.y - 6 : isMiddle ? point.y + 6 : point.y
            canvas.write(
                name, at: Point(x: point.x, y: y), Lettering(size: 14, anchor: anchor))
            guard index < newest.count, let value = newest[index] else { continue }
            canvas.write(
                words.value(value), at: Point(x: point.x, y: y + 11),
                Lettering(size: 12, bold: true, anchor: anchor))
        }
    }
}

/// Places on a circle, counted clockwise from the top.
struct PolarFrame {
    let centre: Point
    let radius: Double

    func point(_ index: Int, of count: Int, share: Double) -> Point {
        let angle = 2 * Double.pi * Double(index) / Double(max(1, count)) - Double.pi / 2
        return Point(
            x: centre.x + cos(angle) * radius * share, y: centre.y + sin(angle) * radius * share)
    }

    func ring(corners: Int) -> [Point] {
        (0..<corners).map { point($0, of: corners, share: 1) }
    }
}
