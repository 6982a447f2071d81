import CSodium

/// A pair of keys of which one may be known to everybody: what it seals only the other opens (X25519, by libsodium).
public struct BoxKeys: Sendable, Hashable {
    /// The 32 bytes that seal.
    public let publicKey: [UInt8]
    /// The 32 bytes that open.
    public let secretKey: [UInt8]

    /// Bytes that sealing adds.
    public static let overhead = 48

    /// A new pair.
    public init(random: RandomBytes = .system) {
        self.init(secretKey: random(32))
    }

    /// The pair of a secret key; shorter and longer ones are hashed to 32 bytes.
    public init(secretKey: [UInt8]) {
        let secret = secretKey.count == 32 ? secretKey : SHA256.digest(of: secretKey)
        var open = [UInt8](repeating: 0, count: 32)
        crypto_scalarmult_base(&open, secret)
        publicKey = open
        self.secretKey = secret
    }

    /// A short secret that only the holder of the other key opens.
    public static func seal(_ secret: [UInt8], to publicKey: [UInt8]) -> [UInt8]? {
        guard publicKey.count == 32 else { return nil }
        var sealed = [UInt8](repeating: 0, count: secret.count + overhead)
        let result = crypto_box_seal(&sealed, secret, UInt64(secret.count), publicKey)
        return result == 0 ? sealed : nil
    }

    /// The secret; nil when it was sealed to another key or changed.
    public func open(_ sealed: [UInt8]) -> [UInt8]? {
        guard sealed.count >= Self.overhead else { return nil }
        var secret = [UInt8](repeating: 0, count: sealed.count - Self.overhead)
        let result = crypto_box_seal_open(
            &secret, sealed, UInt64(sealed.count), publicKey, secretKey)
        return result == 0 ? secret : nil
    }
}

/// A key made of a passphrase by argon2id: 256 MiB, a second of one core, for what lies where anybody may guess for years.
public enum PassphraseKey {
    /// Bytes of the salt that is kept beside what is sealed.
    public static let saltLength = 16

    /// The 32 bytes; nil when the machine has not the memory for it.
    public static func derive(_ passphrase: String, salt: [UInt8]) -> [UInt8]? {
        guard salt.count == saltLength else { return nil }
        _ = sodium_init()
        let bytes = passphrase.utf8.map(CChar.init(bitPattern:))
        var key = [UInt8](repeating: 0, count: 32)
        let result = crypto_pwhash(
            &key, 32, bytes, UInt64(bytes.count), salt, 3, 256 << 20,
            crypto_pwhash_alg_argon2id13())
        return result == 0 ? key : nil
    }
}
