import Glibc
import Threads

/// What the pipe's thread does: takes requests, sends them, waits, hands out answers.
struct PostgresPipeLoop {
    /// A session and the requests on their way over it, in order.
    private struct Session {
        var link: PostgresLink?
        var requests: [PostgresPipe.Request] = []
        var lastSign = ContinuousClock.now
        var isSent = true
    }

    let server: PostgresServer
    let inbox: Monitor<PostgresPipe.Inbox>
    let bell: Bell
    private var sessions: [Session]

    init(
        server: PostgresServer, sessions: Int, inbox: Monitor<PostgresPipe.Inbox>, bell: Bell
    ) {
        self.server = server
        self.inbox = inbox
        self.bell = bell
        self.sessions = Array(repeating: Session(), count: max(1, sessions))
    }

    /// Works until the pipe is closed and all is answered.
    mutating func run() {
        while true {
            let isClosed = take()
            if isClosed, sessions.allSatisfy({ $0.requests.isEmpty }) { return }
            wait()
            for index in sessions.indices { hear(index) }
        }
    }

    /// Sends what waits in the inbox; whether the pipe is closed.
    private mutating func take() -> Bool {
        let open = sessions.reduce(0) { $0 + $1.requests.count }
        let (requests, isClosed) = inbox.withLock { state in
            let requests = state.requests
            state.requests = []
            state.open = open + requests.count
            state.isAsleep = true
            return (requests, state.isClosed)
        }
        for request in requests { send(request) }
        for index in sessions.indices { flush(index) }
        return isClosed
    }

    private mutating func send(_ request: PostgresPipe.Request) {
        let index = sessions.indices.min {
            sessions[$0].requests.count < sessions[$1].requests.count
        }
        guard let index else { return request.finish(.closed) }
        do {
            if sessions[index].requests.isEmpty { sessions[index].lastSign = .now }
            let link = try standing(index)
            sessions[index].requests.append(request)
            if let scope = request.scope { try link.send(PostgresServer.enter(scope)) }
            for statement in request.statements { try link.send(statement) }
            try link.sync()
        } catch {
            // Not on its way yet when the session could not be made.
            if sessions[index].requests.last !== request { return request.finish(error) }
            lose(index, error)
        }
    }

    private mutating func standing(_ index: Int) throws(SQLError) -> PostgresLink {
        if let link = sessions[index].link { return link }
        let link = try server.readingLink()
        sessions[index].link = link
        return link
    }

    private mutating func flush(_ index: Int) {
        guard let link = sessions[index].link, !sessions[index].requests.isEmpty else { return }
        do { sessions[index].isSent = try link.flush() } catch { lose(index, error) }
    }

    /// Waits for a word from a caller or a server.
    private func wait() {
        var wishes = [pollfd(fd: bell.ear, events: Int16(POLLIN), revents: 0)]
        for session in sessions {
            guard let link = session.link else { continue }
            let events = session.isSent ? POLLIN : POLLIN | POLLOUT
            wishes.append(pollfd(fd: link.socket, events: Int16(events), revents: 0))
        }
        let isIdle = sessions.allSatisfy { $0.requests.isEmpty }
        let isPending = inbox.withLock { state in
            let isPending = !state.requests.isEmpty
            if isPending { state.isAsleep = false }
            return isPending
        }
        // Within a second a server that has fallen silent is noticed.
        poll(&wishes, nfds_t(wishes.count), isPending ? 0 : isIdle ? -1 : 1_000)
        inbox.withLock { $0.isAsleep = false }
        if wishes[0].revents != 0 { bell.hear() }
    }

    private mutating func hear(_ index: Int) {
        guard let link = sessions[index].link else { return }
        do throws(SQLError) {
            try link.consume()
            while let event = try link.next() {
                sessions[index].lastSign = .now
                handle(event, index)
            }
            if isSilent(sessions[index]) { throw link.abandon() }
        } catch {
            lose(index, error)
        }
    }

    private func isSilent(_ session: Session) -> Bool {
        !session.requests.isEmpty
            && session.lastSign.duration(to: .now) > .milliseconds(server.patience)
    }

    private mutating func handle(_ event: PostgresLink.Event, _ index: Int) {
        guard let request = sessions[index].requests.first else { return }
        switch event {
        case .answer(let answer): request.answers.append(answer.rows)
        // What was too slow tells more than what was skipped because of it.
        case .failed(.tooSlow(let limit)): request.failure = .tooSlow(limit: limit)
        case .failed(let error): request.failure = request.failure ?? error
        case .done: break
        case .synced:
            sessions[index].requests.removeFirst()
            request.finish()
        }
    }

    /// A session broke: what was on its way is asked once more over a new one, for reading changes nothing.
    private mutating func lose(_ index: Int, _ error: SQLError) {
        let requests = sessions[index].requests
        sessions[index] = Session()
        var again: [PostgresPipe.Request] = []
        for request in requests {
            if request.isSecondTry {
                request.finish(error)
            } else {
                (request.isSecondTry, request.answers, request.failure) = (true, [], nil)
                again.append(request)
            }
        }
        if again.isEmpty { return }
        inbox.withLock { $0.requests.insert(contentsOf: again, at: 0) }
    }
}
