import CEpoll
import Glibc
import Synchronization
import Threads

/// What epoll reported of a descriptor.
struct LoopEvent: Sendable {
    /// The number under which the descriptor was watched.
    let id: UInt64
    private let flags: UInt32

    init(id: UInt64, flags: UInt32) {
        self.id = id
        self.flags = flags
    }

    var isReadable: Bool { flags & (epoll_in | epoll_rdhup) != 0 }
    var isWritable: Bool { flags & epoll_out != 0 }
    /// The connection is gone in both directions.
    var isBroken: Bool { flags & (epoll_hup | epoll_err) != 0 }
}

/// One thread with an epoll descriptor that runs Swift's jobs between events.
///
/// Serial executor of its loop's actor and preferred executor of the handlers' tasks: both stay on one thread, and
/// calls between them cost no hop.
final class LoopExecutor: TaskExecutor, SerialExecutor, @unchecked Sendable {
    private static let wakeID = UInt64.max
    private let poll = epoll_create1(socket_cloexec)
    private let wake = eventfd(0, eventfd_flags)
    private let foreign = Lock<[UnownedJob]>([])
    private let mail = Lock<[@Sendable () -> Void]>([])
    private let isWakePending = Atomic<Bool>(false)
    private let thread = Atomic<UInt>(0)
    private let isStopped = Atomic<Bool>(false)
    /// Jobs from this very thread; nobody else touches them.
    private var own: [UnownedJob] = []

    init() { control(EPOLL_CTL_ADD, wake, epoll_in, id: Self.wakeID) }

    deinit {
        close(poll)
        close(wake)
    }

    // MARK: Executor

    private var isOnThread: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        guard !isOnThread else { return own.append(job) }
        foreign.withLock { $0.append(job) }
        signal()
    }

    func isIsolatingCurrentContext() -> Bool? { isOnThread }

    func checkIsolated() { precondition(isOnThread, "not on the loop's thread") }

    /// Runs work on the loop's thread, soon.
    func post(_ work: @escaping @Sendable () -> Void) {
        mail.withLock { $0.append(work) }
        signal()
    }

    /// Lets the thread end after the present round.
    func stop() {
        isStopped.store(true, ordering: .releasing)
        signal()
    }

    private func signal() {
        if !isWakePending.exchange(true, ordering: .acquiringAndReleasing) {
            eventfd_write(wake, 1)
        }
    }

    // MARK: Descriptors

    /// Which events of a descriptor to report.
    func watch(_ descriptor: Int32, read: Bool, write: Bool, id: UInt64, isNew: Bool = false) {
        let flags = (read ? epoll_in | epoll_rdhup : 0) | (write ? epoll_out : 0)
        control(isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, flags, id: id)
    }

    /// No events of a descriptor any more.
    func forget(_ descriptor: Int32) { epoll_ctl(poll, EPOLL_CTL_DEL, descriptor, nil) }

    private func control(_ operation: Int32, _ descriptor: Int32, _ flags: UInt32, id: UInt64) {
        var event = epoll_event()
        event.events = flags
        event.data.u64 = id
        epoll_ctl(poll, operation, descriptor, &event)
    }

    // MARK: The thread

    /// Runs on the calling thread until stopped; hands over events, at least an empty list every half second.
    func run(_ handle: ([LoopEvent]) -> Void) {
        thread.store(UInt(pthread_self()), ordering: .relaxed)
        let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: 256)
        defer { events.deallocate() }
        var found: [LoopEvent] = []
        while !isStopped.load(ordering: .acquiring) {
            let count = epoll_wait(poll, events, 256, own.isEmpty ? 500 : 0)
            found.removeAll(keepingCapacity: true)
            for index in 0..<max(0, Int(count)) {
                let event = events[index]
                if event.data.u64 == Self.wakeID {
                    clearWake()
                } else {
                    found.append(LoopEvent(id: event.data.u64, flags: event.events))
                }
            }
            handle(found)
            runJobs()
        }
    }

    private func clearWake() {
        var count: eventfd_t = 0
        eventfd_read(wake, &count)
        isWakePending.store(false, ordering: .releasing)
    }

    private func runJobs() {
        while true {
            var jobs: [UnownedJob] = []
            swap(&jobs, &own)
            foreign.withLock { if !$0.isEmpty { jobs += $0; $0.removeAll(keepingCapacity: true) } }
            var letters: [@Sendable () -> Void] = []
            mail.withLock { swap(&letters, &$0) }
            guard !jobs.isEmpty || !letters.isEmpty else { return }
            for job in jobs {
                job.runSynchronously(
                    isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
            }
            for letter in letters { letter() }
        }
    }
}
