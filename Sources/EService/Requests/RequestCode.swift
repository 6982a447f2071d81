public import Cryptography
public import HTTP

/// What finds a request again, "7K4M-29QP-XW": letters and digits that are not mistaken for one another, read aloud in groups.
public struct RequestCode: Sendable, Hashable {
    /// Ten signs in groups of four, four and two.
    public let text: String

    private static let signs = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    /// A code as somebody typed it: small letters, spaces and missing dashes are no mistake; nil for anything else.
    public init?(_ typed: String) {
        let signs = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        guard signs.count == 10, signs.allSatisfy(Self.signs.contains) else { return nil }
        text = "\(signs.prefix(4))-\(signs.dropFirst(4).prefix(4))-\(signs.suffix(2))"
    }

    /// The signs of a part of a code as somebody typed it, without dashes; nil for fewer than four, and for other signs.
    static func part(_ typed: String) -> String? {
        let part = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        guard (4...10).contains(part.count), part.allSatisfy(signs.contains) else { return nil }
        return part
    }

    /// A new code; 49 bits, and it opens nothing without the telephone number.
    public init(_ random: RandomBytes) {
        var drawn: [Character] = []
        // Bytes beyond a whole number of alphabets would favour some signs.
        let even = UInt8(256 / Self.signs.count * Self.signs.count - 1)
        while drawn.count < 10 {
            drawn += random(16).filter { $0 <= even }.map { Self.signs[Int($0) % 31] }
        }
        let (first, rest) = (drawn.prefix(4), drawn.dropFirst(4))
        text = "\(String(first))-\(String(rest.prefix(4)))-\(String(rest.dropFirst(4).prefix(2)))"
    }
}

/// The secret of a form that is being filled in: whoever has its link goes on with it.
public struct DraftToken: Sendable, Hashable, PathParameter {
    private let bytes: [UInt8]

    /// A new one of 128 bits.
    public init(_ random: RandomBytes) { bytes = random(16) }

    /// 22 signs; nil for anything else.
    public init?(segment: String) {
        guard let bytes = Base64URL.bytes(segment), bytes.count == 16,
            Base64URL.text(bytes) == segment
        else { return nil }
        self.bytes = bytes
    }

    /// 22 signs.
    public var segment: String { Base64URL.text(bytes) }

    /// What its row is known by: the rows do not tell the links.
    var mark: String { SHA256.hexadecimal(of: bytes) }
}
