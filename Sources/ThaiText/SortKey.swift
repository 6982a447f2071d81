import CThai

/// A key by which Thai texts sort as in the Royal Institute's dictionary: แก้ว and เกาะ under ก.
public struct SortKey: Sendable, Hashable, Comparable {
    private let weights: [UInt8]
    /// Decides between texts that the library cannot tell apart (other scripts).
    private let text: String

    /// The key of a text, without regard to invisible characters and decomposed ำ.
    public init(_ text: String) {
        self.text = Normalisation.canonical(text)
        // The library sorts TIS-620; a zero would end the text.
        var source = self.text.unicodeScalars.map(Self.tis620)
        source.append(0)
        let needed = Int(th_strxfrm(nil, source, 0))
        var key = [thchar_t](repeating: 0, count: needed + 1)
        _ = th_strxfrm(&key, source, key.count)
        weights = Array(key.prefix(needed))
    }

    /// Whether a text comes before another.
    public static func < (one: SortKey, other: SortKey) -> Bool {
        one.weights == other.weights
            ? one.text < other.text : one.weights.lexicographicallyPrecedes(other.weights)
    }

    private static func tis620(_ scalar: Unicode.Scalar) -> thchar_t {
        switch scalar.value {
        case 0x01...0x7E: thchar_t(scalar.value)
        case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: thchar_t(scalar.value - 0x0E00 + 0xA0)
        default: 0x7F
        }
    }
}
