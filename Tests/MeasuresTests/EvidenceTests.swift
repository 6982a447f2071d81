import Assessment
import Platform
import StorageTesting
import Testing
import ThaiText

@testable import Measures

@Suite("What measures show for items of a year") struct EvidenceTests {
    private static func source() throws -> MeasureEvidence {
        MeasureEvidence(library: try #require(PlanReviewTests.library))
    }

    private static func entry(_ share: Int, _ proofs: [ProgressEntry.Proof] = []) throws
        -> ProgressEntry.Content
    {
        ProgressEntry.Content(
            share: share, words: "เผยแพร่รายการจัดซื้อจัดจ้างแล้ว",
            day: try #require(ThaiDate(iso: "2026-01-15")), proofs: proofs)
    }

    /// Item 12 of 2568 is item 11 of 2569, in whose year the measure is carried out.
    @Test(
        "A measure that aims at an item shows what was done of it, under the item's number in that year",
        arguments: Trial.engines)
    func aimed(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, _) = try await Town.withStaff("one", on: database)
            var content = MeasureContent.borrowing(town.divisions)
            content.targets = ["o12"]
            let measure = try await officer.addMeasure(content, to: Town.year(2569))
            let reader = AuthorityReader(town.id, in: database)
            let source = try Self.source()
            #expect(
                try await source.evidence(
                    for: ["o11", "o12"], of: Town.year(2569), in: reader
                ).isEmpty)
            let slip = try await officer.recordProgress(Self.entry(90), of: measure.id)
            try await officer.withdrawProgress(slip, because: "บันทึกผิด")
            try await officer.recordProgress(
                Self.entry(
                    40, [.link("https://rimthanthong.example/p", label: "รายการจัดซื้อ")]),
                of: measure.id)
            let found = try await source.evidence(
                for: ["o11", "o12"], of: Town.year(2569), in: reader)
            #expect(found.map(\.item) == ["o11", "o11"])
            #expect(found.first?.kind == .figure(Bilingual("ทำแล้ว 40%", "40% done")))
            #expect(found.first?.isPublic == false)
            #expect(found.last?.kind == .link && found.last?.isPublic == true)
            #expect(found.last?.title.thai == "รายการจัดซื้อ")
        }
    }

    @Test(
        "The plan is shown for the item about measures, what was done of the last one for the item about its report",
        arguments: Trial.engines)
    func plan(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, _) = try await Town.withStaff("one", on: database)
            let measure = try await officer.addMeasure(
                .borrowing(town.divisions), to: Town.year(2568))
            _ = try await officer.addMeasure(.borrowing(town.divisions), to: Town.year(2568))
            try await officer.recordProgress(Self.entry(40), of: measure.id)
            let reader = AuthorityReader(town.id, in: database)
            let source = try Self.source()
            let plan = try await source.evidence(
                for: ["o27", "o28"], of: Town.year(2568), in: reader)
            #expect(plan.map(\.item) == ["o27"])
            #expect(plan.first?.kind == .figure(Bilingual("2 มาตรการ", "2 measures")))
            let report = try await source.evidence(
                for: ["o25", "o26"], of: Town.year(2569), in: reader)
            #expect(report.map(\.item) == ["o26"])
            #expect(report.first?.title.english == "What was done of the plan of 2568")
            guard case .figure(let figure) = report.first?.kind else {
                Issue.record("no figure")
                return
            }
            #expect(figure.english == "1 of 2 measures have results")
        }
    }

    @Test("Another authority's measures are never among them", arguments: Trial.engines)
    func apart(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (one, officer, _) = try await Town.withStaff("one", on: database)
            let (other, _, _) = try await Town.withStaff("other", on: database)
            _ = try await officer.addMeasure(.borrowing(one.divisions), to: Town.year(2568))
            let found = try await Self.source().evidence(
                for: ["o27", "o28"], of: Town.year(2568),
                in: AuthorityReader(other.id, in: database))
            #expect(found == [])
        }
    }
}
