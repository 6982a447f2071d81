import Cryptography
import Testing

@Suite("Keyed hashes") struct KeyedHashTests {
    private let one = KeyedHash(key: [UInt8](repeating: 1, count: 32))
    private let other = KeyedHash(key: [UInt8](repeating: 2, count: 32))

    @Test("The same message and key give the same hash, and nothing else does")
    func distinct() {
        #expect(one([1, 2, 3]) == one([1, 2, 3]) && one([]).count == 32)
        #expect(one([1, 2, 3]) != other([1, 2, 3]) && one([1, 2, 3]) != one([1, 2]))
        #expect(one.key(for: "forms")([1]) != one.key(for: "sessions")([1]))
    }

    @Test("Secrets are equal only when every byte is", arguments: [0, 1, 31])
    func comparison(_ place: Int) {
        let secret = [UInt8](0..<32)
        var spoilt = secret
        spoilt[place] ^= 1
        #expect(Secret.areEqual(secret, secret) && !Secret.areEqual(secret, spoilt))
        #expect(!Secret.areEqual(secret, Array(secret.dropLast())))
    }
}

@Suite("Bytes in addresses") struct Base64URLTests {
    @Test(
        "The published examples come out (RFC 4648, 10), and read back",
        arguments: [
            ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
        ])
    func published(_ plain: String, _ text: String) {
        #expect(Base64URL.text(Array(plain.utf8)) == text)
        #expect(Base64URL.bytes(text) == Array(plain.utf8))
    }

    @Test(
        "A second spelling of the same bytes is none",
        arguments: ["Zg==", "Zh", "Z", "Zm9v ", "Zm+v", "ก"])
    func refused(_ text: String) { #expect(Base64URL.bytes(text) == nil) }

    @Test("All bytes survive")
    func all() {
        let bytes = [UInt8](0...255)
        #expect(Base64URL.bytes(Base64URL.text(bytes)) == bytes)
    }
}
