public import SQL

/// Reads the rows of one authority and changes nothing; public pages and evidence need no session for it.
///
/// What it gives is not yet public: what may be shown to whom is the asking page's to say.
public struct AuthorityReader: Sendable {
    /// Whose rows.
    public let authority: Authority.ID
    private let database: ScopedDatabase

    /// A reader of an authority's rows.
    public init(_ authority: Authority.ID, in database: Database) {
        self.init(database.scoped(to: authority.rawValue))
    }

    init(_ database: ScopedDatabase) {
        (self.database, authority) = (database, Authority.ID(rawValue: database.scope))
    }

    /// Reads with a body that sees one state of the data.
    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        try await database.read(body)
    }

    /// The values of queries that do not need each other's answers.
    public func read<each Element: Sendable>(
        _ query: repeat Query<each Element>
    ) async throws -> (repeat [each Element]) {
        try await database.read(repeat each query)
    }
}

extension Act {
    /// A reader of the rows of the act's authority; throws unless the actor may.
    public func reader(_ permission: Permission) async throws -> AuthorityReader {
        try await read(permission) { _ in }
        return AuthorityReader(database)
    }
}
