import Testing
import Threads

@Suite("Threads for calls that block") struct BoundedPoolTests {
    @Test("Every call runs once and gives back its result or its error")
    func results() async throws {
        struct Odd: Error, Equatable { let number: Int }
        let pool = ThreadPool(threads: 3)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let answer = await Result {
                        try await pool.run {
                            if number % 2 == 1 { throw Odd(number: number) }
                            return number
                        }
                    }
                    switch answer {
                    case .success(let found): #expect(found == number && number % 2 == 0)
                    case .failure(let error): #expect(error as? Odd == Odd(number: number))
                    }
                }
            }
        }
    }

    @Test("A call beyond those that may wait is refused, and later calls are taken again")
    func limit() async throws {
        let pool = ThreadPool(threads: 1, waiting: 1)
        let gate = Monitor(false)
        let started = Monitor(false)
        async let first: Void = pool.run {
            started.signal { $0 = true }
            gate.wait { $0 ? () : nil }
        }
        // The only thread is busy, then the only place in the queue is taken.
        _ = try await ThreadPool(threads: 1).run { started.wait { $0 ? true : nil } }
        async let others = withTaskGroup(of: Bool.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    do {
                        try await pool.run {}
                        return true
                    } catch { return error is NoRoomLeft ? false : true }
                }
            }
            var taken: [Bool] = []
            for await one in group {
                taken.append(one)
                // The refused one comes back at once; then the way is free for the other.
                gate.signal { $0 = true }
            }
            return taken
        }
        #expect(await others == [false, true])
        try await first
        try await pool.run {}
    }
}

extension Result where Failure == any Error {
    /// What an asynchronous call gives or throws.
    init(_ call: () async throws -> Success) async {
        do { self = .success(try await call()) } catch { self = .failure(error) }
    }
}
