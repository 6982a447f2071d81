import CSodium

/// Signs with Ed25519 (RFC 8032), by libsodium.
public struct SigningKey: Sendable {
    private let secret: [UInt8]
    /// The 32 bytes with which anybody verifies.
    public let publicKey: [UInt8]

    /// The key of a seed; shorter and longer ones are hashed to 32 bytes.
    public init(seed: [UInt8]) {
        let seed = seed.count == 32 ? seed : SHA256.digest(of: seed)
        var (open, secret) = ([UInt8](repeating: 0, count: 32), [UInt8](repeating: 0, count: 64))
        crypto_sign_seed_keypair(&open, &secret, seed)
        publicKey = open
        self.secret = secret
    }

    /// A key of one purpose under an installation's key.
    public init(under key: KeyedHash, for purpose: StaticString) {
        self.init(seed: key(Array(purpose.description.utf8)))
    }

    /// The 64 bytes of a message's signature.
    public func signature(of message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: 64)
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return signature
    }

    /// Whether a signature is a public key's own for a message.
    public static func isSigned(
        _ message: [UInt8], _ signature: [UInt8], by publicKey: [UInt8]
    ) -> Bool {
        guard signature.count == 64, publicKey.count == 32 else { return false }
        return crypto_sign_verify_detached(
            signature, message, UInt64(message.count), publicKey) == 0
    }
}
