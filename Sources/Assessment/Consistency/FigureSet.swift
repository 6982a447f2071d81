/// A set of printed figures by their place in the sheet; holds `capacity` of them.
struct FigureSet: Hashable {
    /// The most figures that are checked together.
    static let capacity = 512

    private var words = SIMD8<UInt64>(repeating: 0)

    static let empty = FigureSet()

    init() {}

    init(_ members: some Sequence<Int>) {
        for member in members { insert(member) }
    }

    var isEmpty: Bool { words == SIMD8<UInt64>(repeating: 0) }

    var count: Int {
        var sum = 0
        for index in words.indices { sum += words[index].nonzeroBitCount }
        return sum
    }

    /// The members in ascending order.
    var members: [Int] {
        var found: [Int] = []
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                found.append(index * 64 + word.trailingZeroBitCount)
                word &= word &- 1
            }
        }
        return found
    }

    func contains(_ member: Int) -> Bool {
        guard member >= 0, member < Self.capacity else { return false }
        return words[member >> 6] & (1 << UInt64(member & 63)) != 0
    }

    mutating func insert(_ member: Int) {
        guard member >= 0, member < Self.capacity else { return }
        words[member >> 6] |= 1 << UInt64(member & 63)
    }

    mutating func formUnion(_ other: FigureSet) { words |= other.words }

    func union(_ other: FigureSet) -> FigureSet {
        var result = self
        result.formUnion(other)
        return result
    }

    func inserting(_ member: Int) -> FigureSet {
        var result = self
        result.insert(member)
        return result
    }

    func subtracting(_ other: FigureSet) -> FigureSet {
        var result = self
        result.words &= ~other.words
        return result
    }

    func isDisjoint(with other: FigureSet) -> Bool {
        words & other.words == SIMD8<UInt64>(repeating: 0)
    }

    func isSuperset(of other: FigureSet) -> Bool { words & other.words == other.words }
}
