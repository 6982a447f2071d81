/// A PostgreSQL server and how its sessions are set.
struct PostgresServer: Sendable {
    /// libpq's connection string; may hold a password.
    let connection: String
    let limits: Limits
    /// The same for the role that owns the tables, when the program serves under another.
    var owner: String?

    /// A session that writes: each transaction sees what the one before left.
    func writing() throws(SQLError) -> PostgresConnection {
        PostgresConnection(try link(limit: limits.milliseconds), waiting: patience)
    }

    /// A session that changes the schema: it has all the time it needs, and waits for another that does the same.
    func migrating() throws(SQLError) -> PostgresConnection {
        PostgresConnection(
            try link(
                "SET lock_timeout = \(limits.migrationBusyMilliseconds);", limit: nil, as: owner),
            waiting: nil)
    }

    /// A session that reads one state in each transaction and cannot write.
    func reading() throws(SQLError) -> PostgresConnection {
        PostgresConnection(try readingLink(), waiting: patience)
    }

    /// The same without its own waiting, for the pipe. Statements sent together are one transaction, hence one state.
    func readingLink() throws(SQLError) -> PostgresLink {
        try link(
            """
            SET default_transaction_isolation = 'repeatable read';
            SET default_transaction_read_only = on;
            """, limit: limits.milliseconds)
    }

    /// Sets what `scope()` gives until the transaction ends.
    static func enter(_ scope: Int64?) -> Statement {
        "SELECT set_config('prongsai.scope', \(scope.map(String.init) ?? ""), true)"
    }

    /// Milliseconds after which a silent server is given up: it ends slow statements by itself before that.
    var patience: Int { limits.milliseconds + limits.busyMilliseconds + 5_000 }

    /// Milliseconds to wait for a lock: an end before the statement's own, which would blame the work.
    private var lockMilliseconds: Int {
        max(1, min(limits.busyMilliseconds, limits.milliseconds / 10 * 9))
    }

    private func link(
        _ settings: String = "", limit: Int?, as owner: String? = nil
    ) throws(SQLError) -> PostgresLink {
        try PostgresLink(
            owner ?? connection,
            settings: """
                SET client_encoding = 'UTF8'; SET bytea_output = 'hex'; SET TimeZone = 'UTC';
                SET synchronous_commit = on; SET default_transaction_isolation = 'read committed';
                SET lock_timeout = \(lockMilliseconds);
                SET idle_in_transaction_session_timeout = \(patience);
                \(settings)
                """, limit: limit)
    }
}
