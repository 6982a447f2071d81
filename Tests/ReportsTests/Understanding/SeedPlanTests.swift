import Assessment
import Foundation
import Reports
import Testing

@Suite(
    "A measure plan as a real office published it",
    .enabled(if: Reading.hasSeeds, "the shared folder with the seed documents is absent"))
struct SeedPlanTests {
    private func report() throws -> Report {
        Reading.report(try #require(Reading.seed("001")))
    }

    @Test("authority, years and kind come from the cover and the headings")
    func cover() throws {
        let report = try report()
        #expect(report.kind == .plan)
        #expect(report.fiscalYear == 2568)
        #expect(report.planYear == 2569)
        #expect(report.authority?.name == "องค์การบริหารส่วนตำบลหันนางาม")
        #expect(report.authority?.district == "ศรีบุญเรือง")
        #expect(report.authority?.province == "หนองบัวลำภู")
    }

    @Test("total, level, instruments and ten indicators")
    func summary() throws {
        let scores = try #require(try report().scores)
        #expect(scores.total == "49.74")
        #expect(scores.level == "ต้องปรับปรุงโดยด่วน")
        #expect(
            scores.instruments == [
                "IIT": "95.68", "EIT.1": "95.50", "EIT.2": "100", "OIT": "90.38",
            ])
        #expect(
            scores.indicators == [
                "1": "95.40", "2": "96.98", "3": "99.52", "4": "92.38", "5": "94.13",
                "6": "98.45", "7": "97.60", "8": "97.21", "9": "80.75", "10": "100.00",
            ])
    }

    @Test("42 questions and items under their codes, however the letters are misread")
    func questions() throws {
        let questions = try #require(try report().scores?.questions)
        #expect(questions.count == 42)
        let surveys = [
            "i1": "90.95", "i4": "95.71", "i5": "99.05", "i6": "96.19", "i7": "99.05",
            "i8": "99.52", "i9": "100", "i10": "81.90", "i11": "100", "i12": "95.24",
            "i13": "91.43", "i14": "95.71", "i15": "95.24", "e1": "96.74", "e2": "96.28",
            "e3": "97.67", "e4": "100", "e5": "100", "e6": "100", "e7": "93.49", "e8": "95.35",
            "e9": "94.42",
        ]
        for (code, score) in surveys { #expect(questions[code] == score, "\(code)") }
        let full = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 14, 15, 20, 25, 26, 27, 28]
        for number in full { #expect(questions["o\(number)"] == "100", "o\(number)") }
        #expect(questions["o12"] == "50")
        #expect(questions["o13"] == "0")
        #expect(questions["o16"] == "50")
    }

    @Test("two distributions; the print that two places agree on counts, the other is kept")
    func distributions() throws {
        let report = try report()
        #expect(
            report.distributions == [
                "i10": [
                    "most": "78.57", "much": "2.38", "fairly": "0.00", "little": "2.38",
                    "least": "2.38", "none": "14.29",
                ],
                "i13": [
                    "most": "83.33", "much": "4.76", "fairly": "4.76", "little": "2.38",
                    "least": "22.38", "none": "2.38",
                ],
            ])
        let other = try #require(report.otherPrints?.first)
        #expect(report.otherPrints?.count == 1)
        #expect(other.figure == "distribution.i10.none")
        #expect(other.printed == "11.29")
        #expect(other.place?.contains("ตารางที่ 2") == true)
    }

    @Test(
        "an analysis of each topic with its lowest question, put together over broken rows and tables"
    )
    func analyses() throws {
        let analyses = try #require(try report().analyses)
        #expect(analyses.map(\.topic) == [1, 2, 3, 4, 5, 6, 7])
        #expect(
            analyses.map { $0.lowest?.code } == ["i10", "e7", nil, "i10", "o13", "o16", "i13"])
        #expect(
            analyses.map { $0.lowest?.score }
                == ["81.90", "93.49", nil, "81.90", "0", "50", "91.43"])
        #expect(analyses.map { $0.cause != nil } == [true, true, true, true, false, true, true])
        #expect(analyses.allSatisfy { $0.note != nil && $0.guidance != nil })
        for text in analyses.flatMap({ [$0.cause, $0.note, $0.guidance] }).compactMap(\.self) {
            #expect(!text.contains("<") && !text.contains("สาเหตุเกิดจาก"), "\(text)")
        }
        #expect(analyses[3].note?.contains("๑๔.๒๙%") == true)
        #expect(analyses[5].guidance?.hasSuffix("๒๕๖๙") == true)
    }

    @Test("what it names as lowest are claims within the topic's table")
    func claims() throws {
        let claims = try #require(try report().claims)
        #expect(claims.map(\.kind).allSatisfy { $0 == .lowest })
        #expect(
            claims.map(\.figure)
                == ["i10", "e7", "i10", "o13", "o16", "i13"].map { "question.\($0)" })
        #expect(claims[2].group == ["i10", "i11", "i12"].map { "question.\($0)" })
    }

    @Test("thirteen measures in twelve rows, with targets, steps, owners and periods")
    func measures() throws {
        let measures = try #require(try report().measures)
        let year = ("2025-10-01", "2026-09-30")
        let notes: [(Int, String, String, Int, (String, String)?)] = [
            (1, "o6", "สำนักปลัด", 4, year), (1, "o9", "สำนักปลัด", 3, year),
            (1, "o8", "สำนักปลัด", 4, nil), (2, "o10", "สำนักปลัด", 4, year),
            (2, "o20", "สำนักปลัด", 4, ("2026-01-01", "2026-03-31")),
            (3, "e5", "สำนักปลัด", 6, year), (4, "i10", "กองคลัง", 3, year),
            (5, "o12", "กองคลัง", 3, nil), (5, "o12", "กองคลัง", 2, nil),
            (5, "o13", "กองคลัง", 3, year), (6, "o14", "สำนักปลัด", 4, year),
            (6, "o16", "สำนักปลัด", 5, year), (7, "o17", "สำนักปลัด", 4, nil),
        ]
        try #require(measures.count == notes.count)
        for (note, measure) in zip(notes, measures) {
            #expect(measure.topic == note.0)
            #expect(measure.targets == [note.1])
            #expect(measure.responsible == [note.2])
            #expect(measure.steps.count == note.3, "\(measure.steps)")
            #expect(measure.period?.start == note.4?.0)
            #expect(measure.period?.end == note.4?.1)
            #expect(measure.name.hasPrefix("มาตรการ") || measure.name.hasPrefix("โครงการ"))
            #expect(measure.outputs.isEmpty && measure.outcomes.isEmpty)
        }
        #expect(measures[2].period?.text == "๗ วัน")
        #expect(measures[4].period?.text == "ไตรมาสที่ ๒")
    }

    @Test("only the topic without a lowest question and a second name are doubtful")
    func uncertain() throws {
        let report = try report()
        #expect(report.uncertain.count <= 3, "\(report.uncertain)")
        #expect(report.uncertain.allSatisfy { !$0.place.isEmpty && !$0.reason.isEmpty })
    }
}
