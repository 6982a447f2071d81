import CPQ
import Glibc

/// One session with a server in pipeline mode: statements go out without waiting, answers come back in their order.
final class PostgresLink {
    /// What comes back.
    enum Event {
        case answer(Answer)
        /// The tag of a step that was done: "COMMIT".
        case done(String)
        case failed(SQLError)
        /// All before the last `sync` has been answered.
        case synced
    }

    /// What was sent and is not answered yet.
    private enum Expected {
        case preparation(Statement.Shape)
        case query(String)
        case step(String)
        case sync
    }

    private let handle: OpaquePointer
    /// Milliseconds that the server gives each statement; nil for all the time it needs.
    private let limit: Int?
    private var expected: [Expected] = []
    private var answered = 0
    private var prepared: [Statement.Shape: String] = [:]
    private var preparations = 0
    private(set) var isAlive = true
    /// `sync` that were sent and not answered yet.
    private(set) var syncsToCome = 0

    init(_ connection: String, settings: String, limit: Int?) throws(SQLError) {
        handle = try Self.connect(connection)
        self.limit = limit
        do {
            // The limit comes last: the settings themselves do not stand under it.
            try script(settings + "SET statement_timeout = \(limit ?? 0)")
        } catch {
            PQfinish(handle)
            throw error
        }
    }

    deinit { PQfinish(handle) }

    var socket: Int32 { PQsocket(handle) }
    var isTransactionOpen: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

    /// Sends a statement of a caller.
    func send(_ statement: Statement) throws(SQLError) {
        let name = try prepare(statement.shape)
        expected.append(.query(statement.text))
        let sent = PostgresParameters(statement.parameters).with { parameters in
            PQsendQueryPrepared(
                handle, name, parameters.count, parameters.values, parameters.lengths,
                parameters.formats, 0)
        }
        if sent != 1 { throw lost() }
    }

    /// Sends a statement around a transaction.
    func send(step text: String) throws(SQLError) {
        expected.append(.step(text))
        guard PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 0) == 1 else { throw lost() }
    }

    /// Ends what belongs together: an error skips the rest up to here, and no further.
    func sync() throws(SQLError) {
        expected.append(.sync)
        syncsToCome += 1
        guard PQpipelineSync(handle) == 1 else { throw lost() }
    }

    /// Sends what waits in memory; false when the socket takes no more just now.
    func flush() throws(SQLError) -> Bool {
        switch PQflush(handle) {
        case 0: true
        case 1: false
        default: throw lost()
        }
    }

    /// Reads what has come.
    func consume() throws(SQLError) {
        guard PQconsumeInput(handle) == 1 else { throw lost() }
    }

    /// The next event; nil when it has not come yet.
    func next() throws(SQLError) -> Event? {
        var pauses = 0
        while answered < expected.count, PQisBusy(handle) == 0 {
            guard let result = PQgetResult(handle) else {
                // One pause stands between two statements; more mean that the session has ended.
                pauses += 1
                if pauses > 2 || PQstatus(handle) == CONNECTION_BAD { throw lost() }
                continue
            }
            defer { PQclear(result) }
            if let event = try event(result) { return event }
        }
        return nil
    }

    /// Runs a script outside of the pipeline and waits for it.
    func script(_ text: String) throws(SQLError) {
        guard PQpipelineStatus(handle) == PQ_PIPELINE_OFF || PQexitPipelineMode(handle) == 1 else {
            throw lost()
        }
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            throw failure(result, sql: text)
        }
        PQsetnonblocking(handle, 1)
        guard PQenterPipelineMode(handle) == 1 else { throw lost() }
    }

    private static func connect(_ connection: String) throws(SQLError) -> OpaquePointer {
        // What the caller's string does not say; it comes after and so wins.
        let defaults = [
            ("connect_timeout", "5"), ("keepalives_idle", "10"), ("keepalives_interval", "5"),
            ("tcp_user_timeout", "15000"), ("fallback_application_name", "prongsai"),
            ("dbname", connection),
        ]
        let handle = CStrings.with(defaults.map(\.0)) { names in
            CStrings.with(defaults.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
        guard let handle else { throw .unavailable("out of memory") }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw .unavailable(PostgresText.line(PQerrorMessage(handle)))
        }
        // Remarks of the server would be printed otherwise.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        return handle
    }

    /// The name under which the server knows a statement, sent to it when it does not.
    private func prepare(_ shape: Statement.Shape) throws(SQLError) -> String {
        if let name = prepared[shape] { return name }
        preparations += 1
        let name = "s\(preparations)"
        let types = shape.kinds.map(PostgresText.type)
        expected.append(.preparation(shape))
        guard PQsendPrepare(handle, name, shape.text, Int32(types.count), types) == 1 else {
            throw lost()
        }
        prepared[shape] = name
        return name
    }

    private func event(_ result: OpaquePointer) throws(SQLError) -> Event? {
        let what = expected[answered]
        answered += 1
        if answered == expected.count {
            expected.removeAll(keepingCapacity: true)
            answered = 0
        }
        switch (PQresultStatus(result), what) {
        case (PGRES_PIPELINE_SYNC, _):
            syncsToCome -= 1
            return .synced
        case (PGRES_PIPELINE_ABORTED, .preparation(let shape)):
            prepared[shape] = nil
            return nil
        case (PGRES_PIPELINE_ABORTED, _): return nil
        case (PGRES_TUPLES_OK, .query(let sql)), (PGRES_COMMAND_OK, .query(let sql)):
            return answer(result, sql)
        case (PGRES_TUPLES_OK, .step), (PGRES_COMMAND_OK, .step):
            return .done(PQcmdStatus(result).map { String(cString: $0) } ?? "")
        case (PGRES_COMMAND_OK, _): return nil
        case (_, .preparation(let shape)):
            prepared[shape] = nil
            return .failed(failure(result, sql: shape.text))
        case (_, .query(let sql)), (_, .step(let sql)): return .failed(failure(result, sql: sql))
        case (_, .sync): throw lost()
        }
    }

    private func answer(_ result: OpaquePointer, _ sql: String) -> Event {
        do { return .answer(try PostgresRows.answer(of: result, sql: sql)) } catch {
            return .failed(error)
        }
    }

    private func failure(_ result: OpaquePointer?, sql: String) -> SQLError {
        if PQstatus(handle) == CONNECTION_BAD { return lost() }
        let error = SQLError(postgres: result, sql: sql, limit: limit)
        if case .unavailable = error { isAlive = false }
        return error
    }

    /// The session is over; all that was not answered is unknown.
    private func lost() -> SQLError {
        isAlive = false
        return .unavailable(PostgresText.line(PQerrorMessage(handle)))
    }

    /// Gives the session up because the server is silent.
    func abandon() -> SQLError {
        isAlive = false
        return .unavailable("the server does not answer")
    }
}
