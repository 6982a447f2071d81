import Cryptography

/// A secret that is shown once, in a cookie or a link: 256 random bits, of which only a hash is stored.
public struct SecretToken: Sendable, Hashable {
    /// The secret as it travels: 43 characters that may stand in addresses.
    public let text: String
    /// What is stored and looked up.
    let hash: [UInt8]

    /// A new secret.
    init(_ random: RandomBytes) {
        let bytes = random(32)
        text = Base64URL.text(bytes)
        hash = SHA256.digest(of: bytes)
    }

    /// A secret that came back; nil for what can be none.
    public init?(_ text: String) {
        guard text.utf8.count == 43, let bytes = Base64URL.bytes(text), bytes.count == 32 else {
            return nil
        }
        self.text = text
        hash = SHA256.digest(of: bytes)
    }
}
