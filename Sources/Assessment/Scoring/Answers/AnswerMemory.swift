/// Remembers which bytes of a cell mean which option, so that only the first cell of each wording is
/// decoded; a hit is compared byte for byte.
struct AnswerMemory: Sendable {
    private static let bits = 9
    private static let wordsPerEntry = 12
    /// Longer cells are decoded each time.
    static let longest = wordsPerEntry * 8
    private static let most = 300

    private var lengths = [Int](repeating: -1, count: 1 << bits)
    private var marks = [UInt8](repeating: 0, count: 1 << bits)
    private var words = [UInt64](repeating: 0, count: wordsPerEntry << bits)
    private var used = 0

    /// What a cell of `length` bytes at `start` means; nil when it was not seen yet.
    @inline(__always)
    func mark(_ bytes: RawSpan, _ start: Int, _ length: Int) -> UInt8? {
        var slot = Self.slot(bytes, start, length)
        while lengths[slot] >= 0 {
            if lengths[slot] == length, equal(bytes, start, length, slot) { return marks[slot] }
            slot = (slot &+ 1) & (1 << Self.bits &- 1)
        }
        return nil
    }

    /// Remembers what a cell means, as long as there is room.
    mutating func remember(_ bytes: RawSpan, _ start: Int, _ length: Int, as mark: UInt8) {
        guard length <= Self.longest, used < Self.most else { return }
        var slot = Self.slot(bytes, start, length)
        while lengths[slot] >= 0 { slot = (slot + 1) & (1 << Self.bits - 1) }
        lengths[slot] = length
        marks[slot] = mark
        for (index, offset) in stride(from: 0, to: length, by: 8).enumerated() {
            words[slot * Self.wordsPerEntry + index] = Self.word(
                bytes, start + offset, length - offset)
        }
        used += 1
    }

    @inline(__always)
    private func equal(_ bytes: RawSpan, _ start: Int, _ length: Int, _ slot: Int) -> Bool {
        var index = slot &* Self.wordsPerEntry
        var offset = 0
        while offset < length {
            if words[index] != Self.word(bytes, start &+ offset, length &- offset) { return false }
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
            (head ^ (tail &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(length))
            &* 0xD6E8_FEB8_6659_FD93
        return Int(mixed >> UInt64(64 - bits))
    }

    /// Up to eight bytes as one number, zeros above.
    @inline(__always)
    private static func word(_ bytes: RawSpan, _ start: Int, _ length: Int) -> UInt64 {
        if start &+ 8 <= bytes.byteCount {
            let word = bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
            return length >= 8 ? word : word & (1 << UInt64(length &* 8) &- 1)
        }
        var word: UInt64 = 0
        for offset in 0..<min(8, length) {
            let byte = bytes.unsafeLoadUnaligned(fromByteOffset: start + offset, as: UInt8.self)
            word |= UInt64(byte) << UInt64(offset * 8)
        }
        return word
    }
}
