import Assessment
import Documents
import ThaiText

/// Reads what a document says out of its lines and tables.
struct Understanding {
    let vocabulary: Vocabulary
    let title: TitleReading
    let lines: [ReadLine]
    let spacing: ThaiSpacing
    var topics = TopicTracker()
    var rows = MeasureRows()
    var scores: ScoreRows
    var prose: ProseFigures
    var claims: [Claim] = []
    /// The question that running text names as the lowest, by topic.
    var lowest: [Int: String] = [:]
    var uncertain: [Uncertainty] = []
    /// The cells of the tables that were understood, for the account of words.
    private(set) var cells: [ReadCell] = []
    /// The layout of the last table, for tables that go on without a heading.
    private var layout: TableLayout?
    /// Whether the running text is in the middle of an analysis.
    private var isAnalysing = false
    private var labelled = LabelledMeasures()
    private let levels: LevelReading

    init(_ pieces: [ReadPiece], _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        lines = pieces.compactMap { piece in
            switch piece {
            case .line(let line), .leftOver(let line): line
            case .table: nil
            }
        }
        title = TitleReading(lines)
        spacing = ThaiSpacing(learning: pieces.flatMap(\.texts))
        let year = title.scoresYear ?? title.fiscalYear
        let labels = FigureLabels(vocabulary.frameworks, year: year)
        let codes = CodeReading(vocabulary.frameworks, year: year)
        levels = LevelReading(vocabulary.frameworks, year: year)
        scores = ScoreRows(labels: labels, levels: levels, codes: codes, year: year)
        prose = ProseFigures(labels: labels, codes: codes, year: year)
        for piece in pieces {
            switch piece {
            case .line(let line): take(line)
            case .leftOver(let line):
                doubt(ReadCell(text: line.text, place: line.place), .notTaken)
                take(line)
            case .table(let table): take(table)
            }
        }
        rows.take(labelled.finish())
    }

    private mutating func take(_ line: ReadLine) {
        if let topic = vocabulary.topic(heading: line.text) {
            topics.note(heading: topic)
            rows.startAfresh()
            rows.take(labelled.finish())
            isAnalysing = false
            return
        }
        rows.take(labelled.take(line, topic: topics.topic))
        takeAnalysis(line)
        let found = ClaimProse(labels: scores.labels, codes: scores.codes).claims(in: line.text)
        if let topic = topics.topic, lowest[topic] == nil {
            lowest[topic] =
                found.lazy.filter { $0.kind == .lowest }.compactMap(\.questionCode).first
        }
        claims += found
        for found in prose.take(line.text) {
            if let year = found.year {
                guard found.figure == .total else { continue }
                let level = levels.level(in: line.text)
                scores.history.append(
                    YearTotal(fiscalYear: year, total: found.printed, level: level))
            } else {
                scores.prints.add(found.figure, found.printed, at: line.place)
                guard found.figure == .total else { continue }
                if let level = levels.level(in: line.text) {
                    scores.prints.add(.level, level, at: line.place)
                } else if levels.namesAnother(line.text) {
                    doubt(ReadCell(text: line.text, place: line.place), .unknownLevel)
                }
            }
        }
    }

    /// A line that begins with a label of an analysis, and the lines that go on with it.
    private mutating func takeAnalysis(_ line: ReadLine) {
        let text = ScalarText(line.text)
        let start = ListMarker(text.scalars, at: 0)?.length ?? 0
        if start < text.count,
            let label = AnalysisLabels.label(text, at: start, strictly: true)
        {
            switch label.0 {
            case .lowest: isAnalysing = !namesIndicator(text)
            // A remark under a table of measures is none on a score.
            case .note: isAnalysing = isAnalysing || topics.topic != nil
            default: isAnalysing = true
            }
        } else if line.isHeading || line.isBold {
            isAnalysing = false
        }
        guard isAnalysing else { return }
        scores.draft(topics.topic) {
            $0.fragments.append(
                .init(role: .analysis, text: text.string(start..<text.count), place: line.place))
        }
    }

    /// Whether a line names an indicator and no question: what it says is a claim and no analysis.
    private func namesIndicator(_ text: ScalarText) -> Bool {
        guard scores.codes.mentions(in: text).isEmpty else { return false }
        return scores.labels.mentions(in: text).contains {
            if case .indicator = $0.figure { true } else { false }
        }
    }

    private mutating func take(_ table: ReadTable) {
        isAnalysing = false
        rows.take(labelled.finish())
        let table = TableLayout.upright(table) ?? table
        let found = TableLayout.find(in: table)
        let current =
            found?.layout ?? layout.flatMap { $0.width == table.width ? $0 : nil }
            ?? guess(table)
        guard let current else {
            for row in table.rows { doubt(row, .unknownTable) }
            layout = nil
            return
        }
        layout = current
        topics.begin(current.kind)
        // Words above the heading belong to no column.
        for row in table.rows.prefix(found?.above ?? 0) where !takeTopic(row) {
            doubt(row, .notTaken)
        }
        for row in table.rows.dropFirst(found?.rows ?? 0) {
            guard !current.isHeading(row), !row.texts.isEmpty else { continue }
            take(row, current)
        }
    }

    /// Takes a row under the heading of its table.
    private mutating func take(_ row: ReadRow, _ layout: TableLayout) {
        if takeTopic(row) { return }
        if layout.kind == .measures, isForeignTopic(row, layout) {
            topics.noteUnknown()
            rows.startAfresh()
            doubt(row, .unknownTopic)
            return
        }
        cells += row.cells.filter { !$0.isEmpty }
        switch layout.kind {
        case .measures: takeMeasure(row, layout)
        case .scores, .unknown:
            noteTopic(of: row, layout)
            for untaken in scores.take(row, layout, topic: topics.topic) {
                doubt(untaken.cell, untaken.reason)
            }
        }
    }

    /// The layout of a table of scores without a heading, by what its cells hold.
    private mutating func guess(_ table: ReadTable) -> TableLayout? {
        guard table.width >= 2 else { return nil }
        func share(_ column: Int, _ test: (String) -> Bool) -> Int {
            table.rows.count { test($0.cells[column].text) }
        }
        let columns = 0..<table.width
        let numeric = columns.map { column in share(column) { PrintedNumber(cell: $0) != nil } }
        guard let score = columns.max(by: { numeric[$0] < numeric[$1] }), numeric[score] > 0 else {
            return nil
        }
        func letters(_ column: Int) -> Int {
            table.rows.reduce(0) { $0 + FoldedText($1.cells[column].text).count }
        }
        let others = columns.filter { $0 != score }
        guard let label = others.max(by: { letters($0) < letters($1) }), letters(label) > 0 else {
            return nil
        }
        let code = others.first { column in
            column != label && share(column) { scores.codes.code(at: $0)?.rest.isEmpty == true } > 0
        }
        let layout = TableLayout(question: label, code: code, score: score, width: table.width)
        var probe = scores
        let known = table.rows.count { row in
            let number = code.map { row.cells[$0].text } ?? ""
            return probe.figure(label: row.cells[label].text, number: number, layout) != nil
                && PrintedNumber(cell: row.cells[score].text) != nil
        }
        return known * 2 >= table.rows.count ? layout : nil
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

    /// Whether a row of measures is the heading of a topic that no framework knows: one cell over all
    /// columns, with or without a number before it, or a text that calls itself a topic.
    private func isForeignTopic(_ row: ReadRow, _ layout: TableLayout) -> Bool {
        guard layout.width >= 3 else { return false }
        var cells = row.cells[...]
        if let first = cells.first, first.text.unicodeScalars.count <= 5,
            first.isEmpty || layout.roles[0] == .number
        {
            cells = cells.dropFirst()
        }
        guard let text = cells.first?.text, (4...200).contains(text.unicodeScalars.count),
            cells.dropFirst().allSatisfy(\.isEmpty)
        else { return false }
        let words = FoldedText(text)
        if Self.deeds.contains(where: words.scalars.starts) { return false }
        let spans = cells.count >= 3 && cells.dropFirst().allSatisfy { $0.cover == .left }
        return spans || Self.topicWords.contains(where: words.scalars.starts)
    }

    /// What the name of a measure that spans its row begins with.
    private static let deeds = ["มาตรการ", "โครงการ", "กิจกรรม"].map { FoldedText($0).scalars }
    private static let topicWords = ["ประเด็นที่", "ด้านที่", "หัวข้อที่"].map { FoldedText($0).scalars }

    /// A row of an analysis may name its topic in a cell of its own.
    private mutating func noteTopic(of row: ReadRow, _ layout: TableLayout) {
        for (cell, role) in zip(row.cells, layout.roles)
        where [.issue, .question].contains(role) && !cell.isEmpty {
            guard let topic = vocabulary.topic(heading: cell.text),
                scores.labels.indicator(named: cell.text) == nil
            else { continue }
            topics.note(row: topic)
        }
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

    /// The words of a cell that the report must hold: without a code before a name, without the labels
    /// of an analysis, without the heading of a topic.
    func words(of cell: ReadCell) -> [(text: String, reason: ReadingDoubt)] {
        if isTopic(cell.text) || PrintedNumber(cell: cell.text) != nil { return [] }
        if scores.isTotal(cell.text) { return [] }
        if levels.level(in: cell.text) != nil, cell.text.count < 40 { return [] }
        let line = cell.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        if let found = scores.codes.code(at: line), scores.names[found.code] != nil {
            return [(found.rest, .otherName(found.code))]
        }
        let text = ScalarText(line)
        let parts = AnalysisLabels.parts(of: text)
        guard parts.count > 1 || parts.first.map({ $0.range.lowerBound > 0 }) == true else {
            return [(cell.text, .notTaken)]
        }
        return parts.map { (text.string($0.range), .notTaken) }
    }

    /// Whether a cell says nothing but a topic.
    func isTopic(_ text: String) -> Bool {
        !text.isEmpty && vocabulary.topic(heading: text) != nil
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
