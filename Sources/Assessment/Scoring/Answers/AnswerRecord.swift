/// One row of a CSV cut into cells; for headings and short tables, not for a million rows.
struct AnswerRecord {
    let cells: [String]
    let openQuote: Bool

    var isBlank: Bool { cells.allSatisfy { Wording.key($0).isEmpty } }

    /// Cuts the bytes of one row, with or without its line end, as `AnswerCells` cuts a million.
    init(_ row: ArraySlice<UInt8>, delimiter: UInt8) {
        let lineEnd = row.last == UInt8(ascii: "\r") ? UInt8(ascii: "\r") : UInt8(ascii: "\n")
        let bytes = row.span.bytes
        var walk = AnswerCells(delimiter: delimiter, lineEnd: lineEnd)
        var cells: [String] = []
        repeat {
            walk.next(in: bytes)
            cells.append(walk.text(of: bytes))
        } while !walk.endsRow
        self.cells = cells
        openQuote = walk.openQuote
    }
}

/// Where rows end in a run of bytes.
enum AnswerRecords {
    /// The largest row that is read.
    static let longest = 1 << 20

    /// The offset after the first row, or nil when the bytes end before it does.
    static func firstEnd(in bytes: [UInt8], from start: Int) -> Int? {
        var quoted = false
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if quoted { continue }
            if byte == UInt8(ascii: "\n") { return index }
            // A carriage return alone ends a row too, but one at the end may be half of CRLF.
            if byte == UInt8(ascii: "\r"), index < bytes.count {
                return bytes[index] == UInt8(ascii: "\n") ? index + 1 : index
            }
        }
        return nil
    }

    /// The offset after the last whole row of bytes that begin at a row; nil when there is none.
    ///
    /// A line end inside quotes ends no row, so the quotes before it are counted.
    static func lastEnd(in bytes: RawSpan, lineEnd: UInt8) -> Int? {
        var quotes = quotes(in: bytes)
        var index = bytes.byteCount
        while index > 0 {
            let last = bytes.byte(at: index - 1)
            if last == lineEnd, quotes.isMultiple(of: 2) { return index }
            if last == UInt8(ascii: "\"") { quotes -= 1 }
            index -= 1
        }
        return nil
    }

    /// How many quotes there are; every byte of a file is looked at, so eight at a time.
    private static func quotes(in bytes: RawSpan) -> Int {
        let quote = AnswerByte(UInt8(ascii: "\""))
        var quotes = 0
        var index = 0
        while index + 8 <= bytes.byteCount {
            // The sums of 31 words fit into one byte when added up.
            let stop = min(bytes.byteCount - 7, index + 31 * 8)
            var sums: UInt64 = 0
            while index < stop {
                let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
                sums &+= quote.places(in: word) &>> 7
                index &+= 8
            }
            quotes += Int((sums &* 0x0101_0101_0101_0101) &>> 56)
        }
        while index < bytes.byteCount {
            if bytes.byte(at: index) == quote.byte { quotes += 1 }
            index += 1
        }
        return quotes
    }
}
