/// Looks through a whole file for damage.
struct SQLiteInspection {
    let connection: SQLiteConnection

    /// Most findings that are told.
    private static let most = 100

    /// What SQLite's own checks find; empty when all is well.
    func findings() throws(SQLError) -> [Finding] {
        var found: [Finding] = []
        do {
            for row in try connection.run("PRAGMA integrity_check").rows {
                let text: String = try row["integrity_check"]
                if text != "ok" { found.append(.damage(text)) }
            }
            for row in try connection.run("PRAGMA foreign_key_check").rows.prefix(Self.most) {
                found.append(
                    .danglingReference(table: try row["table"], missing: try row["parent"]))
            }
        } catch .damaged(let reason) {
            found.append(.damage(reason))
        }
        let mode: String? = try connection.run("PRAGMA journal_mode").rows.first?["journal_mode"]
        if let mode, mode != "wal" {
            found.append(.setting(name: "journal_mode", value: mode, needed: "wal"))
        }
        return found
    }
}
