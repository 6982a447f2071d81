/// Numbers and marks in bytes of unknown origin: every index is checked.
struct ByteReading {
    let bytes: [UInt8]

    /// The byte at an offset.
    func byte(_ offset: Int) -> UInt8? {
        bytes.indices.contains(offset) ? bytes[offset] : nil
    }

    /// A number of so many bytes, the highest first.
    func bigEndian(_ offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether a mark stands at an offset.
    func has(_ mark: [UInt8], at offset: Int) -> Bool {
        guard offset >= 0, offset <= bytes.count - mark.count else { return false }
        return bytes[offset..<offset + mark.count].elementsEqual(mark)
    }

    /// The last place of a mark within a range.
    func last(_ mark: [UInt8], in range: Range<Int>) -> Int? {
        guard let first = mark.first else { return nil }
        var offset = min(range.upperBound, bytes.count) - mark.count
        while offset >= max(0, range.lowerBound) {
            if bytes[offset] == first, has(mark, at: offset) { return offset }
            offset -= 1
        }
        return nil
    }

    /// Whether a zip archive ends where these bytes end: what opens them from behind sees an archive.
    var endsAsArchive: Bool {
        let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        let first = max(0, bytes.count - 22 - 65_535)
        var end = bytes.count - 22 + mark.count
        while let offset = last(mark, in: first..<max(first, end)) {
            if let low = byte(offset + 20), let high = byte(offset + 21),
                offset + 22 + Int(low) + Int(high) << 8 == bytes.count
            {
                return true
            }
            end = offset + mark.count - 1
        }
        return false
    }
}
