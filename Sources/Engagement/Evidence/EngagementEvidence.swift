public import Assessment
public import HTML
import HTTP
public import Platform
import SQL
public import ThaiText

/// What an authority told and heard in a year, for the items that ask for it.
public struct EngagementEvidence: EvidenceSource {
    /// "สื่อสารกับประชาชน", "With residents".
    public let name = Bilingual("สื่อสารกับประชาชน", "With residents")

    private let library: FrameworkLibrary
    private let clock: TimeSource

    /// The source; the frameworks tell which items it is about, the clock what is over.
    public init(library: FrameworkLibrary, clock: TimeSource) {
        (self.library, self.clock) = (library, clock)
    }

    /// The public page of what an item asks for, where there is something on it.
    public func evidence(
        for items: [String], of year: FiscalYear, in reader: AuthorityReader
    ) async throws -> [Evidence] {
        guard let framework = library.framework(for: year.buddhist) else { return [] }
        var found: [Evidence] = []
        for item in items {
            switch framework.question(item)?.subject {
            case .news:
                found += try await news(for: item, year, reader)
                found += try await visitors(for: item, year, reader)
            case .participation:
                found += try await hearings(for: item, year, reader)
                found += try await polls(for: item, year, reader)
            case .questions: found += try await board(for: item, reader)
            case .contacts:
                found += try await board(for: item, reader)
                found += try await contacts(for: item, reader)
            case .structure, .executives: found += try await chart(for: item, reader)
            case .measures, .measuresReport, .serviceManuals, .eServices, .serviceStatistics, nil:
                break
            }
        }
        return found
    }

    /// What was told in the year, as one page.
    private func news(
        for item: String, _ year: FiscalYear, _ reader: AuthorityReader
    ) async throws -> [Evidence] {
        let (now, list) = (clock(), NewsList(year: year))
        let (count, changed) = try await reader.read { transaction in
            try transaction.newsCount(list, at: now)
        }
        guard let changed else { return [] }
        return [
            Evidence(
                .figure(Bilingual("\(count) เรื่อง", "\(count) published")), for: item,
                Bilingual(
                    "ข่าวประชาสัมพันธ์ ปี \(year.buddhist)", "News of \(year.buddhist)"),
                at: .publicPage(NewsLocations.year.path(year)), updated: changed)
        ]
    }

    /// How many read what was told in the year, as one page.
    private func visitors(
        for item: String, _ year: FiscalYear, _ reader: AuthorityReader
    ) async throws -> [Evidence] {
        guard let first = year.span.start?.daysSince1970, let end = year.span.end?.daysSince1970
        else { return [] }
        let row = try await reader.read { transaction in
            try transaction.row(
                """
                SELECT CAST(coalesce(sum(visitors), 0) AS BIGINT) AS sum, max(day) AS last
                FROM own_visitor_day WHERE day BETWEEN \(first) AND \(end)
                """
            ).map { (sum: try $0["sum"] as Int, last: try $0["last"] as Int?) }
        }
        guard let row, row.sum > 0, let last = row.last else { return [] }
        let sum = row.sum
        // The day's own count moves until it is over.
        let updated = min(
            clock(), Timestamp(startOf: ThaiDate(daysSince1970: last)) + .days(1))
        return [
            Evidence(
                .figure(Bilingual("\(sum) คน", "\(sum) people")), for: item,
                Bilingual(
                    "สถิติผู้เข้าชมเว็บไซต์ ปี \(year.buddhist)",
                    "Visitors of the website in \(year.buddhist)"),
                at: .publicPage(VisitorLocations.open.path(year)), updated: updated)
        ]
    }

    /// The hearings of the year of which is recorded what came of them, as one page.
    private func hearings(
        for item: String, _ year: FiscalYear, _ reader: AuthorityReader
    ) async throws -> [Evidence] {
        let now = clock()
        let held = try await reader.read { try $0.publicHearings(of: year, at: now) }
            .filter { $0.record != nil }
        guard let changed = held.map(\.updated).max() else { return [] }
        return [
            Evidence(
                .figure(Bilingual("\(held.count) เรื่อง", "\(held.count) hearings")), for: item,
                Bilingual(
                    "การเปิดโอกาสให้มีส่วนร่วม ปี \(year.buddhist)",
                    "Participation in \(year.buddhist)"),
                at: .publicPage(HearingLocations.year.path(year)), updated: changed)
        ]
    }

    /// The polls of the year that enough people answered, as one page.
    private func polls(
        for item: String, _ year: FiscalYear, _ reader: AuthorityReader
    ) async throws -> [Evidence] {
        let now = clock()
        let polls = try await reader.read { try $0.pollResults(at: now) }
            .filter { FiscalYear(containing: $0.poll.lastDay) == year }
        guard let changed = polls.map(\.poll.content.until).max() else { return [] }
        let sheets = polls.map(\.result.sheets).reduce(0, +)
        return [
            Evidence(
                .figure(
                    Bilingual(
                        "\(polls.count) เรื่อง \(sheets) ชุดคำตอบ",
                        "\(sheets) answers to \(polls.count == 1 ? "1 poll" : "\(polls.count) polls")"
                    )), for: item,
                Bilingual(
                    "ผลสำรวจความพึงพอใจ ปี \(year.buddhist)",
                    "Satisfaction polls of \(year.buddhist)"),
                at: .publicPage(PollLocations.year.path(year)), updated: changed)
        ]
    }

    /// The board on which everybody asks, once somebody was answered there.
    private func board(for item: String, _ reader: AuthorityReader) async throws -> [Evidence] {
        let row = try await reader.read { transaction in
            try transaction.row(
                """
                SELECT count(*) AS n, max(answered) AS changed FROM own_question
                WHERE is_shown = 1 AND answered IS NOT NULL
                """
            ).map { (count: try $0["n"] as Int, changed: try $0["changed"] as Timestamp?) }
        }
        guard let row, let changed = row.changed else { return [] }
        return [
            Evidence(
                .figure(Bilingual("ตอบแล้ว \(row.count) คำถาม", "\(row.count) answered")),
                for: item, Bilingual("กระดานถาม-ตอบ", "Questions and answers"),
                at: .publicPage(QuestionLocations.all.path()), updated: changed)
        ]
    }

    private func contacts(for item: String, _ reader: AuthorityReader) async throws -> [Evidence] {
        guard let since = try await reader.read({ try $0.contacts() }).since else { return [] }
        return [
            Evidence(
                .page, for: item, Bilingual("ข้อมูลการติดต่อ", "Contacts"),
                at: .publicPage(OfficialLocations.publicContacts.path()), updated: since)
        ]
    }

    /// The chart, on which stands as well who holds the posts.
    private func chart(for item: String, _ reader: AuthorityReader) async throws -> [Evidence] {
        let officials = try await reader.read { try $0.officials() }
        guard let changed = officials.map(\.since).max() else { return [] }
        return [
            Evidence(
                .figure(Bilingual("\(officials.count) ตำแหน่ง", "\(officials.count) posts")),
                for: item, Bilingual("โครงสร้างและผู้บริหาร", "Structure and executives"),
                at: .publicPage(OfficialLocations.structure.path()), updated: changed)
        ]
    }

    /// The lists open always, one piece while everybody sees it.
    public func opens(_ page: LinkAddress, in reader: AuthorityReader) async throws -> Bool {
        guard let path = PublicPath(text: page.text) else { return false }
        let parts = path.text.split(separator: "/").map(String.init)
        if parts.first == "participation" {
            return parts.count == 1 || parts.count == 2 && FiscalYear(segment: parts[1]) != nil
        }
        if parts.first == "visitors" {
            return parts.count == 2 && FiscalYear(segment: parts[1]) != nil
        }
        if parts == ["structure"] || parts == ["contacts"] { return true }
        if parts.first == "questions" {
            guard parts.count == 2, let id = ResidentQuestion.ID(segment: parts[1]) else {
                return parts.count == 1 || parts == ["questions", "new"]
            }
            return try await reader.read { try $0.question(id)?.ruling?.isShown == true }
        }
        let now = clock()
        if parts.first == "polls" {
            if parts.count == 3, parts[1] == "years" { return FiscalYear(segment: parts[2]) != nil }
            guard parts.count == 2, let id = Poll.ID(segment: parts[1]) else {
                return parts.count == 1
            }
            let state = try await reader.read { try $0.poll(id)?.state(at: now) }
            return state == .open || state == .closed
        }
        guard parts.first == "news" else { return false }
        if parts.count == 3, parts[1] == "years" { return FiscalYear(segment: parts[2]) != nil }
        guard parts.count == 2, let id = NewsItem.ID(segment: parts[1]) else {
            return parts.count == 1
        }
        return try await reader.read { try $0.news(id)?.state(at: now) == .shown }
    }
}
