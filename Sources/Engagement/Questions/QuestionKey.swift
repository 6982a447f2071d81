public import Cryptography
public import HTTP

/// The secret of the link by which who asked sees what became of it: 144 random bits, of which only a hash is stored.
public struct QuestionKey: PathParameter, Hashable {
    /// As it stands in the address: 24 characters.
    public let segment: String

    /// A new one.
    public init(_ random: RandomBytes) { segment = Base64URL.text(random(18)) }

    /// One that came back; nil for what can be none.
    public init?(segment: String) {
        guard segment.utf8.count == 24, Base64URL.bytes(segment)?.count == 18 else { return nil }
        self.segment = segment
    }

    /// What is stored and looked up.
    var hash: String { SHA256.hexadecimal(of: Array(segment.utf8)) }
}
