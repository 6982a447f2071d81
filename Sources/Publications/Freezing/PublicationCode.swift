public import Cryptography
public import HTTP

/// The short name of a published version, "7kmx-2q9p": letters and digits that are not mistaken for one another.
public struct PublicationCode: Sendable, Hashable {
    /// Four signs, a dash, four signs.
    public let text: String

    private static let letters = Array("23456789abcdefghjkmnpqrstuvwxyz")

    /// A code as somebody typed it: capitals, spaces and a missing dash are no mistake; nil for anything else.
    public init?(_ typed: String) {
        let signs = typed.lowercased().filter { !$0.isWhitespace && $0 != "-" }
        guard signs.count == 8, signs.allSatisfy(Self.letters.contains) else { return nil }
        text = signs.prefix(4) + "-" + signs.suffix(4)
    }

    /// A new code; 40 bits, so that nobody finds others by counting.
    public init(_ random: RandomBytes) {
        var signs: [Character] = []
        while signs.count < 8 {
            // Bytes beyond a whole number of alphabets would favour some letters.
            let even = UInt8(256 / Self.letters.count * Self.letters.count - 1)
            signs += random(16).filter { $0 <= even }.map { Self.letters[Int($0) % 31] }
        }
        text = String(signs.prefix(4)) + "-" + String(signs.dropFirst(4).prefix(4))
    }
}

extension PublicationCode: PathParameter {
    /// The code in its one spelling.
    public init?(segment: String) {
        guard let code = PublicationCode(segment), code.text == segment else { return nil }
        self = code
    }

    /// Four signs, a dash, four signs.
    public var segment: String { text }
}
