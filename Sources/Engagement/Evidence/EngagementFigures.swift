public import Platform
import SQL
import ThaiText

/// What the public pages count: who came, and what polls were answered.
public struct EngagementFigures: FigureSource {
    private static let visitors = "visitors"
    private static let answers = "poll-answers"
    private static let satisfaction = "poll-satisfaction"

    /// The source.
    public init() {}

    /// The visitors of the site, and where something was polled, the answers and their mean.
    public func figures(in reader: AuthorityReader) async throws -> [CountedFigure] {
        let polls = try await reader.read { try $0.polls() }.filter(\.isPublished)
        return [
            CountedFigure(
                Self.visitors, Bilingual("ผู้เข้าชมเว็บไซต์", "Visitors of the website"),
                .number(unit: Bilingual("คน", "people")))
        ] + (polls.isEmpty ? [] : Self.ofPolls)
    }

    private static let ofPolls = [
        CountedFigure(
            answers, Bilingual("คำตอบแบบสำรวจความพึงพอใจ", "Answers to satisfaction polls"),
            .number(unit: Bilingual("ชุด", "answers"))),
        CountedFigure(
            satisfaction,
            Bilingual("ความพึงพอใจตามแบบสำรวจ", "Satisfaction by polls"), .mean(of: 5)),
    ]

    /// By day; a day is whole once it is over. All of a poll counts on its last day: of an answer no day is known.
    public func days(
        of key: String, in time: CountedTime, _ reader: AuthorityReader
    ) async throws -> [CountedDay] {
        if [Self.answers, Self.satisfaction].contains(key) {
            return try await polls(key, time, reader)
        }
        return try await reader.read { transaction in
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

    /// Polls that were closed by the moment, each on its last day, the days in their order.
    private func polls(
        _ key: String, _ time: CountedTime, _ reader: AuthorityReader
    ) async throws -> [CountedDay] {
        let results = try await reader.read { try $0.pollResults(at: time.before) }
        let parts = results.reduce(into: [Int: (sum: Int, parts: Int)]()) { days, one in
            let day = one.poll.lastDay.daysSince1970
            guard time.days.contains(day) else { return }
            let known = days[day] ?? (0, 0)
            if key == Self.answers {
                days[day] = (known.sum + one.result.sheets, known.parts + one.result.sheets)
            } else if one.result.steps > 0 {
                days[day] = (known.sum + one.result.sum, known.parts + one.result.steps)
            }
        }
        return parts.sorted { $0.key < $1.key }.map {
            CountedDay($0.key, sum: $0.value.sum, parts: $0.value.parts)
        }
    }
}
