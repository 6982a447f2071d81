/// Walks over the cells of whole rows, finding separators eight bytes at a time.
///
/// The bytes are handed to every step, since a span cannot be kept.
struct AnswerCells {
    /// Where the content of the current cell begins.
    private(set) var start = 0
    /// How many bytes the content has.
    private(set) var length = 0
    /// Whether the content holds doubled quotes.
    private(set) var escaped = false
    /// Whether the current cell is the last of its row.
    private(set) var endsRow = false
    /// Whether the bytes ended inside quotes.
    private(set) var openQuote = false
    /// Where the next cell begins.
    private var at = 0
    private let delimiters: AnswerByte
    private let lineEnds: AnswerByte
    /// Where the eight bytes begin whose separators are known.
    private var window = -8
    /// The highest bit of every byte of the window that is a separator not yet passed.
    private var separators: UInt64 = 0

    init(delimiter: UInt8, lineEnd: UInt8) {
        delimiters = AnswerByte(delimiter)
        lineEnds = AnswerByte(lineEnd)
    }

    /// Whether no cell is left.
    func isAtEnd(of bytes: RawSpan) -> Bool { at >= bytes.byteCount }

    /// The content of the current cell.
    func content(of bytes: RawSpan) -> [UInt8] {
        var content: [UInt8] = []
        var index = start
        while index < start + length {
            let byte = bytes.byte(at: index)
            content.append(byte)
            // Of two quotes inside a quoted cell one is meant.
            index += escaped && byte == UInt8(ascii: "\"") ? 2 : 1
        }
        return content
    }

    /// The content of the current cell as text.
    func text(of bytes: RawSpan) -> String { AnswerText.decode(content(of: bytes)) }

    /// Goes to the next cell.
    @inline(__always)
    mutating func next(in bytes: RawSpan) {
        start = at
        let stop = nextSeparator(in: bytes)
        length = stop &- start
        if length > 0, bytes.byte(at: start) == UInt8(ascii: "\"") {
            nextQuoted(bytes)
        } else {
            escaped = false
            finish(bytes, at: stop)
        }
    }

    private mutating func nextQuoted(_ bytes: RawSpan) {
        escaped = false
        start += 1
        var close = Self.quote(in: bytes, from: start)
        while close + 1 < bytes.byteCount, bytes.byte(at: close + 1) == UInt8(ascii: "\"") {
            escaped = true
            close = Self.quote(in: bytes, from: close + 2)
        }
        openQuote = close >= bytes.byteCount
        length = min(close, bytes.byteCount) - start
        // Text after the closing quote belongs to no cell and is left out.
        look(bytes, from: min(close + 1, bytes.byteCount))
        finish(bytes, at: nextSeparator(in: bytes))
    }

    /// Steps over the separator or line end at `stop`.
    @inline(__always)
    private mutating func finish(_ bytes: RawSpan, at stop: Int) {
        at = stop &+ 1
        guard stop < bytes.byteCount else {
            endsRow = true
            return trimReturn(bytes, at: stop)
        }
        endsRow = bytes.byte(at: stop) != delimiters.byte
        if endsRow { trimReturn(bytes, at: stop) }
    }

    /// Leaves out the carriage return of a line end CRLF.
    @inline(__always)
    private mutating func trimReturn(_ bytes: RawSpan, at stop: Int) {
        if start &+ length == stop, length > 0,
            bytes.byte(at: stop &- 1) == UInt8(ascii: "\r")
        {
            length &-= 1
        }
    }

    /// The next separator or line end, which counts as passed; the end of the bytes when there is none.
    @inline(__always)
    private mutating func nextSeparator(in bytes: RawSpan) -> Int {
        while separators == 0 {
            window &+= 8
            guard window < bytes.byteCount else { return bytes.byteCount }
            separators = findSeparators(bytes)
        }
        let place = window &+ separators.trailingZeroBitCount &>> 3
        separators &= separators &- 1
        return place
    }

    /// Goes on at an offset, forgetting separators before it.
    private mutating func look(_ bytes: RawSpan, from offset: Int) {
        window = offset
        separators = offset < bytes.byteCount ? findSeparators(bytes) : 0
    }

    @inline(__always)
    private func findSeparators(_ bytes: RawSpan) -> UInt64 {
        let word =
            window &+ 8 <= bytes.byteCount
            ? bytes.unsafeLoadUnaligned(fromByteOffset: window, as: UInt64.self)
            : lastWord(bytes)
        return delimiters.places(in: word) | lineEnds.places(in: word)
    }

    @inline(never)
    private func lastWord(_ bytes: RawSpan) -> UInt64 {
        var word: UInt64 = 0
        for index in window..<bytes.byteCount {
            word |= UInt64(bytes.byte(at: index)) << UInt64((index - window) * 8)
        }
        return word
    }

    /// The next quote; the end of the bytes when there is none.
    private static func quote(in bytes: RawSpan, from offset: Int) -> Int {
        let quote = AnswerByte(UInt8(ascii: "\""))
        var offset = offset
        while offset &+ 8 <= bytes.byteCount {
            let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let places = quote.places(in: word)
            if places != 0 { return offset &+ places.trailingZeroBitCount &>> 3 }
            offset &+= 8
        }
        while offset < bytes.byteCount, bytes.byte(at: offset) != quote.byte { offset += 1 }
        return min(offset, bytes.byteCount)
    }
}

extension RawSpan {
    /// The byte at an offset.
    @inline(__always)
    func byte(at offset: Int) -> UInt8 {
        unsafeLoadUnaligned(fromByteOffset: offset, as: UInt8.self)
    }
}

/// A byte to be found eight bytes at a time.
struct AnswerByte {
    private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let byte: UInt8
    private let pattern: UInt64

    init(_ byte: UInt8) {
        self.byte = byte
        pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    }

    /// The highest bit of every byte of a word that is this byte, and no other bit.
    @inline(__always)
    func places(in word: UInt64) -> UInt64 {
        let difference = word ^ pattern
        return ~((difference & Self.low) &+ Self.low | difference | Self.low)
    }
}
