import HTTP

/// One client's connection; belongs to one loop, which alone touches it.
final class Connection {
    /// What the connection is doing; since when stands beside it.
    enum Phase {
        /// Between two requests.
        case idle
        /// Receiving a head.
        case head
        /// Receiving a small body that the handler gets as a whole.
        case body
        /// The handler works; a large body may arrive meanwhile.
        case handling
        /// The response is on its way.
        case sending
        /// Refused or done: what still comes is thrown away, so that the response arrives.
        case lingering
    }

    let descriptor: Int32
    let id: UInt64
    let peer: ClientAddress
    let isProxy: Bool
    var phase = Phase.head { didSet { since = now } }
    private(set) var since: Int
    /// The loop's time at the last event.
    var now: Int

    var parser: RequestParser
    var input: [UInt8] = []
    var consumed = 0
    var hasEnded = false
    var isProcessing = false

    var exchange: Exchange?
    /// Counts requests, so that a late answer to one is not taken for the next one's.
    var number = 0

    var output: [[UInt8]] = []
    var outputOffset = 0
    var closesAfter = false
    var isStreaming = false
    var drainWaiter: CheckedContinuation<Bool, Never>?

    /// Bytes moved in the present window of the least rate.
    var window = RateWindow()
    var reads = true
    var writes = false
    var lastByte = 0

    init(
        descriptor: Int32, id: UInt64, peer: ClientAddress, isProxy: Bool, now: Int,
        limits: HeadLimits
    ) {
        self.descriptor = descriptor
        self.id = id
        self.peer = peer
        self.isProxy = isProxy
        self.now = now
        since = now
        parser = RequestParser(limits: limits)
    }
}

/// Bytes moved since the last look.
struct RateWindow {
    private var start = 0
    private var bytes = 0

    /// Begins anew.
    mutating func restart(_ now: Int) { (start, bytes) = (now, 0) }

    mutating func add(_ count: Int) { bytes += count }

    /// Whether a whole window has passed with fewer bytes than the least rate brings; then it begins anew.
    mutating func isTooSlow(_ now: Int, _ patience: Patience) -> Bool {
        guard now - start >= patience.window else { return false }
        let least = patience.leastRate * patience.window / 1_000
        defer { restart(now) }
        return bytes < least
    }
}

/// One request and its answer.
final class Exchange {
    let head: RequestHead
    let admission: Admission
    let id: RequestID
    let client: ClientAddress
    let isSecure: Bool
    let began: Int
    var body: IncomingBody?
    var task: Task<Void, Never>?
    var status = Status.ok
    var sent = 0

    init(
        head: RequestHead, admission: Admission, id: RequestID, client: ClientAddress,
        isSecure: Bool, began: Int
    ) {
        self.head = head
        self.admission = admission
        self.id = id
        self.client = client
        self.isSecure = isSecure
        self.began = began
    }
}
