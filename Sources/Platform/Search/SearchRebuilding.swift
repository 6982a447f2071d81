public import SQL

/// What an area wants to be found, asked again when its index is rebuilt.
public struct SearchSource: Sendable {
    /// The area.
    public let area: String
    let items: @Sendable (ScopedDatabase) async throws -> [SearchItem]

    /// An area and all its texts of one authority.
    public init(
        _ area: String, items: @escaping @Sendable (ScopedDatabase) async throws -> [SearchItem]
    ) {
        self.area = area
        self.items = items
    }
}

extension Search {
    /// The kind of job that builds an area's index anew for the job's authority; its payload is the area.
    public static func rebuilding(_ database: Database, _ sources: [SearchSource]) -> JobKind {
        JobKind("search.rebuild", lease: .minutes(30)) { job in
            guard let source = sources.first(where: { $0.area == job.payload }) else {
                throw JobFailure("no such area", isFinal: true)
            }
            try await rebuild(source, in: database.scoped(to: job.authority.rawValue))
        }
    }

    /// Builds an area's index anew; until it is done, texts may be missing from it.
    public static func rebuild(_ source: SearchSource, in database: ScopedDatabase) async throws {
        let items = try await source.items(database)
        let (area, authority) = (source.area, Authority.ID(rawValue: database.scope))
        try await database.write { try clear(area, authority: authority, in: $0) }
        for start in stride(from: 0, to: items.count, by: 200) {
            let part = items[start..<min(start + 200, items.count)]
            try await database.write { transaction in
                for item in part { try put(item, authority: authority, in: transaction) }
            }
        }
    }

    /// Also finds postings that an older way of cutting words has left.
    private static func clear(
        _ area: String, authority: Authority.ID, in transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            DELETE FROM search_posting WHERE authority = \(authority) AND item IN (
                SELECT id FROM search_item WHERE authority = \(authority) AND area = \(area))
            """)
        try transaction.change(
            "DELETE FROM search_item WHERE authority = \(authority) AND area = \(area)")
        try transaction.change("DELETE FROM search_token WHERE authority = \(authority)")
        try transaction.change(
            """
            INSERT INTO search_token (authority, token, items)
            SELECT authority, token, count(*) FROM search_posting
            WHERE authority = \(authority) GROUP BY authority, token
            """)
    }
}
