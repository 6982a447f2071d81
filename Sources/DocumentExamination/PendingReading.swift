import Threads

/// How long answers wait for a document to be read.
public struct ReadingWaits: Sendable {
    /// The answer to the upload; after it the reader is shown what goes on.
    public var first: Duration
    /// Each further answer, behind the page that shows what goes on.
    public var next: Duration

    /// A second, so that most readers see the result at once; then eight, less than any proxy's patience.
    public init(first: Duration = .seconds(1), next: Duration = .seconds(8)) {
        self.first = first
        self.next = next
    }
}

/// A document that is being read; the reading goes on whoever waits for it.
public struct PendingReading<Outcome: Sendable>: Sendable {
    private let task: Task<Outcome, Never>

    /// Begins to read.
    public init(_ read: @escaping @Sendable () async -> Outcome) {
        task = Task.detached { await read() }
    }

    /// What came of it; nil when that is not known in time.
    public func outcome(within patience: Duration) async -> Outcome? {
        guard patience > .zero else { return nil }
        let waiting = Lock<CheckedContinuation<Outcome?, Never>?>(nil)
        let answer: @Sendable (Outcome?) -> Void = { outcome in
            waiting.withLock { waiting in
                defer { waiting = nil }
                return waiting
            }?.resume(returning: outcome)
        }
        return await withCheckedContinuation { continuation in
            waiting.withLock { $0 = continuation }
            let alarm = Task.detached {
                try? await Task.sleep(for: patience)
                answer(nil)
            }
            Task.detached {
                answer(await task.value)
                alarm.cancel()
            }
        }
    }
}
