/// A position in points (1/72 inch) from the top left corner; y grows downwards.
struct Point: Hashable {
    var x: Double
    var y: Double
}

/// A rectangle on a canvas, in points.
struct Frame: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }
    var corners: [Point] {
        [
            Point(x: x, y: y), Point(x: right, y: y), Point(x: right, y: bottom),
            Point(x: x, y: bottom),
        ]
    }
}

/// A colour of the design language, 8 bits a channel.
struct Colour: Hashable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    /// A colour written as in a stylesheet: 0xRRGGBB.
    init(_ rgb: UInt32) {
        red = UInt8(truncatingIfNeeded: rgb >> 16)
        green = UInt8(truncatingIfNeeded: rgb >> 8)
        blue = UInt8(truncatingIfNeeded: rgb)
    }
}

/// One or more lines of straight pieces, open or closed alike.
struct Path: Hashable {
    var lines: [[Point]]
    var closed: Bool

    /// An open line through points.
    init(_ points: [Point]) {
        lines = [points]
        closed = false
    }

    /// Several open lines drawn with one pen.
    init(lines: [[Point]]) {
        self.lines = lines
        closed = false
    }

    /// A polygon.
    init(closed points: [Point]) {
        lines = [points]
        closed = true
    }
}

/// How a line is drawn.
struct Pen: Hashable {
    var colour: Colour
    var width: Double
    var dash: [Double] = []
}

/// How a text is written on a canvas.
struct Lettering: Hashable {
    /// Which point of the text stands at the given position.
    enum Anchor: Hashable { case start, middle, end }

    /// Size in points of TH Sarabun, as official documents count it.
    var size: Double
    var bold = false
    var colour = ChartColours.ink
    var anchor = Anchor.start
    /// Whether the text runs upwards.
    var turned = false
}

/// Where charts are drawn: a page of a PDF or a picture of a web page.
protocol Canvas: AnyObject {
    func fill(_ path: Path, _ colour: Colour, opacity: Double)
    func stroke(_ path: Path, _ pen: Pen)
    /// Writes one line of text; `point` is on its base line.
    func write(_ text: String, at point: Point, _ lettering: Lettering)
    /// Width in points; exact on a page, estimated where the reader's font is not known.
    func width(of text: String, _ lettering: Lettering) -> Double
}
