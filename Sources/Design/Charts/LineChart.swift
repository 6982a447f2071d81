public import HTML

/// Scores over some years on an axis of tens that ends at 100, with the years before where there are any.
public struct LineChart: Component, Sendable {
    private let words: ChartWords
    private let points: [DataPoint]
    private let headings: (label: String, value: String)
    private let threshold: (value: Double, text: String)?
    private let others: Others?

    /// A second line behind the first: what it is called, and its points under the same labels.
    public struct Others: Sendable {
        let name: String
        let points: [DataPoint]

        /// A second line; as many points as the first has, in their order.
        public init(_ name: String, _ points: [DataPoint]) {
            (self.name, self.points) = (name, points)
        }
    }

    /// The points in order of time, the headings of the table, a line to compare with, and a second line over the same time.
    public init(
        _ words: ChartWords, _ points: [DataPoint], headings: (label: String, value: String),
        threshold: (value: Double, text: String)? = nil, beside others: Others? = nil
    ) {
        (self.words, self.points) = (words, points)
        (self.headings, self.threshold, self.others) = (headings, threshold, others)
    }

    /// The chart in its frame.
    public var body: some Markup {
        ChartFrame(
            words: words,
            table: .figures(words, points, headings: headings, beside: others),
            legend: others.map {
                [ChartKey(name: "ln", text: headings.value), ChartKey(name: "ln2", text: $0.name)]
            } ?? [],
            picture: Plot(
                words: words,
                description: description, size: (420, 270),
                content: Part {
                    LineGrid(lowest: lowest)
                    for line in lines(others?.points ?? []) {
                        SVG.polyline(.class("ln2"), Attribute("points", Coordinate.points(line)))
                    }
                    if let threshold {
                        PlotLine(
                            name: "thr", from: (62, height(of: threshold.value)),
                            to: (400, height(of: threshold.value)))
                        PlotText(
                            text: threshold.text, at: (416, height(of: threshold.value) + 19),
                            anchor: "end", name: "thr-t")
                    }
                    for line in lines(points) {
                        SVG.polyline(.class("ln"), Attribute("points", Coordinate.points(line)))
                    }
                    for (index, point) in points.enumerated() {
                        if let value = point.value {
                            PlotDot(at: (place(of: index), height(of: value)), radius: 5.5)
                            PlotText(
                                text: point.printed,
                                at: (place(of: index), height(of: value) - 14), name: "strong")
                        }
                        PlotText(text: point.label, at: (place(of: index), 256))
                    }
                }))
    }

    /// The figures in words, those of the second line after the first.
    private var description: String {
        let own = points.map { "\($0.label) \($0.printed)" }.joined(separator: ", ")
        guard let others else { return own }
        let second = others.points.map { "\($0.label) \($0.printed)" }.joined(separator: ", ")
        return "\(own); \(others.name): \(second)"
    }

    /// The lowest ten below every value, at most 70; said by the axis itself.
    private var lowest: Double {
        let all = points + (others?.points ?? [])
        let values = all.compactMap(\.value) + [threshold?.value ?? 70]
        return max(0, min(70, ((values.min() ?? 70) / 10).rounded(.down) * 10))
    }

    /// Points that follow each other without a gap.
    private func lines(_ points: [DataPoint]) -> [[(x: Double, y: Double)]] {
        points.enumerated().reduce(into: [[]]) { lines, entry in
            if let value = entry.element.value {
                lines[lines.count - 1].append((place(of: entry.offset), height(of: value)))
            } else {
                lines.append([])
            }
        }
        .filter { $0.count > 1 }
    }

    private func place(of index: Int) -> Double {
        82 + 298 * Double(index) / Double(max(1, points.count - 1))
    }

    private func height(of value: Double) -> Double {
        226 - 206 * (min(100, value) - lowest) / (100 - lowest)
    }
}

private struct LineGrid: Component {
    let lowest: Double

    var body: some Markup {
        for level in stride(from: lowest, through: 100, by: lowest < 50 ? 20 : 10) {
            PlotLine(name: "grid-l", from: (62, y(level)), to: (400, y(level)))
            PlotText(text: String(Int(level)), at: (50, y(level) + 5), anchor: "end")
        }
    }

    private func y(_ level: Double) -> Double { 226 - 206 * (level - lowest) / (100 - lowest) }
}

extension Table {
    /// The figures of a chart under their headings.
    static func figures(
        _ words: ChartWords, _ points: [DataPoint], headings: (label: String, value: String),
        beside others: LineChart.Others? = nil
    ) -> Table {
        let second = others?.points ?? []
        return Table(
            words.title,
            [Column(headings.label), Column(headings.value, isNumeric: true)]
                + (others.map { [Column($0.name, isNumeric: true)] } ?? []),
            points.enumerated().map { place, point in
                [.text(point.label), .text(point.printed)]
                    + second.dropFirst(place).prefix(1).map { .text($0.printed) }
            },
            // Three columns in letters of twice the size are wider than a phone.
            narrow: others == nil ? .cards : .scrolls
        ).tight()
    }
}
