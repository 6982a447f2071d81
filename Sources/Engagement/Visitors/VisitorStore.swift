import Platform
public import SQL
public import ThaiText

/// How often the public pages were read in a month.
public struct VisitorMonth: Sendable, Hashable {
    /// The first day of the month.
    public let month: ThaiDate
    /// People, each counted once a day.
    public let visitors: Int
    /// Pages.
    public let pages: Int
}

extension ReadTransaction {
    /// The months of a fiscal year in which somebody came, in their order.
    func visitors(of year: FiscalYear) throws -> [VisitorMonth] {
        guard let first = year.span.start?.daysSince1970, let last = year.span.end?.daysSince1970
        else { return [] }
        let days = try rows(
            """
            SELECT day, visitors, pages FROM own_visitor_day
            WHERE day BETWEEN \(first) AND \(last) ORDER BY day
            """)
        var months: [VisitorMonth] = []
        for row in days {
            let day = ThaiDate(daysSince1970: try row["day"])
            let (visitors, pages): (Int, Int) = (try row["visitors"], try row["pages"])
            let before = months.last.flatMap {
                $0.month.month == day.month && $0.month.year == day.year ? months.popLast() : nil
            }
            months.append(
                VisitorMonth(
                    month: before?.month ?? day, visitors: (before?.visitors ?? 0) + visitors,
                    pages: (before?.pages ?? 0) + pages))
        }
        return months
    }
}

extension VisitorCounter {
    /// Writes what was counted since the last time, a row a day; counts it back where it cannot be written.
    public func keep(in database: Database) async {
        for count in take() {
            do {
                try await database.scoped(to: count.authority.rawValue).write { transaction in
                    try transaction.change(
                        """
                        INSERT INTO visitor_day (authority, day, visitors, pages)
                        VALUES (\(count.authority), \(count.day), \(count.visitors),
                            \(count.pages))
                        ON CONFLICT (authority, day) DO UPDATE SET
                            visitors = visitor_day.visitors + excluded.visitors,
                            pages = visitor_day.pages + excluded.pages
                        """)
                }
            } catch { putBack([count]) }
        }
    }
}
