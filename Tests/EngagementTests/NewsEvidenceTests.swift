import HTML
import HTTP
import Platform
import StorageTesting
import Testing
import ThaiText

@testable import Engagement

@Suite("News as evidence") struct NewsEvidenceTests {
    @Test(
        "The item of a year that asks for news shows that year's, whatever its number",
        arguments: Trial.engines)
    func item(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            // 15 November 2023: fiscal year 2567.
            let now = TimeSource { staff.time + .hours(1) }
            let source = EngagementEvidence(
                library: try #require(Frameworks.library), clock: now)
            let items = (1...43).map { "o\($0)" }
            let year = try #require(FiscalYear(2567))
            #expect(try await source.evidence(for: items, of: year, in: town.reader).isEmpty)
            let id = try await staff.writeNews(.notice())
            try await staff.publishNews(id)
            let found = try await source.evidence(for: items, of: year, in: town.reader)
            #expect(found.map(\.item) == ["o5"])
            #expect(
                found.first?.place == .publicPage(NewsLocations.year.path(year)))
            let next = try #require(FiscalYear(2568))
            #expect(try await source.evidence(for: items, of: next, in: town.reader).isEmpty)
        }
    }

    @Test(
        "The year's visitors stand beside its news, and no other year's", arguments: Trial.engines)
    func visitors(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let other = try await Town.found("other", on: database)
            let source = EngagementEvidence(
                library: try #require(Frameworks.library),
                clock: TimeSource { staff.time + .days(3) })
            let items = (1...43).map { "o\($0)" }
            let year = try #require(FiscalYear(2567))
            let day = Bangkok(Town.began).date.daysSince1970
            let counter = VisitorCounter()
            for (address, later) in [(1, 0), (2, 0), (1, 1)] {
                counter.note(
                    town.id, .ipv4(0x0A00_0000 + UInt32(address) * 65_536), "a", day: day + later)
            }
            await counter.keep(in: database)
            let found = try await source.evidence(for: items, of: year, in: town.reader)
            #expect(found.map(\.item) == ["o5"])
            #expect(found.map(\.kind) == [.figure(Bilingual("3 คน", "3 people"))])
            #expect(found.first?.place == .publicPage(VisitorLocations.open.path(year)))
            #expect(
                found.first?.updated
                    == Timestamp(startOf: ThaiDate(daysSince1970: day + 1)) + .days(1))
            let next = try #require(FiscalYear(2568))
            #expect(try await source.evidence(for: items, of: next, in: town.reader).isEmpty)
            #expect(try await source.evidence(for: items, of: year, in: other.reader).isEmpty)
            #expect(
                try await source.opens(
                    try #require(LinkAddress(path: "/visitors/2567")), in: town.reader))
            #expect(
                try await !source.opens(
                    try #require(LinkAddress(path: "/visitors/now")), in: town.reader))
        }
    }

    @Test("Pages that everybody opens are known", arguments: Trial.engines)
    func opens(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let id = try await staff.writeNews(.notice())
            let source = EngagementEvidence(
                library: try #require(Frameworks.library),
                clock: TimeSource { staff.time + .hours(1) })
            let opens = { (path: String) in
                try await source.opens(
                    try #require(LinkAddress(path: path)), in: town.reader)
            }
            #expect(try await opens("/news"))
            #expect(try await opens("/news/years/2567"))
            #expect(try await !opens("/news/\(id.rawValue)"))
            try await staff.publishNews(id)
            #expect(try await opens("/news/\(id.rawValue)"))
            #expect(try await !opens("/newsletter"))
            #expect(try await !opens("/news/99"))
        }
    }
}
