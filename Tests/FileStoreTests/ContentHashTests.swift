import FileStore
import Testing

@Suite("Names of stored files") struct ContentHashTests {
    @Test("A name is the hash of the bytes, and reads back")
    func name() {
        let name = ContentHash(of: Array("abc".utf8))
        #expect(name.text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(ContentHash(name.text) == name)
    }

    @Test(
        "Nothing else is a name",
        arguments: ["", "../etc/passwd", String(repeating: "A", count: 64), "ab"])
    func refused(_ text: String) { #expect(ContentHash(text) == nil) }
}
