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
    func widths(of grids: [TableGrid], given: [Double]) -> [Double] {
        var needs = [Double](repeating: 0, count: given.count)
        for grid in grids {
            for cell in grid.rows.prefix(Self.rowLimit).joined() where cell.columnSpan == 1 {
                let known = max(needs[cell.column], given[cell.column])
                for paragraph in cell.content.paragraphs {
                    let width = width(of: paragraph, over: known)
                    needs[cell.column] = max(needs[cell.column], width)
                }
            }
        }
        return needs
    }

    /// The widest unbreakable part of a paragraph with all around it; parts surely under `known` count as nought.
    private func width(of paragraph: Paragraph, over known: Double) -> Double {
        let around = 2 * padding + (paragraph.marker == nil ? 1 : Self.markerRoom)
        let bytes = Array(paragraph.text.utf8.prefix(Self.textLimit))
        let parts = NumberPhrases(bytes).wholePhrases() + foreignWords(bytes)
        return parts.reduce(0) { widest, part in
            let text = String(decoding: bytes[part], as: UTF8.self)
            let most = Double(text.count) * size * PreparedText.widestAdvance + around
            guard most > max(known, widest) else { return widest }
            let line = setter.line(text, TextLook(size: size))
            return max(widest, (line?.width ?? 0) + around)
        }
    }

    /// Runs of ASCII letters: words of Latin script and addresses of web pages.
    private func foreignWords(_ bytes: [UInt8]) -> [Range<Int>] {
        bytes.indices.split { !(0x21...0x7E).contains(bytes[$0]) }
            .filter { $0.count >= 6 }.map { $0.startIndex..<$0.endIndex }
    }
}
