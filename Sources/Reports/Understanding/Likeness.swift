import ThaiText

/// A text reduced to what tells it from others: letters and digits, small, without spaces and punctuation.
struct FoldedText: Hashable {
    let scalars: [Unicode.Scalar]

    init(_ text: some StringProtocol) {
        scalars = String(text).unicodeScalars.compactMap(Self.fold)
    }

    /// The scalar that stands for one when texts are compared; nil for spaces and punctuation.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x0E50...0x0E59: Unicode.Scalar(scalar.value - 0x0E50 + 0x30)
        case 0x0E01...0x0E2E, 0x0E30...0x0E3A, 0x0E40...0x0E4E, 0x30...0x39, 0x61...0x7A: scalar
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
        case 0x00...0x7F, 0x0E2F, 0x0E3F, 0x0E4F, 0x0E5A, 0x0E5B, 0x2000...0x206F: nil
        default: scalar.properties.isAlphabetic ? scalar : nil
        }
    }

    var isEmpty: Bool { scalars.isEmpty }
    var count: Int { scalars.count }

    /// How alike two texts are by the pairs of letters they share, 0 to 1.
    func likeness(to other: FoldedText) -> Double {
        LetterPairs(self).likeness(to: LetterPairs(other))
    }
}

/// The pairs of neighbouring letters of a text, made once where a text is compared with many.
struct LetterPairs {
    let text: FoldedText
    /// In ascending order, as often as they stand in the text.
    private let sorted: [UInt64]

    init(_ text: FoldedText) {
        self.text = text
        sorted = zip(text.scalars, text.scalars.dropFirst())
            .map { UInt64($0.value) << 32 | UInt64($1.value) }.sorted()
    }

    /// How alike two texts are by the pairs they share, 0 to 1.
    func likeness(to other: LetterPairs) -> Double {
        let total = sorted.count + other.sorted.count
        guard total > 0 else { return text == other.text && !text.isEmpty ? 1 : 0 }
        return 2 * Double(shared(with: other)) / Double(total)
    }

    /// How much of another text's pairs this one holds, 0 to 1.
    func coverage(of other: LetterPairs) -> Double {
        other.sorted.isEmpty ? 0 : Double(shared(with: other)) / Double(other.sorted.count)
    }

    private func shared(with other: LetterPairs) -> Int {
        var (mine, theirs, count) = (sorted[...], other.sorted[...], 0)
        while let one = mine.first, let two = theirs.first {
            if one == two { count += 1 }
            if one <= two { mine = mine.dropFirst() }
            if two <= one { theirs = theirs.dropFirst() }
        }
        return count
    }
}
