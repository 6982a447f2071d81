/// One row of an answer.
public struct Row: Sendable {
    private let sheet: RowSheet
    /// Where the row's cells begin.
    private let start: Int

    init(_ sheet: RowSheet, from start: Int) {
        self.sheet = sheet
        self.start = start
    }

    /// The values in the order of the columns.
    public var values: [SQLValue] { names.indices.map { sheet.value(at: start + $0) } }

    /// The names of the columns.
    public var names: [String] { sheet.names }

    /// The value of a column as the type asked for.
    ///
    /// Throws `SQLError.column` when there is no such column or it holds something else.
    @inlinable public subscript<Value: SQLConvertible>(_ name: String) -> Value {
        get throws(SQLError) {
            // Inlined, so that reading a column costs no search for the generic type: a tenth of a page.
            let found = value(of: name)
            guard let found, let value = Value(sqlValue: found) else {
                throw .column(name: name, expected: Value.sqlKind, found: found?.kind)
            }
            return value
        }
    }

    /// The value of a column; nil when there is no such column.
    @usableFromInline func value(of name: String) -> SQLValue? {
        guard let index = sheet.names.firstIndex(of: name) else { return nil }
        return sheet.value(at: start + index)
    }
}
