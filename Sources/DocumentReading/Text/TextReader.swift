public import Documents
import ThaiText

/// Reads plain text into a document tree, the way OCR and copy-paste leave documents behind.
///
/// A line with tabs (or between bars, `| a | b |`) is a row of a table; rows that follow one another
/// are one table. `#` marks headings and `**` bold text. Cells and lines may hold fragments of HTML
/// (`<p>`, `<ul>`, `<b>`, `<br>`), well formed or not; a `<table>` is a table. Every other line is a paragraph of its own.
/// Header rows are not told apart: whoever understands the table knows them by their words.
public struct TextReader {
    private var blocks: [Block] = []
    private var rows: [Table.Row] = []
    private var tableCount = 0
    private var isBold = false

    /// Reads a text that is already decoded; never fails.
    public static func read(_ text: String) -> Document {
        var reader = TextReader()
        for segment in TextSegments(Normalisation.canonical(text)).all {
            switch segment {
            case .line(let line, let number): reader.take(line, number: number)
            case .table(let markup, let number): reader.takeTable(markup, number: number)
            }
        }
        reader.closeTable()
        return Document(sections: [Section(blocks: reader.blocks)])
    }

    private init() {}

    private mutating func take(_ line: String, number: Int) {
        if let cells = Self.cells(of: line) {
            takeRow(cells, number: number)
        } else if rows.isEmpty || !Self.isRuleOfTable(line) {
            closeTable()
            takeLine(line, number: number)
        }
    }

    /// Takes a table written in HTML; its lines, where it is more than a document may hold.
    private mutating func takeTable(_ markup: String, number: Int) {
        closeTable()
        guard let found = HTMLReader.blocks(of: markup, tablesBefore: tableCount) else {
            for line in markup.lines { take(line, number: number) }
            return
        }
        tableCount += found.tables
        blocks += found.blocks
    }

    /// The cells of a line that is a row; nil for any other line.
    private static func cells(of line: String) -> [String]? {
        if line.utf8.contains(UInt8(ascii: "\t")) {
            return line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
                .map { String($0) }
        }
        guard line.utf8.contains(UInt8(ascii: "|")) else { return nil }
        let trimmed = line.trimmingSpaces()
        guard trimmed.count > 2, trimmed.hasPrefix("|"), trimmed.hasSuffix("|"),
            !isRuleOfTable(trimmed)
        else { return nil }
        return trimmed.dropFirst().dropLast()
            .split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }

    /// Whether a line is the `|---|---|` under a header.
    private static func isRuleOfTable(_ line: String) -> Bool {
        let trimmed = line.trimmingSpaces()
        return trimmed.contains("-") && trimmed.contains("|")
            && trimmed.allSatisfy { "|-: ".contains($0) }
    }

    private mutating func takeRow(_ texts: [String], number: Int) {
        if rows.isEmpty { tableCount += 1 }
        isBold = false
        let row = rows.count + 1
        let cells = texts.enumerated().map { column, text in
            Table.Cell(
                paragraphs: MarkupFragment.paragraphs(
                    of: text,
                    place: Place(line: number, table: tableCount, row: row, column: column + 1)))
        }
        rows.append(
            Table.Row(cells: cells, place: Place(line: number, table: tableCount, row: row)))
    }

    private mutating func closeTable() {
        guard let first = rows.first else { return }
        let place = Place(line: first.place.line, table: tableCount)
        blocks.append(.table(Table(rows: rows, place: place)))
        rows = []
    }

    private mutating func takeLine(_ line: String, number: Int) {
        let trimmed = Self.gapped(line.trimmingSpaces())
        guard !trimmed.isEmpty else {
            // An emphasis does not outlive its paragraph; an odd `**` is then a footnote mark.
            isBold = false
            return
        }
        let hashes = trimmed.prefix { $0 == "#" }.count
        let isHeading = (1...6).contains(hashes) && trimmed.dropFirst(hashes).first == " "
        let style: Paragraph.Style = isHeading ? .heading(level: hashes) : .body
        let text = isHeading ? String(trimmed.dropFirst(hashes)).trimmingSpaces() : trimmed
        for paragraph in MarkupFragment.paragraphs(of: text, place: Place(line: number)) {
            var paragraph = paragraph
            paragraph.style = style
            paragraph.runs = emphasised(paragraph.runs)
            if !paragraph.text.trimmingSpaces().isEmpty { blocks.append(.paragraph(paragraph)) }
        }
    }

    /// A text whose gaps of three spaces and more are tabs: columns that only spaces set apart.
    private static func gapped(_ text: String) -> String {
        guard text.contains("   ") else { return text }
        var out = String.UnicodeScalarView()
        var spaces = 0
        for scalar in text.unicodeScalars {
            if scalar == " " {
                spaces += 1
                continue
            }
            for _ in 0..<(spaces < 3 ? spaces : 0) { out.append(" ") }
            if spaces >= 3 { out.append("\t") }
            spaces = 0
            out.append(scalar)
        }
        return String(out)
    }

    /// Takes `**` out of runs and makes bold what stands between; bold may go on over lines.
    private mutating func emphasised(_ runs: [Run]) -> [Run] {
        var out: [Run] = []
        for run in runs {
            for (index, piece) in run.text.components(separatedBy: "**").enumerated() {
                if index > 0 { isBold.toggle() }
                if !piece.isEmpty { out.append(Run(piece, bold: run.bold || isBold)) }
            }
        }
        return out
    }
}
