import Platform
import Reports
import Results
import StorageTesting
import Testing
import ThaiText

@testable import SQL

@Suite("What was read of a document") struct ReadingTests {
    private static let schema = [PlatformMigrations.all, ResultMigrations.all]

    private static func year(_ number: Int) throws -> FiscalYear {
        try #require(FiscalYear(number))
    }

    @Test(
        "The figures with their places are found again, and the measures beside them",
        arguments: Trial.engines)
    func found(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, officer) = try await Town.withOfficer("one", on: database)
            let first = try await officer.keepReading(Years.read(2568, Scores(total: "94.18")))
            let second = try await officer.keepReading(Years.read(2568, Scores(total: "90.00")))
            #expect(first != second)
            let reading = try await officer.reading(first, of: Self.year(2568))
            #expect(reading.name == "ผล.docx")
            #expect(reading.report.scores?.total == "94.18")
            #expect(reading.origins["total"]?.text == "คะแนนรวม ๙๔.๑๘")
            #expect(reading.report.measures?.count == 1)
            let latest = try await officer.latestReadings()
            #expect(latest.map(\.id) == [second, first])
        }
    }

    @Test(
        "Another year's, another authority's and one that never was are not where figures come from",
        arguments: Trial.engines)
    func foreign(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (_, officer) = try await Town.withOfficer("one", on: database)
            let (_, other) = try await Town.withOfficer("two", on: database)
            let reading = try await officer.keepReading(Years.read(2568, Scores(total: "94.18")))
            for (act, year, id) in [
                (officer, 2567, reading), (other, 2568, reading),
                (officer, 2568, ResultReading.ID(rawValue: 4_711)),
            ] {
                let draft = try Years.draft(year, [("total", "94.18")], from: id)
                await #expect(throws: ResultRefusal.noReading) {
                    try await act.recordResult(draft, after: 0)
                }
                await #expect(throws: ResultRefusal.noReading) {
                    try await act.reading(id, of: Self.year(year))
                }
            }
            let draft = try Years.draft(2568, [("total", "94.18")], from: reading)
            #expect(try await officer.recordResult(draft, after: 0).version.number == 1)
        }
    }

    @Test("Only an officer keeps and sees it", arguments: [Role.staff, .head, .executive])
    func roles(_ role: Role) async throws {
        try await Trial.sqlite.run(Self.schema) { database in
            let (town, officer) = try await Town.withOfficer("one", on: database)
            let reading = try await officer.keepReading(Years.read(2568, Scores(total: "94.18")))
            let person = try await town.add(
                "ข", "b@example.go.th", [role], division: town.divisions[0])
            let act = town.act(person, [role])
            await #expect(throws: AccountRefusal.notPermitted) {
                try await act.keepReading(Years.read(2568, Scores(total: "94.18")))
            }
            await #expect(throws: AccountRefusal.notPermitted) {
                try await act.reading(reading, of: Self.year(2568))
            }
        }
    }

    @Test(
        "What nobody recorded for a day is forgotten; what a version came from stays, and none is changed",
        arguments: Trial.engines)
    func forgotten(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (town, officer) = try await Town.withOfficer("one", on: database)
            let used = try await officer.keepReading(Years.read(2568, Scores(total: "94.18")))
            let unused = try await officer.keepReading(Years.read(2567, Scores(total: "90.00")))
            try await officer.recordResult(
                Years.draft(2568, [("total", "94.18")], from: used), after: 0)
            let soon = officer.time + .hours(23)
            #expect(try await ResultReadings.forget(database, at: soon) == 0)
            let later = officer.time + .hours(25)
            #expect(try await ResultReadings.forget(database, at: later) == 1)
            #expect(try await officer.latestReadings().map(\.id) == [used])
            await #expect(throws: ResultRefusal.noReading) {
                try await officer.reading(unused, of: Self.year(2567))
            }
            for verb in ["UPDATE result_reading SET name = 'x'", "DELETE FROM result_reading"] {
                await #expect(throws: SQLError.self, "\(verb)") {
                    try await town.rows.write { try $0.change(Statement(text: verb)) }
                }
            }
        }
    }
}
