/// Cuts a file of questionnaires into blocks of whole rows that several threads may count.
///
/// One thread at a time takes the next bytes of the file and cuts them with `lastRowEnd`; each thread
/// counts its blocks in a tally of its own; `sheet` adds the tallies up.
public struct AnswerBlocks: Sendable {
    /// Where the rows begin after the heading.
    public let headingEnd: Int
    private let headingRows: Int
    private let layout: AnswerLayout

    /// Reads the heading from the first bytes of a file; nil when the file is not questionnaires or
    /// more bytes are needed, so that `AnswerReader` must read it.
    public init?(
        head: [UInt8], framework: Framework, instrument: String? = nil
    ) throws(AnswerError) {
        let found = try AnswerHead(
            head, atEnd: false, framework: framework, instrument: instrument)
        guard let found, found.layout.kind == .questionnaires else { return nil }
        layout = found.layout
        headingEnd = found.end
        headingRows = found.rows
    }

    /// An empty tally for one thread.
    public func tally() -> AnswerBlockTally { AnswerBlockTally(AnswerTally(layout)) }

    /// The offset after the last whole row of bytes that begin at a row; nil when there is none.
    public func lastRowEnd(in bytes: RawSpan) -> Int? {
        AnswerRecords.lastEnd(in: bytes, lineEnd: layout.lineEnd)
    }

    /// What all threads counted together.
    public func sheet(_ tallies: [AnswerBlockTally]) throws(AnswerError) -> AnswerSheet {
        let rows = tallies.flatMap(\.blocks).sorted { $0.index < $1.index }
        var before: [Int: Int] = [:]
        var row = headingRows
        for block in rows {
            before[block.index] = row
            row += block.rows
        }
        let faults = tallies.flatMap { tally in
            tally.faults.map { fault in
                let start = before[fault.block] ?? 1
                return AnswerFault(
                    row: fault.fault.row.map { $0 + start }, column: fault.fault.column,
                    reason: fault.fault.reason)
            }
        }.sorted { ($0.row ?? 0) < ($1.row ?? 0) }
        guard faults.isEmpty else {
            let count = tallies.map(\.faultCount).reduce(0, +)
            throw AnswerError(Array(faults.prefix(AnswerTally.mostFaults)), count: count)
        }
        var sum = AnswerTally(layout)
        for tally in tallies { sum.merge(tally.tally) }
        return try sum.sheet()
    }
}

/// What one thread counted of a file, with the place of each block it saw.
public struct AnswerBlockTally: Sendable {
    struct Block: Sendable {
        let index: Int
        let rows: Int
    }

    struct Fault: Sendable {
        let block: Int
        /// With its row counted inside the block.
        let fault: AnswerFault
    }

    private(set) var tally: AnswerTally
    private(set) var blocks: [Block] = []
    private(set) var faults: [Fault] = []

    var faultCount: Int { tally.faultCount }

    init(_ tally: AnswerTally) { self.tally = tally }

    /// Counts a block of whole rows; `index` is its place in the file, counted from 0.
    public mutating func add(_ bytes: RawSpan, index: Int) {
        let rows = tally.rows
        let known = tally.faults.count
        tally.add(bytes)
        blocks.append(Block(index: index, rows: tally.rows - rows))
        for fault in tally.faults.dropFirst(known) {
            let inside = AnswerFault(
                row: fault.row.map { $0 - rows }, column: fault.column, reason: fault.reason)
            faults.append(Fault(block: index, fault: inside))
        }
    }
}
