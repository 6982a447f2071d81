/// Finds what marks that open and close hold on to: no line ends behind “ or begins with ”.
///
/// The line breaker splits Thai by its dictionary alone and takes such a mark for a word of its own.
struct QuoteMarks {
    private static let opening: Set<[UInt8]> = [
        Array("“".utf8), Array("‘".utf8), Array("(".utf8), Array("[".utf8),
    ]
    private static let closing: Set<[UInt8]> = [
        Array("”".utf8), Array("’".utf8), Array(")".utf8), Array("]".utf8),
    ]

    /// Byte ranges of a mark with the letter that it holds.
    let ranges: [Range<Int>]

    /// The marks of a text in UTF-8.
    init(_ text: [UInt8]) {
        let starts = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
        let letters = zip(starts, starts.dropFirst()).map { $0..<$1 }
        ranges = zip(letters, letters.dropFirst()).compactMap { one, next in
            let isHeld =
                Self.opening.contains(Array(text[one])) || Self.closing.contains(Array(text[next]))
            return isHeld ? one.lowerBound..<next.upperBound : nil
        }
    }
}
