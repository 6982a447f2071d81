import Testing

@testable import Threads

@Suite("Values that are kept") struct RememberedTests {
    @Test("A value is worked out once, and again only after it gave way")
    func once() {
        let known = Remembered<Int, String>(most: 2)
        var made: [Int] = []
        func value(_ key: Int) -> String {
            known.value(of: key) {
                made.append(key)
                return "\(key)"
            }
        }
        #expect([1, 2, 1, 2].map(value) == ["1", "2", "1", "2"])
        #expect(made == [1, 2])
        // 1 was asked for longest ago, so it gives way to 3.
        #expect(value(3) == "3" && value(2) == "2")
        #expect(made == [1, 2, 3])
        #expect(value(1) == "1")
        #expect(made == [1, 2, 3, 1])
    }

    @Test("A later value takes the place of an earlier one, and no other gives way for it")
    func again() {
        let known = Remembered<String, Int>(most: 2)
        known.keep(1, of: "a")
        known.keep(2, of: "b")
        known.keep(3, of: "b")
        #expect(known.value(of: "a") == 1 && known.value(of: "b") == 3)
        #expect(known.value(of: "c") == nil)
    }
}
