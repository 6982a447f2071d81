import ThaiText

/// Counts the answers of questionnaires; made for millions of rows in blocks of bytes.
///
/// A tally works on whole rows and shares nothing, so several tallies of one layout may count
/// different blocks of a file at the same time and be added up.
public struct AnswerTally: Sendable {
    /// The most faults that are kept; all are counted.
    static let mostFaults = 20
    private static let optionsPerSlot = 16

    /// What to do with a cell.
    private struct Step {
        enum Kind: UInt8 { case ignore, answer, other }

        let kind: Kind
        let table: Int
        /// Where the counts of the slot begin, for part 1.
        let counts: Int
    }

    let layout: AnswerLayout
    private(set) var counts: [Int]
    private(set) var items: [Figure: Ratio] = [:]
    private(set) var faults: [AnswerFault] = []
    private(set) var faultCount = 0
    /// Rows counted so far, blank ones too.
    private(set) var rows = 0
    /// Rows with at least one answer or score.
    private(set) var questionnaires = 0
    /// One table per set of options, and a last one for the names of parts.
    private var memory: AnswerMemory
    /// What the columns hold, without anything that needs counting of references.
    private let plan: [Step]
    /// Places in `counts` of the answers of the row that is being read, for part 1.
    private var chosen: [Int]
    private var chosenCount = 0
    private var rowPart = 1
    private var rowFaults = 0
    private var rowItems: [Figure: Ratio] = [:]

    init(_ layout: AnswerLayout) {
        self.layout = layout
        let slots = layout.slots.count
        counts = Array(repeating: 0, count: layout.parts * slots * Self.optionsPerSlot)
        memory = AnswerMemory(tables: layout.options.count + 1)
        chosen = Array(repeating: 0, count: layout.columns.count)
        plan = layout.columns.map { column in
            switch column {
            case .answer(let slot):
                let counts = slot * Self.optionsPerSlot
                return Step(kind: .answer, table: layout.slots[slot].options, counts: counts)
            case .item, .part: return Step(kind: .other, table: 0, counts: 0)
            case .ignored, .rowCode, .score, .option:
                return Step(kind: .ignore, table: 0, counts: 0)
            }
        }
    }

    /// Counts whole rows; the last one may lack its line end.
    mutating func add(_ bytes: RawSpan) {
        var cells = AnswerCells(delimiter: layout.delimiter, lineEnd: layout.lineEnd)
        while !cells.isAtEnd(of: bytes) {
            rows += 1
            readRow(&cells, bytes)
        }
    }

    /// How often each option of a slot was chosen in a part (from 1).
    func counts(slot: Int, part: Int) -> ArraySlice<Int> {
        let start = ((part - 1) * layout.slots.count + slot) * Self.optionsPerSlot
        return counts[start..<start + Self.optionsPerSlot]
    }

    /// Adds a tally of other rows of the same file.
    mutating func merge(_ other: AnswerTally) {
        for index in counts.indices { counts[index] += other.counts[index] }
        items.merge(other.items) { mine, _ in mine }
        for (figure, score) in other.items where items[figure] != score {
            report(AnswerFault(reason: .severalScores(figure.description)))
        }
        questionnaires += other.questionnaires
        rows += other.rows
        faultCount += other.faultCount
        faults += other.faults
    }

    /// Counts rows that something else read.
    mutating func skipRows(_ count: Int) { rows += count }

    @inline(__always)
    private mutating func readRow(_ cells: inout AnswerCells, _ bytes: RawSpan) {
        var column = 0
        var filled = false
        repeat {
            cells.next(in: bytes)
            if cells.length > 0 || cells.openQuote {
                filled = true
                read(cells, bytes, column)
            }
            column &+= 1
        } while !cells.endsRow
        if filled { closeRow() }
    }

    @inline(__always)
    private mutating func read(_ cells: AnswerCells, _ bytes: RawSpan, _ column: Int) {
        guard column < plan.count, !cells.openQuote else {
            let expected = plan.count
            return report(
                cells.openQuote ? .openQuote : .tooManyCells(expected: expected), column: nil)
        }
        let step = plan[column]
        switch step.kind {
        case .ignore: break
        case .answer:
            if !cells.escaped,
                let mark = memory.mark(bytes, cells.start, cells.length, table: step.table)
            {
                choose(step.counts &+ Int(mark))
            } else {
                readUnseen(cells, bytes, column)
            }
        case .other: readOther(cells, bytes, column)
        }
    }

    @inline(__always)
    private mutating func choose(_ place: Int) {
        chosen[chosenCount] = place
        chosenCount &+= 1
    }

    private mutating func readUnseen(_ cells: AnswerCells, _ bytes: RawSpan, _ column: Int) {
        let step = plan[column]
        let options = layout.options[step.table]
        let text = cells.text(of: bytes)
        guard !Wording.key(text).isEmpty else { return }
        let found =
            options.index(of: text)
            ?? options.index(of: Windows874.decode(cells.content(of: bytes)))
        guard let option = found, option < Self.optionsPerSlot else {
            let shown = String(text.prefix(40))
            return report(.unknownAnswer(shown, options: options.names), column: column)
        }
        choose(step.counts + option)
        remember(cells, bytes, table: step.table, as: option)
    }

    private mutating func remember(
        _ cells: AnswerCells, _ bytes: RawSpan, table: Int, as mark: Int
    ) {
        guard !cells.escaped else { return }
        memory.remember(bytes, cells.start, cells.length, table: table, as: UInt8(mark))
    }

    private mutating func readOther(_ cells: AnswerCells, _ bytes: RawSpan, _ column: Int) {
        switch layout.columns[column] {
        case .part: readPart(cells, bytes, column)
        case .item(let code, let part): readItem(cells, bytes, .question(code, part: part), column)
        case .ignored, .answer, .rowCode, .score, .option: break
        }
    }

    private mutating func readPart(_ cells: AnswerCells, _ bytes: RawSpan, _ column: Int) {
        let table = layout.options.count
        if let part = memory.mark(bytes, cells.start, cells.length, table: table) {
            rowPart = Int(part)
            return
        }
        let text = cells.text(of: bytes)
        guard !Wording.key(text).isEmpty else { return }
        guard let part = AnswerPart.number(in: text), (1...layout.parts).contains(part) else {
            let shown = String(text.prefix(40))
            return report(.unknownPart(shown, parts: layout.parts), column: column)
        }
        rowPart = part
        remember(cells, bytes, table: table, as: part)
    }

    private mutating func readItem(
        _ cells: AnswerCells, _ bytes: RawSpan, _ figure: Figure, _ column: Int
    ) {
        let text = cells.text(of: bytes)
        guard !Wording.key(text).isEmpty else { return }
        switch AnswerScore.read(text, of: figure, in: layout.framework) {
        case .success(let score): rowItems[figure] = score
        case .failure(let error): report(error.reason, column: column)
        }
    }

    @inline(__always)
    private mutating func closeRow() {
        let answered = chosenCount > 0 || !rowItems.isEmpty
        if rowFaults == 0 {
            let shift = (rowPart &- 1) &* layout.slots.count &* Self.optionsPerSlot
            for index in 0..<chosenCount { counts[shift &+ chosen[index]] &+= 1 }
        }
        chosenCount = 0
        rowPart = 1
        rowFaults = 0
        if !rowItems.isEmpty { closeItems() }
        if answered { questionnaires &+= 1 }
    }

    private mutating func closeItems() {
        for (figure, score) in rowItems {
            if let known = items[figure], known != score {
                report(AnswerFault(row: rows, reason: .severalScores(figure.description)))
            }
            items[figure] = score
        }
        rowItems = [:]
    }

    private mutating func report(_ reason: AnswerFault.Reason, column: Int?) {
        rowFaults += 1
        report(AnswerFault(row: rows, column: column.map(layout.name), reason: reason))
    }

    private mutating func report(_ fault: AnswerFault) {
        faultCount += 1
        if faults.count < Self.mostFaults { faults.append(fault) }
    }
}
