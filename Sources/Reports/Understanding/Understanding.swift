import Assessment
import Documents
import ThaiText

/// Reads what a document says out of its lines and tables.
struct Understanding {
    let vocabulary: Vocabulary
    var topics = TopicTracker()
    var lines: [ReadLine] = []
    var rows = MeasureRows()
    var uncertain: [Uncertainty] = []
    /// The layout of the last table, for tables that go on without a heading.
    private var layout: TableLayout?

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// Goes through a document from the first piece to the last.
    mutating func walk(_ pieces: [ReadPiece]) {
        for piece in pieces {
            switch piece {
            case .line(let line): take(line)
            case .table(let table): take(table)
            }
        }
    }

    private mutating func take(_ line: ReadLine) {
        lines.append(line)
        if let topic = vocabulary.topic(heading: line.text) {
            topics.note(heading: topic)
            rows.startAfresh()
        }
    }

    private mutating func take(_ table: ReadTable) {
        let found = TableLayout.find(in: table)
        let current = found?.layout ?? layout.flatMap { $0.width == table.width ? $0 : nil }
        guard let current else {
            for row in table.rows { doubt(row, .unknownTable) }
            layout = nil
            return
        }
        layout = current
        topics.begin(current.kind)
        // Words above the heading belong to no column.
        for row in table.rows.prefix(max(0, (found?.rows ?? 0) - 1)) where row.texts.count == 1 {
            takeTopic(row)
        }
        for row in table.rows.dropFirst(found?.rows ?? 0) {
            guard !current.isHeading(row), !row.texts.isEmpty else { continue }
            if takeTopic(row) { continue }
            switch current.kind {
            case .measures: takeMeasure(row, current)
            case .scores, .unknown: doubt(row, .unknownTable)
            }
        }
    }

    /// Takes a row that is nothing but a topic's heading; says whether it was one.
    @discardableResult
    private mutating func takeTopic(_ row: ReadRow) -> Bool {
        guard row.texts.count <= 2, let text = row.texts.last,
            row.texts.count == 1 || row.texts[0].unicodeScalars.count <= 5,
            let topic = vocabulary.topic(heading: text)
        else { return false }
        topics.note(row: topic)
        rows.startAfresh()
        return true
    }

    private mutating func takeMeasure(_ row: ReadRow, _ layout: TableLayout) {
        for (cell, role) in zip(row.cells, layout.roles) where role == .issue && !cell.isEmpty {
            if let topic = vocabulary.topic(heading: cell.text) {
                if topic != topics.topic { rows.startAfresh() }
                topics.note(row: topic)
            }
        }
        rows.take(row, layout, topic: topics.topic)
        for (cell, heading) in zip(row.cells, zip(layout.roles, layout.headings))
        where heading.0 == .other && !cell.isEmpty {
            doubt(cell, .noField(heading.1))
        }
    }

    private mutating func doubt(_ row: ReadRow, _ reason: ReadingDoubt) {
        for cell in row.cells where !cell.isEmpty { doubt(cell, reason) }
    }

    mutating func doubt(_ cell: ReadCell, _ reason: ReadingDoubt) {
        let text = cell.text.split(separator: "\n").joined(separator: " ")
        uncertain.append(
            Uncertainty(
                place: PlaceWording.thai(cell.place), text: text, reason: reason.wording))
    }
}
