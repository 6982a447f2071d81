import CNettle

/// Codes that prove who sent a message to somebody who shares the key: HMAC with SHA-256 (RFC 2104, FIPS 180-4), by nettle.
public enum MessageCode {
    /// The 32 bytes of a message's code.
    public static func sha256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        var context = hmac_sha256_ctx()
        var hash = [UInt8](repeating: 0, count: 32)
        nettle_hmac_sha256_set_key(&context, key.count, key)
        nettle_hmac_sha256_update(&context, message.count, message)
        nettle_hmac_sha256_digest(&context, hash.count, &hash)
        return hash
    }
}
