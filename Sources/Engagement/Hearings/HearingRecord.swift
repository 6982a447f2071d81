public import Platform
import SQL
public import ThaiText

/// How people took part in a matter, what came of it and what was done with that; of a piece of news of the kind `hearing`.
public struct HearingRecord: Sendable, Hashable {
    /// What is said of it.
    public struct Content: Sendable, Hashable {
        /// On which day.
        public var held: ThaiDate
        /// Where; may be empty.
        public var place: String
        /// Who took part.
        public var people: String
        /// How many they were.
        public var count: Int
        /// What came of it.
        public var result: String
        /// How that was used; empty until it was.
        public var use: String

        /// A hearing with its four parts; the matter itself is the news.
        public init(
            on held: ThaiDate, at place: String, people: String, count: Int, result: String,
            use: String
        ) {
            (self.held, self.place, self.people) = (held, place, people)
            (self.count, self.result, self.use) = (count, result, use)
        }
    }

    /// The news in which people were asked to take part.
    public let news: NewsItem.ID
    /// Which version it is, from 1.
    public let version: Int
    /// What it says.
    public let content: Content
    /// When this version was written.
    public let since: Timestamp
}

extension HearingRecord {
    init?(_ row: Row) throws {
        guard let held = ThaiDate(iso: try row["held"]) else { return nil }
        (news, version, since) = (try row["news"], try row["version"], try row["since"])
        content = Content(
            on: held, at: try row["place"], people: try row["people"], count: try row["number"],
            result: try row["outcome"], use: try row["used"])
    }
}

extension ReadTransaction {
    /// What is recorded of a hearing; nil before anything is.
    func hearing(_ id: NewsItem.ID) throws -> HearingRecord? {
        try row("SELECT * FROM own_hearing WHERE news = \(id)").flatMap(HearingRecord.init)
    }

    /// Hearings that everybody sees, the latest first; of a year when one is given.
    func publicHearings(
        of year: FiscalYear?, at now: Timestamp
    ) throws -> [PublicHearing] {
        let records = try rows("SELECT * FROM own_hearing").compactMap(HearingRecord.init)
        let known = Dictionary(records.map { ($0.news, $0) }) { first, _ in first }
        let all = try rows(
            """
            SELECT * FROM own_news
            WHERE category = \(NewsCategory.hearing.rawValue) AND is_shown = 1
                AND starts <= \(now)
            ORDER BY starts DESC, id DESC LIMIT 500
            """
        ).map { row in
            let item = try NewsItem(row)
            return PublicHearing(item: item, record: known[item.id])
        }
        return all.filter { year == nil || FiscalYear(containing: $0.day) == year }
            .sorted { $0.day > $1.day }
    }
}

/// A hearing as everybody sees it.
struct PublicHearing: Sendable {
    let item: NewsItem
    let record: HearingRecord?

    /// The day on which it was held, before that the day on which it was told of.
    var day: ThaiDate { record?.content.held ?? Bangkok(item.began).date }
    /// When it last changed.
    var updated: Timestamp { max(item.since, record?.since ?? item.since) }
}

extension Act {
    /// Records a hearing; `known` is the version that its writer had before him, 0 before the first.
    ///
    /// Throws `EngagementRefusal`.
    public func recordHearing(
        _ content: HearingRecord.Content, of id: NewsItem.ID, after known: Int
    ) async throws {
        try await change(.engage) { transaction in
            guard try transaction.known(id).content.category == .hearing else {
                throw EngagementRefusal.nothingHere
            }
            let before = try transaction.hearing(id)
            guard before?.version ?? 0 == known else {
                throw EngagementRefusal.changedMeanwhile
            }
            guard before?.content != content else { return .nothing }
            try transaction.change(
                """
                INSERT INTO hearing_record (authority, news, version, held, place, people, number,
                    outcome, used, since, by_authority, by_person)
                VALUES (\(authority), \(id), \(known + 1), \(content.held.iso),
                    \(content.place), \(content.people), \(content.count), \(content.result),
                    \(content.use), \(time), \(actor.authority), \(actor.person))
                """)
            return Done(AuditNote(.hearingRecorded, [.number(id.rawValue)]))
        }
    }

    /// What is recorded of a hearing; nil before anything is.
    public func hearing(_ id: NewsItem.ID) async throws -> HearingRecord? {
        try await read(.seeEngagement) { try $0.hearing(id) }
    }
}
