public import SQL

/// Rows that are kept only for a time, removed authority by authority.
///
/// Each authority is asked by a read; the writer is taken only where something is over.
public struct PassingRows<ID: Sendable>: Sendable {
    private let over: @Sendable (Timestamp) -> Query<ID>
    private let remove: @Sendable (ID, Authority.ID, WriteTransaction) throws -> Void

    /// - Parameters:
    ///   - over: What is over at a moment; asked for one authority, by its views `own_…`.
    ///   - remove: Removes one of them with all that hangs on it.
    public init(
        over: @escaping @Sendable (Timestamp) -> Query<ID>,
        remove: @escaping @Sendable (ID, Authority.ID, WriteTransaction) throws -> Void
    ) {
        (self.over, self.remove) = (over, remove)
    }

    /// Removes what is over at a moment; how many rows. Throws `SQLError`.
    public func forget(in database: Database, at now: Timestamp) async throws -> Int {
        var count = 0
        let authorities: [Authority] = try await database.read(Authority.all)
        for authority in authorities {
            count += try await forget(of: authority.id, in: database, at: now)
        }
        return count
    }

    private func forget(
        of authority: Authority.ID, in database: Database, at now: Timestamp
    ) async throws -> Int {
        let own = database.scoped(to: authority.rawValue)
        let query = over(now)
        guard try await !own.read(query).isEmpty else { return 0 }
        return try await own.write { [remove] transaction in
            let ids = try transaction.read(query)
            for id in ids { try remove(id, authority, transaction) }
            return ids.count
        }
    }
}
