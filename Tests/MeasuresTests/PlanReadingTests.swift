import Platform
import Reports
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import Measures

extension ReadPlan {
    /// A plan of 2569 with one measure.
    static func plan(_ name: String) throws -> ReadPlan {
        var report = Report(kind: .plan, fiscalYear: 2568)
        report.planYear = 2569
        report.measures = [Measure(topic: 4, name: name, steps: ["นับ"])]
        return try #require(ReadPlan(report, origins: ["measure.1": FigureOrigin(place: "หน้า 1")]))
    }
}

extension Act {
    /// A wish of a test.
    func wish(_ key: String) -> Idempotency.Wish {
        Idempotency.Wish(
            "test", key: "\(key)-0123456789abcdef", content: "", authority: authority, at: time)
    }

    /// Keeps a reading, each under a wish of its own.
    func keep(_ plan: ReadPlan, _ key: String = "keep") async throws -> PlanReading.ID {
        let sent = SentPlan(
            name: "แผน.docx", digest: [UInt8](repeating: 7, count: 32), document: plan)
        return try await keepReading(sent, once: wish(key))
    }
}

@Suite("Measures that were read of a document") struct PlanReadingTests {
    @Test(
        "A document is kept once; a correction stands beside what was read, and the second is told",
        arguments: Trial.engines)
    func corrected(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (_, officer, staff) = try await Town.withStaff("one", on: database)
            let id = try await officer.keep(.plan("ตรวจนับครุภัณฑ์"))
            #expect(try await officer.keep(.plan("ตรวจนับครุภัณฑ์")) == id)
            #expect(
                try await officer.planReading(id).document.measures.first?.name == "ตรวจนับครุภัณฑ์")
            var content = ReadContent()
            (content.name, content.topic) = ("ตรวจนับครุภัณฑ์ทุกกอง", 4)
            try await officer.correctReading(id, at: 1, to: content, after: 0)
            await #expect(throws: MeasureRefusal.correctedMeanwhile(1)) {
                try await officer.correctReading(id, at: 1, to: ReadContent(), after: 0)
            }
            await #expect(throws: MeasureRefusal.noReading) {
                try await officer.correctReading(id, at: 2, to: content, after: 0)
            }
            let reading = try await officer.planReading(id)
            #expect(reading.corrections[1] == ReadCorrection(version: 1, content: content))
            await #expect(throws: AccountRefusal.notPermitted) { try await staff.planReading(id) }
        }
    }

    @Test(
        "Measures of a report enter the plan with what was done and what came of it, and only once",
        arguments: Trial.engines)
    func taken(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, _) = try await Town.withStaff("one", on: database)
            let id = try await officer.keep(.plan("ตรวจนับครุภัณฑ์"))
            let day = try #require(ThaiDate(iso: "2026-01-15"))
            var taking = MeasureTaking(place: 1, content: .borrowing(town.divisions))
            taking.progress = ProgressEntry.Content(share: 100, words: "นับแล้ว 120 รายการ", day: day)
            taking.conclusion = MeasureConclusion.Content(outcomes: ["ของตรงทะเบียน"])
            let wanted = taking
            for _ in 1...2 {
                #expect(
                    try await officer.takeMeasures(
                        [wanted], of: id, into: Town.year(), once: officer.wish("take")) == 1)
            }
            let plan = try await officer.plan(of: Town.year())
            let measure = try #require(plan.first)
            #expect(plan.count == 1 && measure.content == .borrowing(town.divisions))
            #expect(try await officer.progress(of: measure.id).map(\.content) == [taking.progress])
            #expect(try await officer.conclusion(of: measure.id)?.content == taking.conclusion)
            #expect(try await officer.planReading(id).taken == [1: measure.id])
            await #expect(throws: MeasureRefusal.takenMeanwhile) {
                try await officer.takeMeasures(
                    [wanted], of: id, into: Town.year(), once: officer.wish("again"))
            }
            await #expect(throws: MeasureRefusal.takenMeanwhile) {
                try await officer.correctReading(id, at: 1, to: ReadContent(), after: 0)
            }
        }
    }

    @Test(
        "A measure that the plan has is not written again, and its own conclusion stays",
        arguments: Trial.engines)
    func twin(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (_, officer, _) = try await Town.withStaff("one", on: database)
            let measure = try await officer.addMeasure(.borrowing(), to: Town.year())
            let own = MeasureConclusion.Content(outcomes: ["คืนตรงเวลา"])
            try await officer.concludeMeasure(measure.id, own, after: 0)
            let id = try await officer.keep(.plan("ยืมของ"))
            var taking = MeasureTaking(place: 1, content: .borrowing(), twin: measure.id)
            taking.conclusion = MeasureConclusion.Content(outcomes: ["อื่น"])
            try await officer.takeMeasures(
                [taking], of: id, into: Town.year(), once: officer.wish("take"))
            #expect(try await officer.plan(of: Town.year()).count == 1)
            #expect(try await officer.conclusion(of: measure.id)?.content == own)
        }
    }

    @Test(
        "What nobody took for a day is forgotten; what was taken or put right lately stays",
        arguments: Trial.engines)
    func forgotten(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, _) = try await Town.withStaff("one", on: database)
            let unused = try await officer.keep(.plan("ก"), "a")
            let taken = try await officer.keep(.plan("ข"), "b")
            try await officer.takeMeasures(
                [MeasureTaking(place: 1, content: .borrowing())], of: taken, into: Town.year(),
                once: officer.wish("take"))
            let corrected = try await officer.keep(.plan("ค"), "c")
            let person = try #require(officer.actor.person)
            let later = town.act(person, [.officer], at: officer.time + .hours(20))
            try await later.correctReading(corrected, at: 1, to: ReadContent(), after: 0)
            let soon = officer.time + .hours(23)
            #expect(try await PlanReadings.forget(database, at: soon) == 0)
            #expect(try await PlanReadings.forget(database, at: officer.time + .hours(25)) == 1)
            await #expect(throws: MeasureRefusal.noReading) {
                try await officer.planReading(unused)
            }
            #expect(try await officer.planReading(corrected).corrections[1]?.version == 1)
            #expect(try await PlanReadings.forget(database, at: officer.time + .hours(50)) == 1)
            #expect(try await officer.planReading(taken).taken.count == 1)
        }
    }
}

@Suite("Owners of a document and divisions") struct OwnerNameTests {
    private static let divisions = DivisionNames([
        (id: Division.ID(rawValue: 1), name: "สำนักปลัด", isOpen: true),
        (id: Division.ID(rawValue: 2), name: "กองคลัง", isOpen: true),
        (id: Division.ID(rawValue: 3), name: "กองช่าง", isOpen: false),
    ])

    @Test(
        "Names that agree are matched, whatever the spaces; \"every division\" is all that work",
        arguments: [
            ("สำนักปลัด", [1]), ("กอง คลัง", [2]), ("สำนักปลัดเทศบาล", [1]), ("ทุกกอง/ฝ่าย", [1, 2]),
            ("กองช่าง", []), ("งานพัสดุ", []), ("กอง", []), ("", []),
        ] as [(String, [Int64])])
    func matched(_ words: String, _ ids: [Int64]) {
        #expect(Self.divisions.named(words).map(\.rawValue) == ids)
    }
}
