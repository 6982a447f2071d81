/// What a database refused or could not do. Nothing in it holds a bound value or a password.
public enum SQLError: Error, Sendable, Hashable {
    /// A rule of the schema refused the change; the transaction was undone.
    case constraint(ConstraintViolation)
    /// Another program kept the database locked longer than the time to wait.
    case busy
    /// More transactions wait than the limit; nothing was done.
    case overloaded
    /// A transaction took longer than its limit, in milliseconds, and was undone.
    case tooSlow(limit: Int)
    /// The disk is full; nothing of the transaction was kept.
    case diskFull
    /// The server cannot be reached; nothing was done. The reason is the library's.
    case unavailable(String)
    /// The connection broke while the commit was on its way: kept or not, nobody knows. Retry with the same key.
    case outcomeUnknown
    /// The disk failed while committing: the engine has stopped and acknowledges nothing more.
    case stopped(String)
    /// The file is no database or is damaged.
    case damaged(String)
    /// The file is a database of another program; its application id.
    case foreign(applicationID: Int32)
    /// The file or folder cannot be opened.
    case cannotOpen(path: String, reason: String)
    /// The database's role may not do this; the server's reason.
    case notPermitted(String)
    /// There are tables in the database that was to be filled.
    case notEmpty
    /// The database was closed before.
    case closed
    /// A column is missing (`found` nil) or holds another kind than asked for; nil stands for null as well.
    case column(name: String, expected: SQLKind, found: SQLKind?)
    /// Text with a zero character cannot be stored.
    case zeroCharacter
    /// A mistake in a statement of the program: the engine's reason and the SQL.
    case statement(reason: String, sql: String)
    /// The statements of a release cannot be applied.
    case migration(MigrationRefusal)
}
