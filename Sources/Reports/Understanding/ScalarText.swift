/// A text as scalars, searched without regard to the spaces that line breaks leave inside words.
struct ScalarText {
    let scalars: [Unicode.Scalar]

    init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

    var count: Int { scalars.count }

    /// The text of a range, clamped to what there is.
    func string(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<scalars.count)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// The first place of a phrase from an index on; spaces in the text do not matter.
    func firstRange(of phrase: [Unicode.Scalar], from start: Int = 0) -> Range<Int>? {
        guard let first = phrase.first, start < scalars.count else { return nil }
        for index in start..<scalars.count where scalars[index] == first {
            if let end = end(of: phrase, at: index) { return index..<end }
        }
        return nil
    }

    /// The end of a phrase that stands at an index; spaces in the text do not matter.
    func end(of phrase: [Unicode.Scalar], at start: Int) -> Int? {
        var position = start
        for (count, scalar) in phrase.enumerated() {
            if count > 0 {
                while position < scalars.count, scalars[position].properties.isWhitespace {
                    position += 1
                }
            }
            guard position < scalars.count, scalars[position] == scalar else { return nil }
            position += 1
        }
        return position
    }

    /// All places of a phrase.
    func ranges(of phrase: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while let range = firstRange(of: phrase, from: start) {
            ranges.append(range)
            start = range.upperBound
        }
        return ranges
    }
}

extension Unicode.Scalar {
    /// A Thai letter, vowel or mark (no digit, no ๆ or ฯ).
    var isThaiLetter: Bool {
        (0x0E01...0x0E2E).contains(value) || (0x0E30...0x0E3A).contains(value)
            || (0x0E40...0x0E45).contains(value) || (0x0E47...0x0E4E).contains(value)
    }

    /// A digit 0–9 or ๐–๙ as a number.
    var digit: Int? {
        switch value {
        case 0x30...0x39: Int(value) - 0x30
        case 0x0E50...0x0E59: Int(value) - 0x0E50
        default: nil
        }
    }

    var isLatinLetter: Bool {
        (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    }

    var isDash: Bool {
        switch value {
        case 0x2D, 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: true
        default: false
        }
    }
}
