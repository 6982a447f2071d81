/// Copies the rows of all tables from one database into another that was just made, whatever their engines.
///
/// Migrations make the tables of both, so the schema itself is never copied, only when it was applied.
struct DatabaseCopy {
    let source: any RowSource
    let target: any RowTarget

    /// Rows that are read and written together.
    static let batch = 500

    /// Copies everything; throws when the two have not the same tables.
    func run() throws(SQLError) {
        let tables = try source.tables()
        let (ours, theirs) = (Set(tables), Set(try target.tables()))
        if let other = ours.symmetricDifference(theirs).map(\.name).min() {
            throw .migration(.altered(other))
        }
        let applied = try source.run(
            "SELECT area, number, applied FROM migration ORDER BY area, number"
        ).rows
        try target.fill { target throws(SQLError) in
            for table in tables {
                try source.each(table) { rows throws(SQLError) in
                    try target.insert(rows.map(table.insertion))
                }
            }
            for row in applied {
                let (area, number, time): (String, Int64, Int64) = (
                    try row["area"], try row["number"], try row["applied"]
                )
                _ = try target.run(
                    "UPDATE migration SET applied = \(time) WHERE area = \(area) AND number = \(number)"
                )
            }
        }
    }
}

/// A database that is read whole, as of one moment.
protocol RowSource: Connection {
    /// Its tables.
    func tables() throws(SQLError) -> [CopiedTable]
    /// Gives all rows of a table, some at a time.
    func each(
        _ table: CopiedTable, _ body: ([Row]) throws(SQLError) -> Void
    ) throws(SQLError)
}

/// A database of this release's schema that is filled.
protocol RowTarget: Connection {
    /// Its tables.
    func tables() throws(SQLError) -> [CopiedTable]
    /// Empties all tables, runs a body while no trigger and no foreign key is asked, and asks them afterwards.
    func fill(_ body: (any RowTarget) throws(SQLError) -> Void) throws(SQLError)
    /// Runs statements of the same shape.
    func insert(_ statements: [Statement]) throws(SQLError)
}
