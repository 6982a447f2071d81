internal import Documents

/// Letters on one base line, from the left.
struct TextLine: Sendable {
    var runs: [Run] = []
    var left: Double
    var right: Double
    /// Height of the base line.
    var y: Double
    var size: Double
    /// Whether the line was drawn with a space at its end, so that the next begins a new word.
    var endsWithSpace = false
    /// The letters with the place where each ends, for measuring words.
    var ends: [(text: String, right: Double)] = []
    /// Whether the file marks it as page furniture.
    var isArtifact = false
    /// The pieces of marked content that its first and last letter belong to; 0 for none.
    var contents = (first: 0, last: 0)

    var text: String { runs.map(\.text).joined() }
    /// Whether a wide gap parts its text.
    var hasGap: Bool { runs.contains { $0.text.utf8.contains(UInt8(ascii: "\t")) } }

    var isBold: Bool { runs.allSatisfy { $0.bold || $0.text.allSatisfy(\.isWhitespace) } }

    /// The lines that letters make, from above; letters stay in the order they are drawn unless their places forbid it.
    ///
    /// - Parameter tabs: wide gaps become tabs instead of spaces.
    static func lines(of glyphs: [Glyph], tabs: Bool) -> [TextLine] {
        var pieces = pieces(of: glyphs)
        pieces.sort { ($0[0].y, $0[0].x) < ($1[0].y, $1[0].x) }
        var groups: [[[Glyph]]] = []
        for piece in pieces {
            // A line's largest letter sets how far another piece may stand above or below.
            if let last = groups.last, let first = last.first?.first,
                abs(piece[0].y - first.y) <= 0.35 * max(piece[0].size, first.size)
            {
                groups[groups.count - 1].append(piece)
            } else {
                groups.append([piece])
            }
        }
        return groups.compactMap { line(of: $0, tabs: tabs) }
    }

    /// Letters drawn one after the other along a base line.
    private static func pieces(of glyphs: [Glyph]) -> [[Glyph]] {
        var pieces: [[Glyph]] = []
        var end = 0.0
        for glyph in glyphs {
            if let last = pieces.last?.last,
                abs(glyph.y - last.y) <= (glyph.isMark ? 0.6 : 0.2) * max(last.size, glyph.size),
                glyph.x > end - (glyph.isMark ? 1.5 : 0.6) * glyph.size,
                glyph.x < end + 1.2 * glyph.size
            {
                var glyph = glyph
                // A raised tone mark stays on the line of its consonant.
                if glyph.isMark { glyph.y = last.y }
                pieces[pieces.count - 1].append(glyph)
                end = max(end, glyph.right)
            } else {
                pieces.append([glyph])
                end = glyph.right
            }
        }
        return pieces
    }

    private static func line(of pieces: [[Glyph]], tabs: Bool) -> TextLine? {
        var glyphs: [Glyph] = []
        for piece in pieces.sorted(by: { $0[0].x < $1[0].x }) {
            let overlaps = (glyphs.last?.right ?? -.infinity) > piece[0].x + piece[0].size / 2
            glyphs += piece
            if overlaps { glyphs = stableByPlace(glyphs) }
        }
        let visible = glyphs.filter { !$0.isSpace }
        guard let first = visible.first else { return nil }
        var line = TextLine(
            left: visible.map(\.x).min() ?? first.x, right: visible.map(\.right).max() ?? first.x,
            y: first.y, size: visible.map(\.size).max() ?? first.size)
        line.isArtifact = visible.allSatisfy(\.isArtifact)
        line.contents = (first.content, visible.last?.content ?? 0)
        line.endsWithSpace = glyphs.last?.isSpace ?? false
        line.fill(glyphs, tabs: tabs)
        return line.text.allSatisfy(\.isWhitespace) ? nil : line
    }

    private static func stableByPlace(_ glyphs: [Glyph]) -> [Glyph] {
        glyphs.enumerated().sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }
            .map(\.element)
    }

    private mutating func fill(_ glyphs: [Glyph], tabs: Bool) {
        // Where the file draws its spaces, a gap is the spread of a justified line and no space.
        let drawsSpaces = glyphs.contains(where: \.isSpace)
        var end = glyphs.first?.x ?? 0
        var afterSpace = true
        for glyph in glyphs {
            let gap = glyph.x - end
            if tabs, gap > 2 * glyph.size {
                add("\t", bold: false, right: glyph.x)
                afterSpace = true
            } else if !afterSpace, !glyph.isSpace, !ThaiRepair.hangsOn(glyph.text),
                gap > (drawsSpaces ? 0.5 : 0.18) * glyph.size
            {
                add(" ", bold: glyph.isBold, right: glyph.x)
            }
            add(glyph.text, bold: glyph.isBold, right: glyph.right)
            afterSpace = glyph.isSpace
            end = max(end, glyph.right)
        }
        repair()
    }

    private mutating func add(_ text: String, bold: Bool, right: Double) {
        ends.append((text, right))
        if let last = runs.indices.last, runs[last].bold == bold {
            runs[last].text += text
        } else {
            runs.append(Run(text, bold: bold))
        }
    }

    /// Thai as it was meant in every run, without the spaces that files leave inside words.
    private mutating func repair() {
        runs = runs.map { Run(ThaiRepair.repaired($0.text), bold: $0.bold) }
    }
}
