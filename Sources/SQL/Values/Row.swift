/// One row of an answer.
public struct Row: Sendable {
    /// The names of an answer's columns, shared by its rows.
    final class Columns: Sendable {
        let names: [String]
        init(_ names: [String]) { self.names = names }
    }

    private let columns: Columns
    /// The values in the order of the columns.
    public let values: [SQLValue]

    init(columns: Columns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The names of the columns.
    public var names: [String] { columns.names }

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
        guard let index = columns.names.firstIndex(of: name), index < values.count else {
            return nil
        }
        return values[index]
    }
}
