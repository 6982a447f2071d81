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
    /// Room for the marker of a list point.
    private static let markerRoom = 22.0

    /// The least width of each column in points; `given` are the widths it would have by weight.
    ///
    /// What no column can become wide enough for counts as nought, so that it hides no need that can be met.
    func widths(of grids: [TableGrid], given: [Double]) -> [Double] {
        var needs = [Double](repeating: 0, count: given.count)
        let most = TableColumns.most(given)
        for grid in grids {
            for cell in grid.rows.prefix(Self.rowLimit).joined() where cell.columnSpan == 1 {
                let known = max(needs[cell.column], given[cell.column])
                for paragraph in cell.content.paragraphs {
                    let width = width(of: paragraph, over: known, most: most[cell.column])
                    needs[cell.column] = max(needs[cell.column], width)
                }
            }
        }
        return needs
    }

    /// The widest unbreakable part of a paragraph with all around it; parts surely under `known` and parts
    /// over `most` count as nought.
    private func width(of paragraph: Paragraph, over known: Double, most: Double) -> Double {
        let around = 2 * padding + (paragraph.marker == nil ? 1 : Self.markerRoom)
        let bytes = Array(paragraph.text.utf8.prefix(Self.textLimit))
        let parts = NumberPhrases(bytes).wholePhrases() + foreignWords(bytes)
        return parts.reduce(0) { widest, part in
            let text = String(decoding: bytes[part], as: UTF8.self)
            let guess = Double(text.count) * size * PreparedText.widestAdvance + around
            guard guess > max(known, widest) else { return widest }
            let width = (setter.line(text, TextLook(size: size))?.width ?? 0) + around
            return width > most ? widest : max(widest, width)
        }
    }

    /// Runs of ASCII letters: words of Latin script and addresses of web pages.
    private func foreignWords(_ bytes: [UInt8]) -> [Range<Int>] {
        bytes.indices.split { !(0x21...0x7E).contains(bytes[$0]) }
            .filter { $0.count >= 6 }.map { $0.startIndex..<$0.endIndex }
    }
}
