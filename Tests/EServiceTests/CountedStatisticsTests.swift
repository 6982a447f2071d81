import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("Statistics that are counted once") struct CountedStatisticsTests {
    @Test("They are counted anew after every change, and only then", arguments: Trial.engines)
    func anew(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let (year, counted) = (try #require(FiscalYear(2570)), CountedStatistics())
            let sum = { (day: String) in
                let today = try #require(ThaiDate(iso: day))
                return try await town.rows.read {
                    try counted.statistics(of: year, on: today, in: $0).sum
                }
            }
            let noon = { @Sendable in Timestamp(try #require(ThaiDate(iso: $0))) }
            #expect(try await sum("2026-12-01").all == 0)
            let id = try await town.received(town.asking(), at: noon("2026-11-23")).id
            #expect(try await sum("2026-12-01").all == 1)
            #expect(try await sum("2026-12-01").decided == 0)
            // What changes beside every act is not seen: nothing was counted.
            _ = try await town.officer.database.write {
                try $0.change("UPDATE service_request SET received = 0 WHERE id = \(id)")
            }
            #expect(try await sum("2026-12-01").all == 1)
            // Another day counts anew.
            #expect(try await sum("2026-12-02").all == 0)
            _ = try await town.officer.database.write {
                try $0.change(
                    "UPDATE service_request SET received = \(noon("2026-11-23")) WHERE id = \(id)")
            }
            var draft = EventDraft(.takenOn)
            draft.person = town.administrator
            try await town.note(draft, on: id, after: 1, at: noon("2026-11-24"))
            try await town.note(
                EventDraft(.granted, "เปลี่ยนหลอดแล้ว"), on: id, after: 2, at: noon("2026-11-26"))
            #expect(try await sum("2026-12-02").decided == 1)
        }
    }
}
