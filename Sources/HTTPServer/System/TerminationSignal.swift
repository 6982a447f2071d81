import Glibc

/// Waiting for the wish to end: SIGTERM or SIGINT.
public enum TerminationSignal {
    /// Keeps the signals for `wait`; call it on the main thread before any other thread starts. SIGPIPE is ignored.
    public static func block() {
        signal(SIGPIPE, SIG_IGN)
        var set = signals
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Blocks the calling thread, the main one, until a signal comes.
    public static func wait() {
        var set = signals
        var number: Int32 = 0
        while sigwait(&set, &number) != 0 {}
    }

    private static var signals: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        return set
    }
}
