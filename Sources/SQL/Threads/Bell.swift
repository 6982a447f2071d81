import Glibc

/// Wakes a thread that waits in `poll`: a pipe of the system's.
final class Bell: Sendable {
    /// What becomes readable when the bell was rung.
    let ear: Int32
    private let rope: Int32

    init() throws(SQLError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .overloaded }
        (ear, rope) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        close(ear)
        close(rope)
    }

    /// Wakes the thread; a full pipe has woken it already.
    func ring() {
        var byte: UInt8 = 1
        _ = write(rope, &byte, 1)
    }

    /// Takes all ringing so far.
    func hear() {
        var bytes = [UInt8](repeating: 0, count: 256)
        while read(ear, &bytes, bytes.count) == bytes.count {}
    }
}
