import Assessment
import Foundation
import HTML
import Platform
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("Services as evidence") struct ServiceEvidenceTests {
    private static let library: FrameworkLibrary? = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Frameworks")
        let files = (2565...2569).compactMap { year in
            (try? Data(contentsOf: folder.appending(path: "\(year).json"))).map {
                FrameworkFile(name: "\(year).json", bytes: Array($0))
            }
        }
        return try? FrameworkLibrary(files: files)
    }()

    @Test(
        "Manuals, services on the web and their statistics show themselves, whatever the items' numbers",
        arguments: Trial.engines)
    func items(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let empty = try await Town.found("empty", on: database)
            let town = try await Town.serving("rimthan", on: database)
            let source = ServiceEvidence(library: try #require(Self.library))
            let items = (1...43).map { "o\($0)" }
            let year = try #require(FiscalYear(2568))
            let found = { (town: Town) in
                try await source.evidence(
                    for: items, of: year, in: AuthorityReader(town.id, in: database))
            }
            #expect(try await found(empty).isEmpty)
            #expect(try await found(town).map(\.item) == ["o9", "o10"])
            // 25 November 2024 lies in the fiscal year 2568.
            _ = try await town.received(
                town.asking(), at: Timestamp(try #require(ThaiDate(iso: "2024-11-25"))))
            let all = try await found(town)
            #expect(all.map(\.item) == ["o9", "o10", "o10", "o11"])
            #expect(all.last?.place == .publicPage(EServiceLocations.statistics.path(year)))
            #expect(try await found(empty).isEmpty)
        }
    }

    @Test("Pages that everybody opens are known", arguments: Trial.engines)
    func opens(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let source = ServiceEvidence(library: try #require(Self.library))
            let opens = { (path: String) in
                try await source.opens(
                    try #require(LinkAddress(path: path)),
                    in: AuthorityReader(town.id, in: database))
            }
            #expect(try await opens("/services"))
            #expect(try await opens("/services/street-light"))
            #expect(try await opens("/service-statistics/2568"))
            #expect(try await !opens("/services/no-such"))
            #expect(try await !opens("/services/street-light/ask"))
            try await town.officer.openService(town.service("street-light").id, false)
            #expect(try await !opens("/services/street-light"))
        }
    }
}
