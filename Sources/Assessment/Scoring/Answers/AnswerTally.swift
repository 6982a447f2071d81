/// Counts the answers of questionnaires; made for millions of rows in blocks of bytes.
///
/// A tally works on whole rows and shares nothing, so several tallies of one layout may count
/// different blocks of a file at the same time and be added up.
public struct AnswerTally: Sendable {
    /// The most faults that are kept; all are counted.
    static let mostFaults = 20
    private static let optionsPerSlot = 16
    private static let skipped: UInt8 = 255

    let layout: AnswerLayout
    private(set) var counts: [Int]
    private(set) var items: [Figure: Ratio] = [:]
    private(set) var faults: [AnswerFault] = []
    private(set) var faultCount = 0
    /// Rows counted so far, blank ones too.
    private(set) var rows = 0
    /// Rows with at least one answer or score.
    private(set) var questionnaires = 0
    private var memories: [AnswerMemory]
    private var partMemory = AnswerMemory()
    /// The option chosen in each slot of the row that is being read.
    private var marks: [UInt8]
    private var rowPart = 1
    private var rowFaults = 0
    private var rowItems: [Figure: Ratio] = [:]

    init(_ layout: AnswerLayout) {
        self.layout = layout
        let slots = layout.slots.count
        counts = Array(repeating: 0, count: layout.parts * slots * Self.optionsPerSlot)
        memories = Array(repeating: AnswerMemory(), count: layout.options.count)
        marks = Array(repeating: Self.skipped, count: slots)
    }

    /// Counts whole rows; the last one may lack its line end.
    mutating func add(_ bytes: RawSpan) {
        var cells = AnswerCells(delimiter: layout.delimiter)
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

    private mutating func readRow(_ cells: inout AnswerCells, _ bytes: RawSpan) {
        var column = 0
        var filled = false
        let columns = layout.columns.count
        repeat {
            cells.next(in: bytes)
            if cells.openQuote {
                report(.openQuote, column: nil)
            } else if cells.length > 0 {
                filled = true
                if column < columns {
                    read(cells, bytes, column)
                } else {
                    report(.tooManyCells(expected: columns), column: nil)
                }
            }
            column &+= 1
        } while !cells.endsRow
        if filled { closeRow() }
    }

    @inline(__always)
    private mutating func read(_ cells: AnswerCells, _ bytes: RawSpan, _ column: Int) {
        switch layout.columns[column] {
        case .answer(let slot):
            let options = layout.slots[slot].options
            if let mark = memories[options].mark(bytes, cells.start, cells.length),
                !cells.escaped
            {
                marks[slot] = mark
            } else {
                readUnseen(cells, bytes, slot: slot, column: column)
            }
        case .part: readPart(cells, bytes, column)
        case .item(let code, let part): readItem(cells, bytes, .question(code, part: part), column)
        case .ignored, .rowCode, .score, .option: break
        }
    }

    private mutating func readUnseen(_ cells: AnswerCells, _ bytes: RawSpan, slot: Int, column: Int)
    {
        let index = layout.slots[slot].options
        let text = cells.text(of: bytes)
        let key = AnswerWording.key(text)
        guard !key.isEmpty else { return }
        let found =
            layout.options[index].index(of: text)
            ?? layout.options[index].index(of: AnswerText.windows874(cells.content(of: bytes)))
        guard let option = found, option < Self.optionsPerSlot else {
            let shown = String(text.prefix(40))
            let names = layout.options[index].names
            report(.unknownAnswer(shown, options: names), column: column)
            return
        }
        marks[slot] = UInt8(option)
        if !cells.escaped {
            memories[index].remember(bytes, cells.start, cells.length, as: UInt8(option))
        }
    }

    private mutating func readPart(_ cells: AnswerCells, _ bytes: RawSpan, _ column: Int) {
        if let part = partMemory.mark(bytes, cells.start, cells.length) {
            rowPart = Int(part)
            return
        }
        let text = cells.text(of: bytes)
        guard !AnswerWording.key(text).isEmpty else { return }
        guard let part = AnswerPart.number(in: text), (1...layout.parts).contains(part) else {
            let shown = String(text.prefix(40))
            report(.unknownPart(shown, parts: layout.parts), column: column)
            return
        }
        rowPart = part
        partMemory.remember(bytes, cells.start, cells.length, as: UInt8(part))
    }

    private mutating func readItem(
        _ cells: AnswerCells, _ bytes: RawSpan, _ figure: Figure, _ column: Int
    ) {
        let text = cells.text(of: bytes)
        guard !AnswerWording.key(text).isEmpty else { return }
        switch AnswerScore.read(text, of: figure, in: layout.framework) {
        case .success(let score): rowItems[figure] = score
        case .failure(let error): report(error.reason, column: column)
        }
    }

    private mutating func closeRow() {
        defer {
            rowPart = 1
            rowFaults = 0
        }
        let start = (rowPart &- 1) &* marks.count
        var answered = !rowItems.isEmpty
        for slot in marks.indices {
            let mark = marks[slot]
            guard mark != Self.skipped else { continue }
            marks[slot] = Self.skipped
            answered = true
            if rowFaults == 0 {
                counts[(start &+ slot) &* Self.optionsPerSlot &+ Int(mark)] &+= 1
            }
        }
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
