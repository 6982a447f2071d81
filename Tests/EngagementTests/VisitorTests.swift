import HTTP
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import Engagement

@Suite("Visitors without cookies") struct VisitorTests {
    private static let day = Bangkok(Town.began).date.daysSince1970

    @Test("Each counts once a day, and only counts are kept", arguments: Trial.engines)
    func counts(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let counter = VisitorCounter()
            for (address, browser, day) in [
                (1, "a", 0), (1, "a", 0), (1, "b", 0), (2, "a", 0), (1, "a", 1),
            ] {
                counter.note(
                    town.id, .ipv4(0x0A00_0000 + UInt32(address) * 65_536), browser,
                    day: Self.day + day)
            }
            await counter.keep(in: database)
            // Who was counted today is not counted again after it was written.
            counter.note(town.id, .ipv4(0x0A01_0000), "a", day: Self.day + 1)
            await counter.keep(in: database)
            let year = try #require(FiscalYear(containing: Bangkok(Town.began).date))
            let months = try await staff.visitors(of: year)
            #expect(months.map(\.visitors) == [4])
            #expect(months.map(\.pages) == [6])
            let columns = try await town.rows.read { transaction in
                try transaction.rows("SELECT day, visitors, pages FROM own_visitor_day").count
            }
            #expect(columns == 2)
            await #expect(throws: (any Error).self) {
                try await town.rows.write { _ = try $0.change("DELETE FROM visitor_day") }
            }
        }
    }
}
