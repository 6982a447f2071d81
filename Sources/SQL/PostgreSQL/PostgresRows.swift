import CPQ

/// Reads a result of libpq, in text format, as rows.
enum PostgresRows {
    static func answer(of result: OpaquePointer, sql: String) throws(SQLError) -> Answer {
        let changed = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
        let width = PQnfields(result)
        if width == 0 { return Answer(rows: [], changed: changed) }
        let readers = try (0..<width).map { column throws(SQLError) in
            try reader(of: PQftype(result, column), sql: sql)
        }
        var draft = RowDraft(
            (0..<width).map { PQfname(result, $0).map { String(cString: $0) } ?? "" })
        let count = PQntuples(result)
        draft.reserve(cells: Int(count) * Int(width), bytes: 0)
        for row in 0..<count {
            for (column, reader) in zip(0..<width, readers) {
                try read(result, row, column, reader, into: &draft, sql: sql)
            }
        }
        let rows = RowSheet(draft).rows
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

    private static func read(
        _ result: OpaquePointer, _ row: Int32, _ column: Int32, _ reader: Reader,
        into draft: inout RowDraft, sql: String
    ) throws(SQLError) {
        if PQgetisnull(result, row, column) == 1 { return draft.addNull() }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
        switch reader {
        case .integer:
            guard let number = PostgresText.integer(bytes) else {
                throw .statement(
                    reason: "a number in the answer that is no 64-bit integer", sql: sql)
            }
            draft.add(number)
        case .boolean: draft.add(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case .bytes: draft.add(bytes: PostgresText.bytes(ofHex: bytes))
        case .text: draft.add(text: bytes)
        }
    }

    private static func isReading(_ result: OpaquePointer) -> Bool {
        PQcmdStatus(result).map { String(cString: $0).hasPrefix("SELECT") } ?? true
    }
}
