/// Looks through a whole file for damage.
struct SQLiteInspection {
    let connection: SQLiteConnection

    /// Most findings that are told.
    private static let most = 100

    /// What SQLite's own checks find; empty when all is well.
    func findings() throws(SQLError) -> [Finding] {
        var found = try damage("integrity_check")
        do {
            for row in try connection.run("PRAGMA foreign_key_check").rows.prefix(Self.most) {
                found.append(
                    .danglingReference(table: try row["table"], missing: try row["parent"]))
            }
            let mode: String? = try connection.run("PRAGMA journal_mode").rows.first?[
                "journal_mode"]
            if let mode, mode != "wal" {
                found.append(.setting(name: "journal_mode", value: mode, needed: "wal"))
            }
        } catch .damaged(let reason) {
            if found.isEmpty { found.append(.damage(reason)) }
        }
        return found
    }

    /// What one of SQLite's own checks finds in the structure: "integrity_check", or "quick_check", which leaves out
    /// whether the indexes agree with their tables.
    func damage(_ check: String) throws(SQLError) -> [Finding] {
        do {
            var found: [Finding] = []
            for row in try connection.run(check == "quick_check" ? Self.quick : Self.whole).rows {
                let text: String = try row[check]
                if text != "ok" { found.append(.damage(text)) }
            }
            return found
        } catch .damaged(let reason) { return [.damage(reason)] }
    }

    private static let whole: Statement = "PRAGMA integrity_check"
    private static let quick: Statement = "PRAGMA quick_check"
}
