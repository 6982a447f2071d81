public import Cryptography

/// Proof that a form was made by this program, for this purpose and this session (rule D25).
///
/// A token is a nonce, the end of its validity and a keyed hash over both, purpose and session. The nonce is the
/// form's idempotency key: the same form sent twice carries the same one (rule D32).
public struct FormTokens: Sendable {
    /// Why a token does not count.
    public enum Refusal: Error, Sendable, Hashable {
        /// It was good once.
        case expired
        /// It was never made here, or for another form or session.
        case foreign
    }

    /// How long a form may lie open: a working day and a night.
    public static let validity = TimeSpan.hours(20)

    private let hash: KeyedHash
    private let random: RandomBytes

    /// Tokens under an installation's key.
    public init(key: KeyedHash, random: RandomBytes) {
        hash = key.key(for: "form tokens")
        self.random = random
    }

    /// A token for a form; `session` is empty where nobody is signed in.
    public func token(purpose: String, session: String, now: Timestamp) -> String {
        let head = random(16) + Self.bytes((now + Self.validity).milliseconds)
        return Base64URL.text(head + seal(head, purpose, session))
    }

    /// The nonce of a good token: 32 hexadecimal digits.
    public func nonce(
        of token: String, purpose: String, session: String, now: Timestamp
    ) throws(Refusal) -> String {
        guard let bytes = Base64URL.bytes(token), bytes.count == 56 else { throw .foreign }
        let head = Array(bytes.prefix(24))
        guard Secret.areEqual(Array(bytes.suffix(32)), seal(head, purpose, session)) else {
            throw .foreign
        }
        let end = head.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard now.milliseconds <= Int64(bitPattern: end) else { throw .expired }
        return Hexadecimal.text(Array(head.prefix(16)))
    }

    /// Lengths stand before texts, so that no two pairs of texts give the same message.
    private func seal(_ head: [UInt8], _ purpose: String, _ session: String) -> [UInt8] {
        let texts = [purpose, session].flatMap { text in
            Self.bytes(Int64(text.utf8.count)) + Array(text.utf8)
        }
        return hash(head + texts)
    }

    private static func bytes(_ number: Int64) -> [UInt8] {
        stride(from: 56, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: number >> Int64($0))
        }
    }
}
