/// Finds the bytes of a text that may need an escape: control characters, quotes, "&", "<", ">", and "#" for simplicity.
///
/// Eight bytes at a time in one register; most texts have none.
enum SpecialBytes {
    /// Where the next one is; the end when there is none.
    static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let bytes = UnsafeRawPointer(text.baseAddress) else { return 0 }
        let count = text.count
        var index = start
        while index &+ 8 <= count {
            let word = word(bytes + index)
            // Thai letters have the highest bit in every byte, what is sought has none.
            if word & highest != highest {
                let found = marks(word)
                if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
            }
            index &+= 8
        }
        guard count >= 8 else {
            while index < count, marks(UInt64(text[index]) | blank << 8) == 0 { index &+= 1 }
            return index
        }
        // The last eight bytes, without those that were looked at.
        let last = count &- 8
        let found =
            marks(word(bytes + last))
            & (UInt64.max &<< UInt64(truncatingIfNeeded: (index &- last) &* 8))
        return found == 0 || index == count ? count : last &+ found.trailingZeroBitCount / 8
    }

    /// Eight bytes, the first the lowest.
    @inline(__always) private static func word(_ bytes: UnsafeRawPointer) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    }

    /// The highest bit of each byte sought is set; of the others, at most of those above the lowest sought.
    private static func marks(_ word: UInt64) -> UInt64 {
        let quotes = (word & 0xFAFA_FAFA_FAFA_FAFA) ^ 0x2222_2222_2222_2222
        let angles = (word & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x3C3C_3C3C_3C3C_3C3C
        let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
        let control = (word &- blank) & ~word
        return (control | zero(quotes) | zero(angles) | zero(delete)) & highest
    }

    /// The highest bit of the lowest byte that is zero.
    private static func zero(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

    /// The highest bit of eight bytes.
    private static let highest: UInt64 = 0x8080_8080_8080_8080

    /// Eight spaces: none of them is sought.
    private static let blank: UInt64 = 0x2020_2020_2020_2020
}
