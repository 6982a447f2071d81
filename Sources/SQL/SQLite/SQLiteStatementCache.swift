import CSQLite

/// The prepared statements of one connection, by their text.
struct SQLiteStatementCache {
    /// A statement compiled by SQLite.
    final class Prepared {
        let handle: OpaquePointer
        /// Whether it changes nothing.
        let isReading: Bool
        private var names: [String]
        /// How large the last answer was: the next one is hardly larger.
        private var last = (cells: 0, bytes: 0)

        init(_ handle: OpaquePointer) {
            self.handle = handle
            isReading = sqlite3_stmt_readonly(handle) != 0
            names = Self.names(of: handle)
        }

        deinit { sqlite3_finalize(handle) }

        /// An answer without rows yet.
        func draft() -> RowDraft {
            // A change of the schema compiles a statement anew, and * may then mean other columns.
            if Int(sqlite3_column_count(handle)) != names.count { names = Self.names(of: handle) }
            var draft = RowDraft(names)
            draft.reserve(cells: last.cells, bytes: last.bytes)
            return draft
        }

        /// The rows of an answer that is whole.
        func rows(of draft: RowDraft) -> [Row] {
            last = (min(draft.cells.count, 1_024), min(draft.bytes.count, 32_768))
            return RowSheet(draft).rows
        }

        /// Adds the row the statement stands on.
        func read(into draft: inout RowDraft, sql: String) throws(SQLError) {
            for index in 0..<Int32(clamping: draft.names.count) {
                try read(index, into: &draft, sql: sql)
            }
        }

        private func read(
            _ index: Int32, into draft: inout RowDraft, sql: String
        ) throws(SQLError) {
            switch sqlite3_column_type(handle, index) {
            case SQLITE_INTEGER: draft.add(sqlite3_column_int64(handle, index))
            case SQLITE_TEXT:
                let text = sqlite3_column_text(handle, index)
                let count = Int(sqlite3_column_bytes(handle, index))
                draft.add(text: UnsafeBufferPointer(start: text, count: count))
            case SQLITE_BLOB:
                let bytes = sqlite3_column_blob(handle, index)
                let count = Int(sqlite3_column_bytes(handle, index))
                draft.add(bytes: UnsafeRawBufferPointer(start: bytes, count: count))
            case SQLITE_FLOAT:
                throw .statement(
                    reason: "a floating-point number in the answer; use integers", sql: sql)
            default: draft.addNull()
            }
        }

        private static func names(of handle: OpaquePointer) -> [String] {
            (0..<sqlite3_column_count(handle)).map { index in
                sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
            }
        }
    }

    /// Most statements kept; a program has a few hundred, lists of values make more.
    private static let most = 500
    private var prepared: [String: Prepared] = [:]

    subscript(_ text: String) -> Prepared? { prepared[text] }

    /// Compiles a statement and keeps it.
    mutating func add(_ text: String, on connection: SQLiteConnection) throws(SQLError) -> Prepared
    {
        var handle: OpaquePointer?
        var isWhole = true
        let code = text.withCString { start in
            var tail: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v3(
                connection.handle, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, &tail)
            isWhole = tail.map { String(cString: $0).allSatisfy(\.isWhitespace) } ?? true
            return code
        }
        guard code == SQLITE_OK, let handle else { throw connection.failure(code, sql: text) }
        let fresh = Prepared(handle)
        guard isWhole else { throw .statement(reason: "more than one statement", sql: text) }
        if prepared.count >= Self.most { empty() }
        prepared[text] = fresh
        return fresh
    }

    /// Forgets all statements.
    mutating func empty() { prepared = [:] }
}
