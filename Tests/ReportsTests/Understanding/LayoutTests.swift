import Assessment
import DocumentReading
import Documents
import Foundation
import Reports
import Testing

@Suite("Layouts that offices use, in fictitious documents") struct LayoutTests {
    static let folder = Reading.root.appending(path: "Samples/Layouts")

    /// The document tree of a sample.
    static func document(_ name: String) throws -> Document {
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        return try DocumentReader.read(bytes)
    }

    private func report(_ name: String) throws -> Report {
        Report(reading: try Self.document(name), frameworks: Reading.frameworks)
    }

    /// A measure reduced to what can be compared in one line.
    private func line(_ measure: Measure) -> String {
        let period = [measure.period?.start, measure.period?.end].map { $0 ?? "-" }
        return [
            measure.topic.map(String.init) ?? "-", measure.targets.joined(separator: "+"),
            measure.responsible.joined(separator: "+"), period.joined(separator: "/"),
            "\(measure.steps.count).\(measure.outputs.count).\(measure.outcomes.count)",
            measure.recommendation == nil ? "" : "r",
        ].joined(separator: "|")
    }

    @Test(
        "every measure with its topic, targets, owners, days, points and suggestion",
        arguments: [
            (
                "2567-seven-columns.txt",
                [
                    "-||สำนักปลัด+กองช่าง|2023-10-01/2024-09-30|2.1.1|r",
                    "-||กองคลัง+สำนักปลัด|2024-01-01/2024-07-31|1.1.1|",
                    "-||กองคลัง|-/-|3.1.1|",
                ]
            ),
            (
                "2565-scores-in-prose.txt",
                [
                    "-||กองช่าง|2022-01-01/2022-03-31|1.1.0|",
                    "-||สำนักปลัด+กองสวัสดิการสังคม|2021-10-01/2022-09-30|1.1.0|r",
                ]
            ),
            (
                "topic-as-column.html",
                [
                    "1||สำนักปลัด|2024-10-01/2024-12-31|2.0.0|",
                    "1||ทุกกอง/ฝ่าย|2024-10-01/2025-09-30|2.0.0|",
                    "2||กองยุทธศาสตร์และงบประมาณ|2025-03-01/2025-03-31|2.0.0|",
                    "4||กองช่าง+กองคลัง|-/-|1.0.0|",
                ]
            ),
            ("ocr-noise.txt", ["4|i10|สำนักปลัด|2025-10-01/2026-09-30|3.0.0|"]),
            (
                "arabic-digits-windows.txt",
                [
                    "-||สำนักปลัด+กองคลัง|2024-10-01/2025-09-30|3.2.1|",
                    "-||สำนักปลัด|2024-12-01/2024-12-31|2.1.1|",
                ]
            ),
            (
                "one-measure-per-page.txt",
                [
                    "1||กองช่าง+กองคลัง|2024-10-01/2024-12-31|2.1.1|",
                    "3||สำนักปลัดฯ|2024-10-01/2025-09-30|2.1.1|",
                ]
            ),
            (
                "table-in-three.txt",
                [
                    "5||กองคลัง|2024-10-01/2025-09-30|3.3.2|",
                    "6||สำนักปลัด|2025-04-01/2025-06-30|1.1.1|",
                ]
            ),
            (
                "bars-and-numbers.txt",
                [
                    "1|i1+i2|สำนักปลัด|2025-10-01/2026-03-31|2.0.1|",
                    "1|o8|กองการศึกษา ศาสนาและวัฒนธรรม|2026-04-01/2026-04-30|2.0.1|",
                ]
            ),
        ])
    func measures(name: String, expected: [String]) throws {
        #expect(try report(name).measures?.map(line) == expected)
    }

    @Test(
        "authority, place, year and kind",
        arguments: [
            ("2567-seven-columns.txt", "องค์การบริหารส่วนตำบลธารสมมุติ|เมืองสมมุติ|สมมุติบุรี|2567|results"),
            ("2565-scores-in-prose.txt", "เทศบาลตำบลเนินจำลอง|จำลองใต้|จำลองนคร|2565|results"),
            ("topic-as-column.html", "เทศบาลเมืองทุ่งสมมุติ|เมืองสมมุติ|สมมุติบุรี|2568|plan"),
            ("ocr-noise.txt", "องค์การบริหารส่วนตำบลแม่จำลอง|จำลองเหนือ|จำลองนคร|2568|plan"),
            (
                "arabic-digits-windows.txt",
                "องค์การบริหารส่วนตำบลบ้านสมมุติ|เมืองสมมุติ|สมมุติบุรี|2568|results"
            ),
            ("one-measure-per-page.txt", "องค์การบริหารส่วนจังหวัดจำลองนคร||จำลองนคร|2568|results"),
            ("table-in-three.txt", "เทศบาลนครสมมุติ|เมืองสมมุติ|สมมุติบุรี|2568|results"),
            ("bars-and-numbers.txt", "องค์การบริหารส่วนตำบลเกาะสมมุติ|เกาะสมมุติ|สมมุติบุรี|2569|plan"),
            ("result-sheet.txt", "องค์การบริหารส่วนตำบลลานสมมุติ|เมืองสมมุติ|สมมุติบุรี|2568|scores"),
        ])
    func title(name: String, expected: String) throws {
        let report = try report(name)
        let authority = report.authority
        let parts = [
            authority?.name, authority?.district, authority?.province,
            report.fiscalYear.map(String.init), report.kind?.rawValue,
        ]
        #expect(parts.map { $0 ?? "" }.joined(separator: "|") == expected)
    }

    @Test("scores in sentences, over two lines, of another year, below a target")
    func prose() throws {
        let report = try report("2565-scores-in-prose.txt")
        #expect(report.scores?.total == "86.40")
        #expect(report.scores?.level == "A")
        #expect(
            report.scores?.indicators == [
                "1": "89.70", "2": "81.05", "3": "88.40", "4": "79.88", "5": "84.33",
                "9": "96.00", "10": "93.75",
            ])
        #expect(report.scores?.subIndicators == ["9.1": "100.00"])
        #expect(report.history == [YearTotal(fiscalYear: 2564, total: "82.15", level: "B")])
        let claims = try #require(report.claims)
        #expect(claims.map(\.kind) == [.belowTarget, .increased])
        #expect(claims.map(\.figure) == ["indicator.4", "indicator.9"])
        #expect(claims.map(\.value) == ["85", "90.10"])
    }

    @Test("a result sheet with years side by side, full marks and codes in a column of their own")
    func sheet() throws {
        let report = try report("result-sheet.txt")
        #expect(report.scores?.instruments == ["IIT": "93.20", "EIT": "91.00", "OIT": "89.75"])
        #expect(report.scores?.total == "91.16")
        #expect(report.history == [YearTotal(fiscalYear: 2567, total: "87.63")])
        #expect(
            report.scores?.questions == [
                "i1": "91.30", "i2": "96.00", "o12": "50", "e1": "95.00", "e2": "93.33",
            ])
        #expect(report.names?["e1"] == "ได้รับบริการตามเวลา")
        #expect(report.names?["indicator.10"] == "การป้องกันการทุจริต")
    }

    @Test("codes that OCR spoils and a distribution")
    func noise() throws {
        let report = try report("ocr-noise.txt")
        #expect(
            report.scores?.questions == [
                "i10": "83.50", "i11": "100", "i12": "95.00", "e7": "90.50", "o5": "100",
                "o12": "50",
            ])
        #expect(report.distributions?["i10"]?["most"] == "70.00")
        #expect(report.distributions?["i10"]?.count == 6)
        #expect(report.analyses?.first?.guidance == "สอนวิธียืมตอนปฐมนิเทศ")
    }

    @Test("money has no field and stays among the uncertain words")
    func budget() throws {
        #expect(
            try report("bars-and-numbers.txt").uncertain.map(\.text)
                == ["20,000 บาท", "ไม่ใช้งบประมาณ"])
    }

    @Test(
        "no word of a cell below the heading is lost",
        arguments: [
            "2567-seven-columns.txt", "2565-scores-in-prose.txt",
            "ocr-noise.txt", "arabic-digits-windows.txt", "table-in-three.txt",
            "bars-and-numbers.txt", "result-sheet.txt",
        ])
    func words(name: String) throws {
        let lost = try WordPropertyTests.lost(try Self.document(name), skipsFirstRow: true)
        #expect(lost.isEmpty, "\(lost)")
    }
}
