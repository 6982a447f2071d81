public import HTML

/// Pieces of work as named bars along a year, with today's mark and what the bars' looks mean; a table below tells each in
/// words, by its number.
public struct GanttChart: Component, Sendable {
    /// One piece of work.
    public struct Row: Sendable {
        /// How it stands, which decides how its bar looks.
        public enum Look: Sendable, Hashable, CaseIterable { case done, underWay, planned, late }

        /// Where its bar begins and ends, 0 to 1 of the year; what lies outside is cut off.
        public let span: ClosedRange<Double>
        /// How it stands.
        public let look: Look
        /// What it is called, above its bar.
        public let name: String
        /// Its line of the table, after the number.
        public let cells: [Cell]

        /// A piece of work from one share of the year to another; a turned-round span is turned back.
        public init(
            _ name: String, from start: Double, to end: Double, _ look: Look, cells: [Cell]
        ) {
            self.name = name
            let (first, last) = (Self.share(min(start, end)), Self.share(max(start, end)))
            (span, self.look, self.cells) = (first...last, look, cells)
        }

        private static func share(_ value: Double) -> Double {
            value.isFinite ? min(1, max(0, value)) : 0
        }
    }

    /// The day it is: where on the year, and how it is called.
    public typealias Today = (share: Double, label: String)

    /// What each look of a bar means, in the chart's language.
    public typealias Legend = [Row.Look: String]

    private let words: ChartWords
    private let marks: [String]
    private let rows: [Row]
    private let columns: [Column]
    private let today: Today?
    private let legend: Legend

    /// The rows in their order; `marks` are the names of equal parts of the year, `columns` those of the rows' cells,
    /// `legend` the words for the looks of bars.
    public init(
        _ words: ChartWords, marks: [String], _ rows: [Row], columns: [Column], legend: Legend,
        today: Today? = nil
    ) {
        (self.words, self.marks, self.rows) = (words, marks, rows)
        (self.columns, self.legend, self.today) = (columns, legend, today)
    }

    /// The drawing, as wide as its place, and the table.
    public var body: some Markup {
        figure(.class("chart")) {
            figcaption {
                h2 { words.title }
                p { words.sentence }
            }
            plot
            ul(.class("legend"), .role("list")) {
                for look in Row.Look.allCases where rows.contains(where: { $0.look == look }) {
                    li {
                        SVG.svg(
                            .class("key gantt"), Attribute("viewBox", "0 0 28 12"),
                            .aria("hidden", "true")
                        ) {
                            SVG.rect(
                                .class(look.name), Attribute("x", "1"), Attribute("y", "1"),
                                Attribute("width", "26"), Attribute("height", "10"),
                                Attribute("rx", "4"))
                        }
                        legend[look] ?? ""
                    }
                }
            }
        }
        Table(
            words.title, [Column("#", isNumeric: true)] + columns,
            rows.enumerated().map { index, row in [.text(String(index + 1))] + row.cells }
        ).hidingCaption()
    }

    /// Names are text that breaks into lines; between them stand bars in shares of the width, so that no line crosses a name
    /// and nothing is cut off on a phone. The table tells the same to who hears the page.
    private var plot: some Markup {
        div(
            .class("gantt"), .role("img"),
            .aria("label", "\(words.title) \(words.sentence)")
        ) {
            SVG.svg(.class("plot gantt__axis")) {
                for (index, mark) in marks.enumerated() {
                    SVG.text(
                        .class(index.isMultiple(of: 2) ? nil : "g-odd"),
                        Attribute("x", Coordinate.percent(share(index, half: true))),
                        Attribute("y", "16"), Attribute("text-anchor", "middle")
                    ) { mark }
                }
            }
            for (index, row) in rows.enumerated() {
                p(.class("gantt__name")) { "\(index + 1) \(row.name)" }
                GanttBar(row: row, lines: marks.indices.map { share($0) }, today: todayShare)
            }
            if let today { p(.class("gantt__today")) { today.label } }
        }
    }

    /// Where a part of the year begins, or its middle, in per cent.
    private func share(_ index: Int, half: Bool = false) -> Double {
        (Double(index) + (half ? 0.5 : 0)) * 100 / Double(max(1, marks.count))
    }

    private var todayShare: Double? {
        today.map { $0.share.isFinite ? min(1, max(0, $0.share)) * 100 : 0 }
    }
}

/// One bar on the year, between the lines of its parts.
private struct GanttBar: Component {
    let row: GanttChart.Row
    let lines: [Double]
    let today: Double?

    var body: some Markup {
        SVG.svg(.class("plot gantt__bar")) {
            for line in lines { GanttLine(name: "grid-l", share: line) }
            SVG.rect(
                .class(row.look.name),
                Attribute("x", Coordinate.percent(row.span.lowerBound * 100)),
                Attribute("y", "2"), Attribute("width", Coordinate.percent(width)),
                Attribute("height", "17"), Attribute("rx", "4"))
            if let today { GanttLine(name: "today", share: today) }
        }
    }

    /// The shortest piece of work is still to be seen.
    private var width: Double {
        max(1, (row.span.upperBound - row.span.lowerBound) * 100)
    }
}

private struct GanttLine: Component {
    let name: String
    let share: Double

    var body: some Markup {
        SVG.line(
            .class(name), Attribute("x1", Coordinate.percent(share)), Attribute("y1", "0"),
            Attribute("x2", Coordinate.percent(share)), Attribute("y2", "21"))
    }
}

extension GanttChart.Row.Look {
    /// What a bar of this look is called in the stylesheet.
    fileprivate var name: String {
        switch self {
        case .done: "g-done"
        case .underWay: "g-now"
        case .planned: "g-plan"
        case .late: "g-late"
        }
    }
}
