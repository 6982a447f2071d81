/// Asks a server whether it keeps what it acknowledges; `pg_amcheck` looks through the data itself.
struct PostgresInspection {
    let connection: PostgresConnection

    /// What these settings must be, so that a power cut loses nothing and damage is noticed.
    private static let needed = [
        ("fsync", "on"), ("full_page_writes", "on"), ("data_checksums", "on"),
        ("data_sync_retry", "off"),
    ]

    /// Settings that let data be lost; empty when all is well.
    func findings() throws(SQLError) -> [Finding] {
        var found: [Finding] = []
        for (name, needed) in Self.needed {
            let row = try connection.run("SELECT current_setting(\(name), true) AS value").rows
                .first
            let value: String = try row?["value"] ?? ""
            if value != needed {
                found.append(.setting(name: name, value: value, needed: needed))
            }
        }
        return found
    }
}
