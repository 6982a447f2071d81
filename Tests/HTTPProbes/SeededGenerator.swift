/// Random numbers that come out the same in every run (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator for a seed.
    public init(seed: UInt64) { state = seed }

    /// The next one.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Spoils requests: bytes flipped, dropped, doubled, swapped for those that matter to HTTP.
public struct Mutator: Sendable {
    private var random: SeededGenerator
    private static let telling: [UInt8] =
        Array("\r\n\0 :;,%/?0123456789abcfx-\t\"".utf8) + [0x7F, 0x80, 0xFF]

    /// A mutator for a seed.
    public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A request of the seeds with one to eight spoilt places.
    public mutating func next() -> [UInt8] {
        let seeds = Probe.all.flatMap { [$0.bytes, $0.control] }.filter { $0.count < 2_000 }
        guard var bytes = seeds.randomElement(using: &random) else { return [] }
        for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let byte = Self.telling.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = byte
            case 1: bytes.insert(byte, at: place)
            case 2: bytes.remove(at: place)
            case 3: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 4: bytes.removeSubrange(place..<min(bytes.count, place + 20))
            default:
                bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
            }
        }
        return bytes
    }
}
