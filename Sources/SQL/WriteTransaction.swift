/// Reading and changing; given to the body of `Database.write`. All of it is kept, or none.
public final class WriteTransaction: ReadTransaction {
    /// Runs a statement that changes rows; how many it changed.
    @discardableResult
    public func change(_ statement: Statement) throws(SQLError) -> Int {
        try run(statement).changed
    }

    /// What came of a change that a rule of the schema may refuse.
    public enum Outcome: Sendable, Hashable {
        /// How many rows were changed.
        case changed(Int)
        /// The rule that refused; the transaction goes on as if nothing had been tried.
        case refused(ConstraintViolation)
    }

    /// Tries a change that may break a rule of the schema, and goes on either way.
    public func attempt(_ statement: Statement) throws(SQLError) -> Outcome {
        if let failure { throw failure }
        try connection.control(.markAttempt)
        do {
            try statement.check()
            let changed = try connection.run(statement).changed
            try connection.control(.keepAttempt)
            return .changed(changed)
        } catch .constraint(let violation) {
            try connection.control(.undoAttempt)
            return .refused(violation)
        } catch {
            fail(error)
            throw error
        }
    }
}
