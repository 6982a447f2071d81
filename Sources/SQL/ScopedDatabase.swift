/// A database opened for one authority, which an area gets instead of the whole.
///
/// Every statement finds the authority's number by the SQL function `scope()`; without a handle like this it is null. Views,
/// triggers and, on PostgreSQL, row security compare with it, so a statement that forgot its WHERE finds nothing of others.
///
///     CREATE POLICY own ON note USING (authority = scope());                                 -- PostgreSQL
///     CREATE VIEW own_note AS SELECT * FROM note WHERE authority = scope();                  -- both
public struct ScopedDatabase: Sendable {
    private let engine: any Engine
    /// The number that `scope()` gives.
    public let scope: Int64

    init(_ engine: any Engine, scope: Int64) {
        self.engine = engine
        self.scope = scope
    }

    /// Reads with a body that sees one state of the data; as `Database.read`.
    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        try await engine.read(in: scope, body)
    }

    /// The values of queries that do not need each other's answers; as `Database.read`.
    public func read<each Element: Sendable>(
        _ query: repeat Query<each Element>
    ) async throws -> (repeat [each Element]) {
        try await engine.read(in: scope, repeat each query)
    }

    /// Writes with a body; returns after the commit; as `Database.write`.
    @discardableResult
    public func write<Result: Sendable>(
        _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        try await engine.write(in: scope, body)
    }
}
