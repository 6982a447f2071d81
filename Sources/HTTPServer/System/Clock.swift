import Glibc

/// The system's clocks, read by the loops only.
enum Clock {
    /// Milliseconds that never go back.
    static var milliseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }

    /// Milliseconds since 1970.
    static var sinceEpoch: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Seconds since 1970.
    static var seconds: Int { time(nil) }
}
