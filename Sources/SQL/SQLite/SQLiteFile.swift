import CSQLite
import Glibc

/// The file of a database: how it is made, opened and known as ours.
struct SQLiteFile: Sendable {
    let path: String
    /// The number in the file's head that says which program's database it is.
    let applicationID: Int32
    let limits: Limits

    /// A connection that writes; makes the file when there is none.
    func writing() throws(SQLError) -> SQLiteConnection {
        try make()
        let connection = try open(SQLITE_OPEN_READWRITE)
        try checkOwner(connection)
        // Locks the file while it is made a write-ahead one: two starts at once both succeed.
        for setting in [
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
            "PRAGMA journal_size_limit = 67108864", "PRAGMA secure_delete = ON",
            "PRAGMA cell_size_check = ON",
        ] { try connection.script(setting) }
        return connection
    }

    /// A connection that changes the schema: no time limit, and it waits for another that does the same.
    func migrating() throws(SQLError) -> SQLiteConnection {
        var patient = limits
        patient.busyMilliseconds = limits.migrationBusyMilliseconds
        return try SQLiteFile(path: path, applicationID: applicationID, limits: patient).writing()
    }

    /// A connection that cannot write.
    func reading() throws(SQLError) -> SQLiteConnection {
        let connection = try open(SQLITE_OPEN_READONLY)
        try connection.script("PRAGMA query_only = ON")
        return connection
    }

    private func open(_ flags: Int32) throws(SQLError) -> SQLiteConnection {
        try SQLiteConnection(path: path, flags: flags, busyMilliseconds: limits.busyMilliseconds)
    }

    /// Makes an empty file that nobody but its owner reads; SQLite gives its other files the same permissions.
    private func make() throws(SQLError) {
        let descriptor = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        Glibc.close(descriptor)
        // The name must survive a power cut as the content does.
        let folder = Glibc.open(Self.folder(of: path), O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        Glibc.close(folder)
    }

    /// The folder that holds a file.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private func checkOwner(_ connection: SQLiteConnection) throws(SQLError) {
        let found = try connection.number("PRAGMA application_id")
        if found == Int64(applicationID) { return }
        let tables = try connection.number("SELECT count(*) AS n FROM sqlite_schema")
        guard found == 0, tables == 0 else { throw .foreign(applicationID: Int32(clamping: found)) }
        try connection.script("PRAGMA application_id = \(applicationID)")
    }
}

extension SQLiteConnection {
    /// The one number of an answer; 0 when there is none.
    func number(_ statement: Statement) throws(SQLError) -> Int64 {
        if case .integer(let value)? = try run(statement).rows.first?.values.first { return value }
        return 0
    }
}
