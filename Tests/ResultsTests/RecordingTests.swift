import Assessment
import Platform
import Reports
import Results
import SQL
import StorageTesting
import Testing
import ThaiText

@Suite("Recording results") struct RecordingTests {
    private static let schema = [PlatformMigrations.all, ResultMigrations.all]

    private static func year(_ number: Int) throws -> FiscalYear {
        try #require(FiscalYear(number))
    }

    @Test(
        "What was typed is found again digit by digit, with who and when", arguments: Trial.engines)
    func found(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, officer) = try await Town.withOfficer("one", on: database)
            let draft = try Years.draft(
                2568, [("total", "๙๔.๑๘"), ("indicator.1", "95.4"), ("question.i1", "100")])
            try await officer.recordResult(draft, after: 0)
            let result = try #require(try await officer.result(of: Self.year(2568)))
            #expect(result.prints.map(\.printed) == ["94.18", "95.4", "100"])
            #expect(result.prints.map(\.figure) == ["total", "indicator.1", "question.i1"])
            #expect(result.version.number == 1)
            #expect(result.version.since == officer.time)
            #expect(result.version.by == officer.actor.person)
            #expect(result.version.document == nil)
        }
    }

    @Test(
        "A correction is a new version; the one before stays as it was", arguments: Trial.engines)
    func corrected(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, officer) = try await Town.withOfficer("one", on: database)
            try await officer.recordResult(Years.draft(2568, [("total", "49.74")]), after: 0)
            let reading = try await officer.keepReading(Years.read(2568, Scores(total: "94.18")))
            try await officer.recordResult(
                Years.draft(2568, [("total", "94.18")], from: reading), after: 1)
            let year = try Self.year(2568)
            let corrected = try #require(try await officer.result(of: year))
            #expect(corrected.printed(.total) == "94.18")
            #expect(corrected.version.document?.reading == reading)
            #expect(corrected.version.document?.name == "ผล.docx")
            #expect(try await officer.result(of: year, version: 1)?.printed(.total) == "49.74")
            #expect(try await officer.resultVersions(of: year).map(\.number) == [2, 1])
            #expect(try await officer.results().map(\.version.number) == [2])
        }
    }

    @Test(
        "What a correction changed is known with what it was, also of what is computed",
        arguments: Trial.engines)
    func corrections(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, officer) = try await Town.withOfficer("one", on: database)
            let (year, library) = (try Self.year(2568), try #require(Years.library))
            let first = [("question.i10", "84.35"), ("question.i11", "90.00")]
            try await officer.recordResult(Years.draft(2568, first), after: 0)
            #expect(try await officer.correctedFigures(of: year, by: library) == nil)
            let second = [("question.i10", "85.43"), ("question.i11", "90.00")]
            try await officer.recordResult(Years.draft(2568, second), after: 1)
            let corrected = try #require(
                try await officer.correctedFigures(of: year, by: library))
            #expect(
                corrected.left(in: "ข้อ i10 ได้ 84.35", about: ["i10"]).map(\.now) == ["85.43"])
            #expect(corrected.left(in: "ข้อ i11 ได้ 90.00", about: ["i11"]).isEmpty)
        }
    }

    @Test("All that are lowest of a topic together are known", arguments: Trial.engines)
    func lowest(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, officer) = try await Town.withOfficer("one", on: database)
            let (year, library) = (try Self.year(2568), try #require(Years.library))
            let topic = try #require(
                Years.framework(2568).topics.first { $0.codes.count { $0.hasPrefix("o") } > 2 })
            let items = topic.codes.filter { $0.hasPrefix("o") }
            let scores = items.enumerated().map { place, code in
                ("question.\(code)", place < 2 ? "0" : "100")
            }
            try await officer.recordResult(Years.draft(2568, scores), after: 0)
            let found = try await officer.lowestCodes(of: year, by: library)
            #expect(found[topic.number]?.codes == Array(items.prefix(2)))
            #expect(found.count == 1)
        }
    }

    @Test("All years stand together, each in its latest version", arguments: Trial.engines)
    func years(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, officer) = try await Town.withOfficer("one", on: database)
            try await officer.recordResult(Years.draft(2567, [("total", "88.10")]), after: 0)
            try await officer.recordResult(Years.draft(2568, [("total", "90.00")]), after: 0)
            try await officer.recordResult(Years.draft(2567, [("total", "88.20")]), after: 1)
            let results = try await officer.results()
            #expect(results.map(\.year.buddhist) == [2568, 2567])
            #expect(results.map { $0.printed(.total) } == ["90.00", "88.20"])
        }
    }

    @Test(
        "Of two officers the second is told what the first recorded, and nothing is lost",
        arguments: Trial.engines)
    func meanwhile(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, officer) = try await Town.withOfficer("one", on: database)
            let first = try await officer.recordResult(
                Years.draft(2568, [("total", "94.18")]), after: 0)
            await #expect(throws: ResultRefusal.changedMeanwhile(first.version)) {
                try await officer.recordResult(Years.draft(2568, [("total", "90.00")]), after: 0)
            }
            let second = try Years.draft(2568, [("total", "90.00")])
            #expect(try await officer.recordResult(second, after: 1).version.number == 2)
        }
    }

    @Test("Nothing to record is refused", arguments: Trial.engines)
    func empty(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, officer) = try await Town.withOfficer("one", on: database)
            await #expect(throws: ResultRefusal.empty) {
                try await officer.recordResult(Years.draft(2568, []), after: 0)
            }
            #expect(try await officer.results() == [])
        }
    }

    @Test(
        "Only an officer writes; everybody of the authority reads",
        arguments: [Role.staff, .head, .executive, .investigator, .administrator])
    func roles(_ role: Role) async throws {
        try await Trial.sqlite.run(Self.schema) { database in
            let (town, officer) = try await Town.withOfficer("one", on: database)
            try await officer.recordResult(Years.draft(2568, [("total", "94.18")]), after: 0)
            let person = try await town.add(
                "ข", "b@example.go.th", [role], division: town.divisions[0])
            let act = town.act(person, [role])
            #expect(try await act.results().count == 1)
            await #expect(throws: AccountRefusal.notPermitted) {
                try await act.recordResult(Years.draft(2567, [("total", "94.18")]), after: 0)
            }
            await #expect(throws: AccountRefusal.notPermitted) {
                // A role that the session still knows, but that has ended.
                try await town.act(person, [.officer]).recordResult(
                    Years.draft(2567, [("total", "94.18")]), after: 0)
            }
        }
    }

    @Test("A recorded result stands in the audit chain, which holds", arguments: Trial.engines)
    func audited(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (town, officer) = try await Town.withOfficer("one", on: database)
            try await officer.recordResult(Years.draft(2568, [("total", "94.18")]), after: 0)
            let rows = try await town.rows.read {
                try $0.rows("SELECT act, facts FROM own_audit_entry ORDER BY number DESC LIMIT 1")
            }
            let row = try #require(rows.first)
            let (act, facts): (String, String) = (try row["act"], try row["facts"])
            #expect(act == "result.recorded")
            #expect(facts.hasPrefix("number=2568;number=1;digest="))
        }
    }
}
