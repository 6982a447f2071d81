import Glibc

/// A state that several threads share, and a way to wait for its change.
///
/// A lock of the system's and not `Mutex`, whose own waiting the thread sanitizer cannot see on Linux: it would
/// report a race at every use. It does not stand on `Lock`: waiting lets the mutex go in the middle of `withLock`, while
/// the value would still be held for writing, and Swift does not allow two writers.
public final class Monitor<State>: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let change: UnsafeMutablePointer<pthread_cond_t>
    private var state: State

    /// A state with its lock.
    public init(_ state: State) {
        self.state = state
        mutex = .allocate(capacity: 1)
        change = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(change, nil)
    }

    deinit {
        pthread_cond_destroy(change)
        pthread_mutex_destroy(mutex)
        change.deallocate()
        mutex.deallocate()
    }

    /// Reads or changes the state; nobody is woken.
    public func withLock<Result>(_ body: (inout State) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body(&state)
    }

    /// Changes the state and wakes who waits for it.
    public func signal<Result>(_ body: (inout State) -> Result) -> Result {
        let result = withLock(body)
        pthread_cond_signal(change)
        return result
    }

    /// Waits until `body` has a result.
    public func wait<Result>(for body: (inout State) -> Result?) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = body(&state) { return result }
            pthread_cond_wait(change, mutex)
        }
    }
}
