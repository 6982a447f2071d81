import Glibc

/// A program that is started for one question and ends with its answer.
struct ChildProcess {
    private let program: String
    private let arguments: [String]

    init(_ program: String, _ arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }

    /// Sends the question to its standard input and gives what it writes to its standard output.
    ///
    /// Blocks. Throws `ReadingFailure` when it takes longer than `patience` milliseconds or writes more than `limit`
    /// bytes; an answer that breaks off is for the caller to see. It has ended in every case when this returns, with
    /// all it has started.
    func answer(
        to question: [UInt8], within patience: Int, limit: Int
    ) throws(ReadingFailure) -> [UInt8] {
        let toChild = try Pipe()
        let fromChild = try Pipe()
        let process = try start(reading: toChild, writing: fromChild)
        toChild.closeReadingEnd()
        fromChild.closeWritingEnd()
        let exchange = Exchange(
            question: question, input: toChild, output: fromChild, limit: limit)
        let outcome = exchange.run(within: patience)
        // Whatever it still does after its answer, it is done: what it has started ends with it, and nobody waits.
        kill(-process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return try outcome.get()
    }

    private func start(reading input: Pipe, writing output: Pipe) throws(ReadingFailure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.readingEnd, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output.writingEnd, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        // Whatever else is open here, a socket of a visitor or a pipe of another child, is none of its business.
        for other in Int32(3)..<1_024 { posix_spawn_file_actions_addclose(&actions, other) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The server keeps its signals for itself; the child takes them as usual.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        // A group of its own, so that what the child has started ends with it.
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
        var words = ([program] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        words.append(nil)
        // Nothing of the server's environment, where secrets may stand, reaches the child.
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        var process = pid_t()
        let code = posix_spawn(&process, program, &actions, &attributes, words, &environment)
        guard code == 0 else { throw .broken("not started: error \(code)") }
        return process
    }
}

/// A way for bytes whose ends no other child inherits.
///
/// A pair of sockets, not a pipe: writing to one whose reader has gone is an error there and no signal.
private final class Pipe {
    private(set) var readingEnd: Int32 = -1
    private(set) var writingEnd: Int32 = -1

    init() throws(ReadingFailure) {
        var ends: [Int32] = [-1, -1]
        let isMade = socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0
        guard isMade else { throw .broken("no sockets: error \(errno)") }
        (readingEnd, writingEnd) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    deinit {
        closeReadingEnd()
        closeWritingEnd()
    }

    func closeReadingEnd() {
        if readingEnd >= 0 { close(readingEnd) }
        readingEnd = -1
    }

    func closeWritingEnd() {
        if writingEnd >= 0 { close(writingEnd) }
        writingEnd = -1
    }
}

/// Writing a question and reading an answer at once, so that neither side waits for the other.
private struct Exchange {
    let question: [UInt8]
    let input: Pipe
    let output: Pipe
    let limit: Int

    func run(within patience: Int) -> Result<[UInt8], ReadingFailure> {
        _ = fcntl(input.writingEnd, F_SETFL, O_NONBLOCK)
        let end = Self.milliseconds + patience
        var answer: [UInt8] = []
        var sent = 0
        while true {
            let left = end - Self.milliseconds
            guard left > 0 else { return .failure(.tooSlow) }
            var wishes = [
                pollfd(fd: output.readingEnd, events: Int16(POLLIN), revents: 0),
                pollfd(fd: input.writingEnd, events: Int16(POLLOUT), revents: 0),
            ]
            let ready = poll(&wishes, 2, Int32(clamping: left))
            if ready < 0, errno != EINTR { return .failure(.broken("poll: error \(errno)")) }
            if wishes[1].revents != 0 { send(&sent) }
            guard wishes[0].revents != 0 else { continue }
            switch receive(&answer) {
            case .more: continue
            case .end: return .success(answer)
            case .failed: return .failure(.broken("an answer that is too long"))
            }
        }
    }

    private func send(_ sent: inout Int) {
        let written = question[sent...].withUnsafeBytes { rest in
            Glibc.send(input.writingEnd, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
        }
        if written > 0 { sent += written }
        // A child that wants no more of it has made up its mind; its answer tells.
        let isRefused = written < 0 && errno != EAGAIN && errno != EINTR
        if sent == question.count || isRefused { input.closeWritingEnd() }
    }

    private enum Receiving { case more, end, failed }

    private func receive(_ answer: inout [UInt8]) -> Receiving {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = read(output.readingEnd, &buffer, buffer.count)
        if count == 0 { return .end }
        guard count > 0 else { return errno == EINTR || errno == EAGAIN ? .more : .failed }
        answer.append(contentsOf: buffer[..<count])
        return answer.count <= limit ? .more : .failed
    }

    private static var milliseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
