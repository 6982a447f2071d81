/// The rule of the schema that refused a change, named alike by both engines.
public enum ConstraintViolation: Sendable, Hashable {
    /// A row with the same values of these columns exists; columns in the order of the constraint.
    case unique(table: String, columns: [String])
    /// A unique index on an expression refused the row.
    case uniqueIndex(String)
    /// A column that must have a value was given none.
    case notNull(table: String, column: String)
    /// A CHECK refused the row; the name the schema gave it.
    case check(String)
    /// A row that is pointed to is missing, or a row is still pointed to.
    case foreignKey
    /// A trigger refused, in the words of the schema.
    case raised(String)
    /// A value does not fit the type of its column.
    case datatype
}
