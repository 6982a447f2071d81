import CSodium

/// Encrypts a stream in pieces that can be neither changed, swapped nor cut off: XChaCha20-Poly1305 by libsodium's secretstream.
public struct StreamSealer: Sendable {
    private var state = crypto_secretstream_xchacha20poly1305_state()
    /// The 24 bytes that stand before the pieces.
    public let header: [UInt8]

    /// Bytes of a header.
    public static let headerLength = 24
    /// Bytes that sealing adds to each piece.
    public static let overhead = 17

    /// A stream under a key of 32 bytes; shorter and longer ones are hashed to 32.
    public init(key: [UInt8]) {
        var header = [UInt8](repeating: 0, count: Self.headerLength)
        crypto_secretstream_xchacha20poly1305_init_push(&state, &header, streamKey(key))
        self.header = header
    }

    /// The next piece, sealed; the last one says so.
    public mutating func seal(_ piece: [UInt8], isLast: Bool) -> [UInt8] {
        var sealed = [UInt8](repeating: 0, count: piece.count + Self.overhead)
        let tag = isLast ? crypto_secretstream_xchacha20poly1305_tag_final() : 0
        crypto_secretstream_xchacha20poly1305_push(
            &state, &sealed, nil, piece, UInt64(piece.count), nil, 0, tag)
        return sealed
    }
}

/// Opens what `StreamSealer` sealed, piece by piece in its order.
public struct StreamOpener: Sendable {
    private var state = crypto_secretstream_xchacha20poly1305_state()

    /// A stream by its header; nil for a header that none has.
    public init?(key: [UInt8], header: [UInt8]) {
        guard header.count == StreamSealer.headerLength,
            crypto_secretstream_xchacha20poly1305_init_pull(&state, header, streamKey(key)) == 0
        else { return nil }
    }

    /// The next piece and whether it is the last; nil when it was changed, is out of order or was sealed under another key.
    public mutating func open(_ sealed: [UInt8]) -> (piece: [UInt8], isLast: Bool)? {
        guard sealed.count >= StreamSealer.overhead else { return nil }
        var piece = [UInt8](repeating: 0, count: sealed.count - StreamSealer.overhead)
        var tag: UInt8 = 0
        let result = crypto_secretstream_xchacha20poly1305_pull(
            &state, &piece, nil, &tag, sealed, UInt64(sealed.count), nil, 0)
        guard result == 0 else { return nil }
        return (piece, tag == crypto_secretstream_xchacha20poly1305_tag_final())
    }
}

private func streamKey(_ key: [UInt8]) -> [UInt8] {
    key.count == 32 ? key : SHA256.digest(of: key)
}
