import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import Engagement

@Suite("News") struct NewsActsTests {
    @Test(
        "Nobody sees a draft, everybody what is published, nobody what was taken back",
        arguments: Trial.engines)
    func life(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let id = try await staff.writeNews(.notice())
            let seen = { try await town.reader.shownNews(atMost: 9, at: staff.time + .hours(1)) }
            #expect(try await seen().isEmpty)
            try await staff.publishNews(id)
            #expect(try await seen().map(\.id) == [id])
            #expect(try await seen().first?.began == staff.time)
            try await staff.publishNews(id)
            #expect(try await staff.news(id).version == 2)
            try await staff.withdrawNews(id)
            #expect(try await seen().isEmpty)
            #expect(try await staff.news(id).state(at: staff.time) == .draft)
        }
    }

    @Test("It is seen from its first day on and until its last is over", arguments: Trial.engines)
    func schedule(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let (from, until) = (staff.time + .days(2), staff.time + .days(5))
            let id = try await staff.writeNews(.notice(from: from, until: until))
            try await staff.publishNews(id)
            let times: [(TimeSpan, NewsState)] = [
                (.days(1), .scheduled), (.days(2), .shown),
                (.days(5), .over),
            ]
            for (span, state) in times {
                let moment = staff.time + span
                #expect(try await staff.news(id).state(at: moment) == state)
                let seen = try await town.reader.shownNews(atMost: 9, at: moment)
                #expect(seen.isEmpty == (state != .shown))
            }
            await #expect(throws: EngagementRefusal.endsBeforeItBegins) {
                try await staff.writeNews(.notice(from: until, until: from))
            }
            let late = try await staff.writeNews(.notice(until: staff.time + .days(1)))
            await #expect(throws: EngagementRefusal.endsBeforeItBegins) {
                try await staff.later(.days(2)).publishNews(late)
            }
        }
    }

    @Test("What is pinned stands above what is newer", arguments: Trial.engines)
    func order(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            var pinned = NewsContent.notice("ก")
            pinned.isPinned = true
            for (hours, content) in [pinned, .notice("ข"), .notice("ค")].enumerated() {
                let act = staff.later(.hours(Int64(hours)))
                try await act.publishNews(try await act.writeNews(content))
            }
            let seen = try await town.reader.shownNews(atMost: 9, at: staff.time + .days(1))
            #expect(seen.map(\.content.title) == ["ก", "ค", "ข"])
        }
    }

    @Test("Who saves over another's change is told, and nothing is lost", arguments: Trial.engines)
    func versions(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (_, staff) = try await Town.talking("one", on: database)
            let id = try await staff.writeNews(.notice())
            try await staff.changeNews(id, to: .notice("ฉบับใหม่"), after: 1)
            await #expect(throws: EngagementRefusal.changedMeanwhile) {
                try await staff.changeNews(id, to: .notice("ของอีกคน"), after: 1)
            }
            #expect(try await staff.news(id).content.title == "ฉบับใหม่")
            // Saving what stands already makes no version and no entry.
            try await staff.changeNews(id, to: .notice("ฉบับใหม่"), after: 2)
            #expect(try await staff.news(id).version == 2)
        }
    }

    @Test("It is found by its words while it is published", arguments: Trial.engines)
    func search(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let id = try await staff.writeNews(.notice("ปิดถนนซ่อมสะพานคลองบางใหญ่"))
            let found = {
                try await Search.find("สะพาน", in: town.rows, area: NewsSearch.area)
                    .compactMap { NewsSearch.id($0.key) }
            }
            #expect(try await found().isEmpty)
            try await staff.publishNews(id)
            #expect(try await found() == [id])
            try await staff.changeNews(id, to: .notice("ซ่อมเสร็จแล้ว"), after: 2)
            #expect(try await found().isEmpty)
            try await staff.changeNews(id, to: .notice("สะพานเปิดแล้ว"), after: 3)
            #expect(try await found() == [id])
            try await staff.withdrawNews(id)
            #expect(try await found().isEmpty)
        }
    }

    @Test("Every deed is in the chain", arguments: Trial.engines)
    func audit(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let id = try await staff.writeNews(.notice())
            try await staff.changeNews(id, to: .notice("ใหม่"), after: 1)
            try await staff.publishNews(id)
            try await staff.withdrawNews(id)
            let acts = try await town.rows.read { transaction in
                try transaction.rows(
                    "SELECT act FROM own_audit_entry WHERE act LIKE 'news.%' ORDER BY number"
                ).map { row -> String in try row["act"] }
            }
            #expect(acts == ["news.written", "news.changed", "news.published", "news.withdrawn"])
        }
    }

    @Test("Who only looks, or is of another authority, changes nothing", arguments: Trial.engines)
    func permission(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let (_, stranger) = try await Town.talking("other", on: database)
            let id = try await staff.writeNews(.notice())
            await #expect(throws: AccountRefusal.notPermitted) {
                try await town.act(town.administrator, [.administrator]).publishNews(id)
            }
            await #expect(throws: EngagementRefusal.nothingHere) {
                try await stranger.publishNews(id)
            }
            await #expect(throws: (any Error).self) {
                try await town.rows.write {
                    _ = try $0.change("UPDATE news_version SET title = 'x'")
                }
            }
            await #expect(throws: (any Error).self) {
                try await town.rows.write { _ = try $0.change("DELETE FROM news_version") }
            }
        }
    }
}
