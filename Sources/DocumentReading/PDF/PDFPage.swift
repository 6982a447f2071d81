/// What one page of a PDF draws: letters with their places and ruling lines, in points from the upper left.
struct PDFPage: Sendable {
    var number: Int
    var width: Double
    var height: Double
    var glyphs: [Glyph] = []
    var lines: [RulingLine] = []
    /// Surfaces of pictures as a share of the page, 0 to 1.
    var pictureShare = 0.0
    /// Whether a limit stopped the reading of the page.
    var isCut = false
}

/// A drawn letter, or several that one drawing stands for.
struct Glyph: Sendable {
    var text: String
    /// Left end of the base line.
    var x: Double
    var y: Double
    var width: Double
    var size: Double
    var isBold = false
    /// Quarter turns clockwise.
    var turn = 0
    /// Marked by the file as page furniture.
    var isArtifact = false
    /// Inside a picture or chart.
    var isFigure = false
    /// The piece of marked content it belongs to, from 1; 0 for none.
    var content = 0

    var right: Double { x + width }
    var isSpace: Bool { text.allSatisfy(\.isWhitespace) }

    /// A Thai vowel or tone over or under a consonant: it never begins a word.
    var isMark: Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return first.properties.canonicalCombiningClass != .notReordered
            || first.properties.generalCategory == .nonspacingMark
    }
}

/// A horizontal or vertical line.
struct RulingLine: Sendable {
    var x0: Double
    var y0: Double
    var x1: Double
    var y1: Double

    var isHorizontal: Bool { x1 - x0 >= y1 - y0 }
}

/// A rectangle in points from the upper left.
struct Rectangle: Sendable, Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func contains(x: Double, y: Double) -> Bool {
        x >= left && x < right && y >= top && y < bottom
    }

    /// Whether the other lies inside, give or take a point.
    func holds(_ other: Rectangle) -> Bool {
        other.left >= left - 1 && other.right <= right + 1 && other.top >= top - 1
            && other.bottom <= bottom + 1
    }
}
