import Testing
import Threads

@Suite("Threads for calls that block") struct ThreadPoolTests {
    private final class Mark: @unchecked Sendable {}

    @Test("Every call has its answer, no more threads run than allowed, each keeps its state")
    func answers() async throws {
        let states = Monitor(0)
        let pool = ThreadPool(threads: 3) {
            states.withLock { $0 += 1 }
            return Mark()
        }
        let sum = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...200 { group.addTask { try await pool.run { _ in number } } }
            return try await group.reduce(0, +)
        }
        #expect(sum == 20_100)
        #expect((1...3).contains(states.withLock { $0 }))
    }

    @Test("A call that blocks does not hold up another while threads are left")
    func beside() async throws {
        let pool = ThreadPool(threads: 2)
        let gate = Monitor(false)
        async let first: Void = pool.run { gate.wait { $0 ? true : nil } == true ? () : () }
        try await pool.run { gate.signal { $0 = true } }
        try await first
    }

    @Test("What a call throws reaches its caller")
    func throwing() async {
        let pool = ThreadPool(threads: 1)
        await #expect(throws: NoThreadLeft()) { try await pool.run { throw NoThreadLeft() } }
    }
}
