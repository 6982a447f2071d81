import CSodium

/// SHA-256 (FIPS 180-4), by libsodium.
public struct SHA256: Sendable {
    private var state = crypto_hash_sha256_state()

    /// A hash of nothing yet.
    public init() { crypto_hash_sha256_init(&state) }

    /// Adds bytes.
    public mutating func update(_ bytes: some Collection<UInt8>) {
        let added: Void? = bytes.withContiguousStorageIfAvailable { storage in
            if let base = storage.baseAddress {
                crypto_hash_sha256_update(&state, base, UInt64(storage.count))
            }
        }
        if added == nil {
            let copy = Array(bytes)
            crypto_hash_sha256_update(&state, copy, UInt64(copy.count))
        }
    }

    /// The 32 bytes of all that was added.
    public consuming func digest() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256_final(&state, &digest)
        return digest
    }

    /// The 32 bytes of a text's or a file's hash.
    public static func digest(of bytes: some Collection<UInt8>) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes)
        return hash.digest()
    }

    /// The same as 64 hexadecimal digits in lower case.
    public static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
        Hexadecimal.text(digest(of: bytes))
    }
}

/// Bytes as hexadecimal digits.
public enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Two digits in lower case for each byte.
    public static func text(_ bytes: [UInt8]) -> String {
        String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The bytes of a text of such digits; nil for any other.
    public static func bytes(_ text: String) -> [UInt8]? {
        let values = text.utf8.map { digits.firstIndex(of: $0) }
        guard values.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        for at in stride(from: 0, to: values.count, by: 2) {
            guard let high = values[at], let low = values[at + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return bytes
    }
}
