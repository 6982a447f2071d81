import Glibc

/// Waiting for the wish to end, SIGTERM or SIGINT, and for the wish to open logs anew, SIGHUP.
public enum TerminationSignal {
    /// Keeps the signals for `wait`; call it on the main thread before any other thread starts. SIGPIPE is ignored.
    public static func block() {
        signal(SIGPIPE, SIG_IGN)
        var set = signals
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Blocks the calling thread, the main one, until a signal to end comes. SIGHUP ends too, unless it means something.
    public static func wait(onHangup hangup: (() -> Void)? = nil) {
        var set = signals
        var number: Int32 = 0
        while true {
            guard sigwait(&set, &number) == 0 else { continue }
            guard number == SIGHUP, let hangup else { return }
            hangup()
        }
    }

    private static var signals: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        sigaddset(&set, SIGHUP)
        return set
    }
}
