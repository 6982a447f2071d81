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

    private func pairs() -> [UInt64: Int] {
        var pairs: [UInt64: Int] = [:]
        for (one, two) in zip(scalars, scalars.dropFirst()) {
            pairs[UInt64(one.value) << 32 | UInt64(two.value), default: 0] += 1
        }
        return pairs
    }

    /// How alike two texts are by the pairs of letters they share, 0 to 1.
    func likeness(to other: FoldedText) -> Double {
        let total = max(0, count - 1) + max(0, other.count - 1)
        guard total > 0 else { return self == other && !isEmpty ? 1 : 0 }
        return 2 * Double(shared(with: other)) / Double(total)
    }

    /// How much of another text's pairs of letters this one holds, 0 to 1.
    func coverage(of other: FoldedText) -> Double {
        other.count > 1 ? Double(shared(with: other)) / Double(other.count - 1) : 0
    }

    private func shared(with other: FoldedText) -> Int {
        let mine = pairs()
        return other.pairs().reduce(0) { $0 + min($1.value, mine[$1.key] ?? 0) }
    }
}
