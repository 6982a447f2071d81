/// Reads a file of answers from chunks of bytes, one after the other.
///
/// Questionnaires are counted as they come, so memory does not grow with the file. To count on several
/// threads see `AnswerBlocks`.
public struct AnswerReader: Sendable {
    private let framework: Framework
    private let instrument: String?
    private var pending: [UInt8] = []
    private var tally: AnswerTally?
    private var head: AnswerHead?

    /// A reader by a framework; with an instrument ("IIT"), columns of other instruments are left out.
    public init(framework: Framework, instrument: String? = nil) {
        self.framework = framework
        self.instrument = instrument
    }

    /// Takes the next bytes of the file.
    public mutating func read(_ chunk: [UInt8]) throws(AnswerError) {
        pending += chunk
        if head == nil { try readHeading(atEnd: false) }
        guard let head else { return }
        guard head.layout.kind == .questionnaires else {
            // Tables per question are short; a long one is no such table.
            if pending.count > 16 * AnswerRecords.longest { throw AnswerError(.recordTooLong) }
            return
        }
        let bytes = pending
        if let end = AnswerRecords.lastEnd(
            in: bytes.span.bytes, lineEnd: head.layout.lineEnd)
        {
            tally?.add(bytes.span.bytes.extracting(first: end))
            pending = Array(bytes[end...])
        } else if bytes.count > AnswerRecords.longest {
            throw AnswerError(
                [AnswerFault(row: (tally?.rows ?? 0) + 1, reason: .recordTooLong)], count: 1)
        }
    }

    /// Takes the end of the file and gives what was counted.
    public mutating func finish() throws(AnswerError) -> AnswerSheet {
        if head == nil { try readHeading(atEnd: true) }
        guard let head else { throw AnswerError(.emptyFile) }
        guard var tally, head.layout.kind == .questionnaires else {
            return try AnswerTable.sheet(pending, head, instrument: instrument)
        }
        tally.add(pending.span.bytes)
        pending = []
        return try tally.sheet()
    }

    private mutating func readHeading(atEnd: Bool) throws(AnswerError) {
        let found = try AnswerHead(
            pending, atEnd: atEnd, framework: framework, instrument: instrument)
        guard let found else { return }
        head = found
        guard found.layout.kind == .questionnaires else { return }
        tally = AnswerTally(found.layout)
        tally?.skipRows(found.rows)
        pending.removeFirst(found.end)
    }
}

/// The first row of a file that is not blank.
struct AnswerHead: Sendable {
    let layout: AnswerLayout
    /// Where the rows after it begin.
    let end: Int
    /// How many rows it and the blank ones before it are.
    let rows: Int

    /// Reads the head; nil when more bytes are needed.
    init?(
        _ bytes: [UInt8], atEnd: Bool, framework: Framework, instrument: String?
    ) throws(AnswerError) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            || bytes.prefix(4096).contains(0)
        {
            throw AnswerError(.notText)
        }
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var rows = 0
        while start < bytes.count {
            guard
                let end = AnswerRecords.firstEnd(in: bytes, from: start)
                    ?? (atEnd ? bytes.count : nil)
            else { break }
            rows += 1
            let row = bytes[start..<end]
            guard row.contains(where: { $0 > 0x20 }) else {
                start = end
                continue
            }
            layout = try AnswerLayout(firstRow: row, framework: framework, instrument: instrument)
            self.end = end
            self.rows = rows
            return
        }
        if atEnd { throw AnswerError(.emptyFile) }
        if bytes.count > AnswerRecords.longest { throw AnswerError(.recordTooLong) }
        return nil
    }
}

extension AnswerTally {
    /// What was counted, or why it cannot be used.
    func sheet() throws(AnswerError) -> AnswerSheet {
        guard faultCount == 0 else { throw AnswerError(faults, count: faultCount) }
        guard questionnaires > 0 else { throw AnswerError(.noAnswers) }
        return AnswerSheet(self)
    }
}
