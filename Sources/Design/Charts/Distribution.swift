public import HTML

/// The answers to one question as shares of a bar, with the counts and n in words.
public struct Distribution: Component, Sendable {
    private let answers: [(text: String, count: Int)]
    private let sentence: String

    /// Up to six answers with their counts, best first, and the sentence with counts and n.
    public init(_ answers: [(text: String, count: Int)], sentence: String) {
        (self.answers, self.sentence) = (answers, sentence)
    }

    /// The bar and the sentence.
    public var body: some Markup {
        SVG.svg(.class("dist"), .role("img"), .aria("label", sentence)) {
            for part in parts {
                SVG.rect(
                    .class("d\(part.number)"), Attribute("x", Coordinate.percent(part.start)),
                    Attribute("width", Coordinate.percent(part.width)),
                    Attribute("height", "24"))
            }
        }
        p(.class("hint"), .aria("hidden", "true")) { sentence }
    }

    /// Where each answer begins, in percent, with a gap of 0.4 between two.
    private var parts: [(number: Int, start: Double, width: Double)] {
        let counts = answers.map { Double(max(0, $0.count)) }
        let total = counts.reduce(0, +)
        guard total > 0 else { return [] }
        var start = 0.0
        return counts.enumerated().compactMap { index, count in
            defer { start += count * 100 / total }
            guard count > 0 else { return nil }
            return (min(6, index + 1), start, max(0.2, count * 100 / total - 0.4))
        }
    }
}

/// One place of several on the same scale: its name, its latest score, and the line of its years.
public struct SmallMultiple: Sendable {
    /// The place.
    public let name: String
    /// The latest score as printed, and a note beside it.
    public let printed: (value: String, note: String)
    /// The scores of the years, oldest first.
    public let values: [Double]
    /// The picture in words.
    public let description: String

    /// A place with its scores.
    public init(
        _ name: String, printed: (value: String, note: String), values: [Double],
        description: String
    ) {
        (self.name, self.printed) = (name, printed)
        (self.values, self.description) = (values, description)
    }
}

/// Up to twelve places on one scale from 60 to 100.
public struct SmallMultiples: Component, Sendable {
    private let places: [SmallMultiple]
    private let threshold: Double

    /// The places and the line that all are compared with.
    public init(_ places: [SmallMultiple], threshold: Double) {
        (self.places, self.threshold) = (places, threshold)
    }

    /// The list.
    public var body: some Markup {
        ul(.class("multi"), .role("list")) {
            for place in places {
                li {
                    h3 { place.name }
                    p(.class("v")) {
                        place.printed.value
                        small { place.printed.note }
                    }
                    Sparkline(place: place, threshold: threshold)
                }
            }
        }
    }
}

private struct Sparkline: Component {
    let place: SmallMultiple
    let threshold: Double

    var body: some Markup {
        SVG.svg(
            .class("plot"), Attribute("viewBox", "0 0 150 44"), .role("img"),
            .aria("label", place.description)
        ) {
            PlotLine(name: "thr", from: (0, height(threshold)), to: (150, height(threshold)))
            SVG.polyline(.class("ln"), Attribute("points", Coordinate.points(spots)))
            if let last = spots.last { PlotDot(at: last, radius: 4) }
        }
    }

    private var spots: [(x: Double, y: Double)] {
        place.values.enumerated().map { index, value in
            (5 + 138 * Double(index) / Double(max(1, place.values.count - 1)), height(value))
        }
    }

    private func height(_ value: Double) -> Double {
        40 - 36 * (min(100, max(60, value)) - 60) / 40
    }
}
