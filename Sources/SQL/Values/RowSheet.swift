/// The rows of one answer, one after the other: texts and bytes lie in one piece of memory, whatever their number.
///
/// They are read on the engine's thread and used on another. A string made there and given back here goes through locks
/// and other processors' caches, twenty rows of five columns cost as much as the rest of a page; so strings are made
/// where they are used.
final class RowSheet: Sendable {
    /// A value, or where it lies in the bytes.
    enum Cell: Sendable {
        case null
        case integer(Int64)
        case text(Range<Int>)
        case bytes(Range<Int>)
    }

    let names: [String]
    private let cells: [Cell]
    private let bytes: [UInt8]

    init(_ draft: consuming RowDraft) {
        names = draft.names
        cells = draft.cells
        bytes = draft.bytes
    }

    /// The rows in their order.
    var rows: [Row] {
        guard !names.isEmpty else { return [] }
        return stride(from: 0, to: cells.count, by: names.count).map { Row(self, from: $0) }
    }

    /// The value of a cell; null when there is none.
    func value(at index: Int) -> SQLValue {
        guard cells.indices.contains(index) else { return .null }
        return switch cells[index] {
        case .null: .null
        case .integer(let value): .integer(value)
        case .text(let range): .text(String(decoding: bytes[range], as: UTF8.self))
        case .bytes(let range): .bytes(Array(bytes[range]))
        }
    }
}

/// An answer while it is read: cells are added row by row.
struct RowDraft {
    let names: [String]
    fileprivate(set) var cells: [RowSheet.Cell] = []
    fileprivate(set) var bytes: [UInt8] = []

    init(_ names: [String]) { self.names = names }

    /// Makes room for as much as the last answer of the same statement had.
    mutating func reserve(cells: Int, bytes: Int) {
        self.cells.reserveCapacity(cells)
        self.bytes.reserveCapacity(bytes)
    }

    mutating func addNull() { cells.append(.null) }

    mutating func add(_ integer: Int64) { cells.append(.integer(integer)) }

    mutating func add(text: some Collection<UInt8>) { cells.append(.text(add(text))) }

    mutating func add(bytes: some Collection<UInt8>) { cells.append(.bytes(add(bytes))) }

    private mutating func add(_ piece: some Collection<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: piece)
        return start..<bytes.count
    }
}
