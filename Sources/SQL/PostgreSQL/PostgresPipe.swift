import Glibc
import Threads

/// One thread that sends the readings of all callers over a few sessions without waiting in between.
final class PostgresPipe: Sendable {
    /// A reading and who waits for it.
    final class Request: @unchecked Sendable {
        let statements: [Statement]
        /// What `scope()` gives to them.
        let scope: Int64?
        private let continuation: CheckedContinuation<[[Row]], any Error>
        var answers: [[Row]] = []
        var failure: SQLError?
        /// Whether it was sent before, over a session that broke.
        var isSecondTry = false

        init(
            _ statements: [Statement], in scope: Int64?,
            _ continuation: CheckedContinuation<[[Row]], any Error>
        ) {
            self.statements = statements
            self.scope = scope
            self.continuation = continuation
        }

        func finish() {
            if let failure {
                continuation.resume(throwing: failure)
            } else {
                // The first answer is that of setting the scope.
                continuation.resume(returning: scope == nil ? answers : Array(answers.dropFirst()))
            }
        }

        func finish(_ error: SQLError) {
            failure = error
            finish()
        }
    }

    struct Inbox {
        var requests: [Request] = []
        /// Those sent and not answered.
        var open = 0
        var isClosed = false
        /// Whether the thread waits for a word on the bell.
        var isAsleep = false
    }

    private let inbox = Monitor(Inbox())
    private let bell: Bell
    private let most: Int

    init(_ server: PostgresServer, sessions: Int) throws(SQLError) {
        bell = try Bell()
        most = server.limits.waiting
        let (inbox, bell) = (inbox, bell)
        let started = SystemThread.start {
            var loop = PostgresPipeLoop(
                server: server, sessions: sessions, inbox: inbox, bell: bell)
            loop.run()
        }
        guard started else { throw .overloaded }
    }

    deinit { close() }

    /// The rows of statements, from one state.
    func rows(of statements: [Statement], in scope: Int64?) async throws -> [[Row]] {
        try await withCheckedThrowingContinuation { continuation in
            submit(Request(statements, in: scope, continuation))
        }
    }

    /// Refuses what comes and lets the thread end when all is answered.
    func close() {
        inbox.withLock { $0.isClosed = true }
        bell.ring()
    }

    private func submit(_ request: Request) {
        let (refusal, mustRing) = inbox.withLock { state -> (SQLError?, Bool) in
            if state.isClosed { return (.closed, false) }
            guard state.requests.count + state.open < most else { return (.overloaded, false) }
            state.requests.append(request)
            defer { state.isAsleep = false }
            return (nil, state.isAsleep)
        }
        if let refusal { request.finish(refusal) }
        if mustRing { bell.ring() }
    }
}
