public import HTML

/// Amounts under each other as lying bars from 0, each with its value printed.
public struct BarChart: Component, Sendable {
    private let words: ChartWords
    private let points: [DataPoint]
    private let headings: (label: String, value: String)
    private let whole: Double?

    /// The amounts in their order and the headings of the table; the longest bar is full, or where the amounts are parts of
    /// a `whole`, that would be.
    public init(
        _ words: ChartWords, _ points: [DataPoint], headings: (label: String, value: String),
        of whole: Double? = nil
    ) {
        (self.words, self.points, self.headings) = (words, points, headings)
        self.whole = whole
    }

    /// The chart in its frame; its words are text of the page, so that they keep their size on a phone.
    public var body: some Markup {
        ChartFrame(
            words: words,
            table: .figures(words, points, headings: headings),
            picture: ul(.class("scores"), .role("list")) {
                for point in points {
                    li(.class("score")) {
                        span { point.label }
                        span(.class("score__v")) { point.printed }
                        BarPicture(value: share(of: point), classes: "f", ticks: [])
                    }
                }
            })
    }

    /// The bar's length in percent.
    private func share(of point: DataPoint) -> Double {
        let largest = whole ?? points.compactMap(\.value).max() ?? 0
        guard let value = point.value, largest > 0 else { return 0 }
        return min(100, max(0, value * 100 / largest))
    }
}
