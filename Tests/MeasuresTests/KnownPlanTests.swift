import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import Measures

@Suite("Plans that are read once a change") struct KnownPlanTests {
    @Test(
        "A plan, its states and who sees to it are read again after every change, and only then",
        arguments: Trial.engines)
    func anew(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            let known = KnownPlans()
            let plan = {
                try await staff.planRows(of: Town.year(), knownTo: known)
            }
            #expect(try await plan().measures.isEmpty)
            let measure = try await officer.addMeasure(.borrowing(town.divisions), to: Town.year())
            #expect(try await plan().measures.map(\.id) == [measure.id])
            let day = try #require(ThaiDate(iso: "2026-03-02"))
            let entry = try await staff.recordProgress(
                ProgressEntry.Content(share: 62, words: "เปิดแบบแล้ว", day: day, proofs: []),
                of: measure.id)
            #expect(try await plan().states[measure.id]?.share == 62)
            try await staff.withdrawProgress(entry, because: "บันทึกผิดมาตรการ")
            #expect(try await plan().states[measure.id] == nil)
            let person = try #require(staff.actor.person)
            let given = try await officer.assign(measure.id, to: person, by: day)
            #expect(try await plan().open[measure.id]?.due == day)
            try await officer.endAssignment(given)
            #expect(try await plan().assignments.isEmpty)
            // What no act changed is not looked for.
            _ = try await officer.database.write {
                try $0.change(
                    """
                    INSERT INTO measure_assignment (authority, id, measure, person, due, since)
                    VALUES (\(officer.authority), 9, \(measure.id), \(person), \(day.iso), 0)
                    """)
            }
            #expect(try await plan().assignments.isEmpty)
            #expect(
                try await staff.planRows(of: Town.year(), knownTo: KnownPlans()).assignments.count
                    == 1)
        }
    }

    @Test(
        "Of two who are to see to a measure each has his own day, and the list of the plan the earlier",
        arguments: Trial.engines)
    func ownDays(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (_, officer, staff) = try await Town.withStaff("one", on: database)
            let measure = try await officer.addMeasure(.borrowing(), to: Town.year())
            let (early, late) = (
                try #require(ThaiDate(iso: "2026-03-02")), try #require(ThaiDate(iso: "2026-05-04"))
            )
            for (act, day) in [(officer, early), (staff, late)] {
                let person = try #require(act.actor.person)
                try await officer.assign(measure.id, to: person, by: day)
            }
            let known = KnownPlans()
            #expect(try await officer.myMeasures(on: early, knownTo: known).map(\.due) == [early])
            #expect(try await staff.myMeasures(on: early, knownTo: known).map(\.due) == [late])
            let plan = try await staff.planRows(of: Town.year(), knownTo: known)
            #expect(plan.open[measure.id]?.due == early)
        }
    }

    @Test(
        "A plan is told to nobody who may not read it, whoever read it before",
        arguments: Trial.engines)
    func closed(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (_, officer, _) = try await Town.withStaff("one", on: database)
            let known = KnownPlans()
            _ = try await officer.planRows(of: Town.year(), knownTo: known)
            let visitor = Act(by: .visitor, in: officer.database, at: Town.began)
            await #expect(throws: AccountRefusal.notPermitted) {
                try await visitor.planRows(of: Town.year(), knownTo: known)
            }
        }
    }

    @Test("What is known of one authority is not told of another", arguments: Trial.engines)
    func apart(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (one, officer, _) = try await Town.withStaff("one", on: database)
            let (two, other, _) = try await Town.withStaff("two", on: database)
            let known = KnownPlans()
            _ = try await officer.addMeasure(.borrowing(one.divisions), to: Town.year())
            _ = try await other.addMeasure(.borrowing(two.divisions), to: Town.year(2568))
            // Both chains are as long.
            #expect(
                try await officer.state(.seeMeasures).entry == other.state(.seeMeasures).entry)
            #expect(
                try await officer.planRows(of: Town.year(), knownTo: known).measures.count == 1)
            #expect(
                try await other.planRows(of: Town.year(), knownTo: known).measures.isEmpty)
        }
    }
}
