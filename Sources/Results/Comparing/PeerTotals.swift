public import Assessment
public import Platform
import SQL
public import ThaiText

/// The mean totals of authorities of the same kind over some years, without the one that asks.
public struct PeerTotals: Sendable, Hashable {
    /// The kind of authority.
    public let kind: Authority.Kind
    /// The province they all lie in; nil when all of the installation are meant.
    public let province: String?
    /// How many show their total and what it comes to, by year of the Buddhist era; a year without any is not there.
    public let years: [Int: Comparison.Peers]

    /// The mean of a year, exactly.
    public func mean(of year: FiscalYear) -> Ratio? { years[year.buddhist]?.mean }
}

extension Act {
    /// The mean totals that authorities of the same kind show: those of the province where these are enough in the latest of
    /// the years, else all of the installation; nil where nobody shows any.
    public func peerTotals(of years: [FiscalYear]) async throws -> PeerTotals? {
        guard let latest = years.map(\.buddhist).max() else { return nil }
        return try await read(.seeResults) { transaction in
            let own = try transaction.row(
                "SELECT kind, province FROM authority WHERE id = scope()")
            guard let own, let kind = Authority.Kind(rawValue: try own["kind"]) else { return nil }
            func totals(_ province: String?) throws -> PeerTotals {
                PeerTotals(
                    kind: kind, province: province,
                    years: try transaction.totals(
                        kind, in: province, of: years.map(\.buddhist)))
            }
            let near = try totals(try own["province"])
            let found =
                (near.years[latest]?.count ?? 0) >= Self.fewest ? near : try totals(nil)
            return found.years.isEmpty ? nil : found
        }
    }
}

extension ReadTransaction {
    /// The totals of working authorities of a kind, by year.
    fileprivate func totals(
        _ kind: Authority.Kind, in province: String?, of years: [Int]
    ) throws -> [Int: Comparison.Peers] {
        let near: SQL.Statement = province.map { "AND a.province = \($0)" } ?? ""
        let found = try rows(
            """
            SELECT f.year, CAST(count(*) AS BIGINT) AS number,
                CAST(sum(f.hundredths) AS BIGINT) AS sum
            FROM authority a JOIN result_share_figure f ON f.authority = a.id
            WHERE a.kind = \(kind) \(sql: near) AND a.id <> scope() AND f.figure = 'total'
                AND f.year BETWEEN \(years.min() ?? 0) AND \(years.max() ?? 0)
                AND NOT EXISTS (SELECT 1 FROM authority_closure c WHERE c.authority = a.id)
            GROUP BY f.year
            """
        ).map { row -> (Int, Comparison.Peers) in
            (
                try row["year"],
                Comparison.Peers(count: try row["number"], sum: try row["sum"])
            )
        }
        return Dictionary(found) { first, _ in first }
    }
}
