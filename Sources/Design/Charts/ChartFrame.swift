import HTML
public import ThaiText

/// What is said around a chart: its name and the one sentence that says it.
public struct ChartWords: Sendable {
    /// The name of the chart.
    public let title: String
    /// The sentence that says what it shows, as a result.
    public let sentence: String
    /// A name of the chart in the page, for its parts.
    public let id: String
    /// The language of the frame's own words.
    public let language: Language

    /// Name and sentence; the id is made of letters, digits and "-".
    public init(_ title: String, _ sentence: String, id: String, _ language: Language) {
        (self.title, self.sentence, self.language) = (title, sentence, language)
        self.id = ElementID.text(id)
    }
}

/// One value of a chart with its name.
public struct DataPoint: Sendable, Hashable {
    /// The name, a year or an item.
    public let label: String
    /// The value; nil where there is none.
    public let value: Double?
    /// The value as printed.
    public let printed: String

    /// A value and its print; without one, what is printed says so.
    public init(_ label: String, _ value: Double?, printed: String) {
        (self.label, self.value, self.printed) = (label, value, printed)
    }
}

/// Heading, sentence, picture with its description, and the same figures as a table.
struct ChartFrame<Picture: Markup>: Component {
    let words: ChartWords
    let table: Table
    /// What each line is, where there are several.
    var legend: [ChartKey] = []
    let picture: Picture

    var body: some Markup {
        figure(.class("chart")) {
            figcaption {
                h3 { words.title }
                p { words.sentence }
            }
            picture
            if !legend.isEmpty {
                ul(.class("legend"), .role("list")) { for key in legend { li { key } } }
            }
            details(.class("more")) {
                summary { Bilingual("ดูเป็นตาราง", "See as a table")(words.language) }
                table
            }
        }
    }
}

/// What a line of a drawing stands for.
struct ChartKey: Component, Sendable {
    /// How the line looks.
    let name: String
    let text: String

    var body: some Markup {
        SVG.svg(
            .class("key"), Attribute("viewBox", "0 0 28 12"), .aria("hidden", "true")
        ) {
            PlotLine(name: name, from: (0, 6), to: (28, 6))
        }
        text
    }
}

/// The drawing itself, with a title and a description that are read out.
struct Plot<Content: Markup>: Component {
    let words: ChartWords
    let description: String
    let size: (width: Int, height: Int)
    let content: Content

    var body: some Markup {
        SVG.svg(
            .class("plot"), Attribute("viewBox", "0 0 \(size.width) \(size.height)"),
            .role("img"), .aria("labelledby", "\(words.id)-title \(words.id)-desc")
        ) {
            SVG.title(.id("\(words.id)-title")) { words.title }
            SVG.desc(.id("\(words.id)-desc")) { description }
            content
        }
    }
}

/// A line of a drawing between two points.
struct PlotLine: Component {
    let name: String
    let from: (x: Double, y: Double)
    let to: (x: Double, y: Double)

    var body: some Markup {
        SVG.line(
            .class(name), Attribute("x1", Coordinate.text(from.x)),
            Attribute("y1", Coordinate.text(from.y)), Attribute("x2", Coordinate.text(to.x)),
            Attribute("y2", Coordinate.text(to.y)))
    }
}

/// A word or figure of a drawing.
struct PlotText: Component {
    let text: String
    let at: (x: Double, y: Double)
    var anchor = "middle"
    var name: String?

    var body: some Markup {
        SVG.text(
            .class(name), Attribute("x", Coordinate.text(at.x)),
            Attribute("y", Coordinate.text(at.y)), Attribute("text-anchor", anchor)
        ) { text }
    }
}

/// A point of a drawing.
struct PlotDot: Component {
    let at: (x: Double, y: Double)
    var radius = 5.0

    var body: some Markup {
        SVG.circle(
            .class("dot"), Attribute("cx", Coordinate.text(at.x)),
            Attribute("cy", Coordinate.text(at.y)), Attribute("r", Coordinate.text(radius)))
    }
}
