import Measures
import Platform
import StorageTesting
import Testing
import ThaiText

@Suite("Progress of measures") struct ProgressTests {
    private static func done(
        _ share: Int, _ day: String = "2026-01-15", _ proofs: [ProgressEntry.Proof] = []
    ) throws -> ProgressEntry.Content {
        ProgressEntry.Content(
            share: share, words: "เปิดแบบขอยืมออนไลน์แล้ว", day: try #require(ThaiDate(iso: day)),
            proofs: proofs)
    }

    @Test(
        "What was done is found again with what shows it, and the last entry counts",
        arguments: Trial.engines)
    func recorded(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            let measure = try await officer.addMeasure(.borrowing(town.divisions), to: Town.year())
            let proofs: [ProgressEntry.Proof] = [
                .link("https://rimthanthong.example/borrow", label: "แบบขอยืม"),
                .figure("312 ครั้ง", label: "ยืมผ่านระบบ"),
            ]
            try await staff.recordProgress(Self.done(30), of: measure.id)
            let content = try Self.done(62, "2026-02-01", proofs)
            try await officer.recordProgress(content, of: measure.id)
            let entries = try await staff.progress(of: measure.id)
            #expect(entries.map(\.content.share) == [30, 62])
            #expect(entries.last?.content == content)
            #expect(entries.map(\.by) == [staff.actor.person, officer.actor.person])
            let state = try await staff.planRows(of: Town.year(), knownTo: KnownPlans()).states[
                measure.id]
            #expect(state?.share == 62 && state?.entries == 2)
            #expect(state?.lastDay == content.day)
            #expect(
                try await staff.planRows(of: Town.year(2568), knownTo: KnownPlans()).states.isEmpty)
        }
    }

    @Test(
        "An entry taken back stays to be seen, with the reason, and counts no more",
        arguments: Trial.engines)
    func withdrawn(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            let measure = try await officer.addMeasure(.borrowing(town.divisions), to: Town.year())
            try await staff.recordProgress(Self.done(30), of: measure.id)
            let slip = try await staff.recordProgress(Self.done(100), of: measure.id)
            try await staff.withdrawProgress(slip, because: "บันทึกผิดมาตรการ")
            #expect(
                try await staff.planRows(of: Town.year(), knownTo: KnownPlans()).states[measure.id]?
                    .share == 30)
            let entries = try await staff.progress(of: measure.id)
            #expect(entries.map { $0.withdrawal?.reason } == [nil, "บันทึกผิดมาตรการ"])
            await #expect(throws: MeasureRefusal.noProgress) {
                try await staff.withdrawProgress(slip, because: "อีกครั้ง")
            }
        }
    }

    @Test(
        "Staff record for what their division answers for or what was assigned to them, for nothing else",
        arguments: Trial.engines)
    func own(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            let foreign = try await officer.addMeasure(
                .borrowing(Array(town.divisions.prefix(1))), to: Town.year())
            await #expect(throws: MeasureRefusal.notYours) {
                try await staff.recordProgress(Self.done(10), of: foreign.id)
            }
            let person = try #require(staff.actor.person)
            let day = try #require(ThaiDate(iso: "2026-03-31"))
            let first = try await officer.assign(foreign.id, to: person, by: day)
            try await staff.recordProgress(Self.done(10), of: foreign.id)
            // Assigned again: one assignment, the new day.
            let later = try #require(ThaiDate(iso: "2026-04-30"))
            let second = try await officer.assign(foreign.id, to: person, by: later)
            #expect(second != first)
            #expect(
                try await staff.planRows(of: Town.year(), knownTo: KnownPlans()).assignments.map(
                    \.due) == [later])
            try await officer.endAssignment(second)
            // Somebody else ends it as well: nothing is left to do, and nothing is refused.
            try await officer.endAssignment(second)
            #expect(
                try await staff.planRows(of: Town.year(), knownTo: KnownPlans()).assignments == [])
            await #expect(throws: MeasureRefusal.notYours) {
                try await staff.recordProgress(Self.done(20), of: foreign.id)
            }
            await #expect(throws: AccountRefusal.notPermitted) {
                try await staff.assign(foreign.id, to: person, by: day)
            }
            await #expect(throws: MeasureRefusal.noPerson) {
                try await officer.assign(foreign.id, to: .init(rawValue: 77), by: day)
            }
        }
    }

    @Test(
        "Nothing is recorded of what was taken out of the plan, or is not there",
        arguments: Trial.engines)
    func dropped(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            let measure = try await officer.addMeasure(.borrowing(town.divisions), to: Town.year())
            try await officer.dropMeasure(measure.id, after: 1)
            await #expect(throws: MeasureRefusal.dropped) {
                try await staff.recordProgress(Self.done(10), of: measure.id)
            }
            await #expect(throws: MeasureRefusal.noMeasure) {
                try await staff.recordProgress(Self.done(10), of: .init(rawValue: 9))
            }
        }
    }

    @Test(
        "How a measure stands follows from its last entry and its last day",
        arguments: [
            (100, 3, "ไตรมาสที่ ๑", "2026-08-01", MeasureState.Standing.done),
            (0, 0, "ไตรมาสที่ ๒", "2026-03-31", .notBegun),
            (10, 1, "ไตรมาสที่ ๒", "2026-03-31", .underWay),
            (10, 1, "ไตรมาสที่ ๒", "2026-04-06", .late(days: 6)),
            (0, 0, "๗ วัน", "2026-09-30", .notBegun),
            (0, 0, "๗ วัน", "2026-10-01", .late(days: 1)),
        ])
    func standing(
        _ share: Int, _ entries: Int, _ period: String, _ today: String,
        _ expected: MeasureState.Standing
    ) async throws {
        try await Trial.sqlite.run(Town.measureSchema) { database in
            let (_, officer, _) = try await Town.withStaff("one", on: database)
            let content = MeasureContent(topic: 1, name: "ก", period: period)
            let measure = try await officer.addMeasure(content, to: Town.year())
            let state = MeasureState(share: share, entries: entries, lastDay: nil)
            let day = try #require(ThaiDate(iso: today))
            #expect(state.standing(measure, on: day) == expected)
        }
    }
}
