import Documents

/// How wide columns must be so that dates, addresses and foreign words in them need not be torn.
struct ColumnNeeds {
    let setter: TextSetter
    /// Size of the text in cells, in points.
    let size: Double
    /// Empty space left and right in a cell.
    let padding: Double

    /// Rows looked at; the rest of a long table is of the same kind.
    private static let rowLimit = 300
    /// Bytes of a paragraph looked at.
    private static let textLimit = 4_000
    /// Bytes of the longest title that is kept whole: fourteen Thai letters.
    private static let longestTitle = 42
    /// Room for the marker of a list point.
    private static let markerRoom = 22.0

    /// The least width of each column in points; `given` are the widths it would have by weight.
    ///
    /// What no column can become wide enough for counts as nought, so that it hides no need that can be met.
    func widths(header: TableGrid, body: TableGrid, given: [Double]) -> [Double] {
        var needs = [Double](repeating: 0, count: given.count)
        let most = TableColumns.most(given)
        for (grid, isHeader) in [(header, true), (body, false)] {
            for cell in grid.rows.prefix(Self.rowLimit).joined() where cell.columnSpan == 1 {
                let known = max(needs[cell.column], given[cell.column])
                for paragraph in cell.content.paragraphs {
                    let parts = parts(of: paragraph, isHeader: isHeader)
                    let width = width(of: parts, over: known, most: most[cell.column])
                    needs[cell.column] = max(needs[cell.column], width)
                }
            }
        }
        return needs
    }

    /// What of a paragraph must not be torn.
    private struct Parts {
        var bytes: [UInt8]
        var ranges: [Range<Int>]
        /// What stands around each part in a cell, in points.
        var around: Double
        var isBold: Bool
    }

    private func parts(of paragraph: Paragraph, isHeader: Bool) -> Parts {
        let bytes = Array(paragraph.text.utf8.prefix(Self.textLimit))
        let ranges = NumberPhrases(bytes).wholePhrases() + foreignWords(bytes)
        return Parts(
            bytes: bytes, ranges: ranges + (isHeader ? titleWords(bytes) : []),
            around: 2 * padding + (paragraph.marker == nil ? 1 : Self.markerRoom), isBold: isHeader)
    }

    /// The widest of the parts with all around it; parts surely under `known` and parts over `most` count as
    /// nought.
    private func width(of parts: Parts, over known: Double, most: Double) -> Double {
        parts.ranges.reduce(0) { widest, part in
            let text = String(decoding: parts.bytes[part], as: UTF8.self)
            let guess = Double(text.count) * size * PreparedText.widestAdvance + parts.around
            guard guess > max(known, widest) else { return widest }
            let look = TextLook(size: size, bold: parts.isBold)
            let width = (setter.line(text, look)?.width ?? 0) + parts.around
            return width > most ? widest : max(widest, width)
        }
    }

    /// Short titles of columns, which look torn in two: "ผู้รับผิดชอบ".
    private func titleWords(_ bytes: [UInt8]) -> [Range<Int>] {
        bytes.indices.split { bytes[$0] == 0x20 || bytes[$0] == 0x2F }
            .filter { $0.count <= Self.longestTitle }.map { $0.startIndex..<$0.endIndex }
    }

    /// Runs of ASCII letters: words of Latin script and addresses of web pages.
    private func foreignWords(_ bytes: [UInt8]) -> [Range<Int>] {
        bytes.indices.split { !(0x21...0x7E).contains(bytes[$0]) }
            .filter { $0.count >= 6 }.map { $0.startIndex..<$0.endIndex }
    }
}
