import Testing
import Threads

@Suite("Threads of the system") struct SystemThreadTests {
    @Test("Every thread runs once, and the lock lets one in at a time")
    func counting() async {
        let counter = Counter()
        await withCheckedContinuation { continuation in
            for _ in 0..<8 {
                SystemThread.start {
                    if counter.add(1_000) == 8_000 { continuation.resume() }
                }
            }
        }
        #expect(counter.add(0) == 8_000)
    }

    private final class Counter: Sendable {
        private let value = Lock(0)

        func add(_ times: Int) -> Int {
            value.withLock { value in
                for _ in 0..<times { value += 1 }
                return value
            }
        }
    }
}
