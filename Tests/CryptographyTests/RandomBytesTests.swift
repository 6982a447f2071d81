import Cryptography
import Testing

@Suite("Random bytes") struct RandomBytesTests {
    @Test("There are as many as asked for, and never the same", arguments: [0, 1, 16, 32, 4_096])
    func count(_ count: Int) {
        #expect(RandomBytes.system(count).count == count)
        #expect(count < 16 || RandomBytes.system(count) != RandomBytes.system(count))
    }
}
