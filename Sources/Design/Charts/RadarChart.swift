import Glibc
public import HTML

/// The shape of some scores, ten indicators, on axes from 70 to 100; the bars beside it give the values.
public struct RadarChart: Component, Sendable {
    private let words: ChartWords
    private let points: [DataPoint]
    private let headings: (label: String, value: String)
    private let threshold: Double?

    /// The scores clockwise from the top, the headings of the table, and a line to compare with.
    public init(
        _ words: ChartWords, _ points: [DataPoint], headings: (label: String, value: String),
        threshold: Double? = nil
    ) {
        (self.words, self.points) = (words, points)
        (self.headings, self.threshold) = (headings, threshold)
    }

    /// The chart in its frame.
    public var body: some Markup {
        ChartFrame(
            words: words,
            table: .figures(words, points, headings: headings),
            picture: Plot(
                words: words,
                description: points.map { "\($0.label) \($0.printed)" }.joined(separator: "; "),
                size: (340, 336),
                content: Part {
                    for level in [80.0, 90, 100] { ring("grid-l", level) }
                    for index in points.indices {
                        PlotLine(
                            name: "grid-l", from: (170, 166), to: spot(index, value: 100))
                    }
                    if let threshold { ring("thr", threshold) }
                    polygon("area", corners)
                    polygon("ln", corners)
                    for corner in corners { PlotDot(at: corner, radius: 4.5) }
                    for index in points.indices { number(of: index) }
                    for level in [80.0, 90, 100] {
                        PlotText(
                            text: String(Int(level)), at: (175, 166 - radius(of: level) + 15),
                            anchor: "start")
                    }
                }))
    }

    private var corners: [(x: Double, y: Double)] {
        points.enumerated().map { spot($0.offset, value: $0.element.value ?? 70) }
    }

    private func ring(_ name: String, _ level: Double) -> Element<Nothing> {
        polygon(name, points.indices.map { spot($0, value: level) })
    }

    private func polygon(_ name: String, _ corners: [(x: Double, y: Double)]) -> Element<Nothing> {
        SVG.polygon(.class(name), Attribute("points", Coordinate.points(corners)))
    }

    private func number(of index: Int) -> PlotText {
        let place = spot(index, distance: 148)
        return PlotText(
            text: String(index + 1), at: (place.x, place.y + 5), name: "strong")
    }

    private func radius(of value: Double) -> Double { 126 * (min(100, max(70, value)) - 70) / 30 }

    private func spot(_ index: Int, value: Double) -> (x: Double, y: Double) {
        spot(index, distance: radius(of: value))
    }

    private func spot(_ index: Int, distance: Double) -> (x: Double, y: Double) {
        let angle = 2 * Double.pi * Double(index) / Double(max(1, points.count))
        return (170 + distance * sin(angle), 166 - distance * cos(angle))
    }
}
