import CSQLite
import Glibc

extension SQLiteConnection: RowSource, RowTarget {
    func tables() throws(SQLError) -> [CopiedTable] { try CopiedTable.all(self, .sqlite) }

    /// Within the caller's transaction, so that all tables are of one moment.
    func each(
        _ table: CopiedTable, _ body: ([Row]) throws(SQLError) -> Void
    ) throws(SQLError) {
        try batches(of: Statement(text: table.selection), count: DatabaseCopy.batch, body)
    }

    func insert(_ statements: [Statement]) throws(SQLError) {
        for statement in statements { _ = try run(statement) }
    }

    /// Foreign keys are not asked here: whoever makes the copy looks through all of it at the end.
    func fill(_ body: (any RowTarget) throws(SQLError) -> Void) throws(SQLError) {
        try script("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE")
        var triggers: [String] = []
        for row in try run(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
        ).rows {
            let (name, sql): (String, String) = (try row["name"], try row["sql"])
            triggers.append(sql)
            try script("DROP TRIGGER \(CopiedTable.quoted(name))")
        }
        for table in try tables() { try script("DELETE FROM \(CopiedTable.quoted(table.name))") }
        try body(self)
        for sql in triggers { try script(sql) }
        try script("COMMIT; PRAGMA foreign_keys = ON")
    }
}

/// The file of SQLite that holds the rows of a server's database, as they are put into backups.
struct SQLiteCopyFile {
    let path: String
    let applicationID: Int32

    private var file: SQLiteFile {
        SQLiteFile(path: path, applicationID: applicationID, limits: Limits())
    }

    /// Makes a file of this schema with all rows of a source, whole and on the disk when this returns.
    func write(_ lists: [Migrations], from source: any RowSource) throws(SQLError) {
        guard access(path, F_OK) != 0 else { throw .cannotOpen(path: path, reason: "exists") }
        let draft = SQLiteCopyFile(path: path + ".part", applicationID: applicationID)
        draft.remove()
        do {
            try draft.fill(lists, from: source)
            try SQLiteBackup.keep(draft.path, under: path)
        } catch {
            draft.remove()
            throw error
        }
    }

    private func fill(_ lists: [Migrations], from source: any RowSource) throws(SQLError) {
        let connection = try file.writing()
        // Nothing is kept of a draft that was cut off; it is synced once, when it is whole.
        try connection.script("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
        let migrator = Migrator(connection: connection, dialect: .sqlite)
        _ = try migrator.migrate(lists, at: 0)
        try DatabaseCopy(source: source, target: connection).run()
        _ = try migrator.pending(lists)
        try connection.script("PRAGMA journal_mode = DELETE")
    }

    /// The file opened for reading, in one transaction.
    func source() throws(SQLError) -> SQLiteConnection {
        let connection = try file.reading()
        try connection.script("BEGIN")
        return connection
    }

    private func remove() {
        for ending in ["", "-journal", "-wal", "-shm"] { unlink(path + ending) }
    }
}
