public import Platform
import SQL
public import ThaiText

/// What was asked for in a fiscal year, by service: counted, never typed.
public struct ServiceStatistics: Sendable {
    /// The figures of one service, by the number of the service.
    public struct Figures: Sendable, Hashable {
        /// How many came, by the way in which they came.
        public var received: [ServiceContent.Channel: Int] = [:]
        /// Granted or refused; one that was opened again counts by its first decision.
        public var decided = 0
        /// Never decided, nor withdrawn.
        public var open = 0
        /// Of those open, how many the promise is over for.
        public var overdue = 0
        /// How many were opened again after a decision.
        public var reopened = 0
        /// Of those decided, on the last day of the promise or before.
        public var kept = 0
        /// From receipt to the first decision, over all decided, in days of the calendar.
        public var taken = TimeSpan(milliseconds: 0)
        /// How many rated it.
        public var ratings = 0
        /// The sum of what they gave.
        public var rated = 0

        /// How many came.
        public var all: Int { received.values.reduce(0, +) }

        /// How many are decided or should be by now.
        public var judged: Int { decided + overdue }

        /// How many of a hundred of those were in time, halves upwards, a hundred for all of them only; nil before there
        /// is one.
        public var shareInTime: Int? {
            guard judged > 0 else { return nil }
            return min((kept * 200 + judged) / (judged * 2), kept == judged ? 100 : 99)
        }

        /// The mean time to the first decision in tenths of a day, halves upwards; nil before there is one.
        public var tenthsOfDays: Int? {
            guard decided > 0 else { return nil }
            let unit = Int64(decided) * 8_640_000
            return Int((taken.milliseconds + unit / 2) / unit)
        }

        static func + (one: Figures, other: Figures) -> Figures {
            var sum = one
            sum.received.merge(other.received, uniquingKeysWith: +)
            sum.decided += other.decided
            sum.open += other.open
            sum.overdue += other.overdue
            sum.reopened += other.reopened
            sum.kept += other.kept
            sum.taken = TimeSpan(milliseconds: one.taken.milliseconds + other.taken.milliseconds)
            sum.ratings += other.ratings
            sum.rated += other.rated
            return sum
        }
    }

    /// The year.
    public let year: FiscalYear
    /// The services, also those of which nothing was asked.
    public let services: [Service]
    /// Their figures; none of those of which nothing was asked.
    public let figures: [Service.ID: Figures]
    /// How many came in each month, October first; nil for a month that has not begun.
    public let months: [Int?]

    /// Over all services.
    public var sum: Figures { figures.values.reduce(Figures(), +) }
}

extension ServiceStatistics {
    /// The first days of a fiscal year's months, October first, and of the year after it.
    static func starts(of year: FiscalYear) -> [ThaiDate] {
        let months: [ThaiMonth] = [
            .october, .november, .december, .january, .february, .march, .april, .may, .june,
            .july, .august, .september,
        ]
        let days = months.enumerated().compactMap { place, month in
            ThaiDate(buddhistYear: year.buddhist - (place < 3 ? 1 : 0), month: month, day: 1)
        }
        let end = ThaiDate(buddhistYear: year.buddhist, month: .october, day: 1)
        return days + [end].compactMap(\.self)
    }

    /// The months with their first days, October first.
    public var byMonth: [(start: ThaiDate, received: Int?)] {
        zip(Self.starts(of: year), months).map { ($0, $1) }
    }
}

extension ReadTransaction {
    /// The figures of a fiscal year, as they stand on a day.
    func serviceStatistics(
        of year: FiscalYear, on today: ThaiDate
    ) throws -> ServiceStatistics {
        let starts = Self.months(of: year)
        var figures: [Service.ID: ServiceStatistics.Figures] = [:]
        if let first = starts.first, let end = starts.last {
            for row in try rows(Self.counts(from: first, to: end, on: today)) {
                let name: String = try row["channel"]
                guard let channel = ServiceContent.Channel(rawValue: name) else { continue }
                var part = ServiceStatistics.Figures()
                part.received[channel] = try row["received"]
                (part.decided, part.kept) = (try row["decided"], try row["kept"])
                (part.open, part.overdue) = (try row["open"], try row["overdue"])
                part.reopened = try row["reopened"]
                part.taken = TimeSpan(milliseconds: try row["taken"])
                (part.ratings, part.rated) = (try row["ratings"], try row["rated"])
                let service: Service.ID = try row["service"]
                figures[service] = (figures[service] ?? .init()) + part
            }
        }
        return ServiceStatistics(
            year: year, services: try services(), figures: figures,
            months: try zip(starts, starts.dropFirst()).map { start, end in
                start > Timestamp(today) ? nil : try received(from: start, to: end)
            })
    }

    private static func counts(
        from first: Timestamp, to end: Timestamp, on today: ThaiDate
    ) -> Statement {
        // A day of Thailand begins seven hours before UTC's.
        """
        SELECT r.service, r.channel, count(*) AS received,
            sum(CASE WHEN s.ended IS NULL THEN 0 ELSE 1 END) AS decided,
            sum(CASE WHEN s.is_open = 1 AND s.ended IS NULL THEN 1 ELSE 0 END) AS open,
            sum(CASE WHEN s.is_open = 1 AND s.ended IS NULL AND s.due < \(today.daysSince1970)
                THEN 1 ELSE 0 END) AS overdue,
            sum(CASE WHEN s.reopened > 0 THEN 1 ELSE 0 END) AS reopened,
            sum(CASE WHEN s.ended IS NOT NULL AND (s.until IS NULL
                OR (s.ended + 25200000) / 86400000 <= s.until) THEN 1 ELSE 0 END) AS kept,
            CAST(sum(CASE WHEN s.ended IS NULL THEN 0
                ELSE s.ended - r.received END) AS BIGINT) AS taken,
            sum(CASE WHEN s.rating IS NULL THEN 0 ELSE 1 END) AS ratings,
            CAST(sum(coalesce(s.rating, 0)) AS BIGINT) AS rated
        FROM (SELECT o.*,
                CASE WHEN o.first_closed IS NOT NULL THEN o.first_closed
                    WHEN o.state IN ('granted', 'refused') THEN o.closed END AS ended,
                CASE WHEN o.first_closed IS NOT NULL THEN o.first_due ELSE o.due END AS until
            FROM own_service_request_standing o) s
        JOIN service_request r ON r.authority = s.authority AND r.id = s.request
        WHERE r.received >= \(first) AND r.received < \(end)
        GROUP BY r.service, r.channel
        """
    }

    /// How many came in a fiscal year.
    func requestsReceived(in year: FiscalYear) throws -> Int {
        let starts = Self.months(of: year)
        guard let first = starts.first, let end = starts.last else { return 0 }
        return try received(from: first, to: end)
    }

    private func received(from first: Timestamp, to end: Timestamp) throws -> Int {
        let row = try row(
            """
            SELECT count(*) AS number FROM service_request
            WHERE authority = scope() AND received >= \(first) AND received < \(end)
            """)
        return try row?["number"] ?? 0
    }

    /// The moments at which the months of a fiscal year begin, October first, and that at which the next year does.
    private static func months(of year: FiscalYear) -> [Timestamp] {
        ServiceStatistics.starts(of: year).map { Timestamp($0) - .hours(12) }
    }
}
