import Foundation
import Reports
import Testing

/// What a person who reads a row of a seed document by eye writes down of it.
struct MeasureNote: Sendable {
    var topic: Int?
    /// Letters and digits of the name, spaces not counted, and how it begins.
    var nameLength: Int
    var nameStart: String
    var responsible: [String]
    var start: String?
    var end: String?
    var steps: Int
    var outputs: Int
    var outcomes: Int

    func check(_ measure: Measure) {
        #expect(measure.topic == topic)
        let name = measure.name.filter { !$0.isWhitespace }
        #expect(name.unicodeScalars.count == nameLength, "\(name)")
        #expect(name.hasPrefix(nameStart), "\(name)")
        #expect(measure.responsible == responsible)
        #expect(measure.period?.start == start)
        #expect(measure.period?.end == end)
        #expect(measure.steps.count == steps, "\(measure.steps)")
        #expect(measure.outputs.count == outputs, "\(measure.outputs)")
        #expect(measure.outcomes.count == outcomes, "\(measure.outcomes)")
    }
}

@Suite(
    "Result reports as real offices published them",
    .enabled(if: Reading.hasSeeds, "the shared folder with the seed documents is absent"))
struct SeedReportTests {
    @Test("seven measures in seven topics, the first topic as a heading, the others as rows")
    func sevenTopics() throws {
        let report = Reading.report(try #require(Reading.seed("000")))
        #expect(report.kind == .results)
        #expect(report.fiscalYear == 2568)
        #expect(report.planYear == nil)
        #expect(report.authority?.name == "องค์การบริหารส่วนตำบลดงมะไฟ")
        #expect(report.authority?.district == "ทรายมูล")
        #expect(report.authority?.province == "ยโสธร")
        #expect(report.uncertain.isEmpty)
        let office = ["สำนักปลัด"]
        let personnel = ["งานการเจ้าหน้าที่", "สำนักปลัด"]
        let (first, half, last) = ("2024-10-01", "2025-03-31", "2025-09-30")
        let notes = [
            (1, 61, "จัดทำคู่มือ", personnel, half, 3, 2, 5),
            (2, 48, "การพัฒนา", office, last, 7, 7, 1),
            (3, 62, "ปรับปรุง", office, last, 2, 5, 1),
            (4, 70, "การตรวจสอบ", office, last, 2, 1, 1),
            (5, 64, "การเผยแพร่", ["งานพัสดุ", "กองคลัง"], last, 1, 3, 1),
            (6, 134, "มีกระบวนการ", personnel, last, 1, 2, 2),
            (7, 49, "มาตรการส่งเสริม", office, last, 2, 2, 1),
        ]
        let measures = try #require(report.measures)
        try #require(measures.count == notes.count)
        for (note, measure) in zip(notes, measures) {
            MeasureNote(
                topic: note.0, nameLength: note.1, nameStart: note.2, responsible: note.3,
                start: first, end: note.4, steps: note.5, outputs: note.6, outcomes: note.7
            ).check(measure)
        }
    }

    @Test("nine measures, rows cut by page breaks joined without a word lost or made up")
    func rowsOverPages() throws {
        let report = Reading.report(try #require(Reading.seed("004")))
        #expect(report.kind == .results)
        #expect(report.fiscalYear == 2568)
        #expect(report.authority?.name == "เทศบาลตำบลแม่จัน")
        #expect(report.authority?.district == "อุ้มผาง")
        #expect(report.authority?.province == "ตาก")
        #expect(report.uncertain.isEmpty)
        let all = ["ทุกกอง/ฝ่าย"]
        let notes = [
            (1, 37, ["สำนักปลัด"], 3, 3, 1), (1, 62, all, 3, 3, 3), (2, 50, all, 2, 2, 2),
            (3, 49, all, 4, 1, 2), (3, 65, all, 2, 2, 1), (4, 40, all, 2, 4, 3),
            (5, 66, all, 3, 2, 2), (6, 68, all, 2, 2, 4), (7, 53, ["สำนักปลัด"], 2, 2, 1),
        ]
        let measures = try #require(report.measures)
        try #require(measures.count == notes.count)
        for (note, measure) in zip(notes, measures) {
            MeasureNote(
                topic: note.0, nameLength: note.1, nameStart: "มาตร", responsible: note.2,
                start: "2024-10-01", end: "2025-09-30", steps: note.3, outputs: note.4,
                outcomes: note.5
            ).check(measure)
        }
        #expect(measures[7].outcomes.last?.hasSuffix("๙๗.๑๘ คะแนน") == true)
    }
}
