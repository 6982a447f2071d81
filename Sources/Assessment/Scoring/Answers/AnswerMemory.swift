/// Remembers which bytes of a cell mean which option, so that only the first cell of each wording is
/// decoded; a hit is compared byte for byte.
///
/// One memory holds a table per set of options. An entry is the length, the meaning, and the bytes
/// as words; length 0 marks a free one.
struct AnswerMemory: Sendable {
    private static let bits = 8
    private static let wordsPerEntry = 16
    private static let content = 2
    /// Longer cells are decoded each time.
    static let longest = (wordsPerEntry - content) * 8
    private static let mostEntries = 150

    private var entries: [UInt64]
    private var used: [Int]

    init(tables: Int) {
        entries = Array(repeating: 0, count: tables * Self.wordsPerEntry << Self.bits)
        used = Array(repeating: 0, count: tables)
    }

    /// What a cell of `length` bytes (not 0) at `start` means; nil when it was not seen yet.
    @inline(__always)
    func mark(_ bytes: RawSpan, _ start: Int, _ length: Int, table: Int) -> UInt8? {
        var slot = Self.slot(bytes, start, length)
        while true {
            let entry = (table &<< Self.bits &+ slot) &* Self.wordsPerEntry
            let known = entries[entry]
            if known == UInt64(truncatingIfNeeded: length), equal(bytes, start, length, entry) {
                return UInt8(truncatingIfNeeded: entries[entry &+ 1])
            }
            if known == 0 { return nil }
            slot = (slot &+ 1) & (1 &<< Self.bits &- 1)
        }
    }

    /// Remembers what a cell means, as long as there is room.
    mutating func remember(
        _ bytes: RawSpan, _ start: Int, _ length: Int, table: Int, as mark: UInt8
    ) {
        guard length > 0, length <= Self.longest, used[table] < Self.mostEntries else { return }
        var slot = Self.slot(bytes, start, length)
        var entry = (table << Self.bits + slot) * Self.wordsPerEntry
        while entries[entry] != 0 {
            slot = (slot + 1) & (1 << Self.bits - 1)
            entry = (table << Self.bits + slot) * Self.wordsPerEntry
        }
        entries[entry] = UInt64(length)
        entries[entry + 1] = UInt64(mark)
        for (index, offset) in stride(from: 0, to: length, by: 8).enumerated() {
            entries[entry + Self.content + index] = Self.word(
                bytes, start + offset, length - offset)
        }
        used[table] += 1
    }

    @inline(__always)
    private func equal(_ bytes: RawSpan, _ start: Int, _ length: Int, _ entry: Int) -> Bool {
        var index = entry &+ Self.content
        var offset = 0
        while offset < length {
            let word = Self.word(bytes, start &+ offset, length &- offset)
            if entries[index] != word { return false }
            index &+= 1
            offset &+= 8
        }
        return true
    }

    @inline(__always)
    private static func slot(_ bytes: RawSpan, _ start: Int, _ length: Int) -> Int {
        let head = word(bytes, start, length)
        let tail = length > 8 ? word(bytes, start &+ length &- 8, 8) : 0
        let mixed =
            (head ^ (tail &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: length))
            &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed &>> UInt64(64 &- bits))
    }

    /// Up to eight bytes as one number, zeros above.
    @inline(__always)
    private static func word(_ bytes: RawSpan, _ start: Int, _ length: Int) -> UInt64 {
        guard start &+ 8 <= bytes.byteCount else { return lastWord(bytes, start, length) }
        let word = bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
        return length >= 8 ? word : word & (1 &<< UInt64(length &* 8) &- 1)
    }

    @inline(never)
    private static func lastWord(_ bytes: RawSpan, _ start: Int, _ length: Int) -> UInt64 {
        var word: UInt64 = 0
        for offset in 0..<min(8, length) {
            word |= UInt64(bytes.byte(at: start + offset)) << UInt64(offset * 8)
        }
        return word
    }
}
