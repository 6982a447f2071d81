public import Platform
import SQL
import ThaiText

/// What services count: requests of all or of one, and how satisfied those were who asked.
public struct ServiceFigures: FigureSource {
    private static let online = "requests-online"
    private static let all = "requests"
    private static let satisfaction = "satisfaction"

    /// The source.
    public init() {}

    /// All requests, those of the website, satisfaction, and each service that is or was in use.
    public func figures(in reader: AuthorityReader) async throws -> [CountedFigure] {
        let services = try await reader.read { try $0.services() }
        guard !services.isEmpty else { return [] }
        return [
            CountedFigure(
                Self.online, Bilingual("คำขอที่ยื่นทางเว็บไซต์", "Requests by the website"), Self.unit),
            CountedFigure(
                Self.all, Bilingual("คำขอทุกช่องทาง", "Requests of every channel"), Self.unit),
            CountedFigure(
                Self.satisfaction,
                Bilingual("ความพึงพอใจต่อบริการ", "Satisfaction with services"), .mean(of: 5)),
        ]
            + services.map { service in
                CountedFigure(
                    "\(Self.all)/\(service.code.text)",
                    Bilingual("คำขอ: ", "Requests: ") + service.content.name, Self.unit)
            }
    }

    private static let unit = CountedFigure.Kind.number(unit: Bilingual("คำขอ", "requests"))

    /// By the day on which a request was received, and a rating given.
    public func days(
        of key: String, in time: CountedTime, _ reader: AuthorityReader
    ) async throws -> [CountedDay] {
        let statement: Statement
        switch key {
        case Self.satisfaction: statement = Self.ratings(time)
        case Self.all: statement = Self.requests("1 = 1", time)
        case Self.online: statement = Self.requests("r.channel = 'web'", time)
        default:
            let code = String(key.dropFirst(Self.all.count + 1))
            statement = Self.requests("s.code = \(code)", time)
        }
        return try await reader.read { transaction in
            try transaction.rows(statement).map { row in
                CountedDay(try row["day"], sum: try row["sum"], parts: try row["parts"])
            }
        }
    }

    // A day of Thailand begins seven hours before UTC's.

    private static func requests(_ which: Statement, _ time: CountedTime) -> Statement {
        """
        SELECT (r.received + 25200000) / 86400000 AS day, count(*) AS sum, count(*) AS parts
        FROM service_request r JOIN service s ON s.authority = r.authority AND s.id = r.service
        WHERE r.authority = scope() AND r.since < \(time.before)
            AND r.received >= \(first(time)) AND r.received < \(end(time)) AND \(sql: which)
        GROUP BY (r.received + 25200000) / 86400000 ORDER BY 1
        """
    }

    private static func ratings(_ time: CountedTime) -> Statement {
        """
        SELECT (e.since + 25200000) / 86400000 AS day, CAST(sum(e.figure) AS BIGINT) AS sum,
            count(*) AS parts
        FROM own_service_request_event e
        WHERE e.kind = \(RequestEvent.Kind.rated.rawValue) AND e.since < \(time.before)
            AND e.since >= \(first(time)) AND e.since < \(end(time))
        GROUP BY (e.since + 25200000) / 86400000 ORDER BY 1
        """
    }

    private static func first(_ time: CountedTime) -> Timestamp {
        Timestamp(startOf: ThaiDate(daysSince1970: time.days.lowerBound))
    }

    private static func end(_ time: CountedTime) -> Timestamp {
        Timestamp(startOf: ThaiDate(daysSince1970: time.days.upperBound)) + .days(1)
    }
}
