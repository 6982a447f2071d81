import CSQLite

/// The function `scope()` of SQL: for whom a transaction is run; null for nobody.
final class SQLiteScope {
    var value: Int64?

    init(_ handle: OpaquePointer) {
        // Innocuous: views and triggers of the schema may call it, that is what it is for.
        sqlite3_create_function_v2(
            handle, "scope", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS,
            Unmanaged.passUnretained(self).toOpaque(),
            { context, _, _ in
                guard let context, let data = sqlite3_user_data(context) else { return }
                let scope = Unmanaged<SQLiteScope>.fromOpaque(data).takeUnretainedValue()
                if let value = scope.value {
                    sqlite3_result_int64(context, value)
                } else {
                    sqlite3_result_null(context)
                }
            }, nil, nil, nil)
    }
}
