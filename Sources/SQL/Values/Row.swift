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
    public subscript<Value: SQLConvertible>(_ name: String) -> Value {
        get throws(SQLError) {
            guard let index = columns.names.firstIndex(of: name), index < values.count else {
                throw .column(name: name, expected: Value.sqlKind, found: nil)
            }
            guard let value = Value(sqlValue: values[index]) else {
                throw .column(name: name, expected: Value.sqlKind, found: values[index].kind)
            }
            return value
        }
    }
}
