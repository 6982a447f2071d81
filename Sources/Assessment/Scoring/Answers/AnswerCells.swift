/// Walks over the cells of whole rows, eight bytes at a time.
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
    private var at = 0
    private let delimiters: UInt64
    private let delimiter: UInt8

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080
    private static let lines = ones &* UInt64(UInt8(ascii: "\n"))
    private static let returns = ones &* UInt64(UInt8(ascii: "\r"))
    private static let quotes = ones &* UInt64(UInt8(ascii: "\""))

    init(delimiter: UInt8) {
        self.delimiter = delimiter
        delimiters = Self.ones &* UInt64(delimiter)
    }

    /// Whether no cell is left.
    func isAtEnd(of bytes: RawSpan) -> Bool { at >= bytes.byteCount }

    /// The content of the current cell.
    func content(of bytes: RawSpan) -> [UInt8] {
        var content: [UInt8] = []
        var index = start
        while index < start + length {
            let byte = Self.byte(bytes, index)
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
        escaped = false
        if at < bytes.byteCount, Self.byte(bytes, at) == UInt8(ascii: "\"") {
            nextQuoted(bytes)
        } else {
            length = end(bytes, from: at) &- at
            finish(bytes, at: at &+ length)
        }
    }

    private mutating func nextQuoted(_ bytes: RawSpan) {
        start = at &+ 1
        var close = quote(bytes, from: start)
        while close &+ 1 < bytes.byteCount, Self.byte(bytes, close &+ 1) == UInt8(ascii: "\"") {
            escaped = true
            close = quote(bytes, from: close &+ 2)
        }
        if close >= bytes.byteCount {
            openQuote = true
            length = bytes.byteCount &- start
            finish(bytes, at: bytes.byteCount)
        } else {
            length = close &- start
            // Text after the closing quote belongs to no cell and is left out.
            finish(bytes, at: end(bytes, from: close &+ 1))
        }
    }

    /// Steps over the separator or line end at `stop`.
    @inline(__always)
    private mutating func finish(_ bytes: RawSpan, at stop: Int) {
        guard stop < bytes.byteCount else {
            at = bytes.byteCount
            endsRow = true
            return
        }
        let byte = Self.byte(bytes, stop)
        at = stop &+ 1
        endsRow = byte != delimiter
        if byte == UInt8(ascii: "\r"), at < bytes.byteCount,
            Self.byte(bytes, at) == UInt8(ascii: "\n")
        {
            at &+= 1
        }
    }

    /// The next separator or line end.
    @inline(__always)
    private func end(_ bytes: RawSpan, from offset: Int) -> Int {
        var offset = offset
        while offset &+ 8 <= bytes.byteCount {
            let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let found =
                Self.zeros(word ^ delimiters) | Self.zeros(word ^ Self.lines)
                | Self.zeros(word ^ Self.returns)
            if found != 0 { return offset &+ found.trailingZeroBitCount &>> 3 }
            offset &+= 8
        }
        while offset < bytes.byteCount {
            let byte = Self.byte(bytes, offset)
            if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                break
            }
            offset &+= 1
        }
        return offset
    }

    @inline(__always)
    private func quote(_ bytes: RawSpan, from offset: Int) -> Int {
        var offset = offset
        while offset &+ 8 <= bytes.byteCount {
            let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let found = Self.zeros(word ^ Self.quotes)
            if found != 0 { return offset &+ found.trailingZeroBitCount &>> 3 }
            offset &+= 8
        }
        while offset < bytes.byteCount, Self.byte(bytes, offset) != UInt8(ascii: "\"") {
            offset &+= 1
        }
        return min(offset, bytes.byteCount)
    }

    /// A high bit at every zero byte; the lowest one is exact.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }

    @inline(__always)
    private static func byte(_ bytes: RawSpan, _ offset: Int) -> UInt8 {
        bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt8.self)
    }
}
