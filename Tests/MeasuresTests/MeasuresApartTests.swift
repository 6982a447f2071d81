import Platform
import Reports
import StorageTesting
import Testing
import ThaiText

@testable import Measures
@testable import SQL

@Suite("Measures of authorities apart") struct MeasuresApartTests {
    private static let views = [
        "own_measure_number", "own_measure_version", "own_measure", "own_measure_point",
        "own_measure_division", "own_measure_assignment", "own_measure_progress",
        "own_measure_proof", "own_measure_conclusion", "own_measure_basis",
        "own_measure_reading", "own_measure_reading_correction", "own_measure_reading_taking",
        "own_measure_figure",
    ]

    /// Writes a row into every table of the area.
    private static func fill(_ town: Town, _ officer: Act, _ staff: Act) async throws {
        var content = MeasureContent.borrowing(town.divisions)
        content.basis = ["i10": TargetBasis(year: 2568, name: "การยืมทรัพย์สิน")]
        let measure = try await officer.addMeasure(content, to: Town.year())
        let day = try #require(ThaiDate(iso: "2026-01-15"))
        _ = try await officer.assign(
            measure.id, to: try #require(staff.actor.person), by: day)
        let done = ProgressEntry.Content(
            share: 5, words: "เริ่ม", day: day, proofs: [.figure("1 เรื่อง", label: "")])
        let entry = try await staff.recordProgress(done, of: measure.id)
        try await staff.addProofs(
            [.figure("2 เรื่อง", label: "ยืม")], to: entry, once: staff.wish("more"))
        try await staff.removeProof(at: 0, of: entry, because: "นับผิด") { _, _, _, _ in false }
        try await staff.withdrawProgress(entry, because: "ลองบันทึก")
        try await staff.countFigure("requests", for: measure.id)
        try await staff.concludeMeasure(
            measure.id, MeasureConclusion.Content(outcomes: ["คืนตรงเวลา"]), after: 0)
        let reading = try await officer.keep(.plan("ตรวจนับครุภัณฑ์"))
        try await officer.correctReading(reading, at: 1, to: ReadContent(), after: 0)
        try await officer.takeMeasures(
            [MeasureTaking(place: 1, content: content, twin: measure.id)], of: reading,
            into: Town.year(), once: officer.wish("take"))
    }

    @Test(
        "As one authority, another's measures are neither read nor written",
        arguments: Trial.engines)
    func apart(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (one, officer, staff) = try await Town.withStaff("one", on: database)
            let (two, stranger, _) = try await Town.withStaff("two", on: database)
            try await Self.fill(one, officer, staff)
            for view in Self.views {
                let read: Statement = "SELECT * FROM \(sql: Statement(text: view))"
                #expect(try await !one.rows.read { try $0.rows(read) }.isEmpty, "\(view)")
                #expect(try await two.rows.read { try $0.rows(read) }.isEmpty, "\(view)")
                #expect(try await database.read { try $0.rows(read) }.isEmpty, "\(view)")
            }
            await #expect(throws: MeasureRefusal.noMeasure) {
                try await stranger.measure(.init(rawValue: 1))
            }
            let stolen: Statement =
                "INSERT INTO measure (authority, id, year) VALUES (\(one.id), 9, 2569)"
            await #expect(throws: (any Error).self) {
                try await two.rows.write { try $0.change(stolen) }
            }
            #expect(try await one.rows.write { try $0.change(stolen) } == 1)
            // The other's assignment is not ended either.
            let ended: Statement = "UPDATE measure_assignment SET ended = 1"
            _ = try? await two.rows.write { try $0.change(ended) }
            #expect(
                try await officer.planRows(of: Town.year(), knownTo: KnownPlans()).assignments.count
                    == 1)
        }
    }

    @Test(
        "Even its own authority neither changes nor removes what was written",
        arguments: Trial.engines)
    func kept(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (one, officer, staff) = try await Town.withStaff("one", on: database)
            try await Self.fill(one, officer, staff)
            for table in MeasureMigrations.all.kept {
                for verb in ["UPDATE \(table) SET authority = authority", "DELETE FROM \(table)"] {
                    do {
                        try await one.rows.write { try $0.change(Statement(text: verb)) }
                        Issue.record("\(verb)")
                    } catch SQLError.constraint(.raised(let reason)) {
                        #expect(reason == "what was written of a measure stays")
                    } catch SQLError.notPermitted where trial == .postgresql {
                    }
                }
            }
            #expect(try await officer.plan(of: Town.year()).count == 1)
        }
    }
}
