import CNettle

/// Codes of an authenticator: HOTP (RFC 4226) and TOTP (RFC 6238) with HMAC-SHA-1 by nettle, which every such app knows.
public enum OneTimeCode {
    /// Milliseconds of a step.
    public static let period: Int64 = 30_000

    /// The step of a moment in milliseconds since 1970; the first step is 0.
    public static func step(at milliseconds: Int64) -> Int64 { max(0, milliseconds) / period }

    /// The code of a counter, with 6 to 8 digits.
    public static func code(secret: [UInt8], counter: Int64, digits: Int = 6) -> String {
        let message = stride(from: 56, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: counter >> Int64($0))
        }
        let hash = hmac(secret, message)
        let offset = Int((hash.last ?? 0) & 0x0F)
        let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let limit: UInt32 = digits >= 8 ? 100_000_000 : digits == 7 ? 10_000_000 : 1_000_000
        let text = String((number & 0x7FFF_FFFF) % limit)
        return String(repeating: "0", count: max(0, min(8, max(6, digits)) - text.count)) + text
    }

    /// The step whose code this is: now, one before or one after, and later than the last one used; nil when it is none.
    public static func step(
        of code: String, secret: [UInt8], at milliseconds: Int64, after last: Int64
    ) -> Int64? {
        let now = step(at: milliseconds)
        var found: Int64?
        for step in [now - 1, now, now + 1] where step > last && step >= 0 {
            let expected = Array(Self.code(secret: secret, counter: step).utf8)
            if Secret.areEqual(expected, Array(code.utf8)), found == nil { found = step }
        }
        return found
    }

    private static func hmac(_ key: [UInt8], _ message: [UInt8]) -> [UInt8] {
        var context = hmac_sha1_ctx()
        var hash = [UInt8](repeating: 0, count: 20)
        nettle_hmac_sha1_set_key(&context, key.count, key)
        nettle_hmac_sha1_update(&context, message.count, message)
        nettle_hmac_sha1_digest(&context, hash.count, &hash)
        return hash
    }
}
