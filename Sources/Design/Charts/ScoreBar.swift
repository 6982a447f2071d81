public import HTML

/// A score from 0 to 100 as a bar with its value printed; the axis always begins at 0.
public struct ScoreBar: Component, Sendable {
    private let label: String
    private let note: String?
    private let value: Double
    private let printed: String
    private let isLow: Bool
    private let ticks: [Double]

    /// A score with its name and a note; `printed` is the value in words, ticks mark the limits of levels.
    public init(
        _ label: String, note: String? = nil, _ score: Score, ticks: [Double] = []
    ) {
        (self.label, self.note, self.ticks) = (label, note, ticks)
        (value, printed, isLow) = (score.value, score.printed, score.isLow)
    }

    /// A value with the words it is printed in.
    public struct Score: Sendable, Hashable {
        /// 0 to 100; what lies outside is drawn at the end of the bar.
        public let value: Double
        /// The value as printed, with two places.
        public let printed: String
        /// Whether it lies below the line the page speaks of; drawn in another colour.
        public let isLow: Bool

        /// A value and its print.
        public init(_ value: Double, printed: String, isLow: Bool = false) {
            (self.value, self.printed, self.isLow) = (value, printed, isLow)
        }
    }

    /// The name, the value and the bar.
    public var body: some Markup {
        div(.class("score")) {
            span {
                label
                if let note {
                    " "
                    span(.class("hint")) { note }
                }
            }
            span(.class("score__v")) { printed }
            BarPicture(value: value, classes: isLow ? "f f--low" : "f", ticks: ticks)
        }
    }
}

/// How much of some work is done, with its share in words.
public struct ProgressBar: Component, Sendable {
    private let label: String
    private let done: Int
    private let total: Int

    /// So many of so many; the label says both in words.
    public init(_ label: String, done: Int, of total: Int) {
        (self.label, self.done, self.total) = (label, done, total)
    }

    /// The bar beside its words.
    public var body: some Markup {
        div(.class("prog")) {
            BarPicture(
                value: total > 0 ? Double(done) * 100 / Double(total) : 0,
                classes: done >= total ? "f f--ok" : "f", ticks: [])
            span { label }
        }
    }
}

/// Bars under each other as a list.
public struct ScoreList: Component, Sendable {
    private let bars: [ScoreBar]

    /// The bars in their order.
    public init(_ bars: [ScoreBar]) { self.bars = bars }

    /// The list.
    public var body: some Markup {
        ul(.class("scores"), .role("list")) { for bar in bars { li { bar } } }
    }
}

/// A bar of a share in percent, with ticks; what it says stands beside it in words.
struct BarPicture: Component {
    let value: Double
    let classes: String
    let ticks: [Double]

    var body: some Markup {
        SVG.svg(.class("bar"), .aria("hidden", "true"), Attribute("focusable", "false")) {
            bar("t", width: 100)
            bar(classes, width: value)
            for tick in ticks { TickLine(place: Coordinate.percent(tick)) }
        }
    }

    private func bar(_ classes: String, width: Double) -> some Markup {
        SVG.rect(
            .class(classes), Attribute("width", Coordinate.percent(width)),
            Attribute("height", "12"), Attribute("rx", "3"))
    }
}

private struct TickLine: Component {
    let place: String

    var body: some Markup {
        SVG.line(
            .class("m"), Attribute("x1", place), Attribute("x2", place), Attribute("y1", "-2"),
            Attribute("y2", "14"))
    }
}
