import CSodium

/// Keeps small secrets encrypted at rest: XChaCha20-Poly1305, by libsodium.
///
/// What is sealed belongs to a place ("second factor 1/5"); moved to another row it does not open.
public struct SealingKey: Sendable {
    private let key: [UInt8]

    /// A key of one purpose under an installation's key.
    public init(under key: KeyedHash, for purpose: StaticString) {
        self.key = key(Array(purpose.description.utf8))
    }

    /// A nonce and the sealed bytes.
    public func seal(_ secret: [UInt8], at place: String, random: RandomBytes) -> [UInt8] {
        let nonce = random(Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES))
        var sealed = [UInt8](
            repeating: 0, count: secret.count + Int(crypto_aead_xchacha20poly1305_ietf_ABYTES))
        let place = Array(place.utf8)
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            &sealed, nil, secret, UInt64(secret.count), place, UInt64(place.count), nil, nonce, key)
        return nonce + sealed
    }

    /// The secret; nil when the bytes were changed, belong elsewhere or were sealed under another key.
    public func open(_ sealed: [UInt8], at place: String) -> [UInt8]? {
        let head = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
        let tail = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
        guard sealed.count >= head + tail else { return nil }
        let (nonce, body, place) = (
            Array(sealed.prefix(head)), Array(sealed.dropFirst(head)), Array(place.utf8)
        )
        var secret = [UInt8](repeating: 0, count: body.count - tail)
        let result = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &secret, nil, nil, body, UInt64(body.count), place, UInt64(place.count), nonce, key)
        return result == 0 ? secret : nil
    }
}
