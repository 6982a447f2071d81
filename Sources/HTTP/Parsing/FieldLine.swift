/// One field line: a token, a colon, a value with the blanks around it left out.
struct FieldLine {
    let name: Range<Int>
    let value: Range<Int>
    /// Where the next line begins.
    let end: Int

    /// Folded lines and names with blanks have no token before the colon, so they are refused here.
    init(_ bytes: Span<UInt8>, from start: Int) throws(Malformation) {
        var index = start
        while Characters.isToken(bytes[index]) { index += 1 }
        guard index > start, bytes[index] == 0x3A else { throw .fieldLine }
        name = start..<index
        index += 1
        while Self.isBlank(bytes[index]) { index += 1 }
        let valueStart = index
        while bytes[index] != 0x0D { index += 1 }
        end = index + 2
        while index > valueStart, Self.isBlank(bytes[index - 1]) { index -= 1 }
        value = valueStart..<index
    }

    /// The places within 65,535 bytes of head.
    var slice: RequestFields.Slice {
        RequestFields.Slice(name: Self.short(name), value: Self.short(value))
    }

    private static func short(_ range: Range<Int>) -> Range<UInt16> {
        UInt16(clamping: range.lowerBound)..<UInt16(clamping: range.upperBound)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
