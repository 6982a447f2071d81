extension PostgresConnection: RowSource, RowTarget {
    /// Begins a transaction that reads all authorities as of one moment, or is refused: a role that row security binds
    /// must not write half a copy.
    func beginCopying() throws(SQLError) {
        try script(
            """
            SET idle_in_transaction_session_timeout = 0;
            BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL row_security = off
            """)
    }

    func tables() throws(SQLError) -> [CopiedTable] { try CopiedTable.all(self, .postgresql) }

    func each(
        _ table: CopiedTable, _ body: ([Row]) throws(SQLError) -> Void
    ) throws(SQLError) {
        // A name of its own: what a statement gives must not change between two tables.
        let cursor = CopiedTable.quoted("copy of \(table.name)")
        try script("DECLARE \(cursor) NO SCROLL CURSOR FOR \(table.selection)")
        let next = Statement(text: "FETCH FORWARD \(DatabaseCopy.batch) FROM \(cursor)")
        while true {
            let rows = try run(next).rows
            if rows.isEmpty { break }
            try body(rows)
        }
        try script("CLOSE \(cursor)")
    }

    /// Within the caller's transaction. Foreign keys are taken away and made again, which holds every row against them.
    func fill(_ body: (any RowTarget) throws(SQLError) -> Void) throws(SQLError) {
        let names = try tables().map { CopiedTable.quoted($0.name) }
        let keys = try foreignKeys()
        for key in keys { try script("ALTER TABLE \(key.table) DROP CONSTRAINT \(key.name)") }
        for name in names { try script("ALTER TABLE \(name) DISABLE TRIGGER USER") }
        if !names.isEmpty { try script("TRUNCATE \(names.joined(separator: ", "))") }
        try body(self)
        for key in keys {
            try script("ALTER TABLE \(key.table) ADD CONSTRAINT \(key.name) \(key.rule)")
        }
        for name in names { try script("ALTER TABLE \(name) ENABLE TRIGGER USER") }
    }

    private func foreignKeys() throws(SQLError) -> [(table: String, name: String, rule: String)] {
        var keys: [(table: String, name: String, rule: String)] = []
        for row in try run(
            """
            SELECT quote_ident(c.relname) AS tab, quote_ident(k.conname) AS name,
                pg_get_constraintdef(k.oid) AS rule
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
            WHERE k.connamespace = current_schema()::regnamespace AND k.contype = 'f'
            ORDER BY c.relname, k.conname
            """
        ).rows { keys.append((try row["tab"], try row["name"], try row["rule"])) }
        return keys
    }
}

/// Fills an empty database of a server from a file, in one transaction: it is empty or whole, whenever it is cut off.
struct PostgresRestoration {
    let server: PostgresServer
    let lists: [Migrations]
    /// Names this restoration, so that it is done once.
    let mark: String

    /// Does it, or nothing when it was done already; throws `SQLError.notEmpty` for a database that holds anything else.
    func run(from source: SQLiteConnection) throws(SQLError) {
        let connection = try server.migrating()
        try connection.control(.beginWriting)
        do {
            if try found(connection) { return try connection.control(.rollback) }
            let migrator = Migrator(connection: connection, dialect: .postgresql)
            try migrator.build(lists, at: 0)
            try DatabaseCopy(source: source, target: connection).run()
            _ = try migrator.pending(lists)
            try connection.script("COMMENT ON TABLE migration IS '\(mark)'")
            try server.grant(lists, by: connection)
            try connection.control(.commit)
        } catch {
            if connection.isAlive, connection.isTransactionOpen {
                try? connection.control(.rollback)
            }
            throw error
        }
    }

    /// Whether this restoration was done; throws when something else lies there.
    private func found(_ connection: PostgresConnection) throws(SQLError) -> Bool {
        let row = try connection.run(
            """
            SELECT count(*) AS things, coalesce(obj_description(to_regclass('migration'), 'pg_class'), '') AS mark
            FROM pg_class WHERE relnamespace = current_schema()::regnamespace
            """
        ).rows.first
        let (things, mark): (Int64, String) = (try row?["things"] ?? 0, try row?["mark"] ?? "")
        if things == 0 { return false }
        guard mark == self.mark else { throw .notEmpty }
        return true
    }
}
