@testable import Measures
import Platform
import StorageTesting
import Testing
import ThaiText

@Suite("The plan of measures") struct PlanTests {
    @Test(
        "What was written is found again, in its order, with who and when", arguments: Trial.engines
    )
    func found(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            let content = MeasureContent.borrowing(town.divisions.reversed())
            let added = try await officer.addMeasure(content, to: Town.year())
            #expect(try await staff.measure(added.id) == added)
            #expect(added.content == content && added.version == 1)
            #expect(added.since == officer.time && added.by == officer.actor.person)
            let empty = MeasureContent(topic: 1, name: "ประกาศเวลาแล้วเสร็จ")
            let second = try await officer.addMeasure(empty, to: Town.year())
            // By topic, whatever came first.
            #expect(try await staff.plan(of: Town.year()) == [second, added])
            #expect(try await staff.plan(of: Town.year(2568)) == [])
        }
    }

    @Test(
        "A change is a new version; the one before stays as it was; who comes second is told what the first wrote",
        arguments: Trial.engines)
    func changed(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, _) = try await Town.withStaff("one", on: database)
            let first = try await officer.addMeasure(.borrowing(town.divisions), to: Town.year())
            var content = first.content
            content.steps.removeFirst()
            content.targets = ["i10"]
            let second = try await officer.changeMeasure(first.id, to: content, after: 1)
            #expect(try await officer.measure(first.id) == second)
            #expect(try await officer.measure(first.id, version: 1) == first)
            await #expect(throws: MeasureRefusal.changedMeanwhile(second)) {
                try await officer.changeMeasure(first.id, to: first.content, after: 1)
            }
            #expect(try await officer.plan(of: Town.year()).map(\.version) == [2])
        }
    }

    @Test(
        "A measure is taken out of the plan and put back; nothing of it is lost",
        arguments: Trial.engines)
    func dropped(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, _) = try await Town.withStaff("one", on: database)
            let measure = try await officer.addMeasure(.borrowing(town.divisions), to: Town.year())
            try await officer.dropMeasure(measure.id, after: 1)
            #expect(try await officer.plan(of: Town.year()) == [])
            await #expect(throws: MeasureRefusal.dropped) {
                try await officer.changeMeasure(measure.id, to: measure.content, after: 2)
            }
            let back = try await officer.dropMeasure(measure.id, after: 2, isDropped: false)
            #expect(back.content == measure.content && back.version == 3)
            #expect(try await officer.plan(of: Town.year()) == [back])
        }
    }

    @Test(
        "A year starts with the measures of an earlier one, without divisions that were closed, and only once",
        arguments: Trial.engines)
    func started(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, _) = try await Town.withStaff("one", on: database)
            await #expect(throws: MeasureRefusal.nothingToCopy) {
                try await officer.startPlan(of: Town.year(), from: Town.year(2568))
            }
            let office = try #require(town.divisions.first)
            try await officer.addMeasure(.borrowing(town.divisions), to: Town.year(2568))
            try await officer.addMeasure(.init(topic: 1, name: "ก"), to: Town.year(2568))
            try await town.administer().closeDivision(office)
            let started = try await officer.startPlan(of: Town.year(), from: Town.year(2568))
            #expect(started.map(\.content.topic) == [1, 4])
            #expect(started.last?.content.divisions == Array(town.divisions.dropFirst()))
            #expect(try await officer.plan(of: Town.year(2568)).count == 2)
            await #expect(throws: MeasureRefusal.planned) {
                try await officer.startPlan(of: Town.year(), from: Town.year(2568))
            }
        }
    }

    @Test("Periods move along with the year; one that cannot is left to be written")
    func movedPeriods() async throws {
        try await Trial.sqlite.run(Town.measureSchema) { database in
            let (_, officer, _) = try await Town.withStaff("one", on: database)
            let periods = [
                ("ม.ค. – มี.ค. 2568", "ม.ค. – มี.ค. 2569"), ("ตุลาคม ๒๕๖๗", "ตุลาคม ๒๕๖๘"),
                ("ไตรมาสที่ 2", "ไตรมาสที่ 2"), ("๗ วัน", "๗ วัน"), ("ม.ค. 68", ""), ("", ""),
            ]
            for (index, period) in periods.enumerated() {
                try await officer.addMeasure(
                    .init(topic: 1, name: "มาตรการ \(index)", period: period.0),
                    to: Town.year(2568))
            }
            let started = try await officer.startPlan(of: Town.year(), from: Town.year(2568))
            #expect(started.map(\.content.period) == periods.map(\.1))
        }
    }

    @Test(
        "A division that is closed, or another's, answers for nothing new", arguments: Trial.engines
    )
    func divisions(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, _) = try await Town.withStaff("one", on: database)
            let measure = try await officer.addMeasure(.borrowing(town.divisions), to: Town.year())
            let office = try #require(town.divisions.first)
            try await town.administer().closeDivision(office)
            for foreign in [office, Division.ID(rawValue: 99)] {
                await #expect(throws: MeasureRefusal.noDivision) {
                    try await officer.addMeasure(.borrowing([foreign]), to: Town.year())
                }
            }
            // Where it stood it may stay.
            try await officer.changeMeasure(measure.id, to: measure.content, after: 1)
        }
    }

    @Test("Only officers plan; everybody of the authority sees", arguments: Trial.engines)
    func permitted(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            let measure = try await officer.addMeasure(.borrowing(town.divisions), to: Town.year())
            for other in [
                staff, town.administer(), town.act(.init(rawValue: 3), [.executive, .head]),
            ] {
                #expect(try await other.plan(of: Town.year()) == [measure])
                await #expect(throws: AccountRefusal.notPermitted) {
                    try await other.addMeasure(measure.content, to: Town.year())
                }
                await #expect(throws: AccountRefusal.notPermitted) {
                    try await other.changeMeasure(measure.id, to: measure.content, after: 1)
                }
                await #expect(throws: AccountRefusal.notPermitted) {
                    try await other.dropMeasure(measure.id, after: 1)
                }
            }
            #expect(try await town.console.auditEntries().last?.act == "measure.added")
        }
    }
}

@Suite("A plan as lists show it") struct ListedPlanTests {
    @Test(
        "It is the plan: each measure once, in its latest version, with its codes, divisions and days in their order",
        arguments: Trial.engines)
    func same(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            var content = MeasureContent(
                topic: 3, name: "ตรวจสอบการใช้ทรัพย์สิน", targets: ["o10", "i10", "i2"],
                divisions: town.divisions.reversed(), period: "ไตรมาสที่ ๒")
            let first = try await officer.addMeasure(content, to: Town.year())
            content.name = "เรื่องที่นำออก"
            let gone = try await officer.addMeasure(content, to: Town.year())
            try await officer.dropMeasure(gone.id, after: 1)
            content = MeasureContent(topic: 1, name: "ไม่มีกำหนดในปี", period: "๗ วัน")
            let second = try await officer.addMeasure(content, to: Town.year())
            var changed = first.content
            changed.targets = ["i2", "o10"]
            try await officer.changeMeasure(first.id, to: changed, after: 1)
            let plan = try await staff.plan(of: Town.year())
            let list = try await staff.listedPlan(of: Town.year())
            #expect(list.map(\.id) == [second.id, first.id] && list.map(\.id) == plan.map(\.id))
            for (listed, measure) in zip(list, plan) {
                #expect(listed.version == measure.version && listed.name == measure.content.name)
                #expect(listed.topic == measure.content.topic)
                #expect(listed.targets == measure.content.targets)
                #expect(listed.divisions == measure.content.divisions)
                #expect(listed.period == measure.content.period)
                #expect(listed.last == measure.content.days(in: measure.year)?.end)
                #expect(listed.first == measure.content.days(in: measure.year)?.start)
                #expect(listed.lastDay == measure.lastDay)
            }
        }
    }
}
