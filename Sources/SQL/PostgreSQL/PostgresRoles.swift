extension PostgresServer {
    /// Gives the role that serves what it needs and no more, where another owns the tables (rule D22): rows of every
    /// table, none of the schema; what only grows it may not change.
    func grant(_ lists: [Migrations], by owner: PostgresConnection) throws(SQLError) {
        guard let role = try servingRole(beside: owner) else { return }
        let schema = try owner.text("SELECT quote_ident(current_schema()) AS text")
        try owner.script(
            """
            GRANT USAGE ON SCHEMA \(schema) TO \(role);
            REVOKE ALL ON ALL TABLES IN SCHEMA \(schema) FROM \(role);
            GRANT SELECT ON ALL TABLES IN SCHEMA \(schema) TO \(role);
            """)
        let recorded = ["migration", "migration_schema"]
        for table in try owner.tables() where !recorded.contains(table.name) {
            let isKept = lists.contains { $0.kept.contains(table.name) }
            try owner.script(
                """
                GRANT INSERT\(isKept ? "" : ", UPDATE, DELETE") ON \(CopiedTable.quoted(table.name))
                TO \(role)
                """)
        }
        // Views ask for the rights of who asks them, not of who made them.
        for row in try owner.run(
            """
            SELECT quote_ident(relname) AS name FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relkind = 'v' ORDER BY relname
            """
        ).rows {
            let name: String = try row["name"]
            try owner.script("ALTER VIEW \(name) SET (security_invoker = true)")
        }
    }

    /// The role that serves, quoted; nil when it is the owner itself.
    private func servingRole(beside owner: PostgresConnection) throws(SQLError) -> String? {
        if self.owner == nil { return nil }
        let serving = try reading().text("SELECT quote_ident(current_user) AS text")
        let owning = try owner.text("SELECT quote_ident(current_user) AS text")
        return serving == owning ? nil : serving
    }
}

extension PostgresConnection {
    /// The one text of an answer.
    func text(_ statement: Statement) throws(SQLError) -> String {
        try run(statement).rows.first?["text"] ?? ""
    }
}
