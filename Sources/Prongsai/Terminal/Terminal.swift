import Glibc

/// What stands at the other end of the output.
struct Terminal: Sendable {
    /// Columns to fill; lines are never longer where words can be broken.
    var width = 100
    /// Whether standard output may carry colours.
    var hasColour = false
    /// Whether a progress line may be shown on standard error.
    var showsProgress = false

    /// What this process is connected to: `NO_COLOR`, `TERM=dumb` and pipes get plain text.
    static func ofProcess(_ environment: [String: String]) -> Terminal {
        var terminal = Terminal()
        let isDumb = environment["TERM"] == "dumb"
        if isatty(STDOUT_FILENO) == 1 {
            terminal.width = columns() ?? terminal.width
            terminal.hasColour = !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
        }
        terminal.showsProgress = isatty(STDERR_FILENO) == 1 && !isDumb
        return terminal
    }

    private static func columns() -> Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else {
            return nil
        }
        return min(Int(size.ws_col), 120)
    }
}
