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

    private static let (left, width, head, rowHeight) = (30.0, 552.0, 26.0, 46.0)

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

    /// The drawing in a region that scrolls sideways, and the table.
    public var body: some Markup {
        figure(.class("chart")) {
            figcaption {
                h2 { words.title }
                p { words.sentence }
            }
            div(
                .class("scroll"), .role("region"), .aria("label", words.title),
                Attribute("tabindex", "0")
            ) { plot }
            ul(.class("legend"), .role("list")) {
                for look in Row.Look.allCases where rows.contains(where: { $0.look == look }) {
                    li {
                        SVG.svg(
                            .class("key gantt"), Attribute("viewBox", "0 0 28 12"),
                            .aria("hidden", "true")
                        ) { GanttBox(at: (1, 1), size: (26, 10), look: look) }
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

    private var bottom: Double { Self.head + Double(rows.count) * Self.rowHeight + 10 }

    private var plot: some Markup {
        SVG.svg(
            .class("plot gantt"), Attribute("viewBox", "0 0 584 \(Coordinate.text(bottom + 28))"),
            .role("img"), .aria("labelledby", "\(words.id)-title \(words.id)-desc")
        ) {
            SVG.title(.id("\(words.id)-title")) { words.title }
            SVG.desc(.id("\(words.id)-desc")) { words.sentence }
            for (index, mark) in marks.enumerated() { month(index, mark) }
            for (index, row) in rows.enumerated() { bar(index, row) }
            if let today { mark(of: today) }
        }
    }

    private func month(_ index: Int, _ name: String) -> GanttMonth {
        let step = Self.width / Double(max(1, marks.count))
        let x = Self.left + step * Double(index)
        return GanttMonth(x: x, middle: x + step / 2, bottom: bottom, name: name)
    }

    private func bar(_ index: Int, _ row: Row) -> GanttBar {
        let top = Self.head + 12 + Double(index) * Self.rowHeight
        let start = Self.left + row.span.lowerBound * Self.width
        return GanttBar(
            number: index + 1, name: row.name, at: (start, top),
            // The shortest piece of work is still to be seen.
            width: max(4, (row.span.upperBound - row.span.lowerBound) * Self.width),
            look: row.look)
    }

    private func mark(of today: Today) -> GanttToday {
        let share = today.share.isFinite ? min(1, max(0, today.share)) : 0
        let x = Self.left + share * Self.width
        // At either end of the year the words stay inside the drawing.
        let anchor = share < 0.1 ? "start" : share > 0.9 ? "end" : "middle"
        return GanttToday(x: x, bottom: bottom, label: today.label, anchor: anchor)
    }
}

private struct GanttMonth: Component {
    let x: Double
    let middle: Double
    let bottom: Double
    let name: String

    var body: some Markup {
        PlotLine(name: "grid-l", from: (x, 26), to: (x, bottom))
        PlotText(text: name, at: (middle, 18))
    }
}

private struct GanttBar: Component {
    /// Letters of a name that fit beside the year's end.
    private static let letters = 62

    let number: Int
    let name: String
    let at: (x: Double, y: Double)
    let width: Double
    let look: GanttChart.Row.Look

    var body: some Markup {
        PlotText(text: String(number), at: (6, at.y + 3), anchor: "start", name: "strong")
        PlotText(text: short, at: (30, at.y + 3), anchor: "start")
        GanttBox(at: (at.x, at.y + 9), size: (width, 17), look: look)
    }

    private var short: String {
        name.count > Self.letters ? name.prefix(Self.letters) + "…" : name
    }
}

/// A bar in the look of how the work stands.
private struct GanttBox: Component {
    let at: (x: Double, y: Double)
    let size: (width: Double, height: Double)
    let look: GanttChart.Row.Look

    var body: some Markup {
        SVG.rect(
            .class(name), Attribute("x", Coordinate.text(at.x)),
            Attribute("y", Coordinate.text(at.y)),
            Attribute("width", Coordinate.text(size.width)),
            Attribute("height", Coordinate.text(size.height)), Attribute("rx", "4"))
    }

    private var name: String {
        switch look {
        case .done: "g-done"
        case .underWay: "g-now"
        case .planned: "g-plan"
        case .late: "g-late"
        }
    }
}

private struct GanttToday: Component {
    let x: Double
    let bottom: Double
    let label: String
    let anchor: String

    var body: some Markup {
        PlotLine(name: "today", from: (x, 26), to: (x, bottom))
        PlotText(text: label, at: (x, bottom + 20), anchor: anchor, name: "today-t")
    }
}
