import CSodium

/// A hash that only who has the key can make: BLAKE2b of 32 bytes, by libsodium.
public struct KeyedHash: Sendable {
    private let key: [UInt8]

    /// A hash under a key; keys of other lengths than 32 bytes are hashed to 32 first.
    public init(key: [UInt8]) { self.key = key.count == 32 ? key : SHA256.digest(of: key) }

    /// The 32 bytes of a message's hash.
    public func callAsFunction(_ message: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: 32)
        _ = crypto_generichash(
            &hash, hash.count, message, UInt64(message.count), key, key.count)
        return hash
    }

    /// A key for one purpose, so that a hash for one can never pass for another.
    public func key(for purpose: StaticString) -> KeyedHash {
        KeyedHash(key: self(Array(purpose.description.utf8)))
    }
}

/// Comparing secrets.
public enum Secret {
    /// Whether two secrets are equal, in a time that does not tell where they differ.
    public static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        one.count == other.count && sodium_memcmp(one, other, one.count) == 0
    }
}
