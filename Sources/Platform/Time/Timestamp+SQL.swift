public import SQL

/// Stored as its milliseconds.
extension Timestamp: SQLConvertible {
    /// The kind of column.
    public static var sqlKind: SQLKind { Int64.sqlKind }
    /// The value to bind.
    public var sqlValue: SQLValue { milliseconds.sqlValue }
    /// The value of a column; nil when it holds something else.
    public init?(sqlValue: SQLValue) {
        guard let milliseconds = Int64(sqlValue: sqlValue) else { return nil }
        self.init(milliseconds: milliseconds)
    }
}
