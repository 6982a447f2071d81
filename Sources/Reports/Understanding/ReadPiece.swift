import Documents
import ThaiText

/// One thing of a read document in reading order, reduced to what understanding needs.
enum ReadPiece {
    case line(ReadLine)
    /// A line beside a table without ruled lines that did not fit into it.
    case leftOver(ReadLine)
    case table(ReadTable)
}

extension ReadPiece {
    /// The texts of the piece, cell by cell.
    var texts: [String] {
        switch self {
        case .line(let line), .leftOver(let line): [line.text]
        case .table(let table): table.rows.flatMap { $0.cells.map(\.text) }
        }
    }
}

/// A line of running text.
struct ReadLine {
    var text: String
    var isHeading: Bool
    var isBold: Bool
    var place: Place
}

/// A table as a full grid: every row has as many cells as the widest.
struct ReadTable {
    var rows: [ReadRow]
    var place: Place
    var width: Int { rows.first?.cells.count ?? 0 }
}

/// A row of the grid.
struct ReadRow {
    var cells: [ReadCell]
    var place: Place

    /// The different texts of the row's cells that have any.
    var texts: [String] {
        var texts: [String] = []
        for cell in cells where !cell.isEmpty && !texts.contains(cell.text) {
            texts.append(cell.text)
        }
        return texts
    }
}

/// A cell of the grid; its paragraphs stand on lines of their own, markers included.
struct ReadCell {
    var text: String
    /// The side on which the cell that covers this one begins; nil for a cell of its own.
    var cover: Cover?
    var place: Place
    /// Whether its last line ends inside a phrase, so that what goes on with it joins without a space.
    var endsOpen = false

    var isEmpty: Bool { text.isEmpty }

    enum Cover { case left, above }
}

extension ReadPiece {
    /// All pieces of a document, spelled canonically.
    static func all(of document: Document) -> [ReadPiece] {
        var pieces: [ReadPiece] = []
        var gapped: [Paragraph] = []
        let blocks = document.sections.flatMap(\.blocks)
        for (index, block) in blocks.enumerated() {
            if case .paragraph(let paragraph) = block,
                isGapped(blocks, at: index, isInside: !gapped.isEmpty)
            {
                gapped.append(paragraph)
                continue
            }
            pieces += Self.pieces(ofGapped: gapped)
            gapped = []
            switch block {
            case .paragraph(let paragraph): pieces += lines(of: paragraph)
            case .table(let table):
                if let table = ReadTable(table) { pieces.append(.table(table)) }
            case .chart, .matrix, .space, .pageBreak: continue
            }
        }
        return pieces + Self.pieces(ofGapped: gapped)
    }

    static func lines(of paragraph: Paragraph) -> [ReadPiece] {
        var isHeading = false
        switch paragraph.style {
        case .heading, .coverTitle, .coverAuthority: isHeading = true
        default: break
        }
        let text = Normalisation.canonical(paragraph.markedText)
        let isBold = !paragraph.runs.isEmpty && paragraph.runs.allSatisfy(\.bold)
        return text.lines.compactMap { line in
            let line = line.singleSpaced
            guard !line.isEmpty else { return nil }
            return .line(
                ReadLine(
                    text: line, isHeading: isHeading, isBold: isBold, place: paragraph.place))
        }
    }
}

extension Paragraph {
    /// The text with its marker before it.
    fileprivate var markedText: String { marker.map { "\($0) \(text)" } ?? text }
}

extension ReadTable {
    /// No more columns than any sheet of paper holds; what is beyond is kept in the last one.
    private static let widest = 64

    /// The grid of a table, spans spread out; nil when it has no cells.
    init?(_ table: Table) {
        let source = table.header + table.rows
        var rows: [ReadRow] = []
        var hanging: [Int: Int] = [:]
        for row in source {
            var cells: [ReadCell] = []
            for cell in row.cells {
                Self.fill(&cells, under: &hanging)
                guard cells.count < Self.widest else { break }
                let first = cells.count
                let span = min(max(1, cell.columnSpan), Self.widest - first)
                cells.append(ReadCell(cell, place: row.place, column: first + 1))
                for column in first + 1..<max(first + span, first + 1) {
                    let place = Place(
                        page: row.place.page, line: row.place.line, table: row.place.table,
                        row: row.place.row, column: column + 1)
                    cells.append(ReadCell(text: "", cover: .left, place: place))
                }
                if cell.rowSpan > 1 {
                    for column in first..<first + span {
                        hanging[column] = min(cell.rowSpan, source.count) - 1
                    }
                }
            }
            Self.fill(&cells, under: &hanging)
            rows.append(ReadRow(cells: cells, place: row.place))
        }
        let width = rows.map(\.cells.count).max() ?? 0
        guard width > 0 else { return nil }
        self.init(rows: rows.map { Self.filled($0, to: width) }, place: table.place)
    }

    /// A row with empty cells at its end.
    private static func filled(_ row: ReadRow, to width: Int) -> ReadRow {
        var row = row
        while row.cells.count < width {
            row.cells.append(ReadCell(text: "", place: row.place))
        }
        return row
    }

    /// Adds the cells that rows above cover here.
    private static func fill(_ cells: inout [ReadCell], under hanging: inout [Int: Int]) {
        while cells.count < widest, let left = hanging[cells.count] {
            hanging[cells.count] = left > 1 ? left - 1 : nil
            cells.append(ReadCell(text: "", cover: .above, place: Place()))
        }
    }
}

extension ReadCell {
    init(_ cell: Table.Cell, place: Place, column: Int) {
        let lines = cell.paragraphs
            .flatMap { Normalisation.canonical($0.markedText).lines }
            .map(\.singleSpaced)
            .filter { !$0.isEmpty }
        var own = cell.paragraphs.first?.place ?? place
        own.page = own.page ?? place.page
        own.table = own.table ?? place.table
        own.row = own.row ?? place.row
        own.column = own.column ?? column
        // Dashes and dots that only fill a cell say nothing.
        let text = lines.joined(separator: "\n")
        self.init(
            text: FoldedText(text).isEmpty ? "" : text, place: own, endsOpen: cell.endsOpen)
    }
}
