import Glibc

/// A session used by one thread that waits for its answers.
///
/// Steps that say nothing by themselves (a savepoint) travel with the next statement: a transaction of one statement
/// within a group costs one round trip.
final class PostgresConnection: Connection {
    private let link: PostgresLink
    private let patience: Int?
    /// Whether a job of this transaction set a scope, which the next one must not have.
    private var hasScope = false

    /// Waits so many milliseconds for each answer; nil waits for as long as the server is there.
    init(_ link: PostgresLink, waiting patience: Int?) {
        self.link = link
        self.patience = patience
    }

    var isTransactionOpen: Bool { link.isTransactionOpen }
    var isAlive: Bool { link.isAlive }

    /// The server counts the time of each statement by itself.
    func limit(milliseconds: Int?) {}

    func enter(_ scope: Int64?) throws(SQLError) {
        if scope == nil, !hasScope { return }
        hasScope = true
        try link.send(PostgresServer.enter(scope))
    }

    func run(_ statement: Statement) throws(SQLError) -> Answer {
        try link.send(statement)
        return try settle().answer
    }

    /// Runs statements of one kind in one round trip.
    func insert(_ statements: [Statement]) throws(SQLError) {
        for statement in statements { try link.send(statement) }
        _ = try settle()
    }

    func control(_ step: TransactionStep) throws(SQLError) {
        switch step {
        case .beginReading:
            hasScope = false
            try link.send(step: "BEGIN")
        case .beginWriting: try begin()
        case .commit: try commit()
        case .rollback: try now("ROLLBACK")
        case .markJob: try link.send(step: "SAVEPOINT job")
        case .keepJob: try link.send(step: "RELEASE job")
        case .undoJob: try now("ROLLBACK TO job")
        case .markAttempt: try link.send(step: "SAVEPOINT attempt")
        case .keepAttempt: try link.send(step: "RELEASE attempt")
        case .undoAttempt: try now("ROLLBACK TO attempt")
        }
    }

    func script(_ text: String) throws(SQLError) { try link.script(text) }

    /// One writer at a time, whichever node it runs on: what SQLite does by its file lock. The lock is let go by the
    /// server after the commit can be seen.
    private func begin() throws(SQLError) {
        hasScope = false
        try link.send(step: "BEGIN")
        try link.send(
            step: """
                SELECT pg_advisory_xact_lock(hashtextextended(coalesce(current_schema(), ''), 0))
                """)
        do {
            _ = try settle()
        } catch {
            if link.isAlive { try? now("ROLLBACK") }
            throw error
        }
    }

    private func commit() throws(SQLError) {
        try link.send(step: "COMMIT")
        do throws(SQLError) {
            // A transaction that had failed is rolled back by COMMIT without an error.
            guard try settle().tag == "COMMIT" else {
                throw .statement(reason: "the server rolled back", sql: "COMMIT")
            }
        } catch .unavailable {
            throw .outcomeUnknown
        }
    }

    private func now(_ step: String) throws(SQLError) {
        try link.send(step: step)
        _ = try settle()
    }

    /// Sends everything, waits for all answers and gives the last; throws the first error.
    private func settle() throws(SQLError) -> (answer: Answer, tag: String) {
        try link.sync()
        var answer = Answer()
        var tag = ""
        var failure: SQLError?
        while true {
            switch try next() {
            case .answer(let found): answer = found
            case .done(let found): tag = found
            case .failed(let error): failure = failure ?? error
            case .synced:
                if let failure { throw failure }
                return (answer, tag)
            }
        }
    }

    private func next() throws(SQLError) -> PostgresLink.Event {
        while true {
            if let event = try link.next() { return event }
            let isSent = try link.flush()
            var wish = pollfd(
                fd: link.socket, events: Int16(isSent ? POLLIN : POLLIN | POLLOUT), revents: 0)
            let ready = poll(&wish, 1, patience.map { Int32(clamping: $0) } ?? -1)
            if ready == 0 { throw link.abandon() }
            if ready < 0, errno != EINTR { throw link.abandon() }
            try link.consume()
        }
    }
}
