import CSQLite

extension SQLError {
    /// What a code of SQLite means; the message names tables and columns, never values.
    init(sqlite code: Int32, message: String, sql: String) {
        switch code & 0xFF {
        case SQLITE_CONSTRAINT:
            self = .constraint(ConstraintViolation(sqlite: code, message: message))
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_FULL: self = .diskFull
        case SQLITE_READONLY where code == SQLITE_READONLY:
            self = .statement(reason: message, sql: sql)
        case SQLITE_IOERR, SQLITE_NOMEM, SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN:
            self = .stopped("\(message) (\(code))")
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged(message)
        default: self = .statement(reason: message, sql: sql)
        }
    }

    /// Why a file was not opened.
    init(sqliteOpening code: Int32, path: String) {
        switch code & 0xFF {
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged(path)
        default: self = .cannotOpen(path: path, reason: String(cString: sqlite3_errstr(code)))
        }
    }
}

extension ConstraintViolation {
    /// The rule named in SQLite's message: "UNIQUE constraint failed: person.email, person.authority".
    init(sqlite code: Int32, message: String) {
        let named =
            message.firstRange(of: "failed: ").map { String(message[$0.upperBound...]) } ?? ""
        switch code {
        case CSQLITE_UNIQUE, CSQLITE_PRIMARYKEY, CSQLITE_ROWID:
            self = Self.unique(named)
        case CSQLITE_NOTNULL:
            let (table, columns) = Self.columns(named)
            self = .notNull(table: table, column: columns.first ?? "")
        case CSQLITE_CHECK: self = .check(named)
        case CSQLITE_FOREIGNKEY: self = .foreignKey
        case CSQLITE_TRIGGER: self = .raised(message)
        case CSQLITE_DATATYPE: self = .datatype
        default: self = .raised(message)
        }
    }

    private static func unique(_ named: String) -> Self {
        if named.hasPrefix("index '") { return .uniqueIndex(String(named.dropFirst(7).dropLast())) }
        let (table, columns) = columns(named)
        return .unique(table: table, columns: columns)
    }

    /// "person.email, person.authority" as table and columns.
    private static func columns(_ named: String) -> (table: String, columns: [String]) {
        let places = named.split(separator: ",").map { part in
            part.drop { $0 == " " }.split(separator: ".", maxSplits: 1).map(String.init)
        }
        return (places.first?.first ?? "", places.compactMap(\.last))
    }
}
