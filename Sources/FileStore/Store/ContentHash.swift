import Cryptography

/// A file's name in the store: the SHA-256 of its bytes.
public struct ContentHash: Sendable, Hashable {
    /// 64 hexadecimal digits in lower case.
    public let text: String

    /// The name of some bytes.
    public init(of bytes: some Collection<UInt8>) { text = SHA256.hexadecimal(of: bytes) }

    /// A name as printed; nil unless it is 64 hexadecimal digits in lower case.
    public init?(_ text: String) {
        guard text.utf8.count == 64,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        self.text = text
    }

    init(digest: [UInt8]) { text = Hexadecimal.text(digest) }
}
