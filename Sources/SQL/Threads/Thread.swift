import Glibc

/// A thread of the system's, for work that blocks and so has no place on Swift's own few threads.
enum Thread {
    private final class Work {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Bytes of stack: what Swift's own threads have on Linux is eight times that.
    private static let stack = 1 << 20

    /// Starts a thread that nobody joins; false when the system has none left.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, stack)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, &attributes,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            }, work.toOpaque())
        if code != 0 { work.release() }
        return code == 0
    }

    /// Runs one blocking piece of work on a thread of its own.
    static func run<Result: Sendable>(
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let started = start { continuation.resume(with: Swift.Result { try body() }) }
            if !started { continuation.resume(throwing: SQLError.overloaded) }
        }
    }
}
