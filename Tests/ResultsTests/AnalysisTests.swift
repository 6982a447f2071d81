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
            let entries = try ["i10", "i11", "i12"].map { code in
                try ResultEntry(
                    .question(code), written: code == "i11" ? "81.91" : "81.90",
                    framework: framework)
            }
            try await officer.recordResult(ResultDraft(year: year, entries: entries), after: 0)
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
            #expect(topic.lowest?.alike == ["i12"])
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

    @Test(
        "Where a survey was held in two parts the lower part of a question is its topic's lowest",
        arguments: Trial.engines)
    func parts(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, officer) = try await Town.withOfficer("one", on: database)
            let year = try #require(FiscalYear(2567))
            let library = try #require(Years.library)
            let scores =
                (1...5).flatMap {
                    [("question.e\($0).1", "8\($0).00"), ("question.e\($0).2", "8\($0).50")]
                }
                + (1...9).map { ("question.i\($0)", "9\($0).00") }
            try await officer.recordResult(try Years.draft(2567, scores), after: 0)
            let told = try #require(try await officer.reportedResult(of: year, by: library))
            let third = try #require(told.analyses.first { $0.topic == 3 })
            #expect(third.lowest?.code == "e4.1" && third.lowest?.score == "84.00")
            #expect(third.lowest?.alike == nil)
            // Each question counts once among the weakest, so that eight are named.
            let weak = try await officer.weakestCodes(of: year, by: library)
            #expect(weak == ["e1", "e2", "e3", "e4", "e5", "i1", "i2", "i3"])
        }
    }
}
