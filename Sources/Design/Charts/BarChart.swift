public import HTML

/// Amounts side by side as lying bars from 0, each with its value printed.
public struct BarChart: Component, Sendable {
    private let words: ChartWords
    private let points: [DataPoint]
    private let headings: (label: String, value: String)

    /// The amounts in their order and the headings of the table.
    public init(
        _ words: ChartWords, _ points: [DataPoint], headings: (label: String, value: String)
    ) {
        (self.words, self.points, self.headings) = (words, points, headings)
    }

    /// The chart in its frame; names stand over their bars, so that long Thai words have room.
    public var body: some Markup {
        ChartFrame(
            words: words,
            table: .figures(words, points, headings: headings),
            picture: Plot(
                words: words,
                description: points.map { "\($0.label) \($0.printed)" }.joined(separator: ", "),
                size: (420, points.count * 52 + 4),
                content: Part {
                    for (index, point) in points.enumerated() {
                        PlotText(
                            text: point.label, at: (0, Double(index) * 52 + 18), anchor: "start")
                        PlotText(
                            text: point.printed, at: (420, Double(index) * 52 + 18),
                            anchor: "end", name: "strong")
                        bar("track", y: index, width: 420)
                        bar("fill", y: index, width: 420 * share(of: point))
                    }
                }))
    }

    private func bar(_ name: String, y index: Int, width: Double) -> Element<Nothing> {
        SVG.rect(
            .class(name), Attribute("x", "0"), Attribute("y", String(index * 52 + 26)),
            Attribute("width", Coordinate.text(width)), Attribute("height", "14"),
            Attribute("rx", "3"))
    }

    private func share(of point: DataPoint) -> Double {
        let largest = points.compactMap(\.value).max() ?? 0
        guard let value = point.value, largest > 0 else { return 0 }
        return max(0, value / largest)
    }
}
