import CSQLite
import Glibc

/// One connection to a database file, owned by one thread.
final class SQLiteConnection: Connection {
    let handle: OpaquePointer
    let path: String
    private var cache = SQLiteStatementCache()
    private let scope: SQLiteScope
    /// When the running transaction has had its time, on the system's monotonic clock.
    private let deadline: SQLiteDeadline

    /// Takes over a handle that was just opened, or throws why it was not.
    init(path: String, flags: Int32, busyMilliseconds: Int) throws(SQLError) {
        _ = Self.prepareLibrary
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(
            path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK, let opened else {
            let error = SQLError(sqliteOpening: code, path: path)
            sqlite3_close_v2(opened)
            throw error
        }
        handle = opened
        self.path = path
        deadline = SQLiteDeadline(opened)
        scope = SQLiteScope(opened)
        sqlite3_busy_timeout(opened, Int32(clamping: busyMilliseconds))
        // A schema cannot reach outside of itself, and nobody can write to the engine's own tables.
        for (which, on) in [
            (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
            (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
            (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
        ] { _ = csqlite_switch(opened, which, Int32(on)) }
    }

    deinit {
        cache.empty()
        sqlite3_close_v2(handle)
    }

    /// Settings of the whole library, made before the first connection.
    private static let prepareLibrary: Void = {
        _ = csqlite_no_memory_statistics()
        sqlite3_initialize()
    }()

    var isTransactionOpen: Bool { sqlite3_get_autocommit(handle) == 0 }
    var isAlive: Bool { true }

    func enter(_ scope: Int64?) { self.scope.value = scope }

    func limit(milliseconds: Int?) { deadline.set(milliseconds) }

    func run(_ statement: Statement) throws(SQLError) -> Answer {
        let prepared = try cached(statement.text)
        defer {
            sqlite3_reset(prepared.handle)
            sqlite3_clear_bindings(prepared.handle)
        }
        try bind(statement.parameters, to: prepared.handle, sql: statement.text)
        return try step(prepared, sql: statement.text)
    }

    /// Runs a statement and gives its rows so many at a time, for answers that memory need not hold.
    func batches(
        of statement: Statement, count: Int, _ body: ([Row]) throws(SQLError) -> Void
    ) throws(SQLError) {
        let prepared = try cached(statement.text)
        defer { sqlite3_reset(prepared.handle) }
        var (draft, held) = (prepared.draft(), 0)
        while true {
            let code = sqlite3_step(prepared.handle)
            guard code == SQLITE_ROW || code == SQLITE_DONE else {
                throw failure(code, sql: statement.text)
            }
            if code == SQLITE_ROW {
                try prepared.read(into: &draft, sql: statement.text)
                held += 1
            }
            if held > 0, held == count || code == SQLITE_DONE {
                try body(prepared.rows(of: draft))
                (draft, held) = (prepared.draft(), 0)
            }
            if code == SQLITE_DONE { return }
        }
    }

    func control(_ step: TransactionStep) throws(SQLError) {
        _ = try run(Self.steps(step))
    }

    func script(_ text: String) throws(SQLError) {
        let code = sqlite3_exec(handle, text, nil, nil, nil)
        if code != SQLITE_OK { throw failure(code, sql: text) }
    }

    /// The error of the last call on this connection.
    func failure(_ code: Int32, sql: String) -> SQLError {
        if deadline.isOver, code & 0xFF == SQLITE_INTERRUPT {
            return .tooSlow(limit: deadline.milliseconds)
        }
        return SQLError(sqlite: code, message: String(cString: sqlite3_errmsg(handle)), sql: sql)
    }

    private func cached(_ text: String) throws(SQLError) -> SQLiteStatementCache.Prepared {
        if let prepared = cache[text] { return prepared }
        return try cache.add(text, on: self)
    }

    private func bind(
        _ parameters: [Statement.Parameter], to prepared: OpaquePointer, sql: String
    ) throws(SQLError) {
        for (index, parameter) in parameters.enumerated() {
            let code = Self.bind(parameter.value, to: prepared, at: Int32(index + 1))
            if code != SQLITE_OK { throw failure(code, sql: sql) }
        }
    }

    private static func bind(_ value: SQLValue, to prepared: OpaquePointer, at index: Int32)
        -> Int32
    {
        switch value {
        case .null: return sqlite3_bind_null(prepared, index)
        case .integer(let value): return sqlite3_bind_int64(prepared, index, value)
        case .text(var value):
            return value.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    csqlite_bind_text(prepared, index, $0.baseAddress, UInt64($0.count))
                }
            }
        case .bytes(let value):
            if value.isEmpty { return sqlite3_bind_zeroblob(prepared, index, 0) }
            return value.withUnsafeBytes {
                csqlite_bind_blob(prepared, index, $0.baseAddress, UInt64($0.count))
            }
        }
    }

    private func step(
        _ prepared: SQLiteStatementCache.Prepared, sql: String
    ) throws(SQLError) -> Answer {
        var draft: RowDraft?
        while true {
            let code = sqlite3_step(prepared.handle)
            switch code {
            case SQLITE_ROW:
                var rows = draft.take() ?? prepared.draft()
                try prepared.read(into: &rows, sql: sql)
                draft = rows
            case SQLITE_DONE:
                let changed = prepared.isReading ? 0 : Int(sqlite3_changes64(handle))
                return Answer(rows: draft.map(prepared.rows) ?? [], changed: changed)
            default:
                throw failure(code, sql: sql)
            }
        }
    }

    private static func steps(_ step: TransactionStep) -> Statement {
        switch step {
        case .beginReading: "BEGIN"
        case .beginWriting: "BEGIN IMMEDIATE"
        case .commit: "COMMIT"
        case .rollback: "ROLLBACK"
        case .markJob: "SAVEPOINT job"
        case .keepJob: "RELEASE job"
        case .undoJob: "ROLLBACK TO job"
        case .markAttempt: "SAVEPOINT attempt"
        case .keepAttempt: "RELEASE attempt"
        case .undoAttempt: "ROLLBACK TO attempt"
        }
    }
}
