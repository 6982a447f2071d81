/// A table whose rows are copied from one engine to the other: both have it with the same columns.
struct CopiedTable: Hashable {
    /// A column and the kind of value it holds.
    struct Column: Hashable {
        var name: String
        var kind: SQLKind
    }

    var name: String
    /// In the order of their names.
    var columns: [Column] = []
    /// The columns of the primary key, by which rows are put in order.
    var key: [String] = []

    /// Reads all rows, in the order of the key: where a row lay does not tell when it came.
    var selection: String {
        let order = key.isEmpty ? "" : " ORDER BY \(Self.list(key))"
        return "SELECT \(Self.list(columns.map(\.name))) FROM \(Self.quoted(name))\(order)"
    }

    /// Inserts a row that `selection` gave.
    func insertion(of row: Row) -> Statement {
        let values = zip(columns, row.values).map { column, value in
            Statement.Parameter(kind: column.kind, value: value)
        }
        let places = values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        return Statement(
            text:
                "INSERT INTO \(Self.quoted(name)) (\(Self.list(columns.map(\.name)))) VALUES (\(places))",
            parameters: values)
    }

    static func quoted(_ name: String) -> String {
        "\"\(name.replacing("\"", with: "\"\""))\""
    }

    private static func list(_ names: [String]) -> String {
        names.map(quoted).joined(separator: ", ")
    }

    /// The tables of a database by their names, without those in which migrations are recorded.
    static func all(_ connection: any Connection, _ dialect: Dialect) throws(SQLError) -> [Self] {
        var tables: [Self] = []
        var keys: [(place: Int64, column: String)] = []
        func close() {
            guard !tables.isEmpty else { return }
            tables[tables.count - 1].key = keys.sorted { $0.place < $1.place }.map(\.column)
            keys = []
        }
        for row in try connection.run(dialect.columns).rows {
            let (table, column): (String, String) = (try row["tab"], try row["col"])
            if tables.last?.name != table {
                close()
                tables.append(Self(name: table))
            }
            let kind = try Self.kind(try row["type"], of: "\(table).\(column)")
            tables[tables.count - 1].columns.append(Column(name: column, kind: kind))
            let place: Int64 = try row["place"]
            if place > 0 { keys.append((place, column)) }
        }
        close()
        return tables
    }

    private static func kind(_ type: String, of column: String) throws(SQLError) -> SQLKind {
        switch type {
        case "INTEGER", "bigint": .integer
        case "TEXT", "text": .text
        case "BLOB", "bytea": .bytes
        default: throw .statement(reason: "a column of type \(type)", sql: column)
        }
    }
}

extension Dialect {
    /// Table, column, type and place in the primary key (from 1; 0 when not part of it), by the names.
    fileprivate var columns: Statement {
        switch self {
        case .sqlite:
            """
            SELECT t.name AS tab, c.name AS col, c.type AS type, c.pk AS place
            FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                AND t.name NOT IN ('migration', 'migration_schema')
            ORDER BY t.name, c.name
            """
        case .postgresql:
            """
            SELECT c.relname AS tab, a.attname AS col, format_type(a.atttypid, NULL) AS type,
                coalesce(array_position(k.conkey, a.attnum), 0) AS place
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
                AND a.attnum > 0 AND NOT a.attisdropped
                AND c.relname NOT IN ('migration', 'migration_schema')
            ORDER BY c.relname COLLATE "C", a.attname COLLATE "C"
            """
        }
    }
}
