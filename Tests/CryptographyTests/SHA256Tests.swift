import Cryptography
import Testing

@Suite("SHA-256") struct SHA256Tests {
    @Test(
        "The published examples come out (FIPS 180-4)",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ])
    func published(_ text: String, _ digest: String) {
        #expect(SHA256.hexadecimal(of: text.utf8) == digest)
    }

    @Test("Pieces give the hash of the whole")
    func pieces() {
        var hash = SHA256()
        for piece in ["a", "", "bc"] { hash.update(Array(piece.utf8)[...]) }
        #expect(hash.digest() == SHA256.digest(of: "abc".utf8))
    }
}
