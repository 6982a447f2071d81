import CSQLite

/// The prepared statements of one connection, by their text.
struct SQLiteStatementCache {
    /// A statement compiled by SQLite.
    final class Prepared {
        let handle: OpaquePointer
        /// Whether it changes nothing.
        let isReading: Bool
        private var columns: Row.Columns

        init(_ handle: OpaquePointer) {
            self.handle = handle
            isReading = sqlite3_stmt_readonly(handle) != 0
            columns = Self.columns(of: handle)
        }

        deinit { sqlite3_finalize(handle) }

        /// The row the statement stands on.
        func row(sql: String) throws(SQLError) -> Row {
            let count = sqlite3_column_count(handle)
            // A change of the schema compiles a statement anew, and * may then mean other columns.
            if Int(count) != columns.names.count { columns = Self.columns(of: handle) }
            var values: [SQLValue] = []
            values.reserveCapacity(Int(count))
            for index in 0..<count { values.append(try value(at: index, sql: sql)) }
            return Row(columns: columns, values: values)
        }

        private func value(at index: Int32, sql: String) throws(SQLError) -> SQLValue {
            switch sqlite3_column_type(handle, index) {
            case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
            case SQLITE_TEXT:
                let text = sqlite3_column_text(handle, index)
                let count = Int(sqlite3_column_bytes(handle, index))
                return .text(
                    String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
            case SQLITE_BLOB:
                let bytes = sqlite3_column_blob(handle, index)
                let count = Int(sqlite3_column_bytes(handle, index))
                return .bytes([UInt8](UnsafeRawBufferPointer(start: bytes, count: count)))
            case SQLITE_FLOAT:
                throw .statement(
                    reason: "a floating-point number in the answer; use integers", sql: sql)
            default: return .null
            }
        }

        private static func columns(of handle: OpaquePointer) -> Row.Columns {
            let names = (0..<sqlite3_column_count(handle)).map { index in
                sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
            }
            return Row.Columns(names)
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
