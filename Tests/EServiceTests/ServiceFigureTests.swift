import Platform
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("What services count") struct ServiceFigureTests {
    private func moment(_ iso: String) throws -> Timestamp {
        Timestamp(try #require(ThaiDate(iso: iso)))
    }

    @Test(
        "Requests and ratings are counted by day, as they were written by a moment, for one authority",
        arguments: Trial.engines)
    func counts(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let other = try await Town.serving("other", on: database)
            let sources = FigureSources([ServiceFigures()])
            let span = DateSpan(
                start: ThaiDate(iso: "2026-11-01"), end: ThaiDate(iso: "2026-12-31"))
            let count = { (key: String, town: Town, before: String) -> FigureCount? in
                let time = try #require(CountedTime(span, before: moment(before)))
                return try await sources.count(
                    key, in: time, AuthorityReader(town.id, in: database))
            }
            let first = try await town.received(town.asking(), at: moment("2026-11-23"))
            _ = try await town.received(
                town.asking(String(repeating: "b", count: 64)), at: moment("2026-12-02"))
            for (kind, known) in [(RequestEvent.Kind.takenOn, 1), (.granted, 2), (.rated, 3)] {
                var draft = EventDraft(kind, kind == .granted ? "ซ่อมแล้ว" : "")
                if kind == .rated { draft.figure = 4 }
                if kind == .takenOn { draft.person = town.administrator }
                try await town.note(draft, on: first.id, after: known, at: moment("2026-12-04"))
            }
            for key in ["requests", "requests-online", "requests/street-light"] {
                #expect(try await count(key, town, "2026-12-20")?.months.map(\.sum) == [1, 1])
                // What came later than the moment does not move what was counted.
                #expect(try await count(key, town, "2026-12-01")?.months.map(\.sum) == [1, 0])
                #expect(try await count(key, other, "2026-12-20")?.sum == 0)
            }
            #expect(try await count("requests/general-request", town, "2026-12-20")?.sum == 0)
            #expect(
                try await count("satisfaction", town, "2026-12-20")?.printed(.english)
                    == "4.00 of 5 (1 people)")
            #expect(try await count("satisfaction", town, "2026-12-03")?.sum == 0)
            #expect(try await count("no-such", town, "2026-12-20") == nil)
        }
    }
}
