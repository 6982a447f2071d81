import Cryptography

/// A signed head as it is published: in JSON, numbers in decimal, bytes in hexadecimal.
public struct PublishedHead: Sendable, Hashable, Codable {
    /// The authority's number; 0 is the installation.
    public var authority: Int64
    /// The place of the entry.
    public var number: Int64
    /// The entry's hash.
    public var hash: String
    /// When it was signed, in milliseconds since 1970, UTC.
    public var time: Int64
    /// The key that signed.
    public var publicKey: String
    /// The signature.
    public var signature: String

    /// A head to be published.
    public init(_ head: AuditHead) {
        (authority, number, time) = (
            head.place.authority.rawValue, head.place.number, head.time.milliseconds
        )
        hash = Hexadecimal.text(head.hash)
        publicKey = Hexadecimal.text(head.publicKey)
        signature = Hexadecimal.text(head.signature)
    }

    /// The head; nil when a text is no hexadecimal of the right length.
    public var head: AuditHead? {
        guard let hash = Hexadecimal.bytes(hash), hash.count == 32,
            let key = Hexadecimal.bytes(publicKey), key.count == 32,
            let signature = Hexadecimal.bytes(signature), signature.count == 64
        else { return nil }
        return AuditHead(
            place: AuditEntry.Place(Authority.ID(rawValue: authority), number), hash: hash,
            time: Timestamp(milliseconds: time), publicKey: key, signature: signature)
    }
}
