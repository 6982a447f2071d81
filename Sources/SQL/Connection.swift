/// What both engines can do on one connection; owned by one thread.
protocol Connection: AnyObject {
    /// Runs one statement and gives all its rows.
    func run(_ statement: Statement) throws(SQLError) -> Answer
    /// Opens, divides and ends transactions.
    func control(_ step: TransactionStep) throws(SQLError)
    /// Sets what `scope()` gives until the transaction ends; nil sets nothing.
    func enter(_ scope: Int64?) throws(SQLError)
    /// Runs a script of the schema, as written.
    func script(_ text: String) throws(SQLError)
    /// Begins the time limit of one transaction; nil lifts it.
    func limit(milliseconds: Int?)
    /// Whether a transaction is open: after a failure an engine may have ended it by itself.
    var isTransactionOpen: Bool { get }
    /// Whether the connection still stands.
    var isAlive: Bool { get }
}

/// What came of a statement.
struct Answer: Sendable {
    var rows: [Row] = []
    /// Rows inserted, changed or deleted.
    var changed = 0
}

/// The statements around a transaction, which no caller writes.
enum TransactionStep: Hashable, CaseIterable {
    case beginReading
    case beginWriting
    case commit
    case rollback
    /// The savepoint of one transaction within a group.
    case markJob
    case keepJob
    case undoJob
    /// The savepoint of one statement that may be refused.
    case markAttempt
    case keepAttempt
    case undoAttempt
}
