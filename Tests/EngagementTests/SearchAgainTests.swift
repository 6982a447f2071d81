import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import Engagement

@Suite("News and questions, found again") struct SearchAgainTests {
    @Test("An index that was lost is built anew of what everybody sees", arguments: Trial.engines)
    func rebuilt(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let shown = try await staff.writeNews(.notice("ประกาศหยุดจ่ายน้ำ"))
            try await staff.publishNews(shown)
            _ = try await staff.writeNews(.notice("ร่างเรื่องน้ำ"))
            let found = {
                try await Search.find("น้ำ", in: town.rows, area: NewsSearch.area, atMost: 9)
                    .map(\.key)
            }
            #expect(try await found() == [NewsSearch.key(shown)])
            try await town.rows.write { transaction in
                try Search.remove(NewsSearch.key(shown), authority: town.id, in: transaction)
            }
            #expect(try await found() == [])
            for source in Engagement.searchSources {
                try await Search.rebuild(source, in: town.rows)
            }
            #expect(try await found() == [NewsSearch.key(shown)])
        }
    }
}
