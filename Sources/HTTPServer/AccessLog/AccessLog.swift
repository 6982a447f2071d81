import Threads

/// A file with one line for each request, written by a thread of its own: no loop ever waits for the disk.
///
///     let log = try AccessLog(path: "/var/log/prongsai/access.log")
///     configuration.accessLog = { log.record($0) }
///
/// What comes while the disk is too slow is counted and left out; the count stands in a line of its own: {"dropped":17}.
public final class AccessLog: Sendable {
    /// The file cannot be opened.
    public struct Unopened: Error, Sendable, Hashable {
        /// Its path.
        public let path: String
        /// errno.
        public let code: Int32
    }

    private struct Queue {
        var records: [AccessRecord] = []
        var dropped = 0
        var mustReopen = false
        var isClosed = false
        var isEnded = false
    }

    /// What the writing thread does next.
    private struct Work {
        let records: [AccessRecord]
        let dropped: Int
        let reopens: Bool
        let isLast: Bool
    }

    private let queue = Monitor(Queue())
    private let most: Int

    /// Opens a file, "-" for standard output, and begins; above `limit` bytes it is named `.1` and a new one is begun, `kept` old ones stay. At most
    /// `waiting` records wait for the disk.
    public init(
        path: String, limit: Int = 64 << 20, kept: Int = 4, waiting most: Int = 8_192
    ) throws(Unopened) {
        self.most = most
        let check = LogFile(path: path, limit: limit, kept: kept)
        if let code = check.reopen() { throw Unopened(path: path, code: code) }
        let queue = queue
        SystemThread.start {
            let file = LogFile(path: path, limit: limit, kept: kept)
            while Self.write(queue.wait { Self.next(&$0) }, to: file, queue) {}
        }
    }

    deinit { queue.signal { $0.isClosed = true } }

    /// Takes a record; never waits.
    public func record(_ record: AccessRecord) {
        queue.signal { queue in
            if queue.records.count < most {
                queue.records.append(record)
            } else {
                queue.dropped += 1
            }
        }
    }

    /// Opens the file anew, after another program has renamed it (SIGHUP).
    public func reopen() { queue.signal { $0.mustReopen = true } }

    /// Writes what waits and ends; blocks, so call it when the server has ended.
    public func close() {
        queue.signal { $0.isClosed = true }
        queue.wait { $0.isEnded ? () : nil }
    }

    private static func next(_ queue: inout Queue) -> Work? {
        guard !queue.records.isEmpty || queue.dropped > 0 || queue.mustReopen || queue.isClosed
        else { return nil }
        defer {
            queue.records.removeAll(keepingCapacity: true)
            queue.dropped = 0
            queue.mustReopen = false
        }
        return Work(
            records: queue.records, dropped: queue.dropped, reopens: queue.mustReopen,
            isLast: queue.isClosed)
    }

    /// Writes and tells whether more may come; what the disk did not take counts as dropped.
    private static func write(_ work: Work, to file: LogFile, _ queue: Monitor<Queue>) -> Bool {
        if work.reopens { _ = file.reopen() }
        var lines = work.records.map(\.line).joined()
        if work.dropped > 0 { lines += "{\"dropped\":\(work.dropped)}\n" }
        let isWritten = lines.isEmpty || file.append(Array(lines.utf8))
        if !isWritten, !work.isLast { file.rest() }
        queue.signal { queue in
            if !isWritten { queue.dropped += work.records.count + work.dropped }
            if work.isLast { queue.isEnded = true }
        }
        return !work.isLast
    }
}
