public import Platform
import SQL
import ThaiText

/// What the public pages count: who came.
public struct EngagementFigures: FigureSource {
    private static let visitors = "visitors"

    /// The source.
    public init() {}

    /// The visitors of the site.
    public func figures(in reader: AuthorityReader) async throws -> [CountedFigure] {
        [
            CountedFigure(
                Self.visitors, Bilingual("ผู้เข้าชมเว็บไซต์", "Visitors of the website"),
                .number(unit: Bilingual("คน", "people")))
        ]
    }

    /// By day; a day is whole once it is over.
    public func days(
        of key: String, in time: CountedTime, _ reader: AuthorityReader
    ) async throws -> [CountedDay] {
        try await reader.read { transaction in
            try transaction.rows(
                """
                SELECT day, visitors FROM own_visitor_day
                WHERE day BETWEEN \(time.days.lowerBound) AND \(time.days.upperBound) ORDER BY day
                """
            ).map { row in
                CountedDay(try row["day"], sum: try row["visitors"], parts: 1)
            }
        }
    }
}
