import Foundation
import Testing

@testable import Prongsai

@Suite("Waiting for what is awaited") struct WaitingTests {
    private actor Counter {
        private(set) var count = 0
        func add() { count += 1 }
    }

    @Test(
        "Commands that wait on every thread of the cooperative pool all end",
        .timeLimit(.minutes(5)))
    func everyThread() async throws {
        let counter = Counter()
        let commands = 4 * ProcessInfo.processInfo.activeProcessorCount
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<commands {
                group.addTask {
                    // Each comes back only after others had the thread, as a question to a database does.
                    try Waiting.until {
                        for _ in 0..<10 {
                            await Task.yield()
                            await counter.add()
                        }
                        return await withTaskGroup(of: Int.self) { parts in
                            for part in 1...3 { parts.addTask { part } }
                            return await parts.reduce(0, +)
                        }
                    }
                }
            }
            for try await sum in group { #expect(sum == 6) }
        }
        #expect(await counter.count == commands * 10)
    }

    @Test("What goes wrong comes back to who waits")
    func failure() {
        struct Gone: Error {}
        #expect(throws: Gone.self) { try Waiting.until { throw Gone() } }
    }
}
