import Threads

/// The bridge from a command, which runs on the main thread, to what is awaited.
enum Waiting {
    /// Runs asynchronous work beside the calling thread, which waits for its end.
    static func until<Success: Sendable>(
        _ work: @escaping @Sendable () async throws -> Success
    ) throws -> Success {
        let outcome = Monitor(Result<Success, any Error>?.none)
        // Detached: a task of the main thread would wait for the main thread, which waits here.
        Task.detached {
            let result: Result<Success, any Error>
            do { result = .success(try await work()) } catch { result = .failure(error) }
            outcome.signal { $0 = result }
        }
        return try outcome.wait { $0 }.get()
    }
}
