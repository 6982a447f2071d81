import Assessment
import Platform
import Reports
import Results
import StorageTesting
import Testing
import ThaiText

@testable import SQL

@Suite("Why scores are as they are") struct AnalysisTests {
    private static let schema = [PlatformMigrations.all, ResultMigrations.all]

    @Test(
        "What is written is told with the lowest question, the second writer is told, nothing is lost",
        arguments: Trial.engines)
    func written(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, officer) = try await Town.withOfficer("one", on: database)
            let year = try #require(FiscalYear(2568))
            let library = try #require(Years.library)
            let framework = try #require(library.framework(for: 2568))
            let entry = try ResultEntry(.question("i10"), written: "81.90", framework: framework)
            try await officer.recordResult(ResultDraft(year: year, entries: [entry]), after: 0)
            #expect(try await officer.analysis(of: year) == nil)
            let words = YearAnalysis.Words(cause: "ยืมด้วยสมุด", note: "ตอบ 42 คน")
            let empty = YearAnalysis.Words()
            let first = try await officer.recordAnalysis(
                [4: words, 5: empty], of: year, after: 0)
            #expect(first.topics == [4: words] && first.version == 1)
            await #expect(throws: ResultRefusal.analysedMeanwhile(1)) {
                try await officer.recordAnalysis([4: empty], of: year, after: 0)
            }
            #expect(try await officer.analysis(of: year) == first)
            let told = try #require(try await officer.reportedResult(of: year, by: library))
            let topic = try #require(told.analyses.first { $0.topic == 4 })
            #expect(topic.lowest?.code == "i10" && topic.cause == "ยืมด้วยสมุด")
            #expect(topic.note == "ตอบ 42 คน" && topic.guidance == nil)
            #expect(told.analysisVersion == 1)
        }
    }

    @Test("Another authority neither reads nor writes it, and it stays", arguments: Trial.engines)
    func apart(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (one, officer) = try await Town.withOfficer("one", on: database)
            let (_, other) = try await Town.withOfficer("two", on: database)
            let year = try #require(FiscalYear(2568))
            let words = YearAnalysis.Words(cause: "ยืมด้วยสมุด")
            try await officer.recordAnalysis([4: words], of: year, after: 0)
            #expect(try await other.analysis(of: year) == nil)
            for table in ["result_analysis", "result_analysis_topic"] {
                for verb in ["UPDATE \(table) SET year = year", "DELETE FROM \(table)"] {
                    await #expect(throws: SQLError.self, "\(verb)") {
                        try await one.rows.write { try $0.change(Statement(text: verb)) }
                    }
                }
            }
            #expect(try await officer.analysis(of: year)?.topics == [4: words])
        }
    }
}
