import Documents

/// Paragraphs broken into lines for a column, ready to be cut and drawn.
struct TextBlock {
    struct Line {
        var text: TextLine
        /// From the left edge of the column.
        var x: Double
        /// Empty space over the line.
        var before = 0.0
        /// The number or dash of a list point, on its first line.
        var marker: TextLine?
        var markerX = 0.0
        /// The paragraph it belongs to, counted in the block.
        var paragraph: Int

        var height: Double { before + text.height }
    }

    var lines: [Line] = []
    /// The paragraphs the lines were made of.
    var paragraphs: [Paragraph] = []

    /// The height of all lines in points.
    var height: Double { lines.reduce(0) { $0 + $1.height } }
}

/// Breaks paragraphs into lines.
struct TextSetter {
    let engine: TextEngine
    let terms: UnbreakableTerms

    /// Longer texts are broken piece by piece, about this many lines at a time: the engine shapes all
    /// that is left again for every line, and its units end at 2 million points of height.
    private static let linesOfPiece = 16.0
    /// The least room between a marker and its text.
    private static let markerGap = 5.0

    /// Paragraphs one under the other; list points that follow one another stand behind one edge.
    func block(
        _ paragraphs: [Paragraph], width: Double, look: (Paragraph) -> ParagraphLook
    ) -> TextBlock {
        var block = TextBlock(paragraphs: paragraphs)
        let looks = paragraphs.map(look)
        let edges = markerEdges(paragraphs, looks)
        var space = 0.0
        for (index, paragraph) in paragraphs.enumerated() {
            let look = looks[index]
            let left = min(look.left + (edges[index] ?? 0), width * 0.7)
            let shape = TextShape(
                width: width - left, alignment: look.alignment, firstIndent: look.firstIndent)
            let text = PreparedText(paragraph.runs, engine)
            var lines = (look.isBalanced ? balanced : lines)(text, look.text, shape)
                .map { TextBlock.Line(text: $0, x: left, paragraph: index) }
            if !lines.isEmpty {
                if index > 0 { lines[0].before = max(space, look.before) }
                lines[0].marker = paragraph.marker.flatMap { marker($0, look.text) }
                lines[0].markerX = look.markerIndent
            }
            space = look.after
            block.lines += lines
        }
        return block
    }

    /// One line that is not broken, as for markers and labels.
    func line(_ text: String, _ look: TextLook) -> TextLine? {
        let text = PreparedText(text, engine)
        return TextLayout(text, look, nil, engine, terms)?.lines().first
    }

    /// How far the text of each list point stands behind the edge of the column.
    private func markerEdges(_ paragraphs: [Paragraph], _ looks: [ParagraphLook]) -> [Double?] {
        let widths = paragraphs.indices.map { index in
            paragraphs[index].marker.map { marker in
                let width = line(marker, looks[index].text)?.width ?? 0
                return looks[index].markerIndent + width + Self.markerGap
            }
        }
        return paragraphs.indices.map { index in
            guard let own = widths[index] else { return nil }
            let depth = paragraphs[index].depth
            let group = siblings(of: index, in: paragraphs).compactMap { other in
                paragraphs[other].depth == depth ? widths[other] : nil
            }
            return group.max() ?? own
        }
    }

    /// The list points around one without other text between.
    private func siblings(of index: Int, in paragraphs: [Paragraph]) -> Range<Int> {
        let before = paragraphs[..<index].lastIndex { $0.marker == nil }.map { $0 + 1 } ?? 0
        let after = paragraphs[index...].firstIndex { $0.marker == nil } ?? paragraphs.count
        // A list of thousands of points needs no look at all of them.
        return max(before, index - 50)..<min(after, index + 50)
    }

    private func marker(_ text: String, _ look: TextLook) -> TextLine? { line(text, look) }

    private func lines(_ text: PreparedText, _ look: TextLook, _ shape: TextShape) -> [TextLine] {
        var lines: [TextLine] = []
        var shape = shape
        var start = 0
        // A Thai letter is three bytes and advances by a third of the size on average.
        let length = Int(min(20_000, max(100, shape.width / look.size * 9 * Self.linesOfPiece)))
        repeat {
            let end = pieceEnd(in: text.bytes, from: start, length)
            let piece = PreparedText(start..<end, of: text)
            guard let layout = TextLayout(piece, look, shape, engine, terms) else { break }
            var broken = layout.lines()
            // The last line of a piece is not full; it begins the next piece.
            if end < text.bytes.count, broken.count > 1, let cut = broken.popLast() {
                start += cut.start
            } else {
                start = end
            }
            let isWhole = start >= text.bytes.count
            justify(broken, of: piece, look, shape, endsParagraph: isWhole)
            lines += broken
            shape.firstIndent = 0
        } while start < text.bytes.count
        return lines
    }

    /// Lines of about the same length, as for a heading: the narrowest width that needs no more of them.
    private func balanced(
        _ text: PreparedText, _ look: TextLook, _ shape: TextShape
    ) -> [TextLine] {
        let widest = lines(text, look, shape)
        guard (2...4).contains(widest.count) else { return widest }
        var narrow = shape.width / 3
        var wide = shape.width
        while wide - narrow > 4 {
            let middle = (narrow + wide) / 2
            let trial = TextShape(width: middle, alignment: shape.alignment)
            if lines(text, look, trial).count == widest.count {
                wide = middle
            } else {
                narrow = middle
            }
        }
        let margin = (shape.width - wide) / 2
        return lines(text, look, TextShape(width: wide, alignment: shape.alignment)).map { line in
            var line = line
            line.x += margin
            return line
        }
    }

    private func pieceEnd(in bytes: [UInt8], from start: Int, _ length: Int) -> Int {
        var end = start + length
        guard end < bytes.count else { return bytes.count }
        while end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private func justify(
        _ lines: [TextLine], of text: PreparedText, _ look: TextLook, _ shape: TextShape,
        endsParagraph: Bool
    ) {
        guard shape.alignment == .justified else { return }
        for line in endsParagraph ? lines.dropLast() : lines[...] {
            let separator = text.bytes[min(line.end, text.bytes.count)...].prefix(3)
            guard !separator.elementsEqual("\u{2028}".utf8) else { continue }
            let justification = ThaiJustification(
                missing: shape.width - line.x - line.width, size: look.size * engine.scale,
                text: text.bytes)
            justification.apply(to: line.line)
        }
    }
}
