import CSQLite
import Glibc

/// Stops a statement that runs past its transaction's time.
final class SQLiteDeadline {
    private(set) var milliseconds = 0
    private var end: ContinuousClock.Instant?

    /// Steps of SQLite's machine between two looks at the clock: about a tenth of a millisecond.
    private static let steps: Int32 = 10_000

    init(_ handle: OpaquePointer) {
        sqlite3_progress_handler(
            handle, Self.steps,
            { context in
                guard let context else { return 0 }
                let deadline = Unmanaged<SQLiteDeadline>.fromOpaque(context).takeUnretainedValue()
                return deadline.isOver ? 1 : 0
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Whether the time is over.
    var isOver: Bool { end.map { ContinuousClock.now >= $0 } ?? false }

    /// Begins a time limit; nil lifts it.
    func set(_ milliseconds: Int?) {
        self.milliseconds = milliseconds ?? 0
        end = milliseconds.map { ContinuousClock.now + .milliseconds($0) }
    }
}
