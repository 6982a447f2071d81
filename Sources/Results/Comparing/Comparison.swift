public import Assessment
public import Platform
import SQL
public import ThaiText
import Threads

/// What authorities of the same kind show of a year, without the one that asks.
public struct Comparison: Sendable, Hashable {
    /// The scores of one figure among the others.
    public struct Peers: Sendable, Hashable {
        /// How many show it.
        public let count: Int
        /// The sum of their scores in hundredths.
        let sum: Int

        /// The mean, exactly.
        public var mean: Ratio? { Ratio(sum, over: 100 * count) }
    }

    /// One of the others.
    public struct Peer: Sendable, Hashable {
        /// Its name.
        public let name: Bilingual
        /// Its total in hundredths.
        public let total: Int
    }

    /// The kind of authority.
    public let kind: Authority.Kind
    /// The province they all lie in; nil when too few of it show their scores, so that all of the installation are meant.
    public let province: String?
    /// The scores by figure, in its text form.
    public let figures: [String: Peers]
    /// Those with the highest totals, the best first.
    public let best: [Peer]
    /// How many have a higher total than asked for.
    public let higher: Int

    /// How many others show their total.
    public var count: Int { figures[Figure.total.description]?.count ?? 0 }
}

extension Act {
    /// So many of a province are enough to be compared with.
    static let fewest = 3
    /// So many are named.
    static let mostNamed = 10

    /// What authorities of the same kind show of a year: those of the province where they are enough, else all of the
    /// installation; `total` in hundredths is what others are held against.
    public func comparison(
        of year: FiscalYear, total: Int, knownTo known: KnownComparisons
    ) async throws -> Comparison? {
        try await read(.seeResults) { transaction in
            let own = try transaction.row(
                "SELECT kind, province FROM authority WHERE id = scope()")
            guard let own, let kind = Authority.Kind(rawValue: try own["kind"]) else { return nil }
            let question = ComparedYear(
                year: year.buddhist, kind: kind, total: total, asking: authority, known: known)
            let near = try question.answer(in: try own["province"], transaction)
            return near.count >= Self.fewest ? near : try question.answer(in: nil, transaction)
        }
    }
}

/// The others' scores as they were added up last, given out again while the same ones are shown: of a country's authorities
/// they are hundreds of thousands.
public final class KnownComparisons: Sendable {
    /// What the sums depend on, told by numbers that no two sets of others share but by the rarest chance. What an authority
    /// shows never changes but by being shown anew, later.
    fileprivate struct Question: Hashable {
        let asking: Authority.ID
        let year: Int
        let kind: Authority.Kind
        let province: String?
        let total: Int
        /// How many show theirs, which of them, in which versions, and since when, each added up.
        let shown: [Int64?]
    }

    fileprivate struct Sums {
        var figures: [String: Comparison.Peers] = [:]
        var higher = 0
    }

    fileprivate let sums = Remembered<Question, Sums>(most: 200)

    /// None yet.
    public init() {}
}

/// The question for the others' scores.
private struct ComparedYear {
    let year: Int
    let kind: Authority.Kind
    let total: Int
    let asking: Authority.ID
    let known: KnownComparisons

    func answer(in province: String?, _ transaction: ReadTransaction) throws -> Comparison {
        let question = KnownComparisons.Question(
            asking: asking, year: year, kind: kind, province: province, total: total,
            shown: try shown(in: province, transaction))
        let sums = try known.sums.value(of: question) { try added(in: province, transaction) }
        return Comparison(
            kind: kind, province: province, figures: sums.figures,
            best: try best(in: province, transaction), higher: sums.higher)
    }

    private func shown(
        in province: String?, _ transaction: ReadTransaction
    ) throws -> [Int64?] {
        let row = try transaction.row(
            """
            SELECT CAST(count(*) AS BIGINT) AS number, CAST(sum(f.authority) AS BIGINT) AS which,
                CAST(sum(f.authority * f.version) AS BIGINT) AS versions,
                CAST(sum(f.since) AS BIGINT) AS since
            FROM result_share f \(sql: others(in: province))
            """)
        return [
            try row?["number"], try row?["which"], try row?["versions"], try row?["since"],
        ]
    }

    private func added(
        in province: String?, _ transaction: ReadTransaction
    ) throws -> KnownComparisons.Sums {
        let rows = try transaction.rows(
            """
            SELECT f.figure, CAST(count(*) AS BIGINT) AS number,
                CAST(sum(f.hundredths) AS BIGINT) AS sum,
                CAST(sum(CASE WHEN f.hundredths > \(total) THEN 1 ELSE 0 END) AS BIGINT) AS higher
            FROM result_share_figure f \(sql: others(in: province)) GROUP BY f.figure
            """)
        var sums = KnownComparisons.Sums()
        for row in rows {
            let figure: String = try row["figure"]
            sums.figures[figure] = Comparison.Peers(
                count: try row["number"], sum: try row["sum"])
            if figure == Figure.total.description { sums.higher = try row["higher"] }
        }
        return sums
    }

    private func best(
        in province: String?, _ transaction: ReadTransaction
    ) throws -> [Comparison.Peer] {
        try transaction.rows(
            """
            SELECT a.name_thai, a.name_english, f.hundredths FROM result_share_figure f
            \(sql: others(in: province)) AND f.figure = 'total'
            ORDER BY f.hundredths DESC, a.name_thai LIMIT \(Act.mostNamed)
            """
        ).map { row in
            Comparison.Peer(
                name: Bilingual(try row["name_thai"], try row["name_english"]),
                total: try row["hundredths"])
        }
    }

    /// From the authorities to their figures: of thousands, those of the kind and province are found first.
    private func others(in province: String?) -> SQL.Statement {
        let near: SQL.Statement = province.map { "AND a.province = \($0)" } ?? ""
        return """
            JOIN authority a ON a.id = f.authority
            WHERE f.year = \(year) AND a.kind = \(kind) \(sql: near) AND f.authority <> scope()
                AND NOT EXISTS (SELECT 1 FROM authority_closure c WHERE c.authority = a.id)
            """
    }
}
