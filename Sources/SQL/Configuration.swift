/// Where a database is and how much it takes on.
public struct Configuration: Sendable {
    /// The engines.
    public enum Engine: Sendable {
        /// A file, made when it is not there; the application id marks it as this program's.
        case sqlite(path: String, applicationID: Int32)
        /// A server, as libpq's connection string says it ("host=… dbname=…" or a URL). Holds a password, maybe:
        /// never print it. `owner` is the same for the role that owns the tables, where the program serves under another:
        /// it migrates, and reads the rows of all authorities for backups.
        case postgresql(String, owner: String? = nil)
    }

    /// Which engine, and where.
    public var engine: Engine
    /// How much it takes on.
    public var limits: Limits

    /// A place and limits.
    public init(_ engine: Engine, limits: Limits = Limits()) {
        self.engine = engine
        self.limits = limits
    }
}

/// Names the engine only: a connection string may hold a password.
extension Configuration.Engine: CustomStringConvertible {
    /// The engine, and the path of a file.
    public var description: String {
        switch self {
        case .sqlite(let path, _): "SQLite \(path)"
        case .postgresql: "PostgreSQL"
        }
    }
}
