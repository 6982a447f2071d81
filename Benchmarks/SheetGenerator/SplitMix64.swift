/// The generator SplitMix64 of Steele, Lea and Flood: the same seed gives the same numbers everywhere.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A stream that starts at a seed.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

extension SplitMix64 {
    /// A stream of its own for a purpose, so that what one part draws does not shift another.
    public init(seed: UInt64, purpose: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        self.init(seed: seed ^ hash)
        _ = next()
    }

    /// Whether something happens that happens in `percent` of 100 cases.
    mutating func happens(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    /// One of the choices, drawn in proportion to its weight; nil when all weights are zero.
    mutating func choose<Choice>(_ weighted: [(Choice, Int)]) -> Choice? {
        let sum = weighted.reduce(0) { $0 + $1.1 }
        guard sum > 0 else { return nil }
        var rest = Int.random(in: 0..<sum, using: &self)
        for (choice, weight) in weighted {
            if rest < weight { return choice }
            rest -= weight
        }
        return nil
    }
}
