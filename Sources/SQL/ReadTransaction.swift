/// Reading from one state of the data; given to the body of `Database.read`.
///
/// A failed statement fails its transaction on both engines: later statements throw the same error.
public class ReadTransaction {
    let connection: any Connection
    /// What failed; the transaction will not be kept.
    private(set) var failure: SQLError?

    init(_ connection: any Connection) { self.connection = connection }

    /// The rows of an answer, in the statement's order.
    public func rows(_ statement: Statement) throws(SQLError) -> [Row] { try run(statement).rows }

    /// The first row of an answer; nil when there is none.
    public func row(_ statement: Statement) throws(SQLError) -> Row? {
        try run(statement).rows.first
    }

    /// The values of a query, in the statement's order.
    public func read<Element>(_ query: Query<Element>) throws -> [Element] {
        try rows(query.statement).map(query.decode)
    }

    /// Runs a statement of the caller's, never one that ends the transaction.
    func run(_ statement: Statement) throws(SQLError) -> Answer {
        if let failure { throw failure }
        do {
            try statement.check()
            return try connection.run(statement)
        } catch {
            fail(error)
            throw error
        }
    }

    /// Marks the transaction as one that is not kept.
    final func fail(_ error: SQLError) { failure = error }
}
