public import Platform
import SQL
public import ThaiText

/// What was asked for in a fiscal year, by service: counted, never typed.
public struct ServiceStatistics: Sendable {
    /// The figures of one service, by the number of the service.
    public struct Figures: Sendable, Hashable {
        /// How many came, by the way in which they came.
        public var received: [ServiceContent.Channel: Int] = [:]
        /// Granted or refused.
        public var decided = 0
        /// Not yet decided nor withdrawn.
        public var open = 0
        /// Of those decided, on the last day of the promise or before.
        public var kept = 0
        /// From receipt to decision, over all decided.
        public var taken = TimeSpan(milliseconds: 0)
        /// How many rated it.
        public var ratings = 0
        /// The sum of what they gave.
        public var rated = 0

        /// How many came.
        public var all: Int { received.values.reduce(0, +) }

        static func + (one: Figures, other: Figures) -> Figures {
            var sum = one
            sum.received.merge(other.received, uniquingKeysWith: +)
            sum.decided += other.decided
            sum.open += other.open
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
    /// How many came in each month, October first.
    public let months: [Int]

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
    public var byMonth: [(start: ThaiDate, received: Int)] {
        zip(Self.starts(of: year), months).map { ($0, $1) }
    }
}

extension AuthorityReader {
    /// The figures of a fiscal year, as everybody sees them.
    public func serviceStatistics(of year: FiscalYear) async throws -> ServiceStatistics {
        try await read { try $0.serviceStatistics(of: year) }
    }
}

extension ReadTransaction {
    /// The figures of a fiscal year.
    func serviceStatistics(of year: FiscalYear) throws -> ServiceStatistics {
        let starts = Self.months(of: year)
        var figures: [Service.ID: ServiceStatistics.Figures] = [:]
        if let first = starts.first, let end = starts.last {
            for row in try rows(Self.counts(from: first, to: end)) {
                let name: String = try row["channel"]
                guard let channel = ServiceContent.Channel(rawValue: name) else { continue }
                var part = ServiceStatistics.Figures()
                part.received[channel] = try row["received"]
                (part.decided, part.kept) = (try row["decided"], try row["kept"])
                part.open = try row["open"]
                part.taken = TimeSpan(milliseconds: try row["taken"])
                (part.ratings, part.rated) = (try row["ratings"], try row["rated"])
                let service: Service.ID = try row["service"]
                figures[service] = (figures[service] ?? .init()) + part
            }
        }
        return ServiceStatistics(
            year: year, services: try services(), figures: figures,
            months: try zip(starts, starts.dropFirst()).map { try received(from: $0, to: $1) })
    }

    private static func counts(from first: Timestamp, to end: Timestamp) -> Statement {
        // A day of Thailand begins seven hours before UTC's.
        """
        SELECT r.service, r.channel, count(*) AS received,
            sum(CASE WHEN s.state IN ('granted', 'refused') THEN 1 ELSE 0 END) AS decided,
            CAST(sum(s.is_open) AS BIGINT) AS open,
            sum(CASE WHEN s.state IN ('granted', 'refused') AND (s.due IS NULL
                OR (s.closed + 25200000) / 86400000 <= s.due) THEN 1 ELSE 0 END) AS kept,
            CAST(sum(CASE WHEN s.state IN ('granted', 'refused')
                THEN s.closed - r.received ELSE 0 END) AS BIGINT) AS taken,
            sum(CASE WHEN s.rating IS NULL THEN 0 ELSE 1 END) AS ratings,
            CAST(sum(coalesce(s.rating, 0)) AS BIGINT) AS rated
        FROM own_service_request_standing s
        JOIN service_request r ON r.authority = s.authority AND r.id = s.request
        WHERE r.received >= \(first) AND r.received < \(end)
        GROUP BY r.service, r.channel
        """
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
