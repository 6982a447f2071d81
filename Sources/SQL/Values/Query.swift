/// A statement together with how one of its rows becomes a value.
///
///     let page = try await database.read(Company.named(id), Customer.page(of: id))
///
/// Several queries that do not need each other's answers travel in one round trip and see one state of the data.
public struct Query<Element: Sendable>: Sendable {
    /// The statement to run.
    public let statement: Statement
    /// Makes a value of a row.
    public let decode: @Sendable (Row) throws -> Element

    /// A statement and how to read its rows.
    public init(_ statement: Statement, decode: @escaping @Sendable (Row) throws -> Element) {
        self.statement = statement
        self.decode = decode
    }
}

extension Query where Element == Row {
    /// A statement whose rows are taken as they are.
    public init(_ statement: Statement) { self.init(statement) { $0 } }
}
