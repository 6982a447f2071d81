import CPQ

/// Reads a result of libpq, in text format, as rows.
enum PostgresRows {
    static func answer(of result: OpaquePointer, sql: String) throws(SQLError) -> Answer {
        let changed = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
        let width = PQnfields(result)
        if width == 0 { return Answer(rows: [], changed: changed) }
        let columns = Row.Columns(
            (0..<width).map { PQfname(result, $0).map { String(cString: $0) } ?? "" })
        let readers = try (0..<width).map { column throws(SQLError) in
            try reader(of: PQftype(result, column), sql: sql)
        }
        var rows: [Row] = []
        let count = PQntuples(result)
        rows.reserveCapacity(Int(count))
        for row in 0..<count {
            var values: [SQLValue] = []
            values.reserveCapacity(Int(width))
            for (column, reader) in zip(0..<width, readers) {
                values.append(try value(result, row, column, reader, sql: sql))
            }
            rows.append(Row(columns: columns, values: values))
        }
        // A SELECT counts what it found, which is no change.
        return Answer(rows: rows, changed: isReading(result) ? 0 : changed)
    }

    /// How the text of a column is read.
    private enum Reader {
        case integer
        case boolean
        case bytes
        case text
    }

    /// By the type's number in the server's catalogue (pg_type.dat).
    private static func reader(of type: Oid, sql: String) throws(SQLError) -> Reader {
        switch type {
        case 20, 21, 23, 26, 1700: .integer
        case 16: .boolean
        case 17: .bytes
        case 700, 701:
            throw .statement(
                reason: "a floating-point number in the answer; use integers", sql: sql)
        default: .text
        }
    }

    private static func value(
        _ result: OpaquePointer, _ row: Int32, _ column: Int32, _ reader: Reader, sql: String
    ) throws(SQLError) -> SQLValue {
        if PQgetisnull(result, row, column) == 1 { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
        switch reader {
        case .integer:
            guard let number = PostgresText.integer(bytes) else {
                throw .statement(
                    reason: "a number in the answer that is no 64-bit integer", sql: sql)
            }
            return .integer(number)
        case .boolean: return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case .bytes: return .bytes(PostgresText.bytes(ofHex: bytes))
        case .text: return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func isReading(_ result: OpaquePointer) -> Bool {
        PQcmdStatus(result).map { String(cString: $0).hasPrefix("SELECT") } ?? true
    }
}
