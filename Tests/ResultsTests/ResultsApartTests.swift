import Platform
import Reports
import Results
import StorageTesting
import Testing

@testable import SQL

@Suite("Results of authorities apart") struct ResultsApartTests {
    private static let schema = [PlatformMigrations.all, ResultMigrations.all]

    /// Whether a statement goes through in a scope; nothing of it is kept.
    private static func passes(_ statement: Statement, _ scoped: ScopedDatabase) async -> Bool {
        struct Undone: Error {}
        do {
            try await scoped.write { transaction in
                let changed = try transaction.change(statement)
                if changed > 0 { throw Undone() }
            }
        } catch is Undone { return true } catch { return false }
        return false
    }

    @Test(
        "As one authority, another's results are neither read nor written", arguments: Trial.engines
    )
    func apart(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (one, officer) = try await Town.withOfficer("one", on: database)
            let (two, _) = try await Town.withOfficer("two", on: database)
            let reading = try await officer.keepReading(Years.read(2568, Scores(total: "94.18")))
            try await officer.recordResult(
                Years.draft(2568, [("total", "94.18")], from: reading), after: 0)
            for view in [
                "own_result_version", "own_result_figure", "own_result", "own_result_reading",
            ] {
                let read: Statement = "SELECT * FROM \(sql: Statement(text: view))"
                #expect(try await one.rows.read { try $0.rows(read) }.count == 1)
                #expect(try await two.rows.read { try $0.rows(read) }.isEmpty)
                #expect(try await database.read { try $0.rows(read) }.isEmpty)
            }
            let stolen: Statement = """
                INSERT INTO result_version (authority, year, version, since)
                VALUES (\(one.id), 2567, 1, 0)
                """
            #expect(await !Self.passes(stolen, two.rows))
            #expect(await Self.passes(stolen, one.rows))
        }
    }

    @Test("Even its own authority neither changes nor removes a version", arguments: Trial.engines)
    func kept(_ trial: Trial) async throws {
        try await trial.run(Self.schema) { database in
            let (one, officer) = try await Town.withOfficer("one", on: database)
            let reading = try await officer.keepReading(Years.read(2568, Scores(total: "94.18")))
            try await officer.recordResult(
                Years.draft(2568, [("total", "94.18")], from: reading), after: 0)
            let results = {
                try await one.rows.read { try $0.rows("SELECT * FROM own_result").map(\.values) }
            }
            let before = try await results()
            for statement: Statement in [
                "UPDATE result_version SET since = 1", "DELETE FROM result_version",
                "UPDATE result_figure SET printed = '100'", "DELETE FROM result_figure",
                "UPDATE result_reading SET report = '{}'",
            ] {
                // For this reason and no other: the trigger's, or on PostgreSQL a right that is not given.
                do {
                    try await one.rows.write { try $0.change(statement) }
                    Issue.record("\(statement.text)")
                } catch SQLError.constraint(.raised(let reason)) {
                    #expect(reason.contains(" is not ") || reason.contains("neither"))
                } catch SQLError.notPermitted where trial == .postgresql {
                }
            }
            #expect(try await results() == before && before.count == 1)
        }
    }

    @Test(
        "The schema lets in no version that cannot be",
        arguments: [
            "2568, 0, NULL", "2000, 1, NULL", "2568, 1, 4711",
        ])
    func constraints(_ values: String) async throws {
        for trial in Trial.engines {
            try await trial.run(Self.schema) { database in
                let (one, _) = try await Town.withOfficer("one", on: database)
                let statement = { (values: String) -> Statement in
                    """
                    INSERT INTO result_version (year, version, reading, authority, since)
                    VALUES (\(sql: Statement(text: values)), \(one.id), 0)
                    """
                }
                #expect(await !Self.passes(statement(values), one.rows))
                #expect(await Self.passes(statement("2568, 1, NULL"), one.rows))
            }
        }
    }
}
